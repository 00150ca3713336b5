"""From the types that a file spells to the types of the model, through the file's imports."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping

from iacfix.schema.exports import Export, Exports
from iacfix.schema.model import (
    Array,
    Choice,
    Enum,
    Instance,
    Kind,
    Map,
    Object,
    Opaque,
    Scalar,
    Type,
    Union,
    alternatives,
)
from iacfix.schema.package import Package, line
from iacfix.schema.syntax import AnyOf, Body, ListOf, Named, Text, TypeNode, Unread, type_of
from iacfix.schema.tokens import TYPES, of_folder

_IMPORT = re.compile(rb"^import (?:\* as (\w+)|\{([^}]*)\}) from [\"']([^\"']+)[\"']", re.MULTILINE)
_PULUMI = "@pulumi/pulumi"
_WRAPPERS = frozenset({"pulumi.Input", "pulumi.Output", "Promise"})
_SCALARS: Mapping[str, Kind] = {
    "string": "string",
    "number": "number",
    "boolean": "boolean",
    "any": "any",
    "pulumi.ID": "string",
    "pulumi.asset.Asset": "asset",
    "pulumi.asset.Archive": "archive",
}
_NOTHING = frozenset({"undefined", "null", "never"})
_ENUMS = "types/enums/"


class Resolver:
    """Types and names as the files of one package mean them."""

    def __init__(self, package: Package, exports: Exports) -> None:
        self._package = package
        self._exports = exports
        self._imports: dict[str, Mapping[str, str]] = {}

    def type(self, node: TypeNode, path: str) -> Type:
        """The type that ``node`` means in the file at ``path``."""
        match node:
            case Named():
                return self._named(node, path)
            case Text(value):
                return Choice((value,))
            case ListOf(element):
                return Array(self.type(element, path))
            case AnyOf(members):
                return union(self.type(member, path) for member in members if not absent(member))
            case Body((index,)) if index.name == "[]":
                return Map(self.type(index.type, path))
            case Body():
                return Opaque("{ … }")
            case Unread(text):
                return Opaque(text)

    def name(self, name: str, path: str) -> str:
        """The full name of what a file calls ``name``: ``pulumi.Input``, ``rds/cluster.d.ts Cluster``, or itself."""
        first, _, rest = name.partition(".")
        found = self._imported(path).get(first)
        if found is None:
            own = name not in _SCALARS and not path.startswith("types/") and name in self._exports.of(path)
            return f"{path} {name}" if own else name
        if found.startswith(_PULUMI):
            return found.replace(_PULUMI, "pulumi", 1) + (f".{rest}" if rest else "")
        module, _, export = found.partition(" ")
        return f"{module} {'.'.join(part for part in (export, rest) if part)}"

    def _named(self, node: Named, path: str) -> Type:
        full = self.name(node.name, path)
        if full in _WRAPPERS and node.arguments:
            return self.type(node.arguments[0], path)
        if full in _SCALARS:
            return Scalar(_SCALARS[full])
        if node.name == "Record" and len(node.arguments) == 2:
            return Map(self.type(node.arguments[1], path))
        module, _, export = full.partition(" ")
        return self._declared(module, export) if export else Opaque(node.name)

    def _declared(self, module: str, export: str) -> Type:
        if module.startswith("types/"):
            return _of_types(module, export)
        found = self._exports.of(module).get(export)
        if found is None or found.kind in ("module", "function", "value"):
            return Opaque(export)
        token = f"{of_folder(posixpath.dirname(module))}.{export}"
        if found.kind == "class":
            return Instance(token)
        return Enum(token) if found.kind == "enum" else self._alias(found, export, token)

    def _alias(self, found: Export, name: str, token: str) -> Type:
        """What an alias stands for; an interface is an object of its own."""
        path = self._exports.path(found)
        statement = line(self._package.data(path), f"export type {name}")
        if statement is None:
            return Object(token)
        heading, _, definition = statement[0].partition("=")
        if "<" in heading:
            return Opaque(name)
        if definition.lstrip().startswith(("{", "utils.Overwrite<")):
            return Object(token)
        return self.type(type_of(definition), path)

    def _imported(self, path: str) -> Mapping[str, str]:
        if path not in self._imports:
            self._imports[path] = dict(self._read(path))
        return self._imports[path]

    def _read(self, path: str) -> Iterator[tuple[str, str]]:
        for whole, some, module in _IMPORT.findall(self._package.data(path)[:4096]):
            target = self._target(path, module.decode())
            if whole:
                yield whole.decode(), target
            for each in some.decode().split(","):
                name, _, local = (part.strip() for part in each.partition(" as "))
                separator = "." if target == _PULUMI else " "
                if name:
                    yield local or name, f"{target}{separator}{name}"

    def _target(self, path: str, module: str) -> str:
        return self._exports.target(path, module) or module


def union(types: Iterable[Type]) -> Type:
    """The union of types: flat, each member once, spelled-out strings together."""
    found: list[Type] = []
    for each in types:
        for member in alternatives(each):
            last = next((at for at, known in enumerate(found) if isinstance(known, Choice)), None)
            if isinstance(member, Choice) and last is not None:
                found[last] = Choice(tuple(dict.fromkeys([*_values(found[last]), *member.values])))
            elif member not in found:
                found.append(member)
    return found[0] if len(found) == 1 else Union(tuple(found))


def absent(node: TypeNode) -> bool:
    """Whether a type is that of no value."""
    return isinstance(node, Named) and node.name in _NOTHING


def _values(kind: Type) -> tuple[str, ...]:
    return kind.values if isinstance(kind, Choice) else ()


def _of_types(module: str, export: str) -> Type:
    """A type by its place below ``types``: enumerations are also exported by the module that they belong to."""
    side, _, name = export.partition(".") if module == "types/index.d.ts" else ("", "", export)
    if side == "enums" or module.startswith(_ENUMS):
        folder = posixpath.dirname(module.removeprefix(_ENUMS)) if module.startswith(_ENUMS) else ""
        return Enum(".".join([of_folder(folder), name]))
    return Object(f"{TYPES}.{side or posixpath.basename(module).removesuffix('.d.ts')}.{name}")
