"""Small programs for tests: files in memory, and codemods made of functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from iacfix.codemod import Codemod
from iacfix.discover import discover
from iacfix.edit import Edit, Finding, Fix, Safety, Severity
from iacfix.project import Project
from iacfix.settings import Settings
from iacfix.tree import Files


def program(**files: str) -> Project:
    """A program whose files are given by name, ``__`` for ``/`` and ``_`` before the suffix for ``.``."""
    return tree({_path(name): text for name, text in files.items()})


def tree(files: dict[str, str]) -> Project:
    """The program at the root of some files, or the lone file that is all there is."""
    held = Files.of({path: text.encode() for path, text in files.items()})
    asked = [""] if len(files) > 1 else list(files)
    return discover(held, asked, lambda _: Settings()).programs[0]


def codemod(name: str, findings: Callable[[Project], Iterable[Finding]], *, after: tuple[str, ...] = ()) -> Codemod:
    """A codemod that is just a function."""
    return Codemod(name, name, name, Severity.BLOCKS, findings, after=after)


def replacing(name: str, old: str, new: str, *, safety: Safety = Safety.SAFE) -> Codemod:
    """A codemod that puts ``new`` for every ``old``, wherever it stands."""

    def findings(project: Project) -> Iterable[Finding]:
        for source in project.sources:
            at = source.data.find(old.encode())
            while at >= 0:
                edit = Edit(source.path, at, at + len(old.encode()), new)
                yield Finding(
                    source.path, at, at + len(old.encode()), f"{old} is wrong", (Fix(f"use {new}", (edit,), safety),)
                )
                at = source.data.find(old.encode(), at + 1)

    return codemod(name, findings)


def _path(name: str) -> str:
    stem, _, suffix = name.replace("__", "/").rpartition("_")
    return f"{stem}.{suffix}"
