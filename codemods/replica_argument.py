"""Argument of a read replica that only its source can have.

A replica has the user, the database and the character set of what it replicates, and the provider refuses others:

    Conflicting configuration arguments: "username": conflicts with replicate_source_db. Examine values at 'replica.username'.

The arguments go. `allocatedStorage` stays: that it is refused, as is sometimes said, is wrong; it is ignored.

Left alone:

- instances of which the text does not show that they are replicas: `replicateSourceDb` may be undefined;
- arguments that come from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.literal import Literal
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    'Conflicting configuration arguments: "username": conflicts with replicate_source_db',
    'Conflicting configuration arguments: "db_name": conflicts with replicate_source_db',
)


def findings(project: Project) -> Iterator[Finding]:
    """Each argument that a replica repeats."""
    inherited = cast("Sequence[str]", table(__file__).data["inherited"])
    for replica in resources(project, "aws.rds.Instance"):
        if replica.args is None or not _is_replica(replica):
            continue
        for name in inherited:
            member = replica.args.member(name)
            if member is not None and member.value.text != "undefined":
                made = fix(f"drop {name}", replica.remove(name), effect=Effect.NONE)
                yield Finding.at(member, f"a replica has the {name} of its source", made, resource=replica.label)


def _is_replica(instance: Resource) -> bool:
    """Whether an instance surely replicates another: one of the program's, or one that is written out."""
    source = instance.get("replicateSourceDb")
    if source is None:
        return False
    owner = source.bare.child("object")
    made = resource_of(owner) if owner is not None else None
    literal = Literal.of(source)
    return (made is not None and made.type == "aws.rds.Instance") or (literal is not None and bool(literal.string))
