import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export function jobs(name: string, recorder: aws.cfg.Recorder, opts: pulumi.CustomResourceOptions) {
    return new aws.cfg.Rule(name, {
        source: { owner: "AWS", sourceIdentifier: "ENCRYPTED_VOLUMES" },
        dependsOn: [recorder],
    }, opts);
}
