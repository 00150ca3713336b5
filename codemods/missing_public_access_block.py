"""Bucket without a public access block.

Amazon S3 blocks public access to new buckets by itself. What checks a program does not see that, and what was made before
April 2023, or opened by hand since, is not shut by an update:

    Check: CKV2_AWS_6: "Ensure that S3 bucket has a Public Access block"
    Bucket does not have a corresponding public access block.

The bucket gets an `aws.s3.BucketPublicAccessBlock` with all four settings, of its own parent and provider.

Left alone:

- buckets that are public, or may be: a website, a list that is not private, a policy that lets anybody in or that the text
  does not show;
- programs that shut the whole account (`aws.s3.AccountPublicAccessBlock`), or that have blocks whose bucket the text does
  not show;
- buckets that are handed to functions or classes of the program's own, which may do it;
- buckets that are not made by a statement of their own, and options that come from elsewhere: found.

The fix is unsafe: on a deployed stack it may shut out who was let in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Fix, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.bucket import bucket_named
from iacfix.pulumi.companion import bound, class_beside, made_after, name_beside, new, options_beside
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.policy import statements_in
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.code import Code
from iacfix.syntax.origin import origin
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.TIDIES
ERRORS = (
    "Ensure that S3 bucket has a Public Access block",
    "Bucket does not have a corresponding public access block",
)
AFTER = (
    "bucket-class-v2",
    "inline-public-access-block",
    "bucket-inline-settings",
    "refused-delivery",
    "acl-without-ownership",
    "missing-parent",
    "provider-per-resource",
    "stack-exports",
)
_BLOCK = "aws.s3.BucketPublicAccessBlock"
_NAME = "public-access-block"
_SETTINGS = ("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets")


def findings(project: Project) -> Iterator[Finding]:
    """Each private bucket that nothing shuts."""
    facts = table(__file__).data
    buckets = resources(project, *facts["buckets"])
    if not buckets or resources(project, facts["account"]):
        return
    blocked = [bucket_named(each.get("bucket")) for each in resources(project, _BLOCK)]
    openers = [each for each in resources(project, *facts["openers"]) if _opens(each)]
    opened = [bucket_named(each.get("bucket")) for each in openers]
    if None in blocked or None in opened:
        return
    spared = {each.key for each in (*blocked, *opened) if each is not None}
    for bucket in buckets:
        if bucket.key in spared or bucket.open or bucket.has("publicAccessBlock") or _is_public(bucket):
            continue
        if any(_hands_over(each) for each in bucket.references):
            continue
        yield Finding.at(
            bucket.class_view,
            "nothing blocks public access to the bucket",
            _blocked(bucket),
            resource=bucket.label,
            why_not="make a BucketPublicAccessBlock for it",
        )


def _opens(companion: Resource) -> bool:
    """Whether a website, a list or a policy makes its bucket public, or may."""
    if companion.type.startswith("aws.s3.BucketAcl"):
        return companion.string("acl") not in table(__file__).data["private_lists"]
    if companion.type == "aws.s3.BucketPolicy":
        return _may_be_public(companion.get("policy"))
    return True


def _is_public(bucket: Resource) -> bool:
    said = bucket.string("acl")
    if bucket.has("website") or (bucket.has("acl") and said not in table(__file__).data["private_lists"]):
        return True
    return bucket.has("policy") and _may_be_public(bucket.get("policy"))


def _may_be_public(policy: View | None) -> bool:
    """Whether a policy lets anybody do something, or does not show whom it lets."""
    found = statements_in(policy) if policy is not None else None
    if policy is None or found is None:
        return True
    text = "\n".join(leaf.text for leaf in origin(policy).leaves)
    return any(_lets_anybody(each.text) for each in found.array.items) or "..." in text


def _lets_anybody(statement: str) -> bool:
    anybody = re.search(r"Principal['\"]?\s*:\s*(?:\{\s*['\"]?AWS['\"]?\s*:\s*\[?\s*)?['\"]\*['\"]", statement)
    shown = re.search(r"Principal['\"]?\s*:\s*[{'\"]", statement)
    denies = re.search(r"Effect['\"]?\s*:\s*['\"]Deny['\"]", statement)
    return not denies and (anybody is not None or shown is None)


def _hands_over(reference: View) -> bool:
    """Whether a bucket itself, not one of its outputs, goes into a call of the program's own."""
    parent = reference.wrapped.node.parent
    call = parent.parent if parent is not None and parent.type == "arguments" else None
    return call is not None and call.type in ("call_expression", "new_expression")


def _blocked(bucket: Resource) -> Fix | None:
    options = options_beside(bucket)
    if options is None:
        return None
    name, binding = bound(bucket, "bucket")
    spelled, importing = class_beside(bucket, _BLOCK)
    args: dict[str, Code] = {"bucket": f"{name}.id", **dict.fromkeys(_SETTINGS, "true")}
    named = bucket.name is not None and "bucket" in bucket.name.text.lower()
    logical = name_beside(bucket, "bucket", f"bucket-{_NAME}") if named else suffixed(bucket, _NAME)
    making = made_after(bucket, new(spelled, logical, args, options))
    return fix("block it", importing, binding, making, safety=Safety.UNSAFE, effect=Effect.UPDATE)
