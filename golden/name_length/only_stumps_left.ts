import * as aws from "@pulumi/aws";

export const group = new aws.lb.TargetGroup("tg", {
    name: "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t",
    port: 80,
    protocol: "HTTP",
    vpcId: "vpc-0a1b2c3d",
});
