"""The one engine under the command line, the server and the bot: the programs of a tree, and what becomes of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from iacfix.codemod import Codemod
from iacfix.discover import Foreign, discover
from iacfix.edit import Finding, Fix, Safety
from iacfix.files import Unreadable, generated, listing, read
from iacfix.ignore import Ignores, ignores_of
from iacfix.project import CODE, Project
from iacfix.rewrite import Failure, Rewrite, check, rewrite
from iacfix.settings import Settings
from iacfix.tree import Files


@dataclass(frozen=True, slots=True)
class Choice:
    """What a run may do: codemods named by ``select`` (None: all) and not by ``ignore``, and which unsafe fixes.

    ``unsafe`` are ids whose unsafe fixes may be made, None for those of all. ``today`` is the day on which ignore
    comments are judged.
    """

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    unsafe: frozenset[str] | None = frozenset()
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be read or parsed: where (from 1), and what to do."""

    id: str
    path: str
    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """One program: what was found in it, what was made of that, and what could not be looked at."""

    before: Project
    after: Project
    found: tuple[tuple[str, Finding], ...]
    made: tuple[tuple[str, Finding], ...]
    left: tuple[tuple[str, Finding], ...]
    failures: tuple[Failure, ...]
    problems: tuple[Problem, ...]
    changed: tuple[str, ...]
    rewrite: Rewrite | None
