import { Config } from '@pulumi/pulumi';

type Environment = 'dev' | 'prod';

const config = new Config();
const environment: Environment = config.require<Environment>('environment');
const suffix: string = config.require('environmentSuffix');
const settings = config.get('environmentSuffix') ?? config.require('environmentSuffix');

export { environment, suffix, settings };
