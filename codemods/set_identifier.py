"""Set identifier that does not say whose it is.

Records of one name and type are told apart by `setIdentifier`. `Primary` is one in every environment, and of two
environments that share the record's name the second is refused:

    InvalidChangeBatch: [Tried to create resource record set [name='api.shop.test.', type='A', set-identifier='Primary'] but it already exists]

Where the names around it have the environment's suffix, it gets the suffix too: `Primary-${environmentSuffix}`.

Left alone:

- identifiers that are built from anything, and records in functions and files where no name has the suffix;
- an identifier that has no room for a suffix (128 characters at most).

The fix is unsafe: a deployed record is replaced.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import resources
from iacfix.pulumi.suffix import suffix_near, with_suffix
from iacfix.tables import table

SEVERITY = Severity.TIDIES
ERRORS = ("Tried to create resource record set … set-identifier='…'] but it already exists",)


def findings(project: Project) -> Iterator[Finding]:
    """Each record whose set identifier lacks the suffix that the names around it have."""
    facts = table(__file__).data
    for record in resources(project, "aws.route53.Record"):
        identifier = record.literal("setIdentifier")
        if identifier is None or not identifier.string or len(identifier.string) > facts["longest"]:
            continue
        suffix = suffix_near(record, facts["suffixes"])
        if suffix:
            text, edits = with_suffix(identifier, suffix)
            made = fix(f"call it {text.strip('`')}", edits, safety=Safety.UNSAFE, effect=Effect.REPLACE)
            message = f"every environment's set identifier is {identifier.string!r}"
            yield Finding.at(identifier, message, made, resource=record.label)
