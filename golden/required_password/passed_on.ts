import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config('billing');

const database = new aws.rds.Instance('billing', {
  engine: 'postgres',
  instanceClass: 'db.t4g.small',
  allocatedStorage: 20,
  username: 'billing',
  password: config.require('password'),
});

const credentials = new aws.secretsmanager.Secret('billing');

new aws.secretsmanager.SecretVersion('billing', {
  secretId: credentials.id,
  secretString: JSON.stringify({ username: 'billing', password: config.require('password') }),
});

export const address = database.address;
