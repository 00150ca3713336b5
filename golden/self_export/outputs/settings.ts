export const zone = "eu-west-1a";
