import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export class DatabaseParameters extends pulumi.ComponentResource {
  public readonly cluster: aws.rds.ClusterParameterGroup;
  public readonly instance: aws.rds.ParameterGroup;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('shop:data:DatabaseParameters', name, {}, opts);

    this.cluster = new aws.rds.ClusterParameterGroup(
      `${name}-cluster`,
      {
        family: 'aurora-postgresql15',
        parameters: [
          { name: 'log_statement', value: 'all' },
          { name: 'max_connections', value: '500' },
        ],
      },
      { parent: this }
    );

    this.instance = new aws.rds.ParameterGroup(
      `${name}-instance`,
      {
        family: 'aurora-postgresql15',
        parameters: [
          {
            name: 'shared_preload_libraries',
            value: 'pg_stat_statements',
          },
          {
            name: 'track_activity_query_size',
            value: '4096',
            applyMethod: 'immediate',
          },
          {
            name: 'pg_stat_statements.track', // needs no start
            value: 'all',
          },
        ],
      },
      { parent: this }
    );
  }
}
