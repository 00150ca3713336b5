import { SQSClient } from '@aws-sdk/client-sqs';

const client = new SQSClient({});

export const handler = async (): Promise<string> => client.config.serviceId;
