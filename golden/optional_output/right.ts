import * as aws from "@pulumi/aws";

const secret = new aws.secretsmanager.Secret("orders");
const version = new aws.secretsmanager.SecretVersion("orders", {
    secretId: secret.id,
    secretString: JSON.stringify({ user: "orders" }),
});
const read = aws.secretsmanager.getSecretVersionOutput({ secretId: secret.id });
const queue = new aws.sqs.Queue("orders", { policy: "{}" });

export const asserted = version.secretString.apply(s => JSON.parse(s!).user);
export const guarded = version.secretString.apply(s => (s ? JSON.parse(s).user : "none"));
export const checked = version.secretString.apply(s => {
    if (!s) {
        throw new Error("no secret");
    }
    return JSON.parse(s).user;
});
export const defaulted = version.secretString.apply((s = "{}") => JSON.parse(s).user);
export const untyped = version.secretString.apply((s: any) => JSON.parse(s).user);
export const data = read.secretString.apply(s => JSON.parse(s).user);
export const policy = queue.policy.apply(text => JSON.parse(text).Version);
