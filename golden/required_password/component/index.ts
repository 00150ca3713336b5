import * as pulumi from "@pulumi/pulumi";
import { Store } from "./lib/store";

const config = new pulumi.Config();

new Store("shop", { password: config.requireSecret("storePassword") });
