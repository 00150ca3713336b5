"""What is known of an expression's value: an Output, a promise of one, a resource, a list, something plain."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from iacfix.syntax.view import View


class Kind(enum.Enum):
    """The sorts of values that matter where Outputs are handled."""

    OUTPUT = "an Output, whatever runs"
    INPUT = "an Output, a promise or a plain value: who passes it decides"
    PROMISE = "a promise of `element`"
    PLAIN = "a string, a number and the like, or what Pulumi unwrapped"
    RESOURCE = "a resource of the class `type`"
    OBJECT = "the object literal `shape`"
    INSTANCE = "an object of the program's class `shape`"
    TYPED = "an object of the interface or type `shape`"
    LIST = "an array of `element`"
    RECORD = "an object whose members are all `element`"
    UNKNOWN = "the text does not show it"


@dataclass(frozen=True, slots=True)
class Value:
    """A value as far as the text shows it; see :class:`Kind` for which fields go with which kind."""

    kind: Kind
    shape: View | None = None
    type: str = ""
    element: Value | None = None


OUTPUT = Value(Kind.OUTPUT)
INPUT = Value(Kind.INPUT)
PLAIN = Value(Kind.PLAIN)
UNKNOWN = Value(Kind.UNKNOWN)
ANY = Value(Kind.UNKNOWN, type="any")
"""The type says that it may be anything."""

_SOMETIMES = frozenset({Kind.OUTPUT, Kind.INPUT})


def promise(element: Value) -> Value:
    """A promise of a value."""
    return Value(Kind.PROMISE, element=element)


def listed(element: Value) -> Value:
    """An array of values."""
    return Value(Kind.LIST, element=element)


def either(*values: Value) -> Value:
    """What is known where it is one of several values: an Input as soon as one of them may be an Output."""
    kinds = {value.kind for value in values}
    if not values:
        return UNKNOWN
    if all(value == values[0] for value in values):
        return values[0]
    if kinds & _SOMETIMES:
        return INPUT
    if kinds == {Kind.LIST}:
        return listed(either(*(value.element or UNKNOWN for value in values)))
    if kinds == {Kind.RESOURCE}:
        return Value(Kind.RESOURCE, type=values[0].type)
    return UNKNOWN
