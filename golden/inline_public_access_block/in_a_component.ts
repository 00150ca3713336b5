import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export class Store extends pulumi.ComponentResource {
    constructor(name: string, provider: aws.Provider) {
        super("shop:index:Store", name);

        const bucket = new aws.s3.Bucket(`${name}-data`, {
            publicAccessBlock: { blockPublicAcls: true, ignorePublicAcls: true },
        }, { parent: this, provider });

        this.registerOutputs({ bucket: bucket.id });
    }
}
