import { IngestStack } from "./lib/ingest-stack";

const stack = new IngestStack("ingest", {});

export const queueArn = stack.queueArn;
