import * as pulumi from "@pulumi/pulumi"

// The team lets lines grow to a hundred columns, as this one does with ease and a little to spare.
export class Naming {
    // Where nothing says which environment this is, it is the one in which people try things out.
    private readonly environment: string
    private readonly config = new pulumi.Config()

    constructor() {
        this.environment = this.config.require("environment") // dev, staging or prod
    }

    public of(service: string): string {
        return `${service}-${this.environment}`
    }
}
