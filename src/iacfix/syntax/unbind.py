"""Constants that become statements: ``const x = new X(…)`` as ``new X(…)``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from iacfix.edit import Edit, Edits
from iacfix.syntax.indentation import shallower
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View

_HOLDERS = frozenset({"program", "statement_block", "switch_case", "switch_default"})
_DECLARATIONS = frozenset({"lexical_declaration", "variable_declaration"})


def unbind(declarator: View) -> Edits | None:
    """The edits that leave of a constant the ``new`` that makes it; lines that only its name made too long are joined.

    None where the declaration declares something else too, is exported, holds comments, or has another value.
    """
    statement, value = declarator.parent, declarator.child("value")
    if statement is None or value is None or value.node.type != "new_expression" or not _alone(statement):
        return None
    data = value.source.data
    if b"//" in data[statement.start : value.start] or b"/*" in data[statement.start : value.start]:
        return None
    moved = value.indent[len(statement.indent) :] if value.node.start_point[0] > statement.node.start_point[0] else ""
    lines = _joined(statement, value, moved)
    return (
        Edit(statement.path, statement.start, value.start, ""),
        *(shallower(value, moved) if lines is None else lines),
    )


def _alone(statement: View) -> bool:
    around = statement.parent
    return (
        statement.node.type in _DECLARATIONS
        and around is not None
        and around.node.type in _HOLDERS
        and len(statement.node.named_children) == 1
    )


def _joined(statement: View, value: View, moved: str) -> Edits | None:
    """The edits that put arguments on the line of the call, as prettier does once there is room; None where it is not.

    ``moved`` are the blanks by which the call comes to stand further left.
    """
    brackets = value.child("arguments")
    if brackets is None or any(child.type == "comment" for child in brackets.node.named_children):
        return None
    items = Arguments(brackets.project, brackets.source, brackets.node).items
    if not items or not all(item.leads_line for item in items) or any(item.multiline for item in items[:-1]):
        return None
    *leading, last = items
    if last.multiline and not _hugs(leading, last):
        return None
    style = style_of(value.project, value.source)
    head = value.text[: brackets.start - value.start] + "(" + "".join(f"{item.text}, " for item in leading)
    line = head + (last.text.partition("\n")[0] if last.multiline else f"{last.text}){style.semicolon}")
    before = len(value.source.data[value.line_start : value.start].decode("utf-8").expandtabs(4))
    room = style.width - len(line)
    if "\n" in line or not len(statement.indent.expandtabs(4)) <= room < before:
        return None
    return (*_on_one_line(brackets, items), *shallower(last, style.indent + moved))


def _hugs(leading: Sequence[View], last: View) -> bool:
    """Whether an object or array of several lines may begin on the line of the arguments before it."""
    kind = last.node.type
    opened = last.text.rstrip().partition("\n")[0].strip() in ("{", "[")
    return kind in ("object", "array") and opened and (not leading or leading[-1].node.type != kind)


def _on_one_line(brackets: View, items: Sequence[View]) -> Edits:
    path = brackets.path
    gaps = [Edit(path, left.end, right.start, ", ") for left, right in pairwise(items)]
    return (
        Edit(path, brackets.start + 1, items[0].start, ""),
        *gaps,
        Edit(path, items[-1].end, brackets.end - 1, ""),
    )
