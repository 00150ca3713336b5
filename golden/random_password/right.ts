import * as aws from "@pulumi/aws";
import * as random from "@pulumi/random";
import { RandomPassword } from "./passwords";

const own = new RandomPassword("own", { length: 12 });
const password = new random.RandomPassword("password", { length: 12 });
const picked = aws.secretsmanager.getRandomPasswordOutput({ passwordLength: 12 });

export const lengths = { own: own.result, password: password.result, picked: picked.randomPassword };
