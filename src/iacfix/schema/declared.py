"""The schema of a provider from the declarations of its npm package, read file by file when asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from iacfix.schema.classes import Classes
from iacfix.schema.declarations import Declarations
from iacfix.schema.exports import ExportKind
from iacfix.schema.model import EnumType, FunctionType, Module, Object, ObjectType, ResourceType
from iacfix.schema.objects import Objects
from iacfix.schema.package import block, interfaces, line
from iacfix.schema.syntax import Text, deprecation, members, signature
from iacfix.schema.tokens import below_types, parent

T = TypeVar("T")

_GROUPS: dict[ExportKind, str] = {
    "module": "modules",
    "class": "resources",
    "function": "functions",
    "enum": "enums",
    "value": "values",
    "type": "types",
}


class DeclaredSchema:
    """The :class:`~iacfix.schema.model.Schema` of the package at ``root``, ``node_modules/@pulumi/aws``.

    ``shown`` is how messages call the folder.
    """

    def __init__(self, root: Path, shown: str = "") -> None:
        self._declarations = Declarations(root)
        self._package = self._declarations.package
        self._objects = Objects(self._declarations)
        self._classes = Classes(self._declarations, self._objects)
        self._known: dict[tuple[str, str], object] = {}
        self._shown = shown or str(root)

    @cached_property
    def version(self) -> str:
        """The package's version; "" where there is no package."""
        return self._package.version

    @cached_property
    def origin(self) -> str:
        """The folder and the version."""
        return f"{self._shown} {self.version}"

    def module(self, token: str) -> Module | None:
        """What a module exports."""
        return self._once("module", token, self._module)

    def resource(self, token: str) -> ResourceType | None:
        """A class, hand-written ones too."""
        return self._once("resource", token, self._classes.resource)

    def function(self, token: str) -> FunctionType | None:
        """A function, hand-written ones too."""
        return self._once("function", token, self._function)

    def nested(self, ref: str) -> ObjectType | None:
        """An interface: below ``aws.types``, or exported by a module."""
        return self._once("nested", ref, self._objects.nested)

    def enum(self, token: str) -> EnumType | None:
        """An enumeration, by the module it belongs to or by its place below ``aws.types.enums``."""
        return self._once("enum", token, self._enum)

    def _once(self, kind: str, token: str, read: Callable[[str], T | None]) -> T | None:
        if (kind, token) not in self._known:
            self._known[kind, token] = read(token)
        return self._known[kind, token]  # type: ignore[return-value]

    def _module(self, token: str) -> Module | None:
        side, space = below_types(token)
        if side:
            return self._types(token, f"types/{side}.d.ts", space)
        path = self._declarations.index(token)
        if not path:
            return None
        names: dict[str, set[str]] = {group: set() for group in _GROUPS.values()}
        for name, export in self._declarations.exports.of(path).items():
            names[_GROUPS[export.kind]].add(name)
        return Module(token, **{group: frozenset(found) for group, found in names.items()})

    def _types(self, token: str, path: str, space: str) -> Module | None:
        data, spaces = self._package.data(path), self._package.namespaces(path)
        if space in spaces:
            return Module(token, types=frozenset(interfaces(data, *spaces[space])))
        if space or not data:
            return None
        end = min((start for start, _ in spaces.values()), default=len(data))
        return Module(token, modules=frozenset(spaces), types=frozenset(interfaces(data, 0, end)))

    def _function(self, token: str) -> FunctionType | None:
        path, name = self._declarations.find(token, "function"), parent(token)[1]
        statement = line(self._package.data(path), f"export declare function {name}") if path else None
        if statement is None:
            return None
        parameters, result = signature(statement[0].partition(name)[2])
        kind = self._declarations.resolver.type(result, path)
        nested = self.nested(kind.ref) if isinstance(kind, Object) else None
        return FunctionType(
            token,
            tuple(parameter.name for parameter in parameters),
            self._objects.arguments(parameters, path),
            kind,
            nested.properties if nested is not None else {},
            deprecation(statement[1]),
        )

    def _enum(self, token: str) -> EnumType | None:
        path = self._declarations.find(token, "enum")
        found = block(self._package.data(path), f"export declare const {parent(token)[1]}") if path else None
        if found is None:
            return None
        own = members(found.body)
        values = {member.name: member.type.value for member in own if isinstance(member.type, Text)}
        return EnumType(token, values, {member.name: member.deprecated for member in own if member.deprecated})
