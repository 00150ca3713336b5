import * as aws from "@pulumi/aws";

// any queue will do
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const settings: any = { delaySeconds: 5 };

interface Values {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    first: any;
}

function log(...values: any[]): void {
    console.log(values.length);
}

log("any", { first: 1 } as Values);
new aws.sqs.Queue("orders", settings);
