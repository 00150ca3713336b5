import * as pulumi from "@pulumi/pulumi";
import { ArchiveStack, type ArchiveArgs } from "./archiveStack";
import retention from "./retention.js";
import { Buckets } from "../storage";

const args: ArchiveArgs = { days: retention, region: new pulumi.Config("aws").require("region") };

const stack = new ArchiveStack("archive", args);

export const bucket = stack.bucket;
export const all = new Buckets("all").names;
export { ArchiveStack as Stack } from "./archiveStack";
