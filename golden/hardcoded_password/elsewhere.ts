import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const credentials = new aws.secretsmanager.Secret('crm');

new aws.secretsmanager.SecretVersion('crm', {
  secretId: credentials.id,
  secretString: JSON.stringify({ username: 'crm', password: 'rotate-me-first', port: 3306 }),
});

new aws.dms.Endpoint('warehouse', {
  endpointId: 'warehouse',
  endpointType: 'source',
  engineName: 'oracle',
  serverName: 'oracle.corp.internal',
  username: 'etl',
  password: pulumi.secret('OracleRules-1'),
});
