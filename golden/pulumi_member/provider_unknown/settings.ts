export const aws = { account: "main" };
