import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const role = aws.iam.Role.get('role', 'builds');

export const build = new aws.codebuild.Project('build', {
  serviceRole: role.arn,
  artifacts: { type: 'NO_ARTIFACTS' },
  environment: {
    computeType: 'BUILD_GENERAL1_SMALL',
    image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0',
    type: 'LINUX_CONTAINER',
    environmentVariables: [{ name: 'AWS_REGION', value: aws.config.region! }],
  },
  source: { type: 'NO_SOURCE', buildspec: 'version: 0.2' },
});

export const task = new aws.ecs.TaskDefinition('worker', {
  family: 'worker',
  containerDefinitions: pulumi.jsonStringify([
    { name: 'worker', image: 'worker', environment: [{ name: 'AWS_REGION', value: aws.config.region }] },
  ]),
});

const variables = { AWS_REGION: aws.config.region };
export const settings = pulumi.output(variables);
