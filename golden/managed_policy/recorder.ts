import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export class Recorder extends pulumi.ComponentResource {
    constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
        super("audit:index:Recorder", name, {}, opts);

        const role = new aws.iam.Role(`${name}-role`, {
            assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "config.amazonaws.com" }),
        }, { parent: this });

        new aws.iam.RolePolicyAttachment(`${name}-role`, {
            role: role.name,
            policyArn: "arn:aws:iam::aws:policy/service-role/ConfigRole",
        }, { parent: this });
    }
}
