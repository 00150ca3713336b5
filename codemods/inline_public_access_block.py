"""Public access block written into a bucket.

Amazon S3 keeps the block of public access apart from the bucket, and so does the provider:

    error TS2353: Object literal may only specify known properties, and 'publicAccessBlock' does not exist in type 'BucketArgs'.

The block becomes an `aws.s3.BucketPublicAccessBlock` of the bucket, with the settings that stand there and the bucket's
own parent and provider.

Left alone:

- a bucket that is not bound to a name by a statement of its own: nothing could refer to it;
- settings that are not written out there, or that have other names;
- options that come from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import bound, class_beside, made_after, name_beside, new, options_beside
from iacfix.pulumi.resource import Resource, resources
from iacfix.schema.locate import schema_of
from iacfix.syntax.code import Code

SEVERITY = Severity.BLOCKS
ERRORS = ("and 'publicAccessBlock' does not exist in type 'Bucket",)
_BLOCK = "aws.s3.BucketPublicAccessBlock"


def findings(project: Project) -> Iterator[Finding]:
    """Each bucket that holds its block of public access."""
    for bucket in resources(project, "aws.s3.Bucket", "aws.s3.BucketV2"):
        member = bucket.args.member("publicAccessBlock") if bucket.args is not None else None
        if member is None:
            continue
        made = fix("make a BucketPublicAccessBlock of it", _apart(project, bucket), effect=Effect.NONE)
        why = "make a BucketPublicAccessBlock for the bucket with these settings"
        yield Finding.at(
            member.key_view, "a bucket takes no publicAccessBlock", made, resource=bucket.label, why_not=why
        )


def _apart(project: Project, bucket: Resource) -> Edits | None:
    settings = bucket.args.object("publicAccessBlock") if bucket.args is not None else None
    schema, options = schema_of(project), options_beside(bucket)
    kind = schema.resource(_BLOCK) if schema is not None else None
    if settings is None or settings.open or kind is None or options is None:
        return None
    if not all(name in kind.inputs for name in settings.names):
        return None
    name, binding = bound(bucket, "bucket")
    spelled, importing = class_beside(bucket, _BLOCK)
    args: dict[str, Code] = {"bucket": f"{name}.id"}
    args.update({each.name: each.value.text for each in settings.members})
    logical = name_beside(bucket, "bucket", "bucket-public-access-block")
    making = made_after(bucket, new(spelled, logical, args, options))
    removing = bucket.remove("publicAccessBlock")
    if binding is None or making is None or removing is None:
        return None
    return (*importing, *binding, *removing, *making)
