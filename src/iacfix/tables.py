"""Fact tables: YAML files that say where each fact comes from and as of which day it is judged."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

STALE_AFTER = 180
"""Days after which a table is warned of."""

DATA = Path(__file__).parent / "data"
"""The folder of the tables that belong to no single codemod."""


class TableError(Exception):
    """A table cannot be used: ``path``, ``line`` (counted from 1; 0 for the whole file), and what is wrong with it."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        where = f"{path}:{line}" if line else str(path)
        super().__init__(f"{where}: {message}")
        self.path = path
        self.line = line
        self.message = message


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where facts come from: a package with its version and licence, or the pages they were read on.

    ``as_of`` is the day the facts are judged on, ``released`` the day their source appeared (None where it has no such
    day). ``also`` are the further sources of the same table.
    """

    source: str
    released: date | None
    as_of: date
    also: tuple[Provenance, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One table: ``data`` is the file without its provenance; mappings keep the file's order."""

    name: str
    provenance: Provenance
    data: Mapping[str, Any]

    def age(self, today: date) -> int:
        """Days since the facts were judged."""
        return (today - self.provenance.as_of).days

    def stale(self, today: date) -> bool:
        """Whether the table is older than :data:`STALE_AFTER` days."""
        return self.age(today) > STALE_AFTER


@functools.cache
def table(codemod_file: str) -> Table:
    """The table beside a codemod, of the same name: ``table(__file__)``. Raises :class:`TableError`."""
    return load(Path(codemod_file).with_suffix(".yaml"))


@functools.cache
def load(path: Path) -> Table:
    """One table from disk, read once a process. Raises :class:`TableError`."""
    return parse(path, _content(path))


def as_of(path: Path) -> date:
    """The day that a table is judged on, read from its head alone: quick, for the tables of all codemods.

    Raises :class:`TableError`.
    """
    found = re.search(rb"^provenance:\n(?:  \S.*\n)*?  as_of: (\d{4}-\d\d-\d\d)$", _content(path), re.M)
    return date.fromisoformat(found[1].decode()) if found else load(path).provenance.as_of


def all_tables(folders: Iterable[Path]) -> list[Table]:
    """The tables (``*.yaml``) of some folders, by name. Raises :class:`TableError`."""
    paths = (path for folder in folders for path in folder.glob("*.yaml"))
    return [load(path) for path in sorted(paths, key=lambda path: (path.stem, path))]


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise TableError(path, 0, f"cannot be read: {error.strerror}") from error


def parse(path: Path, content: bytes) -> Table:
    """A table from its bytes; ``path`` gives the name and is not read. Raises :class:`TableError`."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        raw = yaml.load(content, Loader=loader)  # noqa: S506 - both are safe loaders
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        raise TableError(path, mark.line + 1 if mark else 0, f"is no YAML: {problem}") from error
    if not isinstance(raw, dict):
        raise TableError(path, 1, "is no mapping; a table has `provenance` and its facts")
    provenance = _provenance(path, content, raw.pop("provenance", None))
    return Table(path.stem, provenance, MappingProxyType(raw))


def _provenance(path: Path, content: bytes, raw: object) -> Provenance:
    line = _line_of(content, b"provenance:")
    if not isinstance(raw, dict):
        raise TableError(path, line, "has no `provenance`; say where its facts come from and as of which day")
    also = raw.get("also", [])
    if not isinstance(also, list):
        raise TableError(path, line, "`provenance.also` is no list of sources")
    return Provenance(
        source=_source(path, line, raw),
        released=_day(path, line, raw, "released"),
        as_of=_as_of(path, line, raw),
        also=tuple(_provenance(path, content, other) for other in also),
    )


def _source(path: Path, line: int, raw: Mapping[str, object]) -> str:
    source = raw.get("source")
    if not isinstance(source, str) or not source:
        raise TableError(path, line, "`provenance.source` is missing; name the package or the page")
    return source


def _as_of(path: Path, line: int, raw: Mapping[str, object]) -> date:
    day = _day(path, line, raw, "as_of")
    if day is None:
        raise TableError(path, line, "`provenance.as_of` is missing; give the day the facts are judged on")
    return day


def _day(path: Path, line: int, raw: Mapping[str, object], key: str) -> date | None:
    value = raw.get(key)
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    raise TableError(path, line, f"`provenance.{key}` is no date; write it as YYYY-MM-DD without quotes")


def _line_of(content: bytes, key: bytes) -> int:
    lines = content.splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.startswith(key)), 1)
