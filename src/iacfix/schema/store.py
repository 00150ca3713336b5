"""A provider's schema from one zip file that has a JSON file per module; only what is asked for is unpacked.

The nested types stand in files of their own, ``aws.types.rds.json``, both sides of a type together because they are
much alike. What a file leaves out is empty, or as it nearly always is (see ``USUAL``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from iacfix.schema.codec import decode, decode_properties
from iacfix.schema.model import EnumType, FunctionType, Module, ObjectType, Properties, ResourceType
from iacfix.schema.tokens import TYPES, below_types, parent

if TYPE_CHECKING:
    from zipfile import ZipFile

GROUPS = ("modules", "resources", "functions", "enums", "values", "types")
USUAL: Mapping[str, tuple[str, ...]] = {
    "parameters": ("name", "args", "opts"),
    "methods": ("getProvider",),
    "statics": ("get", "isInstance"),
    "aliases": (),
}
T = TypeVar("T")

_SUFFIXES = ("OutputArgs", "Args", "Result")


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a schema comes from: the package, its version and licence, its release, the day it was looked up."""

    package: str
    version: str
    licence: str
    released: date
    as_of: date


class StoredSchema:
    """The :class:`~iacfix.schema.model.Schema` in the zip file at ``path``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._files: dict[str, Mapping[str, Any] | None] = {}
        self._known: dict[tuple[str, str], Any] = {}

    @cached_property
    def provenance(self) -> Provenance:
        """Where the facts come from."""
        found = self._file("provenance") or {}
        days = {key: date.fromisoformat(found[key]) for key in ("released", "as_of")}
        return Provenance(found["package"], found["version"], found["licence"], **days)

    @property
    def version(self) -> str:
        """The version of the package that was read."""
        return self.provenance.version

    @property
    def origin(self) -> str:
        """The package and the version."""
        return f"{self.provenance.package} {self.version}"

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """The resources that take over the state of others: ``aws.s3.BucketV2`` -> ``aws.s3.Bucket``.

        The other one may still exist.
        """
        return self._file("renamed") or {}

    def module(self, token: str) -> Module | None:
        """What a module exports."""
        return self._once("module", token, self._module)

    def resource(self, token: str) -> ResourceType | None:
        """A class."""
        return self._once("resource", token, self._resource)

    def function(self, token: str) -> FunctionType | None:
        """A function."""
        return self._once("function", token, self._function)

    def nested(self, ref: str) -> ObjectType | None:
        """An interface: below ``aws.types``, or exported by a module; no ``…State`` of a resource."""
        return self._once("nested", ref, self._nested)

    def enum(self, token: str) -> EnumType | None:
        """An enumeration."""
        return self._once("enum", token, self._enum)

    def _once(self, kind: str, token: str, make: Callable[[str], T | None]) -> T | None:
        if (kind, token) not in self._known:
            self._known[kind, token] = make(token)
        found: T | None = self._known[kind, token]
        return found

    @cached_property
    def _zip(self) -> ZipFile:
        from zipfile import ZipFile

        return ZipFile(self._path)

    def _file(self, name: str) -> Mapping[str, Any] | None:
        """One of the JSON files; None where there is none."""
        if name not in self._files:
            there = f"{name}.json" in self._zip.NameToInfo
            self._files[name] = json.loads(self._zip.read(f"{name}.json")) if there else None
        return self._files[name]

    def _entry(self, group: str, token: str) -> Any:
        module, name = parent(token)
        return (self._file(module) or {}).get(group, {}).get(name)

    def _module(self, token: str) -> Module | None:
        side, space = below_types(token)
        if side:
            return self._types(token, side, space)
        found = self._file(token)
        if found is None:
            return None
        names = {group: frozenset(found.get(group, ())) for group in GROUPS}
        types = implied(names["resources"], names["functions"]) - set(found.get("untyped", ()))
        return Module(token, **{**names, "types": names["types"] | types})

    def _types(self, token: str, side: str, space: str) -> Module | None:
        spaces = (self._file(TYPES) or {}).get("spaces", {}).get(side, ())
        if space and space not in spaces:
            return None
        objects = (self._file(f"{TYPES}.{space}" if space else TYPES) or {}).get("objects", {})
        types = frozenset(name for name, sides in objects.items() if side in sides)
        return Module(token, modules=frozenset(() if space else spaces), types=types)

    def _resource(self, token: str) -> ResourceType | None:
        found = self._entry("resources", token)
        if found is None:
            return None
        sequences = {key: tuple(found.get(key, usual)) for key, usual in USUAL.items()}
        properties = {key: decode_properties(found.get(key, {})) for key in ("inputs", "outputs")}
        return ResourceType(token, **{"type_token": "", **found, **sequences, **properties})

    def _function(self, token: str) -> FunctionType | None:
        found = self._entry("functions", token)
        if found is None:
            return None
        properties = {key: decode_properties(found.get(key, {})) for key in ("inputs", "outputs")}
        parameters = tuple(found.get("parameters", USUAL["parameters"][1:]))
        return FunctionType(
            token, **{**found, **properties, "parameters": parameters, "result": decode(found["result"])}
        )

    def _nested(self, ref: str) -> ObjectType | None:
        side, name = below_types(ref)
        found = self._entry("objects", f"{TYPES}.{name}" if side else ref)
        stored = found.get(side) if side and found is not None else found
        properties = decode_properties(stored) if stored is not None else self._named(ref)
        return None if properties is None else ObjectType(ref, properties)

    def _named(self, ref: str) -> Properties | None:
        """The arguments of a resource, the arguments or the result of a function, by the interface's name."""
        module, name = parent(ref)
        suffix = next((suffix for suffix in _SUFFIXES if name.endswith(suffix)), "")
        owned = self.module(module) if suffix else None
        if owned is None or name not in owned.types:
            return None
        owner = name.removesuffix(suffix)
        resource = self.resource(f"{module}.{owner}") if suffix == "Args" else None
        if resource is not None:
            return resource.inputs
        ending = "Output" if suffix == "OutputArgs" else ""
        function = self.function(f"{module}.{owner[:1].lower()}{owner[1:]}{ending}")
        if function is None:
            return None
        return function.outputs if suffix == "Result" else function.inputs

    def _enum(self, token: str) -> EnumType | None:
        found = self._entry("enums", token)
        return None if found is None else EnumType(token, found["values"], found.get("deprecated", {}))


def implied(resources: Iterable[str], functions: Iterable[str]) -> set[str]:
    """The interfaces that nearly always go with resources and functions: arguments, state, result."""
    named = {name[:1].upper() + name[1:] for name in functions if not name.endswith("Output")}
    found = {f"{name}{suffix}" for name in resources for suffix in ("Args", "State")}
    return found | {f"{name}{suffix}" for name in named for suffix in ("Args", "Result", "OutputArgs")}
