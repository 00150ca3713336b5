import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const zones = ["a", "b", "c"];
const vpc = new aws.ec2.Vpc("shop", { cidrBlock: "10.0.0.0/16" });

class Worker extends pulumi.ComponentResource {
    readonly queue: aws.sqs.Queue;

    constructor(name: string) {
        super("shop:index:Worker", name);
        this.queue = new aws.sqs.Queue(name, {}, { parent: this });
        this.registerOutputs({});
    }
}

const addresses = [];
const gateways = [];
const subnetIds = [];
for (let i = 0; i < zones.length; i++) {
    const subnet = new aws.ec2.Subnet(`public-${zones[i]}`, { vpcId: vpc.id, cidrBlock: `10.0.${i}.0/24` });
    subnetIds.push(subnet.id);
    const address = new aws.ec2.Eip(`nat-${zones[i]}`);
    addresses.push(address);
    const gateway = new aws.ec2.NatGateway(`nat-${zones[i]}`, {
        subnetId: subnet.id,
        allocationId: addresses[i].id,
    });
    gateways.push(gateway);
}

zones.forEach((zone, i) => {
    const table = new aws.ec2.RouteTable(`private-${zone}`, { vpcId: vpc.id });
    new aws.ec2.Route(`private-${zone}`, {
        routeTableId: table.id,
        destinationCidrBlock: "0.0.0.0/0",
        natGatewayId: gateways[i].id,
    });
    pulumi.log.info(`zone ${zone}`, gateways[i]);
});
pulumi.output(vpc.id).apply(() => subnetIds.map((id) => id));

// Read here, and put into it in a callback alone.
const workers = [];
zones.forEach((zone) => {
    workers.push(new Worker(zone));
});
export const queues = workers.map((worker) => worker.queue.url);

class Names {
    readonly all: () => string;

    constructor() {
        const names = [];
        names[0] = "first";
        names.push(`${zones[0]}-second`, 'third');
        this.all = () => names.join(", ");
    }
}
export const names = new Names().all();
