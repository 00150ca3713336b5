"""A JSON object for each item, one on a line."""

from __future__ import annotations

import json
from collections.abc import Iterable

from iacfix.report.item import Item
from iacfix.report.json import item_data


def render(items: Iterable[Item]) -> str:
    """The lines, all in ASCII."""
    return "".join(f"{json.dumps(item_data(item))}\n" for item in items)
