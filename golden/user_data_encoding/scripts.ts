import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const cluster = new aws.ecs.Cluster('web');
const bucket = new aws.s3.Bucket('releases');
const userData = `#!/bin/bash
yum install -y nginx
`;

new aws.ec2.LaunchTemplate('plain', { imageId: 'ami-0a1b2c3d', userData: '#cloud-config\npackages: [nginx]\n' });

new aws.ec2.LaunchTemplate('lines', {
  userData: `#!/bin/bash
systemctl start nginx
`,
});

new aws.ec2.LaunchTemplate('constant', { userData });

new aws.ec2.LaunchTemplate('interpolated', {
  userData: pulumi.interpolate`#!/bin/bash
echo ECS_CLUSTER=${cluster.name} >> /etc/ecs/ecs.config
`,
});

new aws.ec2.LaunchTemplate('applied', {
  userData: bucket.id.apply(id => `#!/bin/bash\naws s3 cp s3://${id}/web.zip /srv`),
});
