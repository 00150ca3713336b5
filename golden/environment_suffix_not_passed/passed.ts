import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

interface QueueArgs {
    environmentSuffix?: string;
    delay?: number;
}

interface StageArgs {
    environmentSuffix?: "dev" | "prod";
    delay?: number;
}

class Orders extends pulumi.ComponentResource {
    constructor(name: string, args: QueueArgs) {
        super("shop:index:Orders", name);
        const suffix = args.environmentSuffix || "dev";
        new aws.sqs.Queue("orders", { name: `orders-${suffix}`, delaySeconds: args.delay }, { parent: this });
        this.registerOutputs({});
    }
}

class Returns extends pulumi.ComponentResource {
    constructor(name: string, args: QueueArgs) {
        super("shop:index:Returns", name);
        new aws.sqs.Queue("returns", { delaySeconds: args.delay }, { parent: this });
        this.registerOutputs({});
    }
}

class Refunds extends pulumi.ComponentResource {
    constructor(name: string, args: StageArgs) {
        super("shop:index:Refunds", name);
        new aws.sqs.Queue("refunds", { name: `refunds-${args.environmentSuffix || "dev"}` }, { parent: this });
        this.registerOutputs({});
    }
}

const environmentSuffix = process.env.ENVIRONMENT_SUFFIX || "dev";
const shared = { environmentSuffix };

new Orders("orders", { environmentSuffix });
new Orders("named", { environmentSuffix: "blue", delay: 5 });
new Orders("spread", { ...shared, delay: 5 });
new Orders("shared", shared);
new Returns("returns", { delay: 5 });
new Refunds("refunds", { delay: 5 });
