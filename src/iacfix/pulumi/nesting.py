"""Properties that stand one level too high or too deep in a typed object literal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iacfix.edit import Edit, Edits
from iacfix.pulumi.typed import Typed, accepts, one
from iacfix.schema.model import Object, Properties, Schema
from iacfix.syntax.code import key
from iacfix.syntax.indentation import deeper, shallower
from iacfix.syntax.object import Member
from iacfix.syntax.object import Object as ObjectView
from iacfix.syntax.style import style_of


def deeper_place(schema: Schema, typed: Typed, member: Member) -> str:
    """The one property of a literal's type whose own type has a property of this name that takes the value; "" for none.

    Only where the literal does not have that property yet.
    """
    found = [
        name
        for name, properties in _objects(schema, typed.properties)
        if member.name in properties and accepts(schema, properties[member.name].type, member.value)
    ]
    return found[0] if len(found) == 1 and typed.object.member(found[0]) is None else ""


def _objects(schema: Schema, properties: Properties) -> Iterator[tuple[str, Properties]]:
    """The properties that hold an object, with what such an object has."""
    for name, found in properties.items():
        kind = one(found.type)
        nested = schema.nested(kind.ref) if isinstance(kind, Object) else None
        if nested is not None:
            yield name, nested.properties


def lower(literal: ObjectView, members: Sequence[Member], name: str) -> Edits | None:
    """The edits that put members of a literal into an object of their own, which becomes the literal's member ``name``.

    None for several of which one spans lines.
    """
    member, *others = members
    style = style_of(member.project, member.source)
    spelled = key(name, style)
    if not any(each.multiline for each in members):
        space = " " if style.spaced else ""
        gone = literal.remove(*(each.name for each in others)) if others else ()
        inner = ", ".join(each.text for each in members)
        return None if gone is None else (*member.replace(f"{spelled}: {{{space}{inner}{space}}}"), *gone)
    if others:
        return None
    inner = member.indent + style.indent
    comma = "," if style.trailing_comma else ""
    return (
        *member.insert_before(f"{spelled}: {{\n{inner}"),
        *deeper(member, style.indent),
        *member.insert_after(f"{comma}\n{member.indent}}}"),
    )


def lift(schema: Schema, typed: Typed, member: Member) -> Edits | None:
    """The edits that put the members of a member's object literal in its place.

    None where the literal's type does not take one of them, has it already, or something else stands between them.
    """
    inner = ObjectView.of(member.value)
    if inner is None or inner.node != member.value.node or inner.open or not inner.names:
        return None
    if len(list(inner.members)) != len(inner.node.named_children):
        return None
    for each in inner.members:
        found = typed.properties.get(each.name)
        if found is None or typed.object.member(each.name) is not None or not accepts(schema, found.type, each.value):
            return None
    first, *_, last = (*inner.items, inner.items[-1])
    style = style_of(member.project, member.source)
    return (
        Edit(member.path, member.start, first.start, ""),
        *(edit for edit in shallower(inner, style.indent) if first.start < edit.start < last.end),
        Edit(member.path, last.end, member.end, ""),
    )
