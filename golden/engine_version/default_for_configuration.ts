import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const engineVersion = config.get('engineVersion') || '8.0.28';

const database = new aws.rds.Instance('orders', {
  engine: 'mysql',
  engineVersion,
  instanceClass: 'db.t4g.medium',
  allocatedStorage: 20,
});

export const version = engineVersion;
export const endpoint = database.endpoint;
