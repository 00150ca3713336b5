"""What ``iacfix tables`` and ``iacfix tables diff`` show, as plain values and as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from iacfix.tables import STALE_AFTER, Table, parse


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One entry that one version of a table has and the other has not.

    ``key`` is the dotted path to it (``rds.postgres.live.14``), ``value`` what stands there; a value that changed is
    one entry removed and one added.
    """

    key: str
    value: str
    added: bool


@dataclass(frozen=True, slots=True)
class TableDiff:
    """What became of one table: the days both versions are judged on (None where there is no such version)."""

    name: str
    old_as_of: date | None
    new_as_of: date | None
    changes: tuple[Change, ...]


def table_rows(tables: Iterable[Table], today: date) -> list[dict[str, Any]]:
    """One JSON-able row a table: name, source, released, as_of, age in days, and whether it is stale."""
    return [
        {
            "name": table.name,
            "source": table.provenance.source,
            "also": [other.source for other in table.provenance.also],
            "released": _iso(table.provenance.released),
            "as_of": table.provenance.as_of.isoformat(),
            "age_days": table.age(today),
            "stale": table.stale(today),
        }
        for table in tables
    ]


def table_lines(tables: Sequence[Table], today: date) -> list[str]:
    """The tables with their dates, ages and sources, in columns; then a warning for each that is stale."""
    heads = ("table", "as of", "age", "source")
    cells = [(t.name, t.provenance.as_of.isoformat(), f"{t.age(today)} d", _sources(t)) for t in tables]
    widths = [max(len(row[column]) for row in (heads, *cells)) for column in range(len(heads))]
    shown = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in (heads, *cells)]
    return [line.rstrip() for line in shown] + stale_warnings(tables, today)


def stale_warnings(tables: Iterable[Table], today: date) -> list[str]:
    """A line for each table older than 180 days, with what to do about it."""
    return [
        f"warning: table {table.name} is {table.age(today)} days old (over {STALE_AFTER}): "
        "its facts may have changed; update iacfix"
        for table in tables
        if table.stale(today)
    ]


def table_diffs(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> list[TableDiff]:
    """What a refresh changed, from the bytes of both versions by name or path; tables without a change are left out.

    Raises :class:`~iacfix.tables.TableError` for bytes that are no table.
    """
    diffs = (_diff(name, old.get(name), new.get(name)) for name in sorted({*old, *new}))
    return [diff for diff in diffs if diff.changes or diff.old_as_of != diff.new_as_of]


def diff_rows(diffs: Iterable[TableDiff]) -> list[dict[str, Any]]:
    """The diffs as JSON-able values."""
    return [
        {
            "name": diff.name,
            "old_as_of": _iso(diff.old_as_of),
            "new_as_of": _iso(diff.new_as_of),
            "added": [{"key": change.key, "value": change.value} for change in diff.changes if change.added],
            "removed": [{"key": change.key, "value": change.value} for change in diff.changes if not change.added],
        }
        for diff in diffs
    ]


def diff_lines(diffs: Iterable[TableDiff]) -> list[str]:
    """A heading for each table, then ``+`` for what came and ``-`` for what went."""
    lines: list[str] = []
    for diff in diffs:
        lines.append(f"{diff.name}: {_iso(diff.old_as_of) or 'absent'} -> {_iso(diff.new_as_of) or 'absent'}")
        lines += [f"  {'+' if change.added else '-'} {change.key}: {change.value}" for change in diff.changes]
    return lines


def _diff(name: str, old: bytes | None, new: bytes | None) -> TableDiff:
    before = None if old is None else parse(Path(name), old)
    after = None if new is None else parse(Path(name), new)
    gone, came = _entries(before), _entries(after)
    changes = [Change(key, value, added=False) for key, value in gone - came]
    changes += [Change(key, value, added=True) for key, value in came - gone]
    return TableDiff(Path(name).stem, _as_of(before), _as_of(after), tuple(sorted(changes)))


def _entries(table: Table | None) -> set[tuple[str, str]]:
    return set() if table is None else set(_flat((), table.data))


def _flat(path: tuple[str, ...], value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _flat((*path, str(key)), inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _flat(path, inner)
    else:
        yield ".".join(path), str(value)


def _as_of(table: Table | None) -> date | None:
    return None if table is None else table.provenance.as_of


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _sources(table: Table) -> str:
    further = len(table.provenance.also)
    return table.provenance.source + (f" and {further} more" if further else "")
