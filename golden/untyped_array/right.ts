import * as aws from "@pulumi/aws";

const buckets = [];
for (const name of ["photos", "films"]) {
    buckets.push(new aws.s3.Bucket(name));
}
export const first = buckets[0].arn;

const typed: string[] = [];
const list = () => typed.join();

let later = [];
later.push(1);
const count = () => later.length;

const measured = [];
measured.push("x");
export const size = () => measured.length;

const called = [];
called.push("x");
export const inPlace = (() => called[0])();

const filled = [1, 2];
export const sum = () => filled.reduce((a, b) => a + b) + count() + list().length;
