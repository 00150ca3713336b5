"""Load balancer in subnets that do not suit it.

An application load balancer stands in two Availability Zones at least, and AWS refuses one with a single subnet. One that
faces the internet needs public subnets: in private ones it is made, and nobody ever reaches it.

    ValidationError: At least two subnets in two different Availability Zones must be specified

Where it says `internal: false` and names private subnets, it gets the public ones that are called alike and are in sight
(`privateSubnetIds`, `publicSubnetIds`). Unsafe: that it should have been internal is as possible.

Left alone:

- internal ones in private subnets, and subnets whose name does not say what they are;
- private subnets where `internal` is not given, or where no public ones are called alike: found;
- a single subnet: found; which other one it should have is for a person to say;
- lists and types that the text does not show, network and gateway load balancers with one subnet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("At least two subnets in two different Availability Zones must be specified",)
AFTER = ("unknown-property",)


def findings(project: Project) -> Iterator[Finding]:
    """Each load balancer with one subnet, or facing the internet from private ones."""
    for balancer in resources(project, *table(__file__).data["classes"]):
        subnets = balancer.get("subnets")
        if subnets is None:
            continue
        if _is_single(subnets) and _is_application(balancer):
            why = "give it a subnet in another Availability Zone too"
            message = "an application load balancer needs subnets in two Availability Zones"
            yield Finding.at(subnets, message, resource=balancer.label, why_not=why)
        elif _faces_internet(balancer) and (names := _private(subnets)):
            said = balancer.constant("internal") is False
            made = fix(
                "give it the public ones", _public(names) if said else None, safety=Safety.UNSAFE, effect=Effect.UPDATE
            )
            why = "give it public subnets, or say `internal: true`"
            message = "a load balancer that faces the internet is reached by nobody in private subnets"
            yield Finding.at(subnets, message, made, resource=balancer.label, why_not=why)


def _is_single(subnets: View) -> bool:
    listed = Array.of(subnets)
    return listed is not None and len(listed.items) == 1 and listed.items[0].bare.node.type == "member_expression"


def _is_application(balancer: Resource) -> bool:
    kind = "loadBalancerType"
    return not balancer.open and (not balancer.has(kind) or balancer.string(kind) == "application")


def _faces_internet(balancer: Resource) -> bool:
    return not balancer.open and (not balancer.has("internal") or balancer.constant("internal") is False)


def _private(subnets: View) -> list[View]:
    """The names in an expression that say that subnets are private; none where others say that they are public."""
    found: list[View] = []
    waiting = [subnets.node]
    while waiting:
        node = waiting.pop()
        waiting += node.named_children
        if node.type not in ("identifier", "property_identifier"):
            continue
        name = subnets.source.text(node)
        if re.search("public", name, re.I):
            return []
        if re.search("private", name, re.I):
            found.append(subnets.view(node))
    return found


def _public(names: list[View]) -> Edits | None:
    """The edits that name the public twin of each; None where one is not in sight."""
    twins = [re.sub("rivate", "ublic", name.text.replace("PRIVATE", "PUBLIC"), count=1) for name in names]
    if not all(_in_sight(name, twin) for name, twin in zip(names, twins, strict=True)):
        return None
    return tuple(edit for name, twin in zip(names, twins, strict=True) for edit in name.replace(twin))


def _in_sight(name: View, twin: str) -> bool:
    """Whether a variable is readable here, or a member of the same object is declared or read in the file."""
    if name.node.type == "property_identifier":
        return next(name.source.spelled(twin), None) is not None
    found = name.project.scopes(name.source).lookup(twin, name.start)
    return found is not None and found.name.start_byte < name.start
