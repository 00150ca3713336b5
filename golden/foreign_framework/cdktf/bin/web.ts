import { App } from 'cdktf';
import { WebStack } from '../lib/web-stack';

const app = new App();
new WebStack(app, 'web');
app.synth();
