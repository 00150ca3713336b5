"""Reports of findings and problems, in the formats that people and programs read."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from iacfix.report.item import Item
    from iacfix.report.rule import Rule
    from iacfix.report.style import Style

FORMATS = ("concise", "full", "json", "json-lines", "github", "gitlab", "sarif", "rdjson", "junit")
"""The formats; each is a module of this package, loaded when asked for."""


def render(output_format: str, items: Iterable[Item], *, rules: Iterable[Rule] = (), style: Style | None = None) -> str:
    """Items, sorted by place, in one of :data:`FORMATS`.

    ``rules`` are the codemods there are, whose pages SARIF holds; ``style`` colours what people read.
    """
    module: Any = importlib.import_module(f"iacfix.report.{output_format.replace('-', '_')}")
    options: dict[str, object] = {}
    if output_format == "sarif":
        options["rules"] = rules
    elif output_format in ("concise", "full") and style is not None:
        options["style"] = style
    return str(module.render(sorted(items, key=lambda item: item.order), **options))
