"""ECS service that is made before its target group has a load balancer.

A target group belongs to a load balancer once a listener, or a rule of one, sends requests to it. The service names the
target group alone, so Pulumi may make it first:

    InvalidParameterException: The target group with targetGroupArn arn:aws:… does not have an associated load balancer.

The service gets `dependsOn` with the listener. What is deployed already is not touched.

Left alone:

- services that wait for a listener of their target group already, also through something else;
- options and `dependsOn` from elsewhere: they may say it;
- target groups that no listener of the program names: another program may have it;
- listeners in another file, or that stand below the service: found.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import bound_to, side_by_side, variable_after_name
from iacfix.pulumi.order import waits_for
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.object import Object
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = ("The target group with targetGroupArn … does not have an associated load balancer",)
AFTER = ("option-in-arguments",)
_LISTENERS = ("aws.lb.Listener", "aws.lb.ListenerRule", "aws.alb.Listener", "aws.alb.ListenerRule")
_GROUPS = ("aws.lb.TargetGroup", "aws.alb.TargetGroup")


def findings(project: Project) -> Iterator[Finding]:
    """Each service that waits for no listener of its target group."""
    for service in resources(project, "aws.ecs.Service"):
        for group in _groups(service):
            listeners = [each for each in resources(project, *_LISTENERS) if group.key in _sends_to(each)]
            waits = [waits_for(service, each) for each in listeners]
            if not listeners or any(wait is not False for wait in waits):
                continue
            yield _finding(service, listeners)
            break


def _finding(service: Resource, listeners: list[Resource]) -> Finding:
    message = "the service may be made before its target group has a load balancer"
    related = [each.class_view for each in listeners]
    first = next((each for each in listeners if _in_sight(each, service)), None)
    made = None
    if first is not None:
        kind = "rule" if first.type.endswith("Rule") else "listener"
        name = first.variable or variable_after_name(first, kind)
        binding = bound_to(first, name) if not first.variable else ()
        made = fix(f"wait for {name}", binding, service.options.put("dependsOn", [name]), effect=Effect.NONE)
    why = "let it wait for the listener (`dependsOn`), which has to be made above it"
    return Finding.at(service.class_view, message, made, related=related, resource=service.label, why_not=why)


def _groups(service: Resource) -> Iterator[Resource]:
    """The target groups of the program that a service registers with."""
    balancers = Array.of(service.get("loadBalancers"))
    for item in balancers.items if balancers is not None else ():
        given = Object.of(item)
        group = resource_of(_owner(given.get("targetGroupArn"))) if given is not None else None
        if group is not None and group.type in _GROUPS:
            yield group


def _owner(arn: View | None) -> View | None:
    """``group`` of ``group.arn``."""
    return arn.bare.child("object") if arn is not None and arn.bare.node.type == "member_expression" else None


def _sends_to(listener: Resource) -> set[tuple[str, int, int]]:
    """The target groups that a listener or a rule names."""
    found: set[tuple[str, int, int]] = set()
    for name in ("defaultActions", "actions"):
        actions = Array.of(listener.get(name))
        for item in actions.items if actions is not None else ():
            action = Object.of(item)
            listed = action.array("forward", "targetGroups") if action is not None else None
            named = [action.get("targetGroupArn")] if action is not None else []
            named += [each.get("arn") for part in (listed.items if listed else ()) if (each := Object.of(part))]
            groups = [resource_of(_owner(arn)) for arn in named if arn is not None]
            found.update(group.key for group in groups if group is not None)
    return found


def _in_sight(listener: Resource, service: Resource) -> bool:
    """Whether a listener is made above the service, where its name can be read."""
    if listener.path != service.path or listener.start > service.start or waits_for(listener, service) is not False:
        return False
    return listener.visible_at(service) if listener.variable else side_by_side(listener, service)
