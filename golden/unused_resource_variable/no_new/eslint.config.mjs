export default [{ rules: { "no-new": "error" } }];
