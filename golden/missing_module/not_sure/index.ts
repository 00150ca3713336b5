import * as aws from "@pulumi/aws";
import { names } from "./names";
import * as vpc from "./vpc";
import { Subnets } from "./subnets";
import { Alarm, Topic } from "./alarms";
import "./setup";

new aws.sqs.Queue(names.queue, {}, { dependsOn: [vpc.main] });
new Subnets();
new Alarm(new Topic());
