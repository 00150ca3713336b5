import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import * as pulumi from '@pulumi/pulumi';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';

export class WebStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, 'aws', { region: new pulumi.Config().require('region') });
    new S3Bucket(this, 'site', {});
  }
}
