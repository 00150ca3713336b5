"""Whether an expression means the same at another place, further up in the file."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from iacfix.scope import is_member_name
from iacfix.syntax.view import View

_HOISTED = ("import", "function", "type", "parameter", "enum")


def readable_at(expression: View, place: View) -> bool:
    """Whether every name in an expression is declared before ``place`` already, and is the same one there."""
    scopes = expression.project.scopes(expression.source)
    if expression.path != place.path:
        return not any(True for _ in _names(expression.node))
    for node in _names(expression.node):
        there = scopes.lookup(expression.source.text(node), place.start)
        if there != scopes.resolve(node):
            return False
        if there is not None and there.kind not in _HOISTED and there.name.start_byte > place.start:
            return False
    return True


def _names(node: Node) -> Iterator[Node]:
    if node.type in ("identifier", "shorthand_property_identifier") and not is_member_name(node):
        yield node
    for child in node.named_children:
        yield from _names(child)
