import * as aws from "@pulumi/aws";
import { Alarm } from "./alarm";

const queue = new aws.sqs.Queue("orders");
new Alarm("orders", { queueName: queue.name, text: `Too many messages in ${queue.name}` });
