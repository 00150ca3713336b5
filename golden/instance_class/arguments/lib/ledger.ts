import * as aws from "@pulumi/aws"
import * as pulumi from "@pulumi/pulumi"

export interface LedgerArgs {
  instanceClass?: string
  version: string
}

export class Ledger extends pulumi.ComponentResource {
  constructor(name: string, args: LedgerArgs, opts?: pulumi.ComponentResourceOptions) {
    super("bank:index:Ledger", name, {}, opts)

    const cluster = new aws.rds.Cluster(`${name}-cluster`, {
      engine: "aurora-mysql",
      engineVersion: args.version,
      masterUsername: "ledger",
      manageMasterUserPassword: true,
      skipFinalSnapshot: true
    }, { parent: this })

    new aws.rds.ClusterInstance(`${name}-writer`, {
      clusterIdentifier: cluster.id,
      engine: "aurora-mysql",
      instanceClass: args.instanceClass ?? "db.t2.small"
    }, { parent: this })
  }
}
