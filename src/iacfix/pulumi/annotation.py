"""Types as programs annotate them: which are Outputs, which are resources, and what members they have."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from iacfix.pulumi.package import is_resource_type
from iacfix.pulumi.value import ANY, INPUT, OUTPUT, PLAIN, UNKNOWN, Kind, Value, either, listed, promise
from iacfix.syntax.names import declared, qualified
from iacfix.syntax.view import View

_NAMES = frozenset({"type_identifier", "nested_type_identifier", "identifier", "member_expression"})
_SCALARS = frozenset({"string", "number", "boolean", "bigint", "symbol"})
_NOTHING = frozenset({"undefined", "null", "void", "never"})
_LISTS = frozenset({"Array", "ReadonlyArray", "Iterable", "Set"})
_SAME_MEMBERS = frozenset({"Partial", "Required", "Readonly", "NonNullable", "Pick", "Omit"})
_DEPTH = 12


def annotation(view: View) -> View | None:
    """The type that a declarator, parameter, field or signature states, or that a function says it returns."""
    stated = view.child("type") or view.child("return_type")
    if stated is None or stated.node.type != "type_annotation" or not stated.node.named_children:
        return None
    return stated.view(stated.node.named_children[0])


def typed(stated: View | None, depth: int = _DEPTH) -> Value:
    """What a value of a type is; unknown where there is no type or it says nothing of Outputs (``any``)."""
    if stated is None or depth == 0:
        return UNKNOWN
    match stated.node.type:
        case "predefined_type":
            return ANY if stated.text in ("any", "unknown") else PLAIN if stated.text in _SCALARS else UNKNOWN
        case "literal_type" | "template_literal_type":
            return PLAIN
        case "parenthesized_type" | "readonly_type":
            return typed(_first(stated), depth - 1)
        case "union_type":
            members = [member for member in _members(stated) if member.text not in _NOTHING]
            return either(*(typed(member, depth - 1) for member in members))
        case "array_type":
            return listed(typed(_first(stated), depth - 1))
        case "tuple_type":
            return listed(either(*(typed(part, depth - 1) for part in _parts(stated))))
        case "object_type" | "intersection_type":
            return Value(Kind.TYPED, shape=stated)
        case "generic_type":
            return _generic(stated, depth)
        case kind if kind in _NAMES:
            return _named(stated, depth)
        case _:
            return UNKNOWN


def signature(shape: View, name: str, depth: int = _DEPTH) -> View | None:
    """The type that an interface, a type literal, or an intersection of them states for a member."""
    if depth == 0:
        return None
    match shape.node.type:
        case "interface_declaration" | "object_type" | "interface_body":
            return _own(shape, name) or _inherited(shape, name, depth)
        case "intersection_type":
            found = (_in_type(part, name, depth) for part in _parts(shape))
            return next((stated for stated in found if stated is not None), None)
        case _:
            return None


def _own(shape: View, name: str) -> View | None:
    body = shape.child("body") or shape
    index = None
    for node in body.node.named_children:
        here = body.view(node)
        if node.type == "property_signature" and (key := here.child("name")) is not None:
            if key.text.strip("'\"") == name:
                return annotation(here)
        elif node.type == "index_signature":
            index = annotation(here)
    return index


def _inherited(shape: View, name: str, depth: int) -> View | None:
    clause = next((node for node in shape.node.named_children if node.type == "extends_type_clause"), None)
    for base in clause.named_children if clause is not None else ():
        found = _in_type(shape.view(base), name, depth)
        if found is not None:
            return found
    return None


def _in_type(stated: View, name: str, depth: int) -> View | None:
    shape = typed(stated, depth - 1).shape
    return signature(shape, name, depth - 1) if shape is not None else None


def _named(stated: View, depth: int) -> Value:
    name = qualified(stated)
    if name:
        return _of_package(stated, name)
    found = declared(stated)
    if found is None:
        return PLAIN if stated.text == "Date" else UNKNOWN
    here = View(stated.project, found.source, found.declaration.node)
    match here.node.type:
        case "interface_declaration":
            return Value(Kind.TYPED, shape=here)
        case "class_declaration" | "abstract_class_declaration":
            return Value(Kind.INSTANCE, shape=here)
        case "enum_declaration":
            return PLAIN
        case "type_alias_declaration":
            return typed(here.child("value"), depth - 1)
        case _:
            return UNKNOWN


def _of_package(stated: View, name: str) -> Value:
    if name in ("pulumi.Output", "pulumi.OutputInstance"):
        return OUTPUT
    if name == "pulumi.Input":
        return INPUT
    return Value(Kind.RESOURCE, type=name) if is_resource_type(stated.project, name) else UNKNOWN


def _generic(stated: View, depth: int) -> Value:
    name, arguments = stated.child("name"), stated.child("type_arguments")
    if name is None or arguments is None or not arguments.node.named_children:
        return UNKNOWN
    parts = list(_parts(arguments))
    if name.text in ("Promise", "PromiseLike"):
        return promise(typed(parts[0], depth - 1))
    if name.text in _LISTS:
        return listed(typed(parts[0], depth - 1))
    if name.text in ("Record", "Map") and len(parts) == 2:
        return Value(Kind.RECORD, element=typed(parts[1], depth - 1)) if name.text == "Record" else UNKNOWN
    if name.text in _SAME_MEMBERS:
        return typed(parts[0], depth - 1)
    return _named(name, depth)


def _members(union: View) -> Iterator[View]:
    """The members of a union, nested ones too."""
    for part in _parts(union):
        if part.node.type == "union_type":
            yield from _members(part)
        else:
            yield part


def _parts(stated: View) -> Iterator[View]:
    return (stated.view(node) for node in stated.node.named_children if node.type != "comment")


def _first(stated: View) -> View | None:
    nodes: list[Node] = stated.node.named_children
    return stated.view(nodes[-1]) if nodes else None
