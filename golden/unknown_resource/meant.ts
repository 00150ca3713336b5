import * as aws from '@pulumi/aws';

declare const role: aws.iam.Role;
declare const source: aws.s3.Bucket;

const replication = new aws.s3.BucketReplication('copies', {
  bucket: source.id,
  role: role.arn,
  rules: [{ status: 'Enabled', destination: { bucket: 'arn:aws:s3:::copies' } }],
});

export class Compliance {
  public readonly authorization: aws.cfg.AggregationAuthorization;

  constructor() {
    this.authorization = new aws.cfg.AggregationAuthorization('auth', { accountId: '111122223333', region: 'eu-west-1' });
    new aws.cfg.ConfigRule('volumes', { source: { owner: 'AWS', sourceIdentifier: 'ENCRYPTED_VOLUMES' } });
  }
}

export const replicationId = replication.id;
