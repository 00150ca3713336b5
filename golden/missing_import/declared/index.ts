import { s3 } from "@pulumi/aws";

function describe(path: { name: string }): string {
    return path.name;
}

export const bucket = new s3.Bucket("uploads");
export const name = describe({ name: "uploads" });
