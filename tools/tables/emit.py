"""Writes a table as YAML that diffs well: one fact, or one short row of facts, a line."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

WIDTH = 118
PLAIN = re.compile(r"[A-Za-z/][A-Za-z0-9_./@+-]*\Z|-\Z")
WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})

Value = object


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from; see ``iacfix.tables.Provenance``."""

    source: str
    released: date | None
    as_of: date


@dataclass(frozen=True, slots=True)
class Row:
    """A mapping that stands on one line."""

    cells: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Shared:
    """Facts that several keys have in common: written at the first of them, referred to at the others."""

    name: str
    facts: Mapping[str, Value]


def table(comment: str, sources: Sequence[Source], facts: Mapping[str, Value]) -> str:
    """The text of a table; the first source is the main one."""
    first, *others = sources
    head: dict[str, Value] = {**_cells(first), "generated_by": "tools/tables"}
    if others:
        head["also"] = [Row(_cells(other)) for other in others]
    heading = "".join(f"# {line}\n" for line in comment.strip().splitlines())
    return heading + "".join(f"{line}\n" for line in _lines({"provenance": head, **facts}, 0, set()))


def _cells(source: Source) -> dict[str, Value]:
    cells: dict[str, Value] = {"source": source.source, "released": source.released, "as_of": source.as_of}
    return {key: value for key, value in cells.items() if value is not None}


def _lines(facts: Mapping[str, Value], depth: int, written: set[str]) -> Iterator[str]:
    indent = "  " * depth
    for key, value in facts.items():
        label = f"{indent}{scalar(key)}:"
        if isinstance(value, Shared):
            if value.name in written:
                yield f"{label} *{value.name}"
                continue
            written.add(value.name)
            label, value = f"{label} &{value.name}", value.facts
        if isinstance(value, Mapping) and value:
            yield label
            yield from _lines(value, depth + 1, written)
        elif isinstance(value, list) and value and isinstance(value[0], Row):
            yield label
            yield from (f"{indent}  - {scalar(row)}" for row in value)
        else:
            yield from _wrapped(f"{label} {scalar(value)}", indent)


def _wrapped(line: str, indent: str) -> list[str]:
    """A flow list may go on in further lines; anything else stays whole."""
    if not line.endswith("]"):
        return [line]
    return textwrap.wrap(line, WIDTH, subsequent_indent=indent + "    ", break_long_words=False, break_on_hyphens=False)


def scalar(value: Value) -> str:
    """One value in flow style; a string is quoted where YAML would read something else."""
    if isinstance(value, Row):
        return "{" + ", ".join(f"{scalar(key)}: {scalar(cell)}" for key, cell in value.cells.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(scalar(inner) for inner in value) + "]"
    if isinstance(value, Mapping):
        return scalar(Row(value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    text = str(value)
    return text if PLAIN.match(text) and text.lower() not in WORDS else "'" + text.replace("'", "''") + "'"
