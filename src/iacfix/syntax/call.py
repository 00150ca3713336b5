"""Calls of a package's functions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iacfix.project import Project
from iacfix.syntax.names import qualified
from iacfix.syntax.object import Object
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.view import View


@dataclass(frozen=True)
class PackageCall(View):
    """``aws.getRegion({ … })``: ``function`` is its qualified name, ``aws.getRegion``."""

    function: str

    @property
    def arguments(self) -> Sequence[View]:
        """What it is called with."""
        found = self.child("arguments")
        return Arguments(found.project, found.source, found.node).items if found is not None else ()

    @property
    def args(self) -> Object | None:
        """The object literal that it is called with first."""
        return Object.of(self.arguments[0]) if self.arguments else None


def package_calls(project: Project, *functions: str) -> Iterator[PackageCall]:
    """Every call of these functions (qualified names) in the program."""
    for source in project.sources:
        wanted = [name for name in functions if name.rpartition(".")[2].encode() in source.data]
        endings = tuple(name.rpartition(".")[2].encode() for name in wanted)
        for node, function, spelled in source.callees if wanted else ():
            if not spelled.endswith(endings):
                continue
            name = qualified(View(project, source, function))
            if name in wanted:
                yield PackageCall(project, source, node, name)
