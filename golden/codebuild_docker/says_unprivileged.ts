import * as aws from '@pulumi/aws';

export const api = new aws.codebuild.Project('api', {
  serviceRole: 'builds',
  artifacts: { type: 'NO_ARTIFACTS' },
  environment: {
    computeType: 'BUILD_GENERAL1_SMALL',
    image: 'aws/codebuild/standard:7.0',
    type: 'LINUX_CONTAINER',
    privilegedMode: false,
  },
  source: { type: 'NO_SOURCE', buildspec: JSON.stringify({ phases: { build: { commands: ['docker pull node:22'] } } }) },
});
