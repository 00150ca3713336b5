import { GetRandomPasswordCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as aws from "@pulumi/aws";

const client = new SecretsManagerClient({});

export const rotate = new aws.lambda.CallbackFunction("rotate", {
    callback: async () => {
        const { RandomPassword } = await client.send(new GetRandomPasswordCommand({ PasswordLength: 32 }));
        return RandomPassword?.length;
    },
});
