"""Entries of a mapping without braces: a line or more for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iacfix.document import render
from iacfix.document.changes import Change
from iacfix.document.lines import (
    column,
    indent,
    is_blank,
    is_comment,
    leads,
    line_end,
    line_start,
    next_line,
    previous_line,
)
from iacfix.document.nodes import ScalarNode, nodes

if TYPE_CHECKING:
    from iacfix.document.nodes import MappingNode, Node, Value
    from iacfix.document.style import Style


def added(text: str, style: Style, mapping: MappingNode, index: int, key: str, value: Value) -> list[list[Change]]:
    """A new entry behind entry ``index``, or the first of a file without any: the ways to do it."""
    lines = render.entry(key, value, style)
    if not mapping.entries:
        at = mapping.start
        written = style.newline.join(lines)
        return [[Change(at, at, style.newline + written if column(text, at) else written + style.newline)]]
    before = mapping.entries[index]
    left = column(text, mapping.entries[0].start)
    last = index == len(mapping.entries) - 1
    at = tail(text, before.end, left if last and left else left + 1)
    change = Change(at, at, below(lines, " " * left, style))
    return [[change], [*_stripped(text, before.value), change]]


def _stripped(text: str, value: Node) -> list[Change]:
    # A block at the end of a file without a final line break holds none either, until one comes behind it.
    *_, last = nodes(value)
    if isinstance(last, ScalarNode) and last.quote in ("|", ">") and last.end == len(text):
        indicator = last.start + 1
        return [Change(indicator, indicator + text.startswith("+", indicator), "-")]
    return []


def below(lines: list[str], indent: str, style: Style) -> str:
    """Lines to stand below the line that they are inserted at the end of."""
    return "".join(style.newline + indent + line for line in lines)


def tail(text: str, at: int, left: int) -> int:
    """The end of the line of ``at``, or of the comments right below it that start at column ``left`` or further in."""
    end = line_end(text, at)
    while (start := next_line(text, end)) > end and is_comment(text, start) and len(indent(text, start)) >= left:
        end = line_end(text, start)
    return end


def removed(text: str, mapping: MappingNode, index: int) -> list[list[Change]]:
    """Without entry ``index`` of several: the ways to do it, the tidiest first."""
    entry = mapping.entries[index]
    left = column(text, entry.start)
    start, end = line_start(text, entry.start), next_line(text, tail(text, entry.end, left + 1))
    if not leads(text, entry.start):
        return _removed_behind_dash(text, mapping, end)
    above = _comments_above(text, start, left)
    if above and not _continues(text, end, left):
        start = above
    return [[Change(*lines, "")] for lines in _with_blank_lines(text, start, end)]


def _removed_behind_dash(text: str, mapping: MappingNode, end: int) -> list[list[Change]]:
    # `- a: 1` with `b: 2` below it: b takes the place of a, unless a comment is in the way
    second = mapping.entries[1].start
    return [] if "#" in text[end:second] else [[Change(mapping.start, second, "")]]


def _comments_above(text: str, start: int, left: int) -> int | None:
    """Where the comments start that stand right above a line; None if there are none, or they are the file's head."""
    first = start
    while (above := previous_line(text, first)) is not None:
        if not is_comment(text, above) or len(indent(text, above)) != left:
            return first if first < start else None
        first = above
    return None


def _continues(text: str, at: int, left: int) -> bool:
    """Whether a sibling stands right below, which comments above may speak of as well."""
    if at == len(text) or is_blank(text, at) or is_comment(text, at):
        return False
    return len(indent(text, at)) == left


def _with_blank_lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines to remove, with such blank ones beside them that these do not add up: the tidiest first."""
    first, last = start, end
    while (above := previous_line(text, first)) is not None and is_blank(text, above):
        first = above
    while is_blank(text, last):
        last = next_line(text, last)
    if start == first > 0:
        return [(start, end), (start, last)]
    return [(first if last == len(text) else start, last), (start, last), (start, end)]
