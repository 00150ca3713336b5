"""Port for administrators or databases that is open to everybody.

A security group that lets `0.0.0.0/0` in on SSH, remote desktop or a database's port lets the whole internet try.
Nothing refuses it, so no error is seen.

Found, not changed: who has to get in is a person's to say; a security group, a VPN's or the VPC's own range is better.

Left alone:

- ports that are for the public (80, 443 and all others that the table does not have), and outgoing traffic;
- ranges and ports that the text does not show.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.object import Object
from iacfix.syntax.origin import origin
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.RISKS
_RANGES = ("cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6")
_ALL = ("-1", "all", -1)


def findings(project: Project) -> Iterator[Finding]:
    """Each rule that lets everybody in where few should get in."""
    for group in resources(project, "aws.ec2.SecurityGroup"):
        for item in _items(group.get("ingress")):
            yield from _rule(item, "protocol", group)
    for rule in resources(project, "aws.ec2.SecurityGroupRule"):
        if rule.args is not None and rule.string("type") == "ingress":
            yield from _rule(rule.args, "protocol", rule)
    for rule in resources(project, "aws.vpc.SecurityGroupIngressRule"):
        if rule.args is not None:
            yield from _rule(rule.args, "ipProtocol", rule)


def _items(value: View | None) -> Iterator[Object]:
    for leaf in origin(value).leaves if value is not None else ():
        array = Array.of(leaf)
        for item in array.items if array is not None else ():
            found = Object.of(item)
            if found is not None:
                yield found


def _rule(rule: Object, protocol: str, owner: Resource) -> Iterator[Finding]:
    where = next(_open(rule), None)
    what = _exposed(rule, protocol) if where is not None else ""
    if where is not None and what:
        why = "let in the security group or the range that has to get in"
        yield Finding.at(where, f"everybody gets in on {what}", resource=owner.label, why_not=why)


def _open(rule: Object) -> Iterator[View]:
    """The ranges that are everybody."""
    everybody = cast("Sequence[str]", table(__file__).data["everybody"])
    for name in _RANGES:
        value = rule.get(name)
        array = Array.of(value)
        for part in array.items if array is not None else [value]:
            literals = origin(part).literals if part is not None else ()
            yield from (literal for literal in literals if literal.string in everybody)


def _exposed(rule: Object, protocol: str) -> str:
    """The ports that should not be open, by name; "" where there are none."""
    ports = cast("Mapping[int, str]", table(__file__).data["ports"])
    if _constant(rule, protocol) in _ALL:
        return "every port"
    first, last = _constant(rule, "fromPort"), _constant(rule, "toPort")
    if not isinstance(first, int) or not isinstance(last, int):
        return ""
    named = [f"{name} ({port})" for port, name in ports.items() if first <= port <= last]
    return "every port" if first <= 1 and last >= 65535 else ", ".join(named[:2])


def _constant(rule: Object, name: str) -> object:
    value = rule.get(name)
    return origin(value).constant if value is not None else None
