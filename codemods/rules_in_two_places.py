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

from collections.abc import Iterator, Mapping, Sequence

from iacfix.edit import Edits, Effect, Finding, Fix, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import bound, class_beside, made_after, new, options_beside
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.code import Code, Text
from iacfix.syntax.literal import Literal
from iacfix.syntax.object import Object
from iacfix.syntax.recode import is_movable
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View
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
                _moved(group, direction),
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


def _moved(group: Resource, direction: str) -> Fix | None:
    listed, options = Array.of(group.get(direction)), options_beside(group)
    name, binding = bound(group, "securityGroup")
    if listed is None or options is None or len(listed.items) != len(listed.node.named_children):
        return None
    rules = [args for item in listed.items for args in _rules(Object.of(item), name)]
    if not rules or any(args is None for args in rules):
        return None
    spelled, importing = class_beside(group, table(__file__).data["classes"][direction])
    making: list[Edits | None] = []
    for number, args in enumerate(rules, 1):
        suffix = direction if len(rules) == 1 else f"{direction}-{number}"
        making.append(made_after(group, new(spelled, suffixed(group, suffix), args or {}, options)))
    title = f"make {len(rules)} resources of them" if len(rules) > 1 else "make a resource of it"
    removed = group.remove(direction)
    return fix(title, importing, binding, removed, *making, safety=Safety.UNSAFE, effect=Effect.UPDATE)


def _rules(inline: Object | None, group: str) -> Iterator[Mapping[str, Code] | None]:
    """The arguments of a rule for each source of an inline one; None where part of it has no place there."""
    if inline is None or not is_movable(inline):
        yield None
        return
    sources = table(__file__).data["sources"]
    known = {"protocol", "fromPort", "toPort", "description", "self", *sources}
    if set(inline.names) - known or not inline.literal("protocol"):
        yield None
        return
    for name, meant in sources.items():
        value = inline.get(name)
        listed = Array.of(value)
        if value is not None and listed is None:
            yield None
        for item in listed.items if listed is not None else ():
            yield _args(inline, group, meant, item.text)
    own = inline.get("self")
    if own is not None and own.text == "true":
        yield _args(inline, group, "referencedSecurityGroupId", f"{group}.id")
    elif own is not None and own.text != "false":
        yield None


def _args(inline: Object, group: str, meant: str, source: str) -> Mapping[str, Code]:
    protocol = inline.literal("protocol")
    every = protocol is not None and str(protocol.value) in ("-1", "all")
    args: dict[str, Code] = {"securityGroupId": f"{group}.id"}
    kept = ("description",) if every else ("description", "fromPort", "toPort")
    args["ipProtocol"] = Text("-1") if every else _text(inline.get("protocol"))
    args |= {name: value.text for name in kept if (value := inline.get(name)) is not None}
    return {**args, meant: source}


def _text(view: View | None) -> Code:
    literal = Literal.of(view)
    return Text(literal.string) if literal is not None and literal.is_string else view.text if view is not None else ""
