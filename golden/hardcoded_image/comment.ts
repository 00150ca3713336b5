import * as aws from '@pulumi/aws';

const frankfurt = new aws.Provider('frankfurt', { region: 'eu-central-1' });

new aws.ec2.Instance(
  'bastion',
  {
    ami: 'ami-0c55b159cbfafe1f0', // Amazon Linux 2023
    instanceType: 't4g.nano',
  },
  { provider: frankfurt }
);

// Ubuntu 22.04 LTS
const image = 'ami-0a1b2c3d4e5f60718';
new aws.ec2.LaunchTemplate('runner', { imageId: image, instanceType: 'c6i.large' });
