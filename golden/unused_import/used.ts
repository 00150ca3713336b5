import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import * as fs from "fs";
import { Buffer } from "buffer";
import * as os from "os"; // eslint-disable-line @typescript-eslint/no-unused-vars
import { Transform } from "stream";
import "source-map-support/register";

/** Sizes are those of {@link Transform}. */
type Sizes = { [size: string]: pulumi.Input<string> };
type Encoding = Parameters<typeof Buffer.byteLength>[1];

export const sizes: Sizes = { small: "t3.small" };
export const encoding: Encoding = "utf-8";
export { aws, fs };
