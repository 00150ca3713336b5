import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { settings } from './lib/settings';

const own = settings[pulumi.getStack() as keyof typeof settings];

export interface HandlerArgs {
  handler: string;
  runtime?: string;
}

function make(name: string, { handler, runtime = 'ruby2.7' }: HandlerArgs) {
  return new aws.lambda.Function(name, {
    runtime,
    handler,
    role: 'orders',
    memorySize: own.memory,
    code: new pulumi.asset.FileArchive(`./dist/${name}`),
    tags: { runtime },
  });
}

export const place = make('place', { handler: 'place.handler', runtime: own.runtime }).arn;
export const sweep = make('sweep', { handler: 'sweep.handler' }).arn;
