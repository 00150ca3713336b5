import * as aws from '@pulumi/aws';
import { ec2 } from '@pulumi/aws/';
import * as kubernetes from '@pulumi/kubernetes';

declare const zoneId: string;

export const zone = aws.route53.Zone.get('shop', zoneId);
export const region = aws.getRegionOutput();
export const engine = aws.rds.EngineType.AuroraMysql;
export const caller = aws.getCallerIdentity();
new aws.s3.BucketV2('old');
new kubernetes.core.v1.ConfigMaps('x', {});
new ec2.SecurityGroup('web');
