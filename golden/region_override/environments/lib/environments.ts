export interface EnvironmentConfig {
  region: string;
  instances: number;
}

export const environments: Record<string, EnvironmentConfig> = {
  dev: { region: 'eu-west-1', instances: 1 },
  prod: { region: 'eu-central-1', instances: 3 },
};
