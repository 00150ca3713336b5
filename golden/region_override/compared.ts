import * as aws from "@pulumi/aws";

const environments: Record<string, { region: aws.Region }> = { dev: { region: "eu-west-1" }, prod: { region: "eu-central-1" } };
const settings = environments[process.env.STAGE || "dev"];
const region = (process.env.AWS_REGION || settings.region) as aws.Region;

if (settings.region !== region) {
    console.warn(`not the region of this stage: ${region}`);
}

export const provider = new aws.Provider("shop", { region });
