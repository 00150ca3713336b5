import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
// the rest of these is in the stacks' own files, wherever they are kept
export const environment = config.require("environment");
export const suffix = config.require("environmentSuffix");
export const workers = config.requireNumber("workers");
