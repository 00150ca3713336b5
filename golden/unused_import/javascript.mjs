import * as aws from "@pulumi/aws";
import * as fs from "fs";

export const bucket = new aws.s3.Bucket("releases").id;
