import * as pulumi from "@pulumi/pulumi";
import { Keys } from "./keys";

const password = new pulumi.random.RandomPassword("database", { length: 24 });
const parameter = new pulumi.aws.ssm.Parameter("database", { type: "SecureString", value: password.result });

function readable(by: pulumi.aws.iam.Role): pulumi.aws.iam.RolePolicy {
    return new pulumi.aws.iam.RolePolicy("parameter", {
        role: by.id,
        policy: pulumi.jsonStringify({
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Action: "ssm:GetParameter", Resource: parameter.arn }],
        }),
    });
}

export const policy = readable(pulumi.aws.iam.Role.get("reader", "reader")).id;
export const key = new Keys("shop").key.arn;
