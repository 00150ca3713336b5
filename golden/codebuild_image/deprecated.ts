import * as aws from '@pulumi/aws';

const image = 'aws/codebuild/standard:4.0';

export const api = new aws.codebuild.Project('api', {
  serviceRole: 'builds',
  artifacts: { type: 'NO_ARTIFACTS' },
  environment: { computeType: 'BUILD_GENERAL1_SMALL', image, type: 'LINUX_CONTAINER' },
  source: { type: 'NO_SOURCE', buildspec: 'version: 0.2' },
});
export const web = new aws.codebuild.Project('web', {
  serviceRole: 'builds',
  artifacts: { type: 'NO_ARTIFACTS' },
  environment: {
    computeType: 'BUILD_GENERAL1_SMALL',
    image: 'aws/codebuild/amazonlinux2-x86_64-standard:3.0',
    type: 'LINUX_CONTAINER',
  },
  source: { type: 'NO_SOURCE', buildspec: 'version: 0.2' },
});
