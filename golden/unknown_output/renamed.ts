import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

interface NetworkArgs {
    topic: aws.sns.Topic;
}

class Data extends pulumi.ComponentResource {
    public readonly cluster: aws.rds.Cluster;

    constructor(name: string, args: NetworkArgs) {
        super("shop:index:Data", name);
        this.cluster = new aws.rds.Cluster("orders", { engine: "aurora-postgresql" }, { parent: this });
        this.registerOutputs({
            writer: this.cluster.writerEndpoint,
            topic: args.topic.topicArn,
        });
    }
}

const topic = new aws.sns.Topic("alerts");
const handler = new aws.lambda.Function("handler", { role: "arn:aws:iam::123456789012:role/handler" });
const balancer = new aws.lb.LoadBalancer("web", { tags: { handler: handler.functionArn } });
const data = new Data("data", { topic });

export const address = pulumi.interpolate`http://${balancer.dnsname}`;
export const reader = data.cluster.readEndpoint;
export const name = handler.functionName.apply((each) => each.toUpperCase());
