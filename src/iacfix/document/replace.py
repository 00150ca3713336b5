"""One value in the place of another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iacfix.document import block, render
from iacfix.document.changes import Change
from iacfix.document.lines import column, indent, leads, line_end
from iacfix.document.nodes import STRING, Entry, MappingNode, Node, Scalar, ScalarNode, SequenceNode, Value

if TYPE_CHECKING:
    from iacfix.document.style import Style

_BREAK = re.compile(r"[\r\n]")
_CONTENT = re.compile(r"[\r\n]( *)[^ \r\n]")


def scalar(text: str, style: Style, node: ScalarNode, value: Scalar) -> list[list[Change]]:
    """A scalar for a scalar, quoted as that was: the ways to do it, the truest first."""
    quote = node.quote if node.tag == STRING else style.quote if style.quoted else ""
    ways = []
    if isinstance(value, str) and quote in ("|", ">"):
        ways += _block_scalar(text, style, node, value)
        quote = '"'
    new = render.scalar(value, style, flow=node.flow, quote=quote)
    return [*ways, [_spaced(text, node.start, node.end, new)]]


def value(text: str, style: Style, node: Node, entry: Entry | None, new: Value, *, within: bool) -> list[Change]:
    """Any value for any other; ``entry``: whose value it is; ``within``: in brackets."""
    if style.json:
        start = entry.start if entry else node.start
        left = indent(text, start) if leads(text, start) else None
        return [Change(node.start, node.end, render.flow(new, style, left, within=True))]
    if within or not render.spreads(new, style):
        return _beside(text, node, entry, render.flow(new, style, within=within))
    if entry is None or entry.colon is None:
        left = " " * column(text, node.outer)
        lines = (style.newline + left).join(render.block(new, style))
        return [_spaced(text, node.outer, node.end, lines)]
    left = " " * column(text, entry.start)
    lines = block.below(render.block(new, style), left + render.step(new, style), style)
    return _below(text, node, entry, entry.colon, lines)


def _beside(text: str, node: Node, entry: Entry | None, new: str) -> list[Change]:
    """The new value behind its key; what is said behind the key stays."""
    colon = entry.colon if entry else None
    if entry is None or colon is None or not _BREAK.search(text, colon, node.outer):
        return [_spaced(text, node.outer, node.end, new)]
    return _joined(Change(colon, colon, " " + new), Change(line_end(text, colon), _end(text, node, entry), ""))


def _below(text: str, node: Node, entry: Entry, colon: int, new: str) -> list[Change]:
    """The new value below its key; what is said behind the key stays."""
    if _BREAK.search(text, colon, node.outer):
        return [Change(line_end(text, colon), _end(text, node, entry), new)]
    at = block.tail(text, node.end, column(text, entry.start) + 1)
    return _joined(Change(colon, node.end, ""), Change(at, at, new))


def _end(text: str, node: Node, entry: Entry) -> int:
    """The end of a value below its key, of a block with the comments in it."""
    if isinstance(node, MappingNode | SequenceNode) and not node.flow:
        return block.tail(text, node.end, column(text, entry.start) + 1)
    return node.end


def _joined(first: Change, second: Change) -> list[Change]:
    if first.end == second.start:
        return [Change(first.start, second.end, first.text + second.text)]
    return [change for change in (first, second) if change.start < change.end or change.text]


def _spaced(text: str, start: int, end: int, new: str) -> Change:
    """A value; one that was not there stands a blank behind what comes before it."""
    if start < end or text[start - 1 : start] in " \t\r\n":
        return Change(start, end, new)
    if text.startswith(" ", start) and not text.startswith(" #", start):
        return Change(start + 1, end + 1, new)
    return Change(start, end, " " + new)


def _block_scalar(text: str, style: Style, node: ScalarNode, value: str) -> list[list[Change]]:
    from iacfix.document import yaml_scalar

    lines = yaml_scalar.block(value, node.quote)
    header_end = line_end(text, node.start)
    content = _CONTENT.search(text, header_end, node.end)
    if lines is None or content is None or "#" in text[node.start : header_end]:
        return []
    header, *rest = lines
    written = "".join(style.newline + (content[1] + line if line else "") for line in rest)
    return [[Change(node.start, node.end, header + written)]]
