export const environments: Record<string, { kubernetes: string; nodes: number }> = {
    dev: { kubernetes: "1.33", nodes: 1 },
    prod: { kubernetes: "1.29", nodes: 5 },
};
