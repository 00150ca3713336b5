"""Statements that go, and constants that nothing reads any more."""

from __future__ import annotations

import re

from tree_sitter import Node

from iacfix.edit import Edit, Edits
from iacfix.syntax.names import declared
from iacfix.syntax.references import references
from iacfix.syntax.statement import statement_of
from iacfix.syntax.view import View

# What a constant may be made of without its going changing what the program does.
_ACTS = frozenset(
    {"call_expression", "new_expression", "await_expression", "assignment_expression", "yield_expression"}
)


def remove_statement(view: View) -> Edits | None:
    """The edits that take away the statement in which a node stands, with the comments above that are its own.

    None where something else stands on its lines.
    """
    here = statement_of(view)
    data = here.source.data
    end = data.find(b"\n", here.end)
    end = len(data) if end < 0 else end + 1
    if not here.leads_line or data[here.end : end].strip(b" \t\r\n;"):
        return None
    start = _with_own_comments(here) if _ends_group(data, end) else here.line_start
    if _blank_before(data, start) and _blank_after(data, end):
        end = data.find(b"\n", end) + 1
    return (Edit(here.path, start, end, ""),)


def remove_unread(value: View) -> Edits | None:
    """The edits that take away the constant that an expression names, where nothing else reads it.

    () where something does, where it is no constant of this file, or where making it does something; None where it
    would be left unread and cannot be taken away.
    """
    found = declared(value) if value.bare.node.type in ("identifier", "shorthand_property_identifier") else None
    if found is None or found.declaration.kind != "declarator" or found.source is not value.source:
        return ()
    here = value.view(found.declaration.node)
    statement = statement_of(here)
    if statement.node.type == "export_statement" or len(list(references(value.project, found))) != 1:
        return ()
    made = here.child("value")
    if made is None or _acts(made.node):
        return ()
    return remove_statement(here) if len(statement.node.named_children) == 1 else None


def _acts(node: Node) -> bool:
    return node.type in _ACTS or any(_acts(child) for child in node.named_children)


def _with_own_comments(here: View) -> int:
    start, row = here.line_start, here.node.start_point[0]
    node = here.node.prev_sibling
    while node is not None and node.type == "comment" and node.end_point[0] == row - 1:
        view = here.view(node)
        if not view.leads_line:
            break
        start, row, node = view.line_start, node.start_point[0], node.prev_sibling
    return start


def _ends_group(data: bytes, end: int) -> bool:
    """Whether a blank line, a comment, a closing brace or the end follows."""
    return re.match(rb"[ \t]*(?:\r?\n|//|/\*|\}|\Z)", data[end:]) is not None


def _blank_before(data: bytes, start: int) -> bool:
    return re.search(rb"(?:\n[ \t]*\r?\n|\{[ \t]*\r?\n|\A)\Z", data[:start]) is not None


def _blank_after(data: bytes, end: int) -> bool:
    return re.match(rb"[ \t]*\r?\n", data[end:]) is not None
