"""The Reviewdog Diagnostic Format; its columns count bytes of UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from iacfix.edit import Safety
from iacfix.report.item import Item, Replacement, Span
from iacfix.report.level import level
from iacfix.report.place import Position


def render(items: Iterable[Item]) -> str:
    """The diagnostics, all in ASCII."""
    data = {"source": {"name": "iacfix"}, "diagnostics": [_diagnostic(item) for item in items]}
    return json.dumps(data, indent=2) + "\n"


def _diagnostic(item: Item) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": f"applied: {item.message}" if item.applied else item.message,
        "location": _location(Span(item.path, item.start, item.end)),
        "severity": level(item).rdjson,
        "code": {"value": item.id, "url": item.url} if item.url else {"value": item.id},
    }
    if (edit := _suggested(item)) is not None:
        diagnostic["suggestions"] = [{"range": _range(edit.start, edit.end), "text": edit.content}]
    if item.related:
        diagnostic["related_locations"] = [_related(span) for span in item.related]
    return diagnostic


def _suggested(item: Item) -> Replacement | None:
    """The edit that is all of a safe fix. Suggestions are taken one by one: of several, each would be a part."""
    if item.fix is None or item.applied or item.fix.safety is Safety.UNSAFE or len(item.fix.edits) != 1:
        return None
    edit = item.fix.edits[0]
    return edit if edit.path == item.path and not edit.creates else None


def _related(span: Span) -> dict[str, Any]:
    return {"message": span.note, "location": _location(span)} if span.note else {"location": _location(span)}


def _location(span: Span) -> dict[str, Any]:
    return {"path": span.path, "range": _range(span.start, span.end)}


def _range(start: Position, end: Position) -> dict[str, Any]:
    return {"start": _position(start), "end": _position(end)}


def _position(position: Position) -> dict[str, int]:
    known = {"column": position.byte_column} if position.byte_column else {}
    return {"line": position.row, **known}
