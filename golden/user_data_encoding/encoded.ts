import * as aws from "@pulumi/aws";
import * as fs from "fs";
import * as pulumi from "@pulumi/pulumi";

const script = `#!/bin/bash
yum install -y nginx
`;

new aws.ec2.LaunchTemplate("encoded", { userData: Buffer.from(script).toString("base64") });
new aws.ec2.LaunchTemplate("output", {
  userData: pulumi.interpolate`#!/bin/bash\necho ${pulumi.getStack()}`.apply((text) => Buffer.from(text).toString("base64")),
});
new aws.ec2.LaunchTemplate("literal", { userData: "IyEvYmluL2Jhc2gK" });
new aws.ec2.LaunchTemplate("file", { userData: fs.readFileSync("user-data.b64", "utf8") });
new aws.ec2.Instance("plain", { ami: "resolve:ssm:/web/ami", instanceType: "t3.micro", userData: script });
new aws.ec2.LaunchConfiguration("old", { imageId: "ami-0a1b2c3d", instanceType: "t3.micro", userData: script });
