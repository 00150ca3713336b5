"""Properties that stand one level too high or too deep in a typed object literal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tree_sitter import Node

from iacfix.edit import Edit, Edits
from iacfix.pulumi.typed import Typed, accepts, one
from iacfix.schema.model import Object, Properties, Schema
from iacfix.syntax.code import Code, key
from iacfix.syntax.code import member as spelled
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


def gather(
    schema: Schema, typed: Typed, place: str, members: Mapping[str, Member], implied: Mapping[str, Code]
) -> Edits | None:
    """The edits that put members of a literal, by the name that each gets there, into its object ``place``.

    ``implied`` are what that object has to say too, where it does not. None where ``place`` has one of the names already
    or is not written there, where its type does not take a value or asks for more, and for those that stand apart and
    span lines.
    """
    found = dict(_objects(schema, typed.properties)).get(place)
    taken = typed.object.member(place)
    inner = ObjectView.of(taken.value) if taken is not None else None
    stated: Sequence[str] = inner.names if inner is not None else ()
    if found is None or (taken is not None and (inner is None or inner.open)) or set(stated) & set(members):
        return None
    if not all(name in found and accepts(schema, found[name].type, each.value) for name, each in members.items()):
        return None
    more = {name: code for name, code in implied.items() if name not in stated and name not in members}
    if any(each.required and name not in {*stated, *members, *more} for name, each in found.items()):
        return None
    return _gathered(typed.object, place, members, more, inner)


def _gathered(
    literal: ObjectView, place: str, members: Mapping[str, Member], more: Mapping[str, Code], inner: ObjectView | None
) -> Edits | None:
    own = list(members.values())
    if any(each.node.type == "method_definition" for each in own):
        return None
    if inner is None and _stand_together(own):
        return _wrapped(place, members, more)
    if any(each.multiline for each in own):
        return None
    codes: dict[str, Code] = {**more, **{name: each.value.text for name, each in members.items()}}
    if inner is not None:
        adding, gone = inner.add(codes), literal.remove(*(each.name for each in own))
        return None if adding is None or gone is None else (*adding, *gone)
    gone = literal.remove(*(each.name for each in own[1:])) if len(own) > 1 else ()
    text = spelled(place, codes, style_of(own[0].project, own[0].source), own[0].indent)
    return None if gone is None else (*own[0].replace(text), *gone)


def _stand_together(members: Sequence[Member]) -> bool:
    """Whether they are worth lines of their own: several, one under the other, or one that has several lines."""
    if not all(each.leads_line for each in members):
        return False
    if len(members) == 1:
        return members[0].multiline
    between = members[0].node.next_named_sibling
    while between is not None and (between.type == "comment" or between == members[1].node):
        if between == members[1].node:
            return len(members) == 2 or _stand_together(members[1:])
        between = between.next_named_sibling
    return False


def _wrapped(place: str, members: Mapping[str, Member], more: Mapping[str, Code]) -> Edits:
    """Members that stand together in braces, with the comments between them."""
    own = list(members.values())
    first, last = own[0], own[-1]
    style = style_of(first.project, first.source)
    inner = first.indent + style.indent
    added = "".join(f"{spelled(name, code, style, inner)},\n{inner}" for name, code in more.items())
    edits = [*first.insert_before(f"{key(place, style)}: {{\n{inner}{added}")]
    node: Node | None = first.node
    while node is not None:
        view = first.view(node)
        if node != first.node and view.leads_line:
            edits += view.insert_before(style.indent)
        edits += deeper(view, style.indent)
        node = node.next_sibling if node != last.node else None
    edits += (edit for name, each in members.items() if name != each.name for edit in each.rename(name))
    comma = "," if style.trailing_comma else ""
    return (*edits, *last.insert_after(f"{comma}\n{first.indent}}}"))


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
