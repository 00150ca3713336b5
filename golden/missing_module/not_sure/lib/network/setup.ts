import * as aws from "@pulumi/aws";

new aws.sns.Topic("set-up");
