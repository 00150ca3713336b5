import * as aws from "@pulumi/aws";

export const password = aws.secretsmanager.getRandomPasswordOutput({ length: 32 }).randomPassword;
export const image = aws.ec2.getAmiOutput({ owner: ["amazon"], mostRecent: true }).id;
