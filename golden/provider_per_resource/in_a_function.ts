import * as aws from "@pulumi/aws";

const elsewhere = "us-west-2";

function copied(name: string, region: string) {
    const key = new aws.kms.Key(name, { multiRegion: true });
    new aws.kms.ReplicaKey(
        `${name}-west`,
        { primaryKeyArn: key.arn },
        { provider: new aws.Provider(`${name}-west`, { region: elsewhere }) },
    );
    // another region with each call
    new aws.kms.ReplicaKey(
        `${name}-other`,
        { primaryKeyArn: key.arn },
        { provider: new aws.Provider(`${name}-other`, { region: region as aws.Region }) },
    );
    return key;
}

function once() {
    return new aws.sns.Topic("west", {}, { provider: new aws.Provider("west", { region: elsewhere }) });
}

export const keys = [copied("letters", "eu-west-1"), copied("invoices", "eu-west-2")].map((key) => key.arn);
export const topic = once().arn;
