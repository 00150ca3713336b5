'use strict';

const aws = require('@pulumi/aws');

const queue = new aws.sqs.Queue('orders');
