import { Provider } from '@pulumi/aws';
import * as rds from '@pulumi/aws/rds';

const regions = ['eu-west-1', 'ap-south-1'];

const globalCluster = new rds.GlobalCluster('ledger', {
  globalClusterIdentifier: 'ledger',
  engine: 'aurora-postgresql',
  storageEncrypted: true,
});

for (const region of regions) {
  const provider = new Provider(region, { region });

  new rds.Cluster(
    `ledger-${region}`,
    { globalClusterIdentifier: globalCluster.id, engine: 'aurora-postgresql' },
    { provider }
  );
}
