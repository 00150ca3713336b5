import * as pulumi from "@pulumi/pulumi";

const sizes = { small: "t3.small" };
console.log(sizes);
