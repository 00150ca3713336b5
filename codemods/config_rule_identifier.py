"""Config rule that AWS does not have.

    InvalidParameterValueException: Unknown source identifier DB_BACKUP_RETENTION_PERIOD.

The identifier becomes that of the rule that checks the same, from the table. Nothing deployed can have the old one.

Left alone:

- identifiers that the table does not know as wrong;
- rules with parameters, which are the wrong rule's: found, and a person says what the right one is to check.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import resources
from iacfix.syntax.literal import Literal
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("Unknown source identifier",)


def findings(project: Project) -> Iterator[Finding]:
    """Each managed rule under a name that it does not have."""
    meant = table(__file__).data["meant"]
    for rule in resources(project, "aws.cfg.Rule"):
        literal = Literal.of(rule.get("source", "sourceIdentifier"))
        right = meant.get(literal.string, "") if literal is not None else ""
        if literal is None or not right:
            continue
        made = None if rule.has("inputParameters") else fix(f"use {right}", literal.set(right), effect=Effect.NONE)
        why = f"{right} checks the same and takes other parameters: say what it is to check"
        yield Finding.at(literal, "AWS Config has no such rule", made, resource=rule.label, why_not=why)
