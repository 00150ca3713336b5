import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

interface SearchArgs {
    environmentSuffix?: string;
    shards?: number;
}

class Search extends pulumi.ComponentResource {
    constructor(name: string, args: SearchArgs) {
        super("shop:index:Search", name);
        const environmentSuffix = args.environmentSuffix || process.env.ENVIRONMENT_SUFFIX || "dev";
        new aws.kinesis.Stream("queries", { name: `queries-${environmentSuffix}`, shardCount: args.shards }, { parent: this });
        this.registerOutputs({});
    }
}

class Archive extends pulumi.ComponentResource {
    constructor(name: string, args: SearchArgs) {
        super("shop:index:Archive", name);
        const config = new pulumi.Config();
        const suffix = args.environmentSuffix ?? config.require("environmentSuffix");
        new aws.kinesis.Stream("archive", { name: `archive-${suffix}`, shardCount: args.shards }, { parent: this });
        this.registerOutputs({});
    }
}

new Search("search", { shards: 2 });
new Archive("archive", { shards: 2 });
