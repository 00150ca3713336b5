import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const cluster = new aws.ecs.Cluster('web');
const settings = new aws.ssm.Parameter('web', { type: 'String', value: '{}' });

const template = new aws.ec2.LaunchTemplate('web', {
  imageId: 'ami-0c02fb55956c7d316',
  instanceType: 't3.small',
  userData: Buffer.from(
    `#!/bin/bash
echo ECS_CLUSTER=${cluster.name} >> /etc/ecs/ecs.config
`
  ).toString('base64'),
});

export const agent = new aws.ec2.LaunchTemplate('agent', {
  userData: Buffer.from(`#!/bin/bash\nfetch ${settings.name}`).toString('base64'),
});

export const id = template.id.apply(found => found);
export const number = template.latestVersion.apply(found => found + 1);
