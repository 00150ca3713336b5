import * as aws from '@pulumi/aws';

const common = { serviceRole: 'builds', artifacts: { type: 'NO_ARTIFACTS' } };
const environment = { computeType: 'BUILD_GENERAL1_SMALL', image: 'aws/codebuild/standard:7.0', type: 'LINUX_CONTAINER' };

new aws.codebuild.Project('privileged', {
  ...common,
  environment: {
    computeType: 'BUILD_GENERAL1_SMALL',
    image: 'aws/codebuild/standard:7.0',
    type: 'LINUX_CONTAINER',
    privilegedMode: true,
  },
  source: { type: 'NO_SOURCE', buildspec: 'phases: { build: { commands: [docker build .] } }' },
});
new aws.codebuild.Project('file', { ...common, environment, source: { type: 'CODEPIPELINE', buildspec: 'docker/build.yml' } });
new aws.codebuild.Project('npm', {
  ...common,
  environment: { computeType: 'BUILD_GENERAL1_SMALL', image: 'docker:27', type: 'LINUX_CONTAINER' },
  source: { type: 'NO_SOURCE', buildspec: 'phases: { build: { commands: [npm ci, npm run build-docker-docs] } }' },
});
new aws.codebuild.Project('lambda', {
  ...common,
  environment: { computeType: 'BUILD_LAMBDA_1GB', image: 'aws/codebuild/x', type: 'LINUX_LAMBDA_CONTAINER' },
  source: { type: 'NO_SOURCE', buildspec: 'phases: { build: { commands: [docker build .] } }' },
});
