export const versions = { postgres: '13.7' } as const;
