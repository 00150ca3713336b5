import * as aws from '@pulumi/aws';

declare const recorder: aws.cfg.Recorder;
declare const policy: aws.s3.BucketPolicy;
declare const provider: aws.Provider;

new aws.cfg.DeliveryChannel(
  'channel',
  {
    s3BucketName: 'config-logs',
    dependsOn: [policy], // the bucket has to let Config in
  },
  { provider, dependsOn: [recorder] }
);

new aws.cfg.Rule('encrypted', {
  source: { owner: 'AWS', sourceIdentifier: 'ENCRYPTED_VOLUMES' },
  dependsOn: recorder,
});

new aws.sqs.Queue('jobs', {
  provider,
  protect: true,
  visibilityTimeoutSeconds: 30,
});
