"""Security group whose rules stand in two places.

A group that states its rules itself (`ingress`, `egress`) takes away all others at each update, those too that resources of
their own have added; the next update adds those again, and so on. In between, what they let in is shut out:

    InvalidPermission.Duplicate: the specified rule "peer: 10.0.0.0/16, TCP, from port: 443, to port: 443, ALLOW" already exists

Where a program has both for one group and direction, the group's own rules become resources of their own too, of the class
that AWS has one rule each for: `aws.vpc.SecurityGroupIngressRule` and `aws.vpc.SecurityGroupEgressRule`. Rules of a deployed
group change hands, and AWS refuses those that are there still: unsafe.

Left alone:

- groups with rules in one place, be it the group: that works;
- rules of a group that the text does not show;
- rules with a spread, a condition or comments, lists that come from elsewhere, and groups that are made in an expression:
  found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.pulumi.security_group import rules_apart
from iacfix.tables import table

SEVERITY = Severity.BREAKS
ERRORS = ("InvalidPermission.Duplicate: the specified rule",)


def findings(project: Project) -> Iterator[Finding]:
    """Each list of rules of a group that has others beside it."""
    apart = [(rule, direction) for rule in resources(project, *_classes()) if (direction := _direction(rule))]
    for group in resources(project, "aws.ec2.SecurityGroup"):
        for direction in ("ingress", "egress"):
            others = [rule for rule, its in apart if its == direction and _is_of(rule, group)]
            member = group.args.member(direction) if group.args is not None else None
            if not others or member is None:
                continue
            yield Finding.at(
                member.key_view,
                f"the group's own {direction} rules undo those that are resources of their own",
                rules_apart(group, direction, table(__file__), group),
                related=[rule.class_view for rule in others],
                resource=group.label,
                why_not="state all rules of the group in one place",
            )


def _classes() -> Sequence[str]:
    return [*table(__file__).data["classes"].values(), table(__file__).data["either"]]


def _direction(rule: Resource) -> str:
    """``ingress`` or ``egress``; "" where the text does not say."""
    return next(
        (name for name, kind in table(__file__).data["classes"].items() if kind == rule.type), rule.string("type")
    )


def _is_of(rule: Resource, group: Resource) -> bool:
    owner = resource_of(rule.get("securityGroupId"))
    return owner is not None and owner.key == group.key
