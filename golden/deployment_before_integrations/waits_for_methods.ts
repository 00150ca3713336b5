import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";

export class Api extends pulumi.ComponentResource {
    private readonly api: aws.apigateway.RestApi;
    private readonly integration: aws.apigateway.Integration;

    constructor(name: string, backend: string, opts?: pulumi.ComponentResourceOptions) {
        super("orders:index:Api", name, {}, opts);
        this.api = new aws.apigateway.RestApi(name, {}, { parent: this });
        const method = new aws.apigateway.Method(`${name}-any`, {
            restApi: this.api.id,
            resourceId: this.api.rootResourceId,
            httpMethod: "ANY",
            authorization: "NONE",
        }, { parent: this });

        this.integration = new aws.apigateway.Integration(`${name}-backend`, {
            restApi: this.api.id,
            resourceId: this.api.rootResourceId,
            httpMethod: method.httpMethod,
            type: "HTTP_PROXY",
            integrationHttpMethod: "ANY",
            uri: backend,
        }, { parent: this });
        new aws.apigateway.Integration(`${name}-2-cors`, { restApi: this.api.id, resourceId: this.api.rootResourceId, httpMethod: "OPTIONS", type: "MOCK" }, { parent: this });

        new aws.apigateway.Deployment(name, {
            restApi: this.api.id,
        }, { parent: this, dependsOn: method });
    }
}
