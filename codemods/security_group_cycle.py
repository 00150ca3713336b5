"""Security groups that name each other in their own rules.

A rule inside a group names a group that is made further down, most often because that one names this one. The compiler
refuses it, and where nothing compiles it, the program stops there:

    error TS2448: Block-scoped variable 'web' used before its declaration.
    error TS2565: Property 'web' is used before being assigned.
    ReferenceError: Cannot access 'web' before initialization

The rules of that direction become resources of their own (`aws.vpc.SecurityGroupIngressRule`,
`aws.vpc.SecurityGroupEgressRule`) behind the group that they name: all of them, as a group that states some rules itself
takes the others away.

Unsafe: rules of a deployed group, from before, change hands, and AWS refuses those that are there still.

Left alone:

- groups that name those above them: that is the right order;
- a group further down that is made in another function or file: when it is made is not a question of the text;
- rules with a spread, a condition or comments, lists that come from elsewhere, and groups that are made in an expression:
  found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.pulumi.companion import side_by_side
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.security_group import rules_apart
from iacfix.scope import FUNCTIONS
from iacfix.syntax.view import View
from iacfix.tables import load

SEVERITY = Severity.BLOCKS
ERRORS = (
    "TS2448: Block-scoped variable '…' used before its declaration",
    "TS2565: Property '…' is used before being assigned",
    "ReferenceError: Cannot access '…' before initialization",
)
AFTER = ("unknown-property", "literal-shape", "rules-in-two-places")


def findings(project: Project) -> Iterator[Finding]:
    """Each direction of a group's own rules in which one names a group that is made later."""
    facts = load(Path(__file__).with_name("rules_in_two_places.yaml"))
    groups = resources(project, "aws.ec2.SecurityGroup")
    for group in groups if len(groups) > 1 else ():
        for direction in facts.data["classes"]:
            rules = group.get(direction)
            later = [
                other for other in groups if rules is not None and _names(rules, other) and _is_below(other, group)
            ]
            if not later:
                continue
            yield Finding.at(
                rules or group,
                f"the rules name {later[-1].variable}, which is made further down",
                rules_apart(group, direction, facts, later[-1]),
                related=[other.class_view for other in later],
                resource=group.label,
                why_not="make resources of the rules, behind the group that they name",
            )


def _is_below(other: Resource, group: Resource) -> bool:
    return other.start > group.end and side_by_side(group, other)


def _names(rules: View, group: Resource) -> bool:
    """Whether rules read the constant or the field that is a group, as they are made."""
    if group.variable.startswith("this."):
        return re.search(rf"(?<![\w.]){re.escape(group.variable)}\b", rules.text) is not None
    return any(
        reference.path == rules.path
        and rules.start <= reference.start < rules.end
        and _function(reference) == _function(rules)
        for reference in group.references
    )


def _function(view: View) -> tuple[str, int, int] | None:
    found = view.within(*FUNCTIONS)
    return found.key if found is not None else None
