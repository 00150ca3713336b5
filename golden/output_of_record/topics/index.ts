import { Shop } from "./lib/shop";

const shop = new Shop("shop");

export const topicArns = shop.topicArns;
