import * as aws from "@pulumi/aws";

export function front(args: { privateSubnetIds: string[] }) {
    return new aws.lb.LoadBalancer("front", { internal: false, subnets: args.privateSubnetIds });
}
