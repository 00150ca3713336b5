"""Access control list on a bucket that takes none.

Buckets own all their objects and refuse access control lists, unless their ownership says otherwise:

    InvalidBucketAclWithObjectOwnership: Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting
    AccessControlListNotSupported: The bucket does not allow ACLs
    InvalidArgument: The S3 bucket that you specified for CloudFront logs does not enable ACL access

The bucket gets `BucketOwnershipControls` with `BucketOwnerPreferred`, and what needs the list waits for them. CloudFront writes
its logs by such a list, so the bucket of its `loggingConfig` needs them too.

A list `private` is refused like any other, and says what holds without it: the resource goes. That is unsafe, as a deployed
one is deleted, of which AWS sees nothing.

Left alone:

- `private` as an argument of the bucket, which is let pass (see `private-acl`);
- public lists: AWS refuses these for another reason too, and what is to be public is for a person to say: found;
- buckets that have ownership controls already, and buckets that the text does not show;
- buckets and lists in different places of the program: found.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from iacfix.edit import Effect, Finding, Fix, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.bucket import bucket_named
from iacfix.pulumi.companion import bound, class_beside, made_after, name_for, new, options_beside, side_by_side
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.removal import remove_resource
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.code import Code, Text
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
    "AccessControlListNotSupported: The bucket does not allow ACLs",
    "The S3 bucket that you specified for CloudFront logs does not enable ACL access",
)


def findings(project: Project) -> Iterator[Finding]:
    """Each use of a bucket that needs lists, where the bucket takes none."""
    facts = table(__file__).data
    controlled = {
        owner.key
        for controls in resources(project, *facts["controls"])
        if (owner := bucket_named(controls.get("bucket"))) is not None
    }
    yield from _private(project, controlled)
    seen: set[tuple[str, int, int]] = set()
    for user in resources(project, *facts["lists"], "aws.cloudfront.Distribution"):
        given, public = _needed(user)
        bucket = bucket_named(given)
        if given is None or bucket is None or bucket.type not in facts["buckets"] or bucket.key in controlled:
            continue
        first = bucket.key not in seen
        seen.add(bucket.key)
        made = _controlled(user, bucket) if first and not public and not bucket.open else None
        why = "say who owns the objects (aws.s3.BucketOwnershipControls), and what is to be public"
        message = "the bucket takes no access control lists"
        yield Finding.at(given, message, made, related=[bucket.class_view], resource=user.label, why_not=why)


def _private(project: Project, controlled: Set[tuple[str, int, int]]) -> Iterator[Finding]:
    """Each list of its own that says that a bucket is private."""
    for user in resources(project, *table(__file__).data["lists"]):
        bucket = bucket_named(user.get("bucket")) if user.string("acl") == "private" else None
        if bucket is None or bucket.type not in table(__file__).data["buckets"] or bucket.key in controlled:
            continue
        made = fix("leave it out", remove_resource(user), safety=Safety.UNSAFE, effect=Effect.UPDATE)
        why = "leave it out: the bucket is private without it"
        message = "the bucket takes no access control lists, and is private without one"
        yield Finding.at(user.class_view, message, made, related=[bucket.class_view], resource=user.label, why_not=why)


def _needed(user: Resource) -> tuple[View | None, bool]:
    """The bucket that needs lists, and whether they make it public; nothing where none are needed."""
    if user.type == "aws.cloudfront.Distribution":
        return user.get("loggingConfig", "bucket"), False
    said = user.string("acl")
    public = said.startswith("public") or said == "authenticated-read"
    return (user.get("bucket"), public) if said not in ("", "private") else (None, False)


def _controlled(user: Resource, bucket: Resource) -> Fix | None:
    options = options_beside(bucket)
    in_sight = bucket.path == user.path and bucket.start < user.start and side_by_side(bucket, user)
    if options is None or not in_sight:
        return None
    name, binding = bound(bucket, "bucket")
    variable = name_for(bucket, f"{name.rpartition('.')[2]}Ownership")
    spelled, importing = class_beside(bucket, table(__file__).data["controls"][0])
    args: dict[str, Code] = {"bucket": f"{name}.id", "rule": {"objectOwnership": Text("BucketOwnerPreferred")}}
    making = new(spelled, suffixed(bucket, "ownership"), args, options)
    waiting = user.options.put("dependsOn", [variable])
    return fix(
        "let it take them", importing, binding, made_after(bucket, making, variable), waiting, effect=Effect.UPDATE
    )
