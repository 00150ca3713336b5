import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const network = new pulumi.Config("network");

new aws.ssm.Parameter("settings", {
    name: "/shop/settings",
    type: "String",
    value: `${config.require("image")} ${config.requireNumber("tasks")} ${config.get("team")} ${network.require("image")}`,
});
