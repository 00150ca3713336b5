"""Encryption rules wrapped as in the bucket itself.

The encryption of a bucket as a resource of its own has `rules` at its top. The wrapper that the bucket's inline block
has, and CloudFormation, does not compile:

    error TS2353: Object literal may only specify known properties, and 'serverSideEncryptionConfiguration' does not exist in type 'BucketServerSideEncryptionConfigurationArgs'.

The rules come out of their wrapper; a single `rule` becomes the one element of `rules`.

Left alone:

- wrappers that hold something else too, or a comment, or that come from elsewhere: found;
- resources that have `rules` already: found, as one of the two is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edit, Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import resources
from iacfix.syntax.indentation import put_in_array
from iacfix.syntax.lift import lift
from iacfix.syntax.object import Member, Object

SEVERITY = Severity.BLOCKS
ERRORS = ("'serverSideEncryptionConfiguration' does not exist in type 'BucketServerSideEncryptionConfiguration",)
_ENCRYPTION = "aws.s3.BucketServerSideEncryptionConfiguration"
_WRAPPER = "serverSideEncryptionConfiguration"


def findings(project: Project) -> Iterator[Finding]:
    """Each wrapper around the rules of a bucket's encryption."""
    for encryption in resources(project, _ENCRYPTION, f"{_ENCRYPTION}V2"):
        member = encryption.args.member(_WRAPPER) if encryption.args is not None else None
        if member is None:
            continue
        made = (
            None if encryption.has("rules") else fix("take the rules out of it", _unwrapped(member), effect=Effect.NONE)
        )
        message = "the rules stand at the top of this resource, without a wrapper"
        why = "say rules: [ … ] in its place"
        yield Finding.at(member.key_view, message, made, resource=encryption.label, why_not=why)


def _unwrapped(member: Member) -> Edits | None:
    wrapper = Object.of(member.value)
    rule = wrapper.member("rule") if wrapper is not None else None
    lifted = lift(member)
    if rule is None or rule.node.type != "pair" or lifted is None:
        return lifted if wrapper is not None and wrapper.member("rules") is not None else None
    listed = put_in_array(rule.value)
    named = rule.key_view.replace("rules")
    if len(listed) == 2 or not rule.leads_line:
        return (*lifted, *named, *rule.value.wrap("[", "]"))
    comma = "," if wrapper is not None and wrapper.style.trailing_comma else ""
    return (
        Edit(rule.path, member.start, rule.start, ""),
        *named,
        *rule.value.insert_before(f"[\n{rule.indent}"),
        Edit(rule.path, rule.end, member.end, f"{comma}\n{member.indent}]"),
    )
