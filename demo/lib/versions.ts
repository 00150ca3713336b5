// The cluster, its replicas and the global database run one version.
export const auroraVersion = '13.7';
