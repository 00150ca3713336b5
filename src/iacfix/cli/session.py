"""One call of a command over its paths: workspaces opened, programs gone through, and what came of it."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from iacfix import git
from iacfix.codemod import Codemod, CodemodError
from iacfix.edit import Finding, Severity
from iacfix.ignore import IGNORE_COMMENT
from iacfix.project import Project
from iacfix.run import Choice
from iacfix.workspace import Problem, Workspace, open_workspace, root_of

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds after which a terminal is shown how far the work is."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the options of a command ask for."""

    paths: tuple[Path, ...]
    folders: tuple[Path, ...] = ()
    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    unsafe: frozenset[str] | None = frozenset()
    since: str | None = None
    staged: bool = False


@dataclass
class Session:
    """The workspaces of a call, and the problems that are in none of them."""

    request: Request
    workspaces: list[Workspace] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    about: Callable[[Project, str, Finding], bool] | None = None

    def choice(self, workspace: Workspace) -> Choice:
        """What may be done in a workspace. Raises ``UsageError`` for an unknown id, or a ref that git does not know."""
        known = {codemod.id for codemod in workspace.codemods} | {IGNORE_COMMENT}
        for ids in (self.request.select, self.request.ignore, self.request.unsafe):
            for name in sorted((ids or frozenset()) - known):
                raise click.UsageError(f"there is no codemod {name!r}{_nearest(name, known)}; see iacfix list")
        narrowed = self._narrowed(workspace)
        return Choice(
            date.today(),
            lambda path: workspace.covers(path) and (narrowed is None or path in narrowed),
            self.about,
            self.request.select,
            self.request.ignore,
            self.request.unsafe,
        )

    def _narrowed(self, workspace: Workspace) -> frozenset[str] | None:
        found: frozenset[str] | None = None
        for wanted, ask in (
            (self.request.since, git.changed_since),
            (self.request.staged, lambda root, _: git.staged(root)),
        ):
            if not wanted:
                continue
            paths = ask(workspace.root, str(wanted))
            if isinstance(paths, git.GitFailure):
                raise click.UsageError(paths.message)
            found = frozenset(paths) if found is None else found & frozenset(paths)
        return found


def open_session(request: Request) -> Session:
    """The workspaces of the asked paths. Raises ``UsageError`` for codemods that cannot be used."""
    session = Session(request)
    by_root: dict[Path, list[Path]] = {}
    for path in request.paths or (Path(),):
        if path.exists() or path.is_symlink():
            by_root.setdefault(root_of(path), []).append(path)
        else:
            session.problems.append(
                Problem(str(path), 1, 1, "unreadable", "does not exist; name a file or folder that does")
            )
    for root, paths in by_root.items():
        try:
            session.workspaces.append(open_workspace(root, paths, codemods=request.folders))
        except CodemodError as error:
            raise click.UsageError(str(error)) from error
    gc.freeze()  # the codemods and all that they brought along stay to the end
    return session


def progress(items: Sequence[T], label: str) -> Iterator[T]:
    """The items one by one; a terminal is shown a bar once it takes longer than a second."""
    if not sys.stderr.isatty() or len(items) < 2:
        yield from items
        return
    start = time.monotonic()
    at = 0
    while at < len(items) and time.monotonic() - start < PATIENCE:
        yield items[at]
        at += 1
    if at < len(items):
        with click.progressbar(length=len(items), label=label, file=sys.stderr) as bar:
            bar.update(at)
            for item in items[at:]:
                yield item
                bar.update(1)


def graver(severity: Severity | None, least: str) -> bool:
    """Whether a finding of this severity counts for the exit code."""
    return severity is None or severity.rank <= Severity(least).rank


def tables_dates(codemods: Iterable[Codemod]) -> list[date]:
    """The dates of the tables beside these codemods."""
    from iacfix.tables import TableError, as_of

    found = []
    for codemod in codemods:
        facts = Path(codemod.path).with_suffix(".yaml")
        if codemod.path and facts.exists():
            try:
                found.append(as_of(facts))
            except TableError:
                continue
    return found


def _nearest(name: str, known: Iterable[str]) -> str:
    import difflib

    close = difflib.get_close_matches(name, sorted(known), n=1)
    return f" (did you mean {close[0]!r}?)" if close else ""
