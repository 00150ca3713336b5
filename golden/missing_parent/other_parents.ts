import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

class Plain {
    constructor(name: string) {
        new aws.sqs.Queue(name);
    }
}

class Small extends pulumi.ComponentResource {
    constructor(name: string) {
        super("shop:index:Small", name);
        this.registerOutputs({});
    }
}

export class Queues extends pulumi.ComponentResource {
    constructor(name: string, opts: pulumi.ComponentResourceOptions = {}) {
        const first = new aws.sqs.Queue(`${name}-first`);
        super("shop:index:Queues", name, { first: first.url }, opts);

        const own = { parent: this };
        const provider = new aws.Provider("eu", { region: "eu-west-1" });
        new aws.sqs.Queue(`${name}-own`, {}, own);
        new aws.sqs.Queue(`${name}-given`, {}, opts);
        new aws.sqs.Queue(`${name}-merged`, {}, { ...opts, provider });
        new aws.sqs.Queue(`${name}-stated`, {}, { parent: this, provider });
        // no resource, though it stands in the package
        new aws.sdk.SQS({ region: "eu-west-1" });
        new aws.sqs.Queue(`${name}-below`, {}, { parent: opts.parent });
        [1, 2].forEach(function (number) {
            new aws.sqs.Queue(`${name}-${number}`);
        });
        new Small(name);
        new Plain(`${name}-plain`);
        this.registerOutputs({});
    }

    static standard(name: string): aws.sqs.Queue {
        return new aws.sqs.Queue(name);
    }
}
