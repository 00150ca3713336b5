// Copyright 2024, The Shop. All rights reserved.
import * as fs from "fs";

import * as aws from "@pulumi/aws";

new aws.sqs.Queue("orders");
