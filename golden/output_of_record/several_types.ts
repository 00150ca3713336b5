import * as aws from "@pulumi/aws";
import { Output, output } from "@pulumi/pulumi";

const orders = new aws.sns.Topic("orders");
const common = { orders: orders.arn };

const mixed: Output<Record<string, string>> = output({ arn: orders.arn, fifo: orders.fifoTopic });
const spread: Output<Record<string, string>> = output({ ...common, name: orders.name });
const plain: Output<Record<string, string>> = output({ name: orders.name });

export { mixed, plain, spread };
