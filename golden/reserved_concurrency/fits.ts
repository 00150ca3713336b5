import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const common = { runtime: 'nodejs22.x', role: 'orders', code: new pulumi.asset.FileArchive('./dist') };
const ireland = new aws.Provider('ireland', { region: 'eu-west-1' });
const virginia = new aws.Provider('virginia', { region: 'us-east-1' });

export const place = new aws.lambda.Function('place', { ...common, handler: 'place.handler', reservedConcurrentExecutions: 900 }, { provider: ireland });
export const copy = new aws.lambda.Function('copy', { ...common, handler: 'copy.handler', reservedConcurrentExecutions: 500 }, { provider: virginia });
export const sweep = new aws.lambda.Function('sweep', { ...common, handler: 'sweep.handler', reservedConcurrentExecutions: config.getNumber('sweepers') });
