import { ec2, iam } from "@pulumi/aws";

new iam.Role("web", { assumeRolePolicy: "{}" });
new ec2.TargetGroup("web", { port: 80 });
