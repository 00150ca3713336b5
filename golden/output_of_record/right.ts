import * as aws from "@pulumi/aws";
import { Output, output } from "@pulumi/pulumi";

const orders = new aws.sns.Topic("orders");

interface Names {
    orders: string;
}

// Types that fit, and places that say nothing.
const arns: Output<{ orders: string }> = output({ orders: orders.arn });
const names: Output<Names> = output({ orders: orders.name });
const both = output({ orders: orders.arn });
const record = (all: Output<Record<string, string>>) => all;
const exact = (all: Output<Names>) => all;

new aws.s3.Bucket("orders", { tags: both });
exact(both);
export { arns, names, record };
