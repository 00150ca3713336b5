"""Frequency of a Config rule that runs at changes.

Rules that AWS Config runs when a resource changes take no frequency:

    InvalidParameterValueException: The rule cannot be created because you did not select a valid trigger type for the rule.

The argument goes; the table lists the managed rules that run at changes alone. Nothing deployed can have it.

Left alone:

- periodic rules, those that do both, and rules that the table does not know;
- rules of one's own, which say when they run in `sourceDetails`.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import resources
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("because you did not select a valid trigger type for the rule",)


def findings(project: Project) -> Iterator[Finding]:
    """Each managed rule that runs at changes and states a frequency."""
    at_changes = table(__file__).data["at_changes"]
    for rule in resources(project, "aws.cfg.Rule"):
        member = rule.args.member("maximumExecutionFrequency") if rule.args is not None else None
        if member is None or rule.string("source", "sourceIdentifier") not in at_changes:
            continue
        made = fix("drop it", rule.remove(member.name), effect=Effect.NONE)
        yield Finding.at(member, "the rule runs when something changes", made, resource=rule.label)
