"""Types of the provider that take the same values under different names."""

from __future__ import annotations

from iacfix.schema.model import Array, Enum, Map, Object, Scalar, Schema, Type, Union

_DEPTH = 8


def alike(schema: Schema, one: Type, other: Type, depth: int = _DEPTH) -> bool:
    """Whether whatever fits one type fits the other: the same shape, or a wider one for strings and documents."""
    if isinstance(other, Union):
        return any(alike(schema, one, member, depth) for member in other.members)
    match one, other:
        case Array(), Array():
            return alike(schema, one.element, other.element, depth)
        case Map(), Map():
            return alike(schema, one.element, other.element, depth)
        case Object(), Object():
            return one == other or (depth > 0 and _nested(schema, one, other, depth - 1))
        case Scalar("string"), Enum():
            return False
        case _:
            return one == other


def _nested(schema: Schema, one: Object, other: Object, depth: int) -> bool:
    first, second = schema.nested(one.ref), schema.nested(other.ref)
    return (
        first is not None
        and second is not None
        and set(first.properties) == set(second.properties)
        and all(
            alike(schema, kind.type, second.properties[name].type, depth) for name, kind in first.properties.items()
        )
    )
