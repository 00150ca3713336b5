import * as pulumi from "@pulumi/pulumi";
import { Audit } from "./lib/audit";

if (pulumi.getStack() === "prod") {
    new Audit("audit");
}
