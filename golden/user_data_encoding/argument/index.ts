import * as pulumi from "@pulumi/pulumi";
import { Fleet } from "./fleet";

const config = new pulumi.Config();
new Fleet("web", { script: "#!/bin/bash\nyum install -y nginx" });
new Fleet("worker", { script: config.getBoolean("old") ? "#!/bin/sh\nold" : "#!/bin/sh\nnew" });
