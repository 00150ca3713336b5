import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const suffix = config.require("suffix");

// how long the suffix is, the text does not say
new aws.lb.TargetGroup("one", { name: `payment-api-blue-tg-${suffix}`, port: 80, protocol: "HTTP", vpcId: "vpc-0a1b2c3d" });

// two more characters and Pulumi's own eight
new aws.lb.LoadBalancer("customer-load-balancer", { subnets: ["subnet-0a1b2c3d", "subnet-4e5f6a7b"] });

new aws.lb.LoadBalancer("customer-facing-load-balancer", {
    namePrefix: "cust-",
    subnets: ["subnet-0a1b2c3d", "subnet-4e5f6a7b"],
});

// RDS picks the identifier
new aws.rds.Cluster("a-cluster-whose-logical-name-is-longer-than-any-identifier-may-be", {
    engine: "aurora-mysql",
    masterUsername: "app",
    manageMasterUserPassword: true,
});

new aws.ec2.SecurityGroup("internal-web", { name: "web-sg-1", vpcId: "vpc-0a1b2c3d" });
