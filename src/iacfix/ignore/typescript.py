"""Where TypeScript has comments, and where it would not take one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node

    from iacfix.source import Source

_TEXT = frozenset({"comment", "jsx_element", "regex", "string", "template_string"})
_CODE = frozenset({"jsx_expression", "jsx_opening_element", "jsx_self_closing_element", "template_substitution"})


def comments_of(source: Source) -> Callable[[int], bool]:
    """Whether a byte of a file belongs to a comment."""
    return lambda offset: source.at(offset, offset + 1).type == "comment"


def text_of(source: Source) -> Callable[[int], bool]:
    """Whether a comment that began at a byte would be text there."""

    def is_text(offset: int) -> bool:
        node: Node | None = source.at(offset)
        while node is not None:
            if node.start_byte < offset < node.end_byte and node.type in _TEXT | _CODE:
                return node.type in _TEXT
            node = node.parent
        return False

    return is_text
