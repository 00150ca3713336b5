import * as pulumi from "@pulumi/pulumi";
import * as cloud from "@pulumi/aws";

export class Keys extends pulumi.ComponentResource {
    readonly key: cloud.kms.Key;

    constructor(name: string) {
        super("shop:index:Keys", name);
        this.key = new pulumi.aws.kms.Key(name, { enableKeyRotation: true }, { parent: this });
        this.registerOutputs({ key: this.key });
    }
}
