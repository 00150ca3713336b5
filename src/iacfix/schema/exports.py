"""What a folder of a package exports, read from its index without following what is not asked for."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from iacfix.schema.package import Package

ExportKind = Literal["module", "class", "function", "enum", "value", "type"]

_DECLARED = re.compile(
    rb"^export (?:declare )?(?:abstract )?(class|function|const|let|var|namespace|module|interface|type|enum) (\w+)"
    rb"(?:: typeof import\([\"']([^\"']+)[\"']\))?",
    re.MULTILINE,
)
_LISTED = re.compile(rb"^export \{([^}]*)\}(?: from [\"']([^\"']+)[\"'])?", re.MULTILINE)
_ALL = re.compile(rb"^export \* from [\"']([^\"']+)[\"']", re.MULTILINE)
_MODULE = re.compile(rb"^import \* as (\w+) from [\"']([^\"']+)[\"']", re.MULTILINE)
_OWN = re.compile(rb"^declare module [\"']\.[\"'] \{(.*?)^\}", re.MULTILINE | re.DOTALL)
_CONSTANT = re.compile(rb"^    const (\w+)", re.MULTILINE)
_KINDS: Mapping[bytes, ExportKind] = {
    b"class": "class",
    b"function": "function",
    b"enum": "enum",
    b"interface": "type",
    b"type": "type",
}
_BOTH: Mapping[ExportKind, ExportKind] = {"function": "class", "value": "enum"}


@dataclass(frozen=True, slots=True)
class Export:
    """An exported name: what it is, and the module of the package that declares it (for a module, itself)."""

    kind: ExportKind
    module: str


class Exports:
    """The exports of a package's files, each read once."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._known: dict[str, Mapping[str, Export]] = {}

    def of(self, path: str) -> Mapping[str, Export]:
        """What the declaration file at ``path`` exports, by name."""
        if path not in self._known:
            self._known[path] = {}
            self._known[path] = dict(self._read(path))
        return self._known[path]

    def path(self, export: Export) -> str:
        """The declaration file of an export; "" where it is missing."""
        return self._package.declarations(export.module)

    def target(self, path: str, module: str) -> str:
        """The declaration file that an import of ``module`` in ``path`` means; "" for other packages."""
        return self._package.declarations(_joined(path, module)) if module.startswith(".") else ""

    def hand_written(self, path: str) -> list[str]:
        """The files of its own folder that an index exports whole."""
        modules = (_joined(path, match[1].decode()) for match in _ALL.finditer(self._package.data(path)))
        own = (module for module in modules if posixpath.dirname(module) == posixpath.dirname(path))
        return [found for module in own if (found := self._package.declarations(module))]

    def _read(self, path: str) -> Iterator[tuple[str, Export]]:
        data = self._package.data(path)
        for match in _ALL.finditer(data):
            target = self.target(path, match[1].decode())
            yield from self.of(target).items()
            yield from _augmented(self._package.data(target), target)
        yield from _listed(path, data)
        yield from _declared(path, data)


def _listed(path: str, data: bytes) -> Iterator[tuple[str, Export]]:
    modules = {match[1]: match[2].decode() for match in _MODULE.finditer(data)}
    for match in _LISTED.finditer(data):
        names = [name.strip() for name in match[1].split(b",") if name.strip()]
        if match[2]:
            types = Export("type", _joined(path, match[2].decode()))
            yield from ((name.decode(), types) for name in names)
        else:
            known = (name for name in names if name in modules)
            yield from ((name.decode(), Export("module", _joined(path, modules[name]))) for name in known)


def _declared(path: str, data: bytes) -> Iterator[tuple[str, Export]]:
    found: dict[str, Export] = {}
    types = set()
    for keyword, name, module in _DECLARED.findall(data):
        key = name.decode()
        if keyword == b"type":
            types.add(key)
        if module:
            found[key] = Export("function", _joined(path, module.decode()))
        elif key not in found or keyword not in (b"interface", b"type", b"namespace", b"module"):
            found[key] = Export(_KINDS.get(keyword, "value"), path.removesuffix(".d.ts"))
    for key, export in found.items():
        # A constant of the name of a type is an enumeration; one that stands for another file's, with its type, a class.
        kind = _BOTH.get(export.kind, export.kind) if key in types else export.kind
        yield key, Export(kind, export.module)


def _joined(path: str, module: str) -> str:
    """The module that ``module`` means in the file at ``path``, from the package's root."""
    folder = posixpath.dirname(path)
    if module.startswith("./"):
        return f"{folder}/{module[2:]}" if folder else module[2:]
    return posixpath.normpath(posixpath.join(folder, module))


def _augmented(data: bytes, path: str) -> Iterator[tuple[str, Export]]:
    for match in _OWN.finditer(data):
        yield from (
            (name.decode(), Export("value", path.removesuffix(".d.ts"))) for name in _CONSTANT.findall(match[1])
        )
