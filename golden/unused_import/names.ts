import * as aws from '@pulumi/aws';
import pulumi, { Output, interpolate } from '@pulumi/pulumi';
import { readFileSync, existsSync as exists } from 'fs';
import defaults, { basename, extname } from 'path';
import {
  CloudWatch,
  GetMetricDataCommand,
  ListMetricsCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  // the queue's address
  SQSClient, // and its client
  type SendMessageRequest,
} from '@aws-sdk/client-sqs';

export function script(path: string): Output<string> {
  const extname = path.length;
  return exists(path)
    ? interpolate`${basename(path)}:${extname}`
    : pulumi.output('');
}

export const clients = [CloudWatch, SQSClient, ListMetricsCommand];
