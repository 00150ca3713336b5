"""Items with the source they stand in, the fault underlined, and what to do about it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from iacfix.edit import Effect, Safety
from iacfix.report.concise import label
from iacfix.report.item import Item, ItemFix
from iacfix.report.style import Style, from_here, plain, visible

_TAB = "    "
_EFFECTS = {
    Effect.NONE: "leaves a deployed stack as it is",
    Effect.UPDATE: "updates a deployed resource in place",
    Effect.REPLACE: "replaces a deployed resource",
}


def render(items: Iterable[Item], *, style: Style = plain) -> str:
    """The items, each as a block with an empty line behind it."""
    return "".join("".join(f"{line}\n" for line in (*_block(item, style), "")) for item in items)


def _block(item: Item, style: Style) -> Iterator[str]:
    margin = " " * len(str(item.excerpt.row + len(item.excerpt.lines) - 1)) if item.excerpt.lines else ""
    arrow = style("-->", fg="blue", bold=True)
    yield f"{label(item, style)} {style(visible(item.message), bold=True)}"
    yield f"{margin}{arrow} {visible(from_here(item.root, item.path))}:{item.start.row}:{item.start.column}"
    if item.excerpt.lines:
        yield from _source(item, margin, style)
    yield from _advice(item, style)


def _source(item: Item, margin: str, style: Style) -> Iterator[str]:
    bar = style("|", fg="blue", bold=True)
    yield f"{margin} {bar}"
    for row, text in enumerate(item.excerpt.lines, item.excerpt.row):
        number = style(str(row).rjust(len(margin)), fg="blue", bold=True)
        yield f"{number} {bar} {_shown(text)}".rstrip()
        if carets := _carets(item, row, text):
            yield f"{margin} {bar} {style(carets, fg='red', bold=True)}"
    if item.excerpt.row + len(item.excerpt.lines) <= item.end.row:
        yield f"{margin} {style('...', fg='blue', bold=True)}"
    yield f"{margin} {bar}"


def _carets(item: Item, row: int, text: str) -> str:
    """What underlines an item's part of a line; a place without width gets one caret."""
    if not item.start.row <= row <= item.end.row:
        return ""
    first = item.start.column - 1 if row == item.start.row else len(text) - len(text.lstrip())
    last = item.end.column - 1 if row == item.end.row else len(text)
    if last <= first and row != item.start.row:
        return ""
    return " " * _width(text[:first]) + "^" * max(_width(text[first:last]), 1)


def _advice(item: Item, style: Style) -> Iterator[str]:
    help_, note = style("help:", fg="cyan", bold=True), style("note:", fg="cyan", bold=True)
    if item.fix is not None:
        yield f"{style('fixed:', fg='green', bold=True) if item.applied else help_} {_offer(item.fix)}"
    if item.why_not:
        yield f"{help_} not mended: {visible(item.why_not)}"
    if item.resource:
        yield f"{note} resource {visible(item.resource)}"
    for span in item.related:
        what = f" {visible(span.note)}" if span.note else ""
        yield f"{note} see also {visible(from_here(item.root, span.path))}:{span.start.row}:{span.start.column}{what}"
    if item.aws_error:
        yield f"{note} what it fails with: {visible(item.aws_error)}"


def _offer(fix: ItemFix) -> str:
    safety = "safe" if fix.safety is Safety.SAFE else "unsafe"
    return f"{visible(fix.title)} ({safety}, {_EFFECTS[fix.effect]})"


def _shown(text: str) -> str:
    return visible(text).replace("\t", _TAB)


def _width(text: str) -> int:
    """The columns of a terminal that a text takes."""
    return sum(_columns(character) for character in _shown(text))


def _columns(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
