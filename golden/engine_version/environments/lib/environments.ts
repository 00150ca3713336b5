export interface Environment {
  engineVersion: string;
  instanceClass: string;
}

export const environments: Record<string, Environment> = {
  dev: { engineVersion: '15.3', instanceClass: 'db.t4g.medium' },
  staging: { engineVersion: '15.4', instanceClass: 'db.r6g.large' },
  prod: {
    engineVersion: '15.4', // upgraded last
    instanceClass: 'db.r6g.xlarge',
  },
};
