import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const partition = aws.getPartitionOutput().partition;

export function attach(role: aws.iam.Role) {
  for (const [index, policyArn] of [
    pulumi.interpolate`arn:${partition}:iam::aws:policy/AmazonECSTaskExecutionRolePolicy`,
    pulumi.interpolate`arn:${partition}:iam::aws:policy/CloudWatchAgentServerPolicy`,
  ].entries()) {
    new aws.iam.RolePolicyAttachment(`task-${index}`, { role, policyArn });
  }
}
