export * from "@pulumi/aws/sns";
