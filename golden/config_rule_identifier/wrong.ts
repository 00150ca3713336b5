import * as aws from '@pulumi/aws';

new aws.cfg.Rule('encrypted', {
  source: { owner: 'AWS', sourceIdentifier: 'S3_BUCKET_SERVER_SIDE_ENCRYPTION' },
});

new aws.cfg.Rule('backups', {
  source: { owner: 'AWS', sourceIdentifier: 'DB_BACKUP_RETENTION_PERIOD' },
  inputParameters: JSON.stringify({ minimumRetentionDays: '7' }),
});
