"""CloudTrail selector of buckets instead of objects.

A trail records what happens to objects, not to buckets, and spells all objects of the account without a bucket's name:

    InvalidEventSelectorsException: Value arn:aws:s3:::*/ for DataResources.Values is invalid.
    InvalidEventSelectorsException: Value AWS::S3::Bucket for DataResources.Type is invalid.

The type becomes `AWS::S3::Object`; `arn:aws:s3:::*`, with a slash or without, becomes `arn:aws:s3`: all objects, as was meant;
and the ARN of a bucket gets the slash behind it that means its objects. Nothing deployed can have the old ones.

Left alone:

- values that are computed: found where the type names buckets;
- other kinds of resources, and selectors from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.literal import Literal
from iacfix.syntax.object import Object
from iacfix.syntax.sequence import Array
from iacfix.syntax.statement import member_of
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = ("for DataResources.Values is invalid", "for DataResources.Type is invalid")
_BUCKET = re.compile(r"arn:aws[\w-]*:s3:::[\w.-]+\Z")
_ALL = re.compile(r"(arn:aws[\w-]*:s3):::\*/?\*?\Z")


def findings(project: Project) -> Iterator[Finding]:
    """Each data resource of a trail that names buckets, or all objects by a wildcard."""
    for trail in resources(project, "aws.cloudtrail.Trail"):
        selectors = Array.of(trail.get("eventSelectors"))
        for selector in map(Object.of, selectors.items if selectors is not None else ()):
            listed = selector.array("dataResources") if selector is not None else None
            for part in map(Object.of, listed.items if listed is not None else ()):
                if part is not None:
                    yield from _finding(trail, part)


def _finding(trail: Resource, part: Object) -> Iterator[Finding]:
    kind, values = part.literal("type"), part.array("values")
    if kind is None or values is None or kind.string not in ("AWS::S3::Bucket", "AWS::S3::Object"):
        return
    buckets = kind.string == "AWS::S3::Bucket"
    edits = [_objects(item) for item in values.items]
    if not buckets and not any(edits):
        return
    made = fix("record the objects", kind.set("AWS::S3::Object"), *edits, effect=Effect.NONE)
    why = "name the objects: the ARN of their bucket with / behind it, or arn:aws:s3 for all"
    message = "a trail records objects, and not buckets"
    yield Finding.at(kind if buckets else values, message, made, resource=trail.label, why_not=why)


def _objects(item: View) -> Edits | None:
    """The edits by which a value means objects; none where it does already; None where the text does not show it."""
    literal = Literal.of(item)
    if literal is None:
        owner = item.bare.child("object")
        bucket = resource_of(owner) if owner is not None and item.text.endswith(".arn") else None
        if bucket is None or not bucket.type.startswith("aws.s3.Bucket"):
            return () if item.text.rstrip("`").endswith("/") else None
        tag, importing = member_of(item.project, item.source, "@pulumi/pulumi", "pulumi", "interpolate")
        return (*importing, *item.replace(f"{tag}`${{{item.text}}}/`"))
    every = _ALL.match(literal.string)
    if every is not None:
        return literal.set(every[1])
    return literal.set(f"{literal.string}/") if _BUCKET.match(literal.string) else ()
