"""Log retention that CloudWatch does not offer.

A log group keeps its events for one of some numbers of days:

    expected retention_in_days to be one of [0 1 3 5 7 14 30 60 90 120 150 180 365 400 545 731 1096 1827 2192 2557 2922 3288 3653], got 2555

The next longer one takes its place (2555 becomes 2557), so that nothing is deleted before its time; also where the
number stands in a constant or map that only log groups read, or is written as a product (`7 * 365`).

Left alone:

- numbers above the longest: only 0 keeps events as long, and that is for ever: found;
- retention of other services (S3, RDS, Kinesis), whose numbers are their own;
- a constant that something besides log groups reads: found;
- numbers that are computed otherwise, or read from configuration without a default.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from iacfix.edit import Effect, Finding, Place, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.use import other_reads
from iacfix.syntax.literal import Literal
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("expected retention_in_days to be one of …",)


def findings(project: Project) -> Iterator[Finding]:
    """Each number of days that CloudWatch does not offer."""
    offered: Sequence[int] = table(__file__).data["days"]
    for stated, users, reads in _stated(project):
        days = _days(stated)
        if days is None or days in offered:
            continue
        longer = min((each for each in offered if each > days), default=None)
        other = next(iter(other_reads(stated, reads)), None)
        if longer is None:
            why = f"the longest is {max(offered)} days; 0 keeps events for ever"
        elif other is not None:
            why = f"line {other.node.start_point[0] + 1} of {other.path} reads it too, for something that iacfix does not know"
        else:
            why = ""
        yield Finding.at(
            stated,
            f"CloudWatch does not keep logs for {days} days",
            None if why else fix(f"use {longer}", stated.replace(str(longer)), effect=Effect.UPDATE),
            related=[user.class_view for user in users if user.path != stated.path],
            resource=users[0].label,
            why_not=why,
        )


def _stated(project: Project) -> Iterator[tuple[View, list[Resource], set[Place]]]:
    """Each expression that states a retention, the log groups that take it, and the reads on the way there."""
    found: dict[tuple[str, int, int], tuple[View, list[Resource], set[Place]]] = {}
    for group in resources(project, "aws.cloudwatch.LogGroup"):
        origin = group.origin("retentionInDays")
        for leaf in origin.leaves:
            _, users, reads = found.setdefault(leaf.key, (leaf, [], set()))
            users.append(group)
            reads |= origin.reads
    yield from found.values()


def _days(view: View) -> int | None:
    """The number that a literal or a product of literals is."""
    literal = Literal.of(view)
    if literal is not None:
        return literal.value if type(literal.value) is int else None
    operator = view.child("operator") if view.node.type == "binary_expression" else None
    left, right = view.child("left"), view.child("right")
    if operator is None or operator.text != "*" or left is None or right is None:
        return None
    factors = [_days(left.bare), _days(right.bare)]
    return None if None in factors else math.prod(factor for factor in factors if factor is not None)
