import * as aws from "@pulumi/aws";

const home = "eu-west-1";
const region = new aws.Provider("home", { region: home }).region;

export { home as region };
export const region = region;
