"""GitLab's code quality report."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from iacfix.report.fingerprint import fingerprints
from iacfix.report.item import Item
from iacfix.report.level import level
from iacfix.report.place import Position


def render(items: Iterable[Item]) -> str:
    """The array of issues, all in ASCII."""
    every = list(items)
    issues = [_issue(item, mark) for item, mark in zip(every, fingerprints(every), strict=True)]
    return json.dumps(issues, indent=2) + "\n"


def _issue(item: Item, fingerprint: str) -> dict[str, Any]:
    return {
        "description": f"{item.id}: {item.message}",
        "check_name": item.id,
        "fingerprint": fingerprint,
        "severity": level(item).gitlab,
        "location": {
            "path": item.path,
            "positions": {"begin": _position(item.start), "end": _position(item.end)},
        },
    }


def _position(position: Position) -> dict[str, int]:
    return {"line": position.row, "column": position.column}
