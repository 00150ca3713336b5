import * as cdk from 'aws-cdk-lib';

export class Web extends cdk.Stack {}
