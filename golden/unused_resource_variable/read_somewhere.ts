import * as aws from "@pulumi/aws";

const vpc = new aws.ec2.Vpc("main", { cidrBlock: "10.0.0.0/16" });
const subnet = new aws.ec2.Subnet("main", { vpcId: vpc.id, cidrBlock: "10.0.1.0/24" });
const gateway = new aws.ec2.InternetGateway("main", { vpcId: vpc.id });
const route = new aws.ec2.Route("out", { routeTableId: vpc.mainRouteTableId, destinationCidrBlock: "0.0.0.0/0", gatewayId: gateway.id });
const cluster = new aws.ecs.Cluster("main");
let listener = new aws.sns.Topic("listener");
const key = new aws.kms.Key("main");

function waiting(): object {
    return { dependsOn: [route] };
}

type Cluster = typeof cluster;
if (process.env.OTHER) {
    listener = new aws.sns.Topic("other");
}

void key;

export { subnet };
export const network = { vpc };
export const topic = new aws.sns.Topic("exported");
export const wait = waiting();
export type { Cluster };
