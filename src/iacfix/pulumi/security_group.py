"""Rules of a security group as resources of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from iacfix.edit import Edits, Effect, Fix, Safety, fix
from iacfix.pulumi.companion import bound, class_beside, made_after, new, options_beside
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.resource import Resource
from iacfix.syntax.code import Code, Text
from iacfix.syntax.literal import Literal
from iacfix.syntax.object import Object
from iacfix.syntax.recode import is_movable
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View
from iacfix.tables import Table


def rules_apart(group: Resource, direction: str, facts: Table, behind: Resource) -> Fix | None:
    """The unsafe fix that makes resources of all rules that a group states in a direction, ``ingress`` or ``egress``.

    They stand behind another resource. ``facts`` have the class of such a rule by direction (``classes``), and what the
    sources of an inline rule are called in it (``sources``). None where a part of the rules has no place there.
    """
    listed, options = Array.of(group.get(direction)), options_beside(group)
    name, binding = bound(group, "securityGroup")
    if listed is None or options is None or len(listed.items) != len(listed.node.named_children):
        return None
    rules = [args for item in listed.items for args in _rules(Object.of(item), name, facts.data["sources"])]
    if not rules or any(args is None for args in rules):
        return None
    spelled, importing = class_beside(group, facts.data["classes"][direction])
    making: list[Edits | None] = []
    for number, args in enumerate(rules, 1):
        suffix = direction if len(rules) == 1 else f"{direction}-{number}"
        making.append(made_after(behind, new(spelled, suffixed(group, suffix), args or {}, options)))
    title = f"make {len(rules)} resources of them" if len(rules) > 1 else "make a resource of it"
    removed = group.remove(direction)
    return fix(title, importing, binding, removed, *making, safety=Safety.UNSAFE, effect=Effect.UPDATE)


def _rules(inline: Object | None, group: str, sources: Mapping[str, str]) -> Iterator[Mapping[str, Code] | None]:
    """The arguments of a rule for each source of an inline one; None where part of it has no place there."""
    if inline is None or not is_movable(inline):
        yield None
        return
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
