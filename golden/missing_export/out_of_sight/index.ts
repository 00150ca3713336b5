import { Topic } from "./lib/packages";
// @ts-ignore: it has no declarations
import { handler } from "./lib/handler";
import { Stream } from "./lib/passed-on";
import { Inner } from "./lib/space";
import settings from "./lib/assigned";

new Topic("stream");
new Stream("stream", { shardCount: settings.shards });
export const inner: Inner.Name = "inner";
export const name = handler.name;
