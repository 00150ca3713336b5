import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const environment = 'production';
const suffix = pulumi.getStack();

// blue and green stay apart
const blue = new aws.lb.TargetGroup('blue', {
  name: `payment-application-blue-target-group-${suffix}`,
  port: 80,
  protocol: 'HTTP',
  vpcId: 'vpc-0a1b2c3d',
});

const green = new aws.lb.TargetGroup('green', {
  name: `${environment}-payment-processing-green`,
  port: 80,
  protocol: 'HTTP',
  vpcId: 'vpc-0a1b2c3d',
});

export const arns = [blue.arn, green.arn];
