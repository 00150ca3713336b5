import * as aws from "@pulumi/aws";

const environments: Record<string, { region: aws.Region }> = { dev: { region: "eu-west-1" }, prod: { region: "eu-central-1" } };
const sizes: Record<string, { region: aws.Region }> = { small: { region: "eu-west-1" }, large: { region: "eu-west-1" } };
const settings = environments[process.env.STAGE || "dev"];
const size = sizes[process.env.SIZE || "small"];
const region = settings.region;

export const provider = new aws.Provider("shop", { region });

function other(): aws.Provider {
    const region = process.env.AWS_REGION as aws.Region;
    return new aws.Provider(`other-${size.region}`, { region });
}

export const second = other();
