import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();

export interface Args {
  environmentSuffix?: string;
}

export function suffixOf(args: Args): string {
  return args.environmentSuffix || config.require('environmentSuffix');
}

export const fromPipeline =
  process.env.ENVIRONMENT_SUFFIX || config.require('environmentSuffix');

export const withDefault = config.require('environmentSuffix') || 'preview';

export const upper = config.require('environment').toUpperCase();

export const label = `orders-${config.require('environment')}`;
