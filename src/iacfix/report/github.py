"""Workflow commands, which GitHub Actions shows as annotations."""

from __future__ import annotations

from collections.abc import Iterable

from iacfix.report.item import Item
from iacfix.report.level import level

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(items: Iterable[Item]) -> str:
    """A command for each item. GitHub takes no columns where the lines differ."""
    return "".join(f"{_command(item)}\n" for item in items)


def _command(item: Item) -> str:
    properties = {"title": f"iacfix ({item.id})", "file": item.path, "line": str(item.start.row)}
    if item.end.row == item.start.row:
        properties["col"] = str(item.start.column)
        properties["endLine"] = str(item.end.row)
        properties["endColumn"] = str(item.end.column)
    else:
        properties["endLine"] = str(item.end.row)
    given = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    state = "applied: " if item.applied else ""
    text = f"{item.path}:{item.start.row}:{item.start.column}: {item.id} {state}{item.message}"
    return f"::{level(item).github} {given}::{text.translate(_DATA)}"
