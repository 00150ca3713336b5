import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

type ShopArgs = {
    environmentSuffix?: pulumi.Input<string>;
    retentionInDays?: number;
};

class Shop extends pulumi.ComponentResource {
    readonly logGroupName: pulumi.Output<string>;

    constructor(name: string, args: ShopArgs = {}) {
        super("shop:index:Shop", name);
        const { environmentSuffix = "staging", retentionInDays = 14 } = args;
        const logs = new aws.cloudwatch.LogGroup("shop", {
            name: pulumi.interpolate`/shop/${environmentSuffix}`,
            retentionInDays,
        }, { parent: this });
        this.logGroupName = logs.name;
        this.registerOutputs({ logGroupName: this.logGroupName });
    }
}

// The one and only
const shop = new Shop("shop");

export const logGroupName = shop.logGroupName;
