"""A JSON array of items."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from iacfix.report.item import Item, ItemFix, Replacement, Span
from iacfix.report.place import Position


def render(items: Iterable[Item]) -> str:
    """The array, indented, all in ASCII."""
    return json.dumps([item_data(item) for item in items], indent=2) + "\n"


def item_data(item: Item) -> dict[str, Any]:
    """An item as JSON has it: always with every key, null where there is nothing."""
    return {
        "id": item.id,
        "severity": "error" if item.severity is None else item.severity.value,
        "path": item.path,
        "location": _position(item.start),
        "end_location": _position(item.end),
        "message": item.message,
        "url": item.url or None,
        "aws_error": item.aws_error or None,
        "fix": _fix(item.fix) if item.fix is not None else None,
        "why_not": item.why_not or None,
        "resource": item.resource or None,
        "related": [_span(span) for span in item.related],
        "applied": item.applied,
    }


def _position(position: Position) -> dict[str, int]:
    return {"row": position.row, "column": position.column}


def _fix(fix: ItemFix) -> dict[str, Any]:
    return {
        "title": fix.title,
        "safety": fix.safety.value,
        "effect": fix.effect.value,
        "edits": [_edit(edit) for edit in fix.edits],
    }


def _edit(edit: Replacement) -> dict[str, Any]:
    return {
        "path": edit.path,
        "location": _position(edit.start),
        "end_location": _position(edit.end),
        "content": edit.content,
        "creates": edit.creates,
    }


def _span(span: Span) -> dict[str, Any]:
    return {
        "path": span.path,
        "location": _position(span.start),
        "end_location": _position(span.end),
        "message": span.note or None,
    }
