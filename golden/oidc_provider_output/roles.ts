import * as aws from "@pulumi/aws";
import * as eks from "@pulumi/eks";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

const cluster = new eks.Cluster("apps", {
    createOidcProvider: true,
    instanceType: "t3.large",
    desiredCapacity: config.getNumber("nodes") ?? 3,
});

const scaler = new aws.iam.Role("scaler", {
    assumeRolePolicy: pulumi
        .all([cluster.core.oidcProvider?.url, cluster.core.oidcProvider?.arn])
        .apply(([url, arn]) => {
            const issuer = url.replace("https://", "");
            return JSON.stringify({
                Version: "2012-10-17",
                Statement: [{
                    Effect: "Allow",
                    Principal: { Federated: arn },
                    Action: "sts:AssumeRoleWithWebIdentity",
                    Condition: { StringEquals: { [`${issuer}:aud`]: "sts.amazonaws.com" } },
                }],
            });
        }),
});

export const scalerRole = scaler.arn;
export const issuer = cluster.core.oidcProvider!.url;
export const providerArn = cluster.core.oidcProvider?.arn?.apply(arn => arn ?? "none");
