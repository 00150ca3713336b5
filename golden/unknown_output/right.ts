import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const bucket = new aws.s3.Bucket("files");
const queue = new aws.sqs.Queue("jobs");
const deployment = new aws.apigateway.Deployment("v1", { restApi: "abc" });
const settings = new pulumi.Config();

bucket.onObjectCreated("made", async () => undefined);
export const arns = [bucket.arn, queue.arn].map((each) => each.apply((arn) => arn.length));
export const text = queue.toString();
export const cast = (queue as any).queueArn;
// deployment-stage-name sees to it.
export const url = deployment.invokeUrl;
export const urn = queue.urn;

function other(bucket: { bucketArn: string }) {
    return bucket.bucketArn;
}
export const stage = other({ bucketArn: settings.require("bucket") });
