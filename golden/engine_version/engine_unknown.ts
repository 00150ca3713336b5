import * as aws from '@pulumi/aws';

export function database(name: string, engine: string) {
  return new aws.rds.Instance(name, {
    engine,
    engineVersion: '13.7',
    instanceClass: 'db.t4g.medium',
  });
}
