import * as aws from "@pulumi/aws";

const zones = aws.getAvailabilityZones({}).then((found) => found.names);
const account = aws.getCallerIdentityOutput().accountId;

export const topic = new aws.sns.Topic("orders", { displayName: zones.then((names) => names.join(" ")) });
account.apply((id) => new aws.sns.Topic(`audit-${id}`));
["a", "b"].forEach((name) => new aws.sqs.Queue(name));
