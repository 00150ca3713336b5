import * as aws from "@pulumi/aws";

const provider = new aws.Provider("eu-west-1", { region: "eu-west-1" });
const _later = new aws.Provider("later", { region: "eu-west-2" });
export const other = new aws.Provider("other", { region: "eu-west-3" });

new aws.s3.Bucket("releases", {}, { provider });
new aws.s3.Bucket("copies");
