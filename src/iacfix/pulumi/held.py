"""What objects and arrays hold, at any depth: outputs, resources, or nothing but plain values."""

from __future__ import annotations

from iacfix.pulumi.component import components
from iacfix.pulumi.output import value_of
from iacfix.pulumi.value import Kind, Value
from iacfix.syntax.object import Object
from iacfix.syntax.origin import origin
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View

_HELD = frozenset({Kind.OUTPUT, Kind.INPUT, Kind.PROMISE, Kind.RESOURCE})


def held_in(view: View) -> list[View]:
    """What an object or array holds, at any depth and in the constants it is made of, that is no plain value.

    Outputs, Inputs, promises, resources and components; in the order in which they are met.
    """
    found: list[View] = []
    _hold(view, found, set())
    return found


def holds_only_plain(view: View) -> bool:
    """Whether the text shows of everything that an object or array holds, at any depth, that it is a plain value."""
    return _only_plain(view, set())


def _only_plain(view: View, seen: set[tuple[str, int, int]]) -> bool:
    bare = view.bare
    if bare.key in seen:
        return True
    seen.add(bare.key)
    if parts := _parts_of(bare):
        return all(_only_plain(part, seen) for part in parts)
    if bare.node.type == "null" or (bare.node.type in ("object", "array") and not bare.node.named_children):
        return True
    value = value_of(bare)
    element = value.element if value.kind in (Kind.LIST, Kind.RECORD) and value.element is not None else value
    if element.kind is Kind.OBJECT and element.shape is not None:
        return _only_plain(element.shape, seen)
    return element.kind is Kind.PLAIN


def _hold(view: View, found: list[View], seen: set[tuple[str, int, int]]) -> None:
    bare = view.bare
    key = bare.key
    if key in seen:
        return
    seen.add(key)
    parts = _parts_of(bare)
    for part in parts:
        _hold(part, found, seen)
    if parts:
        return
    value = value_of(bare)
    element = value.element if value.kind in (Kind.LIST, Kind.RECORD) and value.element is not None else value
    if _is_held(bare, element):
        found.append(bare)
    elif element.kind is Kind.OBJECT and element.shape is not None and element.shape.key != bare.key:
        _hold(element.shape, found, seen)
    elif value.kind is Kind.LIST and bare.node.type in ("identifier", "member_expression"):
        for leaf in origin(bare).leaves:
            _hold(leaf, found, seen)


def _is_held(view: View, value: Value) -> bool:
    if value.kind is Kind.INSTANCE and value.shape is not None:
        return any(component.key == value.shape.key for component in components(view.project))
    return value.kind in _HELD and value.type != "pulumi.Config"


def _parts_of(bare: View) -> list[View]:
    """The values of an object's members and an array's elements, the arms of a choice."""
    made = Object.of(bare)
    if made is not None:
        spread = [node for node in made.node.named_children if node.type == "spread_element"]
        members = [member.value for member in made.members if member.node.type != "method_definition"]
        return [*members, *(bare.view(node.named_children[0]) for node in spread)]
    array = Array.of(bare)
    if array is not None:
        return [
            item.view(item.node.named_children[0]) if item.node.type == "spread_element" else item
            for item in array.items
        ]
    if bare.node.type == "ternary_expression":
        return [arm for name in ("consequence", "alternative") if (arm := bare.child(name)) is not None]
    return []
