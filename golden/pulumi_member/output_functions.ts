import * as pulumi from "@pulumi/pulumi";

declare const Output: { all(values: unknown[]): unknown };
declare const name: pulumi.Output<string>;

export const url = pulumi.Output.concat("https://", name);
export const ours = Output.all([name]);
