import * as aws from "@pulumi/aws";

const me = aws.getCallerIdentity();

export const region = aws.getRegion().name;
export const account = me.accountId;
