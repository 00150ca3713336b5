import * as aws from '@pulumi/aws';

const bucket = new aws.s3.Bucket('uploads');
const ordersTable = new aws.dynamodb.Table('orders', {
  attributes: [{ name: 'id', type: 'S' }],
  hashKey: 'id',
  billingMode: 'PAY_PER_REQUEST',
});

if (bucket) {
  const queue = new aws.sqs.Queue('inner');
  console.log(queue);
}
