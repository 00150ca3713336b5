import * as aws from "@pulumi/aws";

export function ranking(name: string): aws.sns.Topic {
    return new aws.sns.Topic(name);
}
