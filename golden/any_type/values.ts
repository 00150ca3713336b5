import * as aws from "@pulumi/aws";

interface Settings {
    options: any;
    any: string;
}

function tags(settings: Settings, extra: Record<string, any>): { [key: string]: string } {
    const found = settings.options as any;
    return { ...found, ...extra, Note: "any" };
}

new aws.sqs.Queue("orders", { tags: tags({ options: {}, any: "" }, {}) });
