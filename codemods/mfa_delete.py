"""MFA delete that no program can switch on.

Only the account's root user may require a second factor for deleting versions, with a code from its device in that very
call; a key of Pulumi's cannot:

    AccessDenied: Mfa Authentication must be used for this request

The argument goes, and the requirement with it, which root may still switch on by hand: unsafe.

Left alone:

- `Disabled`, and calls that bring a code along (`mfa`);
- values that are computed, and arguments from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.object import Object

SEVERITY = Severity.BLOCKS
ERRORS = ("Mfa Authentication must be used for this request",)
_PLACES = {
    "aws.s3.Bucket": "versioning",
    "aws.s3.BucketV2": "versioning",
    "aws.s3.BucketVersioning": "versioningConfiguration",
    "aws.s3.BucketVersioningV2": "versioningConfiguration",
}


def findings(project: Project) -> Iterator[Finding]:
    """Each versioning that asks for a second factor."""
    for made in resources(project, *_PLACES):
        given = _settings(made)
        member = given.member("mfaDelete") if given is not None else None
        if (
            given is None
            or member is None
            or made.has("mfa")
            or member.value.text not in ("true", "'Enabled'", '"Enabled"')
        ):
            continue
        done = fix("drop it", given.remove("mfaDelete"), safety=Safety.UNSAFE, effect=Effect.NONE)
        yield Finding.at(member, "only the account's root user can switch on MFA delete", done, resource=made.label)


def _settings(made: Resource) -> Object | None:
    return made.args.object(_PLACES[made.type]) if made.args is not None else None
