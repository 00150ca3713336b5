import * as aws from "@pulumi/aws";

interface Settings {
    engine: aws.rds.EngineType;
}

export function database(settings: Settings) {
    const cluster = new aws.rds.Cluster("app", {
        engine: settings.engine,
        masterUsername: "app",
        manageMasterUserPassword: true,
    });

    new aws.rds.ClusterInstance("one", {
        clusterIdentifier: cluster.id,
        instanceClass: "db.t4g.medium",
        engine: settings.engine,
    });

    new aws.rds.ClusterInstance("two", {
        clusterIdentifier: cluster.id,
        instanceClass: "db.t4g.medium",
        engine: cluster.engine.apply(engine => engine as aws.rds.EngineType),
        engineVersion: cluster.engineVersion,
    });
}
