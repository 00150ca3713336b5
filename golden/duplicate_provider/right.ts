import * as aws from "@pulumi/aws";

const provider = new aws.Provider("eu", { region: "eu-west-1" });

new aws.s3.Bucket("releases", {}, { provider });
new aws.s3.Bucket("copies", {}, { provider: new aws.Provider("copies", { region: "eu-central-1" }) });
new aws.s3.Bucket("archive", {}, { provider: new aws.Provider("archive", { region: "eu-central-1" }) });

for (const region of ["eu-north-1", "eu-west-2"]) {
    new aws.sns.Topic(`topic-${region}`, {}, { provider: new aws.Provider(`topic-${region}`, { region: region as aws.Region }) });
}

if (provider) {
    new aws.sqs.Queue("blue", {}, { provider: new aws.Provider("queues", { region: "eu-west-1" }) });
} else {
    new aws.sqs.Queue("green", {}, { provider: new aws.Provider("queues", { region: "eu-west-2" }) });
}

const first = "eu-west-1";
new aws.sqs.Queue("first", {}, { provider: new aws.Provider(`q-${first}`, { region: first }) });
if (first) {
    const first = "eu-west-3";
    new aws.sqs.Queue("second", {}, { provider: new aws.Provider(`q-${first}`, { region: first }) });
}
