import * as aws from '@pulumi/aws';

const bastion = new aws.ec2.Instance('bastion', {
  ami: 'ami-0a1b2c3d4e5f60718',
  instanceType: 't4g.nano',
  tags: { Name: 'bastion' },
});

const template = new aws.ec2.LaunchTemplate(
  'web',
  {
    imageId: 'ami-0a1b2c3d4e5f60718',
    instanceType: 't4g.small',
    metadataOptions: {
      httpEndpoint: 'enabled',
      httpPutResponseHopLimit: 2,
    },
    tagSpecifications: [{ resourceType: 'instance', tags: { Name: 'web' } }],
    tags: { Name: 'web' },
  },
  { protect: true }
);

const old = new aws.ec2.LaunchConfiguration('old', { imageId: 'ami-0a1b2c3d4e5f60718', instanceType: 't3.micro' });

export const ids = [bastion.id, template.id, old.id];
