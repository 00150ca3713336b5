import * as aws from "@pulumi/aws";

const region = "eu-west-1";
const topic = new aws.sns.Topic("alerts");

// Another name, and another value.
export const stackRegion = region;
export const arn = topic.arn;

// Nothing at the top of the file has the name.
export const zone = zone;

function names() {
    const stage = "dev";
    return stage;
}
export const stage = stage;

// Types have names of their own.
interface Limits {
    days: number;
}
export const Limits = Limits;
export { names };
