import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const certificateArn = config.get('certificateArn') || 'arn:aws:acm:us-east-1:111122223333:certificate/placeholder';

export function https(loadBalancerArn: pulumi.Input<string>, targetGroupArn: pulumi.Input<string>) {
  return new aws.lb.Listener('https', {
    loadBalancerArn,
    port: 443,
    protocol: 'HTTPS',
    certificateArn,
    defaultActions: [{ type: 'forward', targetGroupArn }],
  });
}
