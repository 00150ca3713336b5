import * as pulumi from '@pulumi/pulumi';

declare const queue: { export(name: string, value: unknown): void };
declare const names: pulumi.Output<string>[];

queue.export('url', 1);
export const all = pulumi.all(names);
export const isOutput = pulumi.Output.isInstance(all);
export const made = pulumi.Output.create('x');
