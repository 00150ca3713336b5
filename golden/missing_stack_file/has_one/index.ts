import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const environment = config.require("environment");
const image = config.require("image");
const tasks = config.requireNumber("tasks");
const token = config.requireSecret("token");
const password = config.require("databasePassword");
const size = config.require("size");
const zone = new pulumi.Config("network").require("zone");

new aws.ssm.Parameter("settings", {
    name: `/shop/${environment}/settings`,
    type: "SecureString",
    value: pulumi.interpolate`${image} ${tasks} ${size} ${zone} ${token} ${password}`,
});
