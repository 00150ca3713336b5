import * as aws from "@pulumi/aws";

const statement = { Effect: "Allow", Action: "sqs:SendMessage", Resource: "*" };
export const one = JSON.stringify({ Statement: [{ Sid: "Send", ...statement, Effect: "Allow", Action: "sqs:SendMessage" }] });
export const other = JSON.stringify({
    Statement: [
        { Sid: "Send", Effect: "Allow", Action: "sqs:SendMessage", Resource: "*" },
        { Effect: "Allow", Action: "sqs:ReceiveMessage", Resource: "*" },
        { Effect: "Allow", Action: "sqs:DeleteMessage", Resource: "*" },
    ],
});
new aws.sqs.Queue("orders", { policy: other });
