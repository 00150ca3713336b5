"""Arguments that ought to have one value, by what a table says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from iacfix.edit import Edits
from iacfix.pulumi.resource import Resource
from iacfix.syntax.code import Code, Text
from iacfix.syntax.literal import Literal


@dataclass(frozen=True, slots=True)
class Wanted:
    """An argument that is another than wanted: ``value`` is what it ought to be, ``edits`` give it that.

    ``edits`` are None where the argument's value comes from elsewhere, or the arguments do.
    """

    name: str
    value: bool | str
    edits: Edits | None


def wanted(resource: Resource, facts: Mapping[str, Mapping[str, Any]]) -> Iterator[Wanted]:
    """The arguments of a resource that surely are not as a table has them.

    ``facts`` are, by name, the ``value`` and whether it must be ``stated``. Values that the program computes are left.
    """
    for name, fact in facts.items():
        value = fact["value"]
        if not resource.has(name):
            if fact.get("stated") and not resource.open:
                yield Wanted(name, value, resource.add({name: _code(value)}))
            continue
        found = resource.constant(name)
        if found is not None and found != value:
            literal = Literal.of(resource.get(name))
            yield Wanted(name, value, literal.set(value) if literal is not None else None)


def _code(value: bool | str) -> Code:
    return value if isinstance(value, bool) else Text(value)
