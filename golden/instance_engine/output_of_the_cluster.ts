import * as aws from '@pulumi/aws';

const engine = 'aurora-mysql';

const orders = new aws.rds.Cluster('orders', { engine: 'aurora-postgresql', masterUsername: 'orders', manageMasterUserPassword: true });

const carts = new aws.rds.Cluster('carts', {
  engine: aws.rds.EngineType.AuroraMysql,
  masterUsername: 'carts',
  manageMasterUserPassword: true,
});

const clicks = new aws.rds.Cluster('clicks', { engine, masterUsername: 'clicks', manageMasterUserPassword: true });

for (let i = 0; i < 2; i++) {
  new aws.rds.ClusterInstance(`orders-${i}`, {
    clusterIdentifier: orders.id,
    instanceClass: 'db.t4g.medium',
    engine: orders.engine,
    engineVersion: orders.engineVersion,
  });
}

new aws.rds.ClusterInstance('carts', { clusterIdentifier: carts.id, instanceClass: 'db.t4g.medium', engine: carts.engine });
new aws.rds.ClusterInstance('clicks', { clusterIdentifier: clicks.id, instanceClass: 'db.t4g.medium', engine: clicks.engine });
