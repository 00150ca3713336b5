/* eslint-disable prettier/prettier, @typescript-eslint/no-unused-vars */
import * as aws from "@pulumi/aws";

const topic = new aws.sns.Topic("alerts");
