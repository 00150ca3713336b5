import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

class Site extends pulumi.ComponentResource {
    readonly url: pulumi.Output<string>;
    readonly bucketName: pulumi.Output<string>;

    constructor(name: string) {
        super("site:index:Site", name);
        const bucket = new aws.s3.Bucket(name, {}, { parent: this });
        this.url = bucket.bucketRegionalDomainName;
        this.bucketName = bucket.id;
        this.registerOutputs({ url: this.url, bucketName: this.bucketName });
    }
}

const docs = new Site("docs");
const blog = new Site("blog");
