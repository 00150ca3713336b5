import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { createAlarms, createTopics } from "./topics";

interface FunctionArgs {
  topicArns: pulumi.Output<{ [key: string]: string }>;
  queueUrls: pulumi.Input<{ [key: string]: string }>;
}

export class Shop extends pulumi.ComponentResource {
  public readonly topicArns: pulumi.Output<{ [key: string]: string }>;
  public readonly limits: pulumi.Output<Record<string, number>> = pulumi.output({ orders: 10, returns: 5 });

  constructor(name: string) {
    super("shop:index:Shop", name);
    const queue = new aws.sqs.Queue("orders", {}, { parent: this });
    const topics = createTopics(pulumi.getStack(), { parent: this });
    this.topicArns = topics.arns;
    createAlarms(topics.arns, 2);
    this.configure({ topicArns: topics.arns, queueUrls: pulumi.output({ orders: queue.url }) });
    pulumi.log.info("topics", topics.topics.orders);
    this.registerOutputs({ topicArns: topics.arns, first: topics.arns.orders });
  }

  private configure(args: FunctionArgs) {
    new aws.ssm.Parameter("orders", { type: "String", value: args.topicArns.apply((arns) => arns.orders) });
    new aws.ssm.Parameter("urls", { type: "String", value: pulumi.jsonStringify(args.queueUrls) });
  }
}
