import * as pulumi from '@pulumi/pulumi';
import * as aws from '@pulumi/aws';

const config = new pulumi.Config();

const password = new pulumi.RandomPassword('password', { length: config.getNumber('length') ?? 24 });

new aws.rds.Instance('shop', {
  engine: 'mysql',
  instanceClass: 'db.t4g.small',
  allocatedStorage: 20,
  username: 'shop',
  password: password.result,
});
