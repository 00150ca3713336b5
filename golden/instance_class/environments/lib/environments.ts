export interface Environment {
    readers: number;
    databaseClass: string;
}

export const environments: Record<string, Environment> = {
    dev: { readers: 0, databaseClass: "db.t4g.small" },
    staging: { readers: 0, databaseClass: "db.t4g.medium" },
    prod: { readers: 2, databaseClass: "db.r6g.large" },
};
