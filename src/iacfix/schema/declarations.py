"""The declarations of one installed package: where a dotted name is declared, and what the types there mean."""

from __future__ import annotations

from pathlib import Path

from iacfix.schema.exports import ExportKind, Exports
from iacfix.schema.package import Package
from iacfix.schema.resolve import Resolver
from iacfix.schema.tokens import ROOT, parent


class Declarations:
    """The package in the folder ``root``."""

    def __init__(self, root: Path) -> None:
        self.package = Package(root)
        self.exports = Exports(self.package)
        self.resolver = Resolver(self.package, self.exports)

    def index(self, token: str) -> str:
        """The declaration file of a module; "" where there is no such module."""
        first, *folders = token.split(".")
        path = "index.d.ts" if first == ROOT else ""
        for folder in folders:
            path = self.file(path, folder, "module") if path else ""
        return path

    def find(self, token: str, kind: ExportKind) -> str:
        """The file that declares what a module exports; "" where the module exports no such thing."""
        module, name = parent(token)
        path = self.index(module)
        return self.file(path, name, kind) if path else ""

    def file(self, path: str, name: str, kind: ExportKind) -> str:
        """The file that declares what the file at ``path`` exports; "" where it exports no such thing."""
        found = self.exports.of(path).get(name)
        return self.exports.path(found) if found is not None and found.kind == kind else ""
