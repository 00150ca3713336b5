import * as eks from "@pulumi/eks";
import * as pulumi from "@pulumi/pulumi";
import { environments } from "./environments";

const environment = environments[pulumi.getStack()];

const cluster = new eks.Cluster("platform", {
    version: environment.kubernetes,
    desiredCapacity: environment.nodes,
});

export const kubeconfig = cluster.kubeconfig;
