"""Types and properties as compact JSON values, and back.

A type is a string where it can be: a scalar's kind, or a mark and a name; ``[`` and ``{`` before an element make a list
and a map. ``<rds.X`` and ``>rds.X`` are the objects ``aws.types.input.rds.X`` and ``aws.types.output.rds.X``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from iacfix.schema.model import (
    Array,
    Choice,
    Enum,
    Instance,
    Kind,
    Map,
    Object,
    Opaque,
    Properties,
    Property,
    Scalar,
    Type,
    Union,
)
from iacfix.schema.tokens import ROOT, SIDES, TYPES

Json = Any

_ROOT = f"{ROOT}."
_MARKS = {f"{TYPES}.{side}.": mark for side, mark in zip(SIDES, "<>", strict=True)}
_PREFIXES = {mark: prefix for prefix, mark in _MARKS.items()} | {"#": _ROOT}
_KINDS: Mapping[str, Scalar] = {kind: Scalar(kind) for kind in get_args(Kind)}


def encode(kind: Type) -> Json:
    """A type as a JSON value."""
    match kind:
        case Scalar(name):
            return name
        case Object(ref):
            prefix = next((prefix for prefix in _MARKS if ref.startswith(prefix)), _ROOT)
            return _MARKS.get(prefix, "#") + ref.removeprefix(prefix)
        case Enum(token):
            return "%" + token.removeprefix(_ROOT)
        case Instance(token):
            return "@" + token.removeprefix(_ROOT)
        case Array(element):
            inner = encode(element)
            return f"[{inner}" if isinstance(inner, str) else {"array": inner}
        case Map(element):
            inner = encode(element)
            return f"{{{inner}" if isinstance(inner, str) else {"map": inner}
        case Union(members):
            return {"union": [encode(member) for member in members]}
        case Choice(values):
            return {"choice": list(values)}
        case Opaque(text):
            return {"opaque": text}


def decode(value: Json) -> Type:
    """A type from its JSON value."""
    if isinstance(value, str):
        return _of_string(value)
    ((form, inner),) = value.items()
    match form:
        case "array":
            return Array(decode(inner))
        case "map":
            return Map(decode(inner))
        case "union":
            return Union(tuple(decode(member) for member in inner))
        case "choice":
            return Choice(tuple(inner))
    return Opaque(inner)


def encode_properties(properties: Properties) -> Json:
    """Properties by name, with ``?`` behind those that are not required; a list adds the advice to the type."""
    return {
        f"{each.name}{'' if each.required else '?'}": [encode(each.type), each.deprecated]
        if each.deprecated
        else encode(each.type)
        for each in properties.values()
    }


def decode_properties(value: Json) -> Properties:
    """Properties from their JSON value."""
    found = {}
    for key, kind in value.items():
        name = key.removesuffix("?")
        of_type, advice = kind if isinstance(kind, list) else (kind, "")
        found[name] = Property(name, decode(of_type), name == key, advice)
    return found


def _of_string(value: str) -> Type:
    if value in _KINDS:
        return _KINDS[value]
    mark, rest = value[0], value[1:]
    match mark:
        case "[":
            return Array(decode(rest))
        case "{":
            return Map(decode(rest))
        case "%":
            return Enum(_ROOT + rest)
        case "@":
            return Instance(_ROOT + rest)
    return Object(_PREFIXES[mark] + rest)
