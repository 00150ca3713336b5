it('makes a bucket', () => {
  expect(made.map(each => each.type)).toContain('aws:s3/bucketV2:BucketV2');
});

declare const made: { type: string }[];
