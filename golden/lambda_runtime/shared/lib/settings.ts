const node = 'nodejs10.x' as const;

export const settings = {
  dev: { runtime: node, memory: 128 },
  prod: { runtime: 'nodejs14.x', memory: 512 },
};
