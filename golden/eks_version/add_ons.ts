import * as aws from '@pulumi/aws';

const version = '1.27';

export function platform(roleArn: string, nodeRoleArn: string, subnetIds: string[]) {
  const cluster = new aws.eks.Cluster('platform', { roleArn, version, vpcConfig: { subnetIds } });

  const nodes = new aws.eks.NodeGroup('platform', {
    clusterName: cluster.name,
    nodeRoleArn,
    subnetIds,
    version: '1.26',
    scalingConfig: { desiredSize: 2, minSize: 1, maxSize: 3 },
  });

  const proxy = new aws.eks.Addon('kube-proxy', {
    clusterName: cluster.name,
    addonName: 'kube-proxy',
    addonVersion: 'v1.27.1-eksbuild.1',
    resolveConflictsOnUpdate: 'OVERWRITE',
  });

  return { cluster, nodes, proxy };
}
