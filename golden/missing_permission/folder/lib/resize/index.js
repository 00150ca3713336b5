const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } = require('@aws-sdk/lib-dynamodb');
const { S3Client, PutObjectCommand, GetPublicAccessBlockCommand } = require('@aws-sdk/client-s3');

const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const bucket = new S3Client({});

exports.handler = async (event) => {
  const found = await table.send(new GetCommand({ TableName: process.env.TABLE, Key: { id: event.id } }));
  await bucket.send(new PutObjectCommand({ Bucket: event.bucket, Key: event.id, Body: JSON.stringify(found) }));
  await bucket.send(new GetPublicAccessBlockCommand({ Bucket: event.bucket }));
  await table.send(new PutCommand({ TableName: process.env.TABLE, Item: { id: event.id } }));
};
