import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

const keep = new pulumi.Config().requireBoolean('keep');
const lifecycle = { preventDestroy: true };

// Something that is no flag and no list of names.
new aws.sqs.Queue('trigger', { lifecycle: { createBeforeDestroy: true, replaceTriggeredBy: ['topic'] } });
new aws.sqs.Queue('all', { lifecycle: { ignoreChanges: 'all' } });
new aws.efs.FileSystem('files', { lifecycle: { transitionToIa: 'AFTER_30_DAYS' } });
// Values from elsewhere.
new aws.sqs.Queue('computed', { lifecycle: { preventDestroy: keep } });
new aws.sqs.Queue('shorthand', { lifecycle });
// No arguments, or places inside them that Terraform counts otherwise.
new aws.sqs.Queue('unknown', { lifecycle: { ignoreChanges: ['tags_all'] } });
new aws.ecs.Service('inside', { lifecycle: { ignoreChanges: ['network_configuration[0].subnets'] } });
// A comment would be lost.
new aws.sqs.Queue('commented', {
  lifecycle: {
    // the orders of today
    preventDestroy: true,
  },
});
// The options say it already, or may.
new aws.sqs.Queue('stated', { lifecycle: { preventDestroy: true } }, { protect: keep });

export function ignoring(name: string, opts: pulumi.CustomResourceOptions) {
  return new aws.sqs.Queue(name, { lifecycle: { ignoreChanges: ['tags'] } }, { ...opts, protect: true });
}

export const listed = new aws.sqs.Queue(
  'listed',
  { lifecycle: { ignoreChanges: ['tags'], preventDestroy: true } },
  { ignoreChanges: ['name'], protect: false },
);
