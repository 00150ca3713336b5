"""A line for each item: ``path:line:col: id [*] message``."""

from __future__ import annotations

from collections.abc import Iterable

from iacfix.edit import Safety
from iacfix.report.item import Item
from iacfix.report.style import Style, from_here, plain, visible


def render(items: Iterable[Item], *, style: Style = plain) -> str:
    """``[*]``: there is a safe fix; ``[unsafe]``: there is an unsafe one; ``[applied]``: the fix is made."""
    return "".join(f"{_line(item, style)}\n" for item in items)


def _line(item: Item, style: Style) -> str:
    colon = style(":", fg="cyan")
    path = style(visible(from_here(item.root, item.path)), bold=True)
    return (
        f"{path}{colon}{item.start.row}{colon}{item.start.column}{colon} {label(item, style)} {visible(item.message)}"
    )


def label(item: Item, style: Style) -> str:
    """The id, with the mark of the fix behind it."""
    name = style(item.id, fg="red", bold=True)
    mark = _mark(item)
    return f"{name} [{style(mark, fg='cyan')}]" if mark else name


def _mark(item: Item) -> str:
    if item.applied:
        return "applied"
    if item.fix is None:
        return ""
    return "*" if item.fix.safety is Safety.SAFE else "unsafe"
