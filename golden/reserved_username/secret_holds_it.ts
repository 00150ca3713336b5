import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import * as random from '@pulumi/random';

const password = new random.RandomPassword('trades', { length: 24, special: false });
const secret = new aws.secretsmanager.Secret('trades');

new aws.secretsmanager.SecretVersion('trades', {
  secretId: secret.id,
  secretString: pulumi.jsonStringify({ username: 'admin', password: password.result, role: 'admin' }),
});

new aws.secretsmanager.SecretVersion('trades-url', {
  secretId: new aws.secretsmanager.Secret('trades-url').id,
  secretString: pulumi.interpolate`{"username":"admin","password":"${password.result}"}`,
});

const cluster = new aws.rds.Cluster('trades', {
  engine: aws.rds.EngineType.AuroraPostgresql,
  masterUsername: 'admin',
  masterPassword: password.result,
});

export const endpoint = cluster.endpoint;
