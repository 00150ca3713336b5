"""Members of a mapping in braces: all of JSON, and parts of YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iacfix.document import render
from iacfix.document.changes import Change
from iacfix.document.lines import indent, leads, line_end, line_start, next_line

if TYPE_CHECKING:
    from iacfix.document.nodes import MappingNode, Value
    from iacfix.document.style import Style

_COMMA = re.compile(r"[ \t\r\n]*,")
_REST = re.compile(r"[ \t]*,?[ \t]*(?:#[^\r\n]*)?(?=[\r\n])")


def added(text: str, style: Style, mapping: MappingNode, index: int, key: str, value: Value) -> list[list[Change]]:
    """A new member behind member ``index``, on a line of its own where that has one: the ways to do it."""
    before = mapping.entries[index]
    if not leads(text, before.start):
        return [[Change(before.end, before.end, style.comma + render.member(key, value, style))]]
    left = indent(text, before.start)
    written = style.newline + left + render.member(key, value, style, left if style.json else None)
    end = line_end(text, before.end)
    if "#" not in text[before.end : end]:
        return [[Change(before.end, before.end, "," + written)]]
    if _COMMA.match(text, before.end):
        return [[Change(end, end, written + ",")]]
    return [[Change(before.end, before.end, ","), Change(end, end, written)]]


def removed(text: str, mapping: MappingNode, index: int) -> list[list[Change]]:
    """Without member ``index`` of several: the ways to do it."""
    entry = mapping.entries[index]
    last = index == len(mapping.entries) - 1
    before = mapping.entries[index - 1].end if index else mapping.start + 1
    after = mapping.end - 1 if last else mapping.entries[index + 1].start
    if "#" in text[before : entry.start] + text[entry.end : after]:
        return _removed_line(text, entry.start, entry.end)
    return [[Change(before, entry.end, "") if last else Change(entry.start, after, "")]]


def _removed_line(text: str, start: int, end: int) -> list[list[Change]]:
    if not leads(text, start) or not _REST.match(text, end):
        return []
    return [[Change(line_start(text, start), next_line(text, end), "")]]
