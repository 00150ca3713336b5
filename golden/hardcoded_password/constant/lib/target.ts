import * as aws from "@pulumi/aws";

export function createTarget(vpcId: string) {
  const group = new aws.ec2.SecurityGroup("target", { vpcId });

  const password = "Migrate-Me-2024";

  const database = new aws.rds.Instance("target-db", {
    engine: "postgres",
    instanceClass: "db.m6g.large",
    allocatedStorage: 100,
    username: "migration",
    password,
    vpcSecurityGroupIds: [group.id],
  });

  const endpoint = new aws.dms.Endpoint("target", {
    endpointId: "target",
    endpointType: "target",
    engineName: "postgres",
    serverName: database.address,
    port: 5432,
    username: "migration",
    password: password,
  });

  return { database, endpoint };
}
