import * as aws from '@pulumi/aws';
import { image } from './image';

const common = { serviceRole: 'builds', artifacts: { type: 'NO_ARTIFACTS' }, source: { type: 'NO_SOURCE', buildspec: 'version: 0.2' } };
const machine = { computeType: 'BUILD_GENERAL1_SMALL', type: 'LINUX_CONTAINER' };

new aws.codebuild.Project('a', { ...common, environment: { ...machine, image: 'aws/codebuild/standard:7.0' } });
new aws.codebuild.Project('b', { ...common, environment: { ...machine, image: 'aws/codebuild/standard:5.0' } });
new aws.codebuild.Project('c', { ...common, environment: { ...machine, image: 'node:14' } });
new aws.codebuild.Project('d', { ...common, environment: { ...machine, image } });
