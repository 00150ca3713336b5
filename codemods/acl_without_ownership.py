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
from iacfix.pulumi.companion import bound, class_beside, made_after, name_for, new, options_beside, side_by_side
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.code import Code, Text
from iacfix.syntax.removal import remove_statement
from iacfix.syntax.statement import statement_of
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
        if (owner := resource_of(_owner(controls.get("bucket")))) is not None
    }
    yield from _private(project, controlled)
    seen: set[tuple[str, int, int]] = set()
    for user in resources(project, *facts["lists"], "aws.cloudfront.Distribution"):
        given, public = _needed(user)
        bucket = resource_of(_owner(given)) if given is not None else None
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
        bucket = resource_of(_owner(user.get("bucket"))) if user.string("acl") == "private" else None
        if bucket is None or bucket.type not in table(__file__).data["buckets"] or bucket.key in controlled:
            continue
        gone = remove_statement(user) if _is_a_statement(user) else None
        made = fix("leave it out", gone, safety=Safety.UNSAFE, effect=Effect.UPDATE)
        why = "leave it out: the bucket is private without it"
        message = "the bucket takes no access control lists, and is private without one"
        yield Finding.at(user.class_view, message, made, related=[bucket.class_view], resource=user.label, why_not=why)


def _is_a_statement(user: Resource) -> bool:
    """Whether nothing stands in a resource's statement but what makes it, and nothing reads it."""
    parent = user.wrapped.parent
    if parent is None or parent.node.type == "expression_statement":
        return parent is not None
    declared = statement_of(user)
    alone = parent.node.type == "variable_declarator" and declared.node == parent.node.parent
    return alone and len(declared.node.named_children) == 1 and not any(True for _ in user.references)


def _needed(user: Resource) -> tuple[View | None, bool]:
    """The bucket that needs lists, and whether they make it public; nothing where none are needed."""
    if user.type == "aws.cloudfront.Distribution":
        return user.get("loggingConfig", "bucket"), False
    said = user.string("acl")
    public = said.startswith("public") or said == "authenticated-read"
    return (user.get("bucket"), public) if said not in ("", "private") else (None, False)


def _owner(view: View | None) -> View | None:
    """``bucket`` of ``bucket.id``."""
    return (view.bare.child("object") or view) if view is not None else None


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
