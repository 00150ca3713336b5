"""Expressions written in place of others: parentheses and line breaks where they are needed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from iacfix.edit import Edit, Edits
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View

_BINDS_TIGHTER = frozenset(
    {
        "member_expression",
        "subscript_expression",
        "call_expression",
        "new_expression",
        "non_null_expression",
        "as_expression",
        "satisfies_expression",
        "unary_expression",
        "await_expression",
        "binary_expression",
        "spread_element",
    }
)


def put_alternatives(view: View, operands: Sequence[str]) -> Edits | None:
    """``a || b || c`` in an expression's place: in parentheses where it must be, on lines of its own where too long.

    Goes on with the alternatives that already stand there: ``x || view || y``. None beside ``??`` and ``&&``.
    """
    parent = view.node.parent
    if parent is not None and parent.type == "binary_expression":
        operator = parent.child_by_field_name("operator")
        if operator is None or operator.type in ("??", "&&"):
            return None
        chained = operator.type == "||"
    else:
        chained = False
    text = " || ".join(operands)
    inside = parent is not None and parent.type in _BINDS_TIGHTER and not chained
    if inside and len(operands) > 1:
        return view.replace(_in_parentheses(view, operands))
    return _broken(view, operands) or view.replace(text)


def _in_parentheses(view: View, operands: Sequence[str]) -> str:
    text = f"({' || '.join(operands)})"
    data = view.source.data
    end = data.find(b"\n", view.end)
    line = data[view.line_start : len(data) if end < 0 else end].decode("utf-8", "replace").rstrip()
    if view.multiline or len(line) - len(view.text) + len(text) <= style_of(view.project, view.source).width:
        return text
    inner = view.indent + style_of(view.project, view.source).indent
    lines = f" ||\n{inner}".join(operands)
    return f"(\n{inner}{lines}\n{view.indent})"


def put_comparison(view: View, text: str) -> Edits:
    """``a === b`` in an expression's place, in parentheses where something around it binds tighter."""
    parent = view.node.parent
    inside = parent is not None and parent.type in _BINDS_TIGHTER
    return view.replace(f"({text})" if inside else text)


def _broken(view: View, operands: Sequence[str]) -> Edits | None:
    """The whole chain of alternatives on lines of its own, where one line is too short for it."""
    style = style_of(view.project, view.source)
    whole = _chain(view)
    data = view.source.data
    end = data.find(b"\n", whole.end)
    rest = data[whole.end : len(data) if end < 0 else end].decode("utf-8", "replace")
    rest = re.sub(r"\s*(//.*)?$", "", rest)
    before = data[whole.line_start : whole.start].decode("utf-8", "replace").rstrip()
    all_operands = [text for part in _operands(whole) for text in (operands if part.key == view.key else [part.text])]
    text = " || ".join(all_operands)
    if whole.multiline or len(before) + 1 + len(text) + len(rest) <= style.width:
        return None
    inner = view.indent + style.indent
    lines = f" ||\n{inner}".join(all_operands)
    start = whole.line_start + len(before.encode())
    if before.endswith("="):
        fits = len(inner) + len(text) + len(rest) <= style.width
        return (Edit(view.path, start, whole.end, f"\n{inner}{text if fits else lines}"),)
    if before.endswith("return"):
        return (Edit(view.path, start, whole.end, f" (\n{inner}{lines}\n{view.indent})"),)
    return None


def _chain(view: View) -> View:
    """The widest ``a || b || c`` that an expression is an operand of."""
    here = view
    while (parent := here.parent) is not None and _is_alternative(parent):
        here = parent
    return here


def _operands(chain: View) -> list[View]:
    left, right = chain.child("left"), chain.child("right")
    if not _is_alternative(chain) or left is None or right is None:
        return [chain]
    return [*_operands(left), *_operands(right)]


def _is_alternative(view: View) -> bool:
    operator = view.child("operator") if view.node.type == "binary_expression" else None
    return operator is not None and operator.text == "||"
