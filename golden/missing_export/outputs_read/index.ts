import * as pulumi from "@pulumi/pulumi";
import { IngestStack } from "./lib/ingest-stack";

const config = new pulumi.Config();
const stage = config.get("stage") || "dev";

const stack = new IngestStack("ingest", { stage, owner: pulumi.getStack() });

export const queueUrl = stack.queueUrl;
export const tableName = stack.tableName;
