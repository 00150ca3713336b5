import * as aws from '@pulumi/aws';

// A time to live needs its attribute, and of two keys one is meant.
new aws.dynamodb.Table('carts', { ttl: true, hashKey: ['id', 'day'] });
