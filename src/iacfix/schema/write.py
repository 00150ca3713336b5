"""Writes all of a schema as :mod:`iacfix.schema.store` reads it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from iacfix.schema.codec import encode, encode_properties
from iacfix.schema.model import FunctionType, Module, ResourceType, Schema
from iacfix.schema.store import USUAL, Provenance, implied
from iacfix.schema.tokens import ROOT, SIDES, TYPES, below_types, of_state

T = TypeVar("T")

_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(schema: Schema, path: Path, provenance: Provenance) -> None:
    """Stores a schema; the same schema and provenance give the same bytes."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    with ZipFile(path, "w") as archive:
        for name, value in _files(schema, provenance):
            text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
            info = ZipInfo(f"{name}.json", _EPOCH)
            info.external_attr = 0o644 << 16
            archive.writestr(info, text, ZIP_DEFLATED, 9)


def _files(schema: Schema, provenance: Provenance) -> Iterator[tuple[str, Any]]:
    days = {"released": provenance.released.isoformat(), "as_of": provenance.as_of.isoformat()}
    named = {"package": provenance.package, "version": provenance.version, "licence": provenance.licence}
    yield "provenance", {**named, **days}
    renamed: dict[str, str] = {}
    for token in _modules(schema, ROOT):
        module = schema.module(token) or Module(token)
        resources = _found(token, module.resources, schema.resource)
        renamed |= {old: made.token for made in resources.values() for old in _taken_over(made)}
        yield token, _module(schema, module, resources)
    spaces = {side: sorted(_spaces(schema, side)) for side in SIDES}
    for space in sorted({name for names in spaces.values() for name in names}):
        yield f"{TYPES}.{space}", {"objects": _objects(schema, f".{space}")}
    yield "renamed", dict(sorted(renamed.items()))


def _modules(schema: Schema, token: str) -> Iterator[str]:
    """The modules but those of nested types."""
    yield token
    found = schema.module(token)
    below = [f"{token}.{name}" for name in sorted(found.modules)] if found is not None else []
    for each in below:
        if not below_types(each)[0]:
            yield from _modules(schema, each)


def _spaces(schema: Schema, side: str) -> Iterable[str]:
    found = schema.module(f"{TYPES}.{side}")
    return found.modules if found is not None else ()


def _module(schema: Schema, module: Module, resources: Mapping[str, ResourceType]) -> dict[str, Any]:
    token = module.token
    functions = _found(token, module.functions, schema.function)
    enums = _found(token, module.enums, schema.enum)
    usual = implied(module.resources, module.functions)
    objects = _found(token, module.types - usual, schema.nested)
    stored = {
        "modules": sorted(module.modules),
        "values": sorted(module.values),
        "types": sorted(module.types - usual),
        "untyped": sorted(usual - module.types),
        "resources": {name: _resource(made) for name, made in resources.items()},
        "functions": {name: _function(each) for name, each in functions.items()},
        "enums": {n: _given(values=dict(e.values), deprecated=dict(e.deprecated)) for n, e in enums.items()},
        "objects": {name: encode_properties(each.properties) for name, each in objects.items()},
    }
    if token == TYPES:
        stored["spaces"] = {side: sorted(_spaces(schema, side)) for side in SIDES}
        stored["objects"] = _objects(schema, "")
    return _given(**stored)


def _objects(schema: Schema, space: str) -> dict[str, Any]:
    """The nested types of a name space, both sides of each together."""
    found: dict[str, dict[str, Any]] = {}
    for side in SIDES:
        module = schema.module(f"{TYPES}.{side}{space}")
        nested = _found(module.token, module.types, schema.nested) if module is not None else {}
        for name, each in nested.items():
            found.setdefault(name, {})[side] = encode_properties(each.properties)
    return dict(sorted(found.items()))


def _found(token: str, names: Iterable[str], look: Callable[[str], T | None]) -> dict[str, T]:
    """What stands under each name of a module, in the order of the names."""
    looked = ((name, look(f"{token}.{name}")) for name in sorted(names))
    return {name: each for name, each in looked if each is not None}


def _taken_over(made: ResourceType) -> Iterator[str]:
    """The names of what a class takes over; not what it only inherits from the class that does."""
    own = bool(made.aliases) and of_state(made.type_token) == made.token
    return (old for old in map(of_state, made.aliases) if own and old != made.token)


def _resource(made: ResourceType) -> dict[str, Any]:
    sequences = {key: list(getattr(made, key)) for key, usual in USUAL.items() if getattr(made, key) != usual}
    properties = {"inputs": encode_properties(made.inputs), "outputs": encode_properties(made.outputs)}
    return _given(type_token=made.type_token, deprecated=made.deprecated, **properties) | sequences


def _function(function: FunctionType) -> dict[str, Any]:
    usual = function.parameters == USUAL["parameters"][1:]
    properties = {"inputs": encode_properties(function.inputs), "outputs": encode_properties(function.outputs)}
    stored = _given(**properties, deprecated=function.deprecated) | {"result": encode(function.result)}
    return stored if usual else stored | {"parameters": list(function.parameters)}


def _given(**values: Any) -> dict[str, Any]:
    """What is not empty."""
    return {key: value for key, value in values.items() if value}
