import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

interface MailArgs {
    readonly environmentSuffix?: string;
    readonly domain: string;
}

class Mail extends pulumi.ComponentResource {
    constructor(name: string, args: MailArgs, opts?: pulumi.ComponentResourceOptions) {
        super("shop:index:Mail", name, args, opts);
        const suffix = args.environmentSuffix ?? "dev";
        new aws.sns.Topic("bounces", { name: `bounces-${suffix}` }, { parent: this });
        new aws.ses.DomainIdentity("domain", { domain: args.domain }, { parent: this });
        this.registerOutputs({});
    }
}

const stage = process.env.ENVIRONMENT_SUFFIX || "dev";
new Mail("mail", { domain: `${stage}.shop.test` });
