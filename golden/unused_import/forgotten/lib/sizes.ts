export const sizes = { small: 't3.small' };
