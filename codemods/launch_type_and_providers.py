"""ECS service with both a launch type and capacity providers.

    InvalidParameterException: Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.

The launch type goes; the strategy says more. Nothing deployed can have both.

Left alone:

- an empty strategy, and one that comes from elsewhere: there may be none;
- services whose arguments the text does not show.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import resources
from iacfix.syntax.sequence import Array

SEVERITY = Severity.BLOCKS
ERRORS = ("Specifying both a launch type and capacity provider strategy is not supported",)


def findings(project: Project) -> Iterator[Finding]:
    """Each service that states both."""
    for service in resources(project, "aws.ecs.Service"):
        member = service.args.member("launchType") if service.args is not None else None
        strategies = Array.of(service.get("capacityProviderStrategies"))
        if member is None or member.value.text == "undefined" or strategies is None or not strategies.items:
            continue
        made = fix("drop launchType", service.remove("launchType"), effect=Effect.NONE)
        yield Finding.at(member, "a service has a launch type or capacity providers", made, resource=service.label)
