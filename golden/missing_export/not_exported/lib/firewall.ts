export const rules = ['deny all'];
