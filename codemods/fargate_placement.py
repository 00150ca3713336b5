"""Placement of tasks that Fargate places itself.

    InvalidParameterException: Placement constraints are not supported with FARGATE launch type.
    InvalidParameterException: Placement strategies are not supported with FARGATE launch type.

The arguments go: where a task of Fargate runs, its subnets say. Nothing deployed can have them.

Left alone:

- services of another launch type, or of one that the text does not show;
- empty lists, which ask for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import resources
from iacfix.syntax.sequence import Array

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Placement constraints are not supported with FARGATE launch type",
    "Placement strategies are not supported with FARGATE launch type",
)
AFTER = ("unknown-property",)


def findings(project: Project) -> Iterator[Finding]:
    """Each placement that a Fargate service asks for."""
    for service in resources(project, "aws.ecs.Service"):
        if service.args is None or service.string("launchType") != "FARGATE":
            continue
        for name in ("orderedPlacementStrategies", "placementConstraints"):
            member = service.args.member(name)
            listed = Array.of(member.value) if member is not None else None
            if member is not None and listed is not None and listed.items:
                made = fix(f"drop {name}", service.remove(name), effect=Effect.NONE)
                yield Finding.at(member, "Fargate places tasks itself", made, resource=service.label)
