import * as aws from "@pulumi/aws";

new aws.s3.Bucket("releases", {}, { provider: new aws.Provider("other", { region: "eu-west-1" }) });
new aws.s3.Bucket("copies", {}, { provider: new aws.Provider("other", { region: "eu-central-1" }) });

new aws.sns.Topic("releases", {}, { provider: new aws.Provider("notices", { region: "eu-west-1", maxRetries: 3 }) });
const retries = 3;
new aws.sns.Topic("copies", {}, { provider: new aws.Provider("notices", { region: "eu-west-1", maxRetries: 3 }) });
