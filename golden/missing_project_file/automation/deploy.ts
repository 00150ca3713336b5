import { LocalWorkspace } from "@pulumi/pulumi/automation";

export async function deploy(): Promise<void> {
    const stack = await LocalWorkspace.createOrSelectStack({
        projectName: "releases",
        stackName: "dev",
        program: async () => import("./index"),
    });
    await stack.up();
}
