import * as pulumi from "@pulumi/pulumi";
import { aws } from "./settings";

const key = new pulumi.tls.PrivateKey("deploy", { algorithm: "ED25519" });
export const topic = new pulumi.aws.sns.Topic("alerts", { tags: { account: aws.account } }).arn;
export const publicKey = key.publicKeyOpenssh;

// A member that it has.
pulumi.log.info(aws.account);
