import { deployment } from './lib/api';

export const url = deployment.invokeUrl;
