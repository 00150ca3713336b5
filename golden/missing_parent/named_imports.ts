import * as aws from "@pulumi/aws";
import { ComponentResource, ComponentResourceOptions } from "@pulumi/pulumi";

export class Mail extends ComponentResource {
    constructor(name: string, opts?: ComponentResourceOptions) {
        super("shop:Mail", name, {}, opts);

        new aws.sqs.Queue(`${name}-outgoing`, { delaySeconds: 5 });
        this.registerOutputs({});
    }
}
