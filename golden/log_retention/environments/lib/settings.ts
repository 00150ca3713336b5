export interface Settings {
  instances: number;
  logDays: number;
}

export const settings: Record<string, Settings> = {
  dev: { instances: 1, logDays: 7 },
  staging: { instances: 1, logDays: 45 },
  prod: { instances: 3, logDays: 2190 },
};
