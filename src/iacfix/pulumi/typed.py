"""Object literals that the provider has a type for: arguments of resources and functions, and what is inside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.schema.locate import schema_of
from iacfix.schema.model import Array, Map, Object, Properties, Property, Scalar, Schema, Type, alternatives
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import qualified
from iacfix.syntax.object import Member
from iacfix.syntax.object import Object as ObjectView
from iacfix.syntax.origin import origin
from iacfix.syntax.sequence import Array as ArrayView
from iacfix.syntax.view import View

_ANY = Scalar("any")
_SAYS_NOTHING = frozenset(
    {"identifier", "member_expression", "call_expression", "new_expression", "binary_expression", "ternary_expression"}
)


@dataclass(frozen=True, slots=True)
class Typed:
    """An object literal and the properties that its type has.

    ``name`` is what the type belongs to (``aws.rds.Cluster``, or the nested type's own), ``label`` the resource or
    function that it is given to, ``top`` whether it is all of a resource's arguments. ``others`` are the members that the
    type does not have.
    """

    object: ObjectView
    properties: Properties
    name: str
    label: str
    others: tuple[Member, ...]
    top: Resource | None = None


@dataclass(frozen=True, slots=True)
class Valued:
    """A member of a typed object literal, or an element of a map or list in it.

    ``type`` is the one type that its value may have; None where there are several, or it may be anything.
    """

    value: View
    type: Type | None
    name: str
    label: str


def typed_objects(project: Project) -> list[Typed]:
    """Every object literal of the program that the provider has a type for."""
    return project.remember("typed objects", lambda: list(_typed(project)))


def valued(typed: Typed) -> Iterator[Valued]:
    """Every value in such a literal that is itself a literal, object or array, with its type."""
    for member in typed.object.members:
        if member.value.node.type in _SAYS_NOTHING:
            continue
        found = typed.properties.get(member.name)
        if found is not None and member.node.type == "pair":
            yield from _values(member.value, found.type, member.name, typed.label)


def one(kind: Type) -> Type | None:
    """The one type that a value may have; None where there are several, or it may be anything."""
    found = alternatives(kind)
    return found[0] if len(found) == 1 and found[0] != _ANY else None


def _values(value: View, kind: Type, name: str, label: str) -> Iterator[Valued]:
    only = one(kind)
    yield Valued(value, only, name, label)
    if isinstance(only, Map):
        inner = ObjectView.of(value)
        for member in inner.members if inner is not None else ():
            if member.node.type == "pair":
                yield from _values(member.value, only.element, member.name, label)
    elif isinstance(only, Array):
        items = ArrayView.of(value)
        for item in items.items if items is not None else ():
            if not isinstance(one(only.element), Object):
                yield from _values(item, only.element, name, label)


def _typed(project: Project) -> Iterator[Typed]:
    if not any(b"@pulumi/aws" in source.data for source in project.sources):
        return
    schema = schema_of(project)
    if schema is None:
        return
    for made in resources(project):
        kind = schema.resource(made.type) if made.type.startswith("aws.") else None
        if kind is not None and made.args is not None and "args" in kind.parameters:
            yield from _within(schema, made.args, kind.inputs, made.type, made.label, made)
    for source in project.sources:
        for node, function, spelled in source.callees:
            if b".get" in spelled and function.type == "member_expression":
                yield from _call(schema, View(project, source, node), View(project, source, function))


def _call(schema: Schema, call: View, function: View) -> Iterator[Typed]:
    arguments = call.child("arguments")
    if arguments is None:
        return
    name = qualified(function)
    kind = schema.function(name) if name.startswith("aws.") else None
    items = [child for child in arguments.node.named_children if child.type != "comment"]
    given = ObjectView.of(call.view(items[0])) if items else None
    if kind is not None and given is not None and kind.parameters[:1] == ("args",):
        yield from _within(schema, given, kind.inputs, name, name, None)


def _within(
    schema: Schema, given: ObjectView, properties: Properties, name: str, label: str, top: Resource | None
) -> Iterator[Typed]:
    others = tuple(member for member in given.members if member.name and member.name not in properties)
    yield Typed(given, properties, name, label, others, top)
    for member in given.members:
        found = properties.get(member.name)
        if found is not None and not isinstance(found.type, Scalar) and member.node.type == "pair":
            yield from _nested(schema, member, found, label)


def _nested(schema: Schema, member: Member, found: Property, label: str) -> Iterator[Typed]:
    kinds = [kind for kind in alternatives(found.type) if not isinstance(kind, Scalar)]
    if len(kinds) != 1:
        return
    kind = kinds[0]
    array = ArrayView.of(member.value)
    items = array.items if array is not None else (member.value,)
    if isinstance(kind, Array) and isinstance(element := one(kind.element), Object):
        kind = element
    elif not isinstance(kind, Object) or len(items) != 1:
        return
    nested = schema.nested(kind.ref)
    for literal in map(ObjectView.of, items):
        # one without properties has any (an index signature): nothing can be said of them
        if literal is not None and nested is not None and nested.properties:
            yield from _within(schema, literal, nested.properties, kind.ref.rpartition(".")[2], label, None)


def accepts(schema: Schema, kind: Type, value: View) -> bool:
    """Whether a type may take a value, as far as the text shows its shape: what is not known fits."""
    shown = [leaf for leaf in origin(value).leaves if leaf.node.type == "array"] if _is_name(value) else [value]
    return all(any(_fits(schema, each, leaf) for each in alternatives(kind)) for leaf in shown)


def _is_name(value: View) -> bool:
    return value.bare.node.type in ("identifier", "shorthand_property_identifier", "member_expression")


def _fits(schema: Schema, kind: Type, value: View) -> bool:
    literal, bare = Literal.of(value), value.bare
    if literal is not None or bare.node.type == "template_string":
        return _literal_fits(kind, literal)
    if bare.node.type == "array":
        return isinstance(kind, Array) or kind == Scalar("any")
    given = ObjectView.of(bare)
    if given is None:
        return True
    if isinstance(kind, Object):
        nested = schema.nested(kind.ref)
        return nested is None or all(name in nested.properties for name in given.names if name) or not nested.properties
    return isinstance(kind, Map) or kind == Scalar("any")


def _literal_fits(kind: Type, literal: Literal | None) -> bool:
    if isinstance(kind, Array | Map | Object):
        return False
    if not isinstance(kind, Scalar) or kind.kind == "any":
        return True
    if literal is None or literal.is_string:
        return kind.kind == "string"
    return kind.kind == ("boolean" if isinstance(literal.value, bool) else "number")
