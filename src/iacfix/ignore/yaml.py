"""Where YAML has comments, and where it would not take one."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from iacfix.document.nodes import ScalarNode, nodes

if TYPE_CHECKING:
    from iacfix.document import Document

_COMMENT = re.compile(rb"(?:^|(?<=[ \t\r\n])|(?<=\xef\xbb\xbf))#[^\r\n]*")


def comments_of(document: Document) -> Callable[[int], bool]:
    """Whether a byte of a file belongs to a comment; never in one that cannot be read."""
    spans = list(_comments(document)) if document.error is None else []
    return lambda offset: _within(spans, offset)


def text_of(document: Document) -> Callable[[int], bool]:
    """Whether a comment that began at a byte would be text there, or break the file."""
    spans = [(start + 1, end) for start, end in _scalars(document)]
    return lambda offset: _within(spans, offset)


def _comments(document: Document) -> Iterator[tuple[int, int]]:
    scalars = list(_scalars(document))
    at = 0
    while match := _COMMENT.search(document.data, at):
        outside = not _within(scalars, match.start())
        at = match.end() if outside else match.start() + 1
        if outside:
            yield match.span()


def _scalars(document: Document) -> Iterator[tuple[int, int]]:
    for node in nodes(document.tree.root):
        if isinstance(node, ScalarNode):
            yield document.offset(node.start), document.offset(node.end)


def _within(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether a byte is in one of some spans, which are in order and apart."""
    at = bisect_right(spans, (offset, sys.maxsize)) - 1
    return at >= 0 and spans[at][0] <= offset < spans[at][1]
