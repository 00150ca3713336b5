import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

interface AlarmArgs {
    queueName: pulumi.Input<string>;
    text: pulumi.Input<string>;
}

export class Alarm extends pulumi.ComponentResource {
    constructor(name: string, args: AlarmArgs) {
        super("shop:index:Alarm", name);
        new aws.cloudwatch.MetricAlarm(name, {
            name: `${name}-${args.queueName}`,
            alarmDescription: args.text,
            comparisonOperator: "GreaterThanThreshold",
            evaluationPeriods: 1,
        }, { parent: this });
    }
}
