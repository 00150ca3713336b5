export const common = {
  AWS_REGION: 'eu-west-1',
  LOG_LEVEL: 'info',
  NODE_OPTIONS: '--enable-source-maps',
};
