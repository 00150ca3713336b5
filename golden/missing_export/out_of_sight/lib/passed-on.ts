export { Stream } from "@pulumi/aws/kinesis";
