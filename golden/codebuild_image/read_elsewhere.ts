import * as aws from '@pulumi/aws';

const image = 'aws/codebuild/standard:2.0';

export const api = new aws.codebuild.Project('api', {
  serviceRole: 'builds',
  artifacts: { type: 'NO_ARTIFACTS' },
  environment: { computeType: 'BUILD_GENERAL1_SMALL', image, type: 'LINUX_CONTAINER' },
  source: { type: 'NO_SOURCE', buildspec: `version: 0.2\n# on ${image}` },
});
