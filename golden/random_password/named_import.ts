import { Config, RandomPassword } from "@pulumi/pulumi";

const config = new Config();

export const password = new RandomPassword("password", { length: config.getNumber("length") ?? 24 }).result;
