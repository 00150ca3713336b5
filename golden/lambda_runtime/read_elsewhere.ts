import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const runtime = 'python3.6';

export const place = new aws.lambda.Function('place', {
  runtime,
  handler: 'place.handler',
  role: 'orders',
  code: new pulumi.asset.FileArchive('./dist'),
});

export const build = new aws.codebuild.Project('build', {
  serviceRole: 'builds',
  artifacts: { type: 'NO_ARTIFACTS' },
  environment: { computeType: 'BUILD_GENERAL1_SMALL', image: 'aws/codebuild/standard:7.0', type: 'LINUX_CONTAINER' },
  source: { type: 'NO_SOURCE', buildspec: `version: 0.2\n# for ${runtime}` },
});
