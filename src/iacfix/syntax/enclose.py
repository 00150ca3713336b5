"""Expressions that are given to a function where they stand: ``({ … })`` as ``JSON.stringify({ … })``."""

from __future__ import annotations

import re

from iacfix.edit import Edit, Edits
from iacfix.source import Source
from iacfix.syntax.fit import broken_to_fit
from iacfix.syntax.indentation import deeper
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View

_HUGGED = re.compile(rb"=>[ \t]*[\w.]+\([\[{]?[ \t]*\r?\n")
_BROKEN = re.compile(rb"=>[ \t]*\r?\n[ \t]*[\w.]+\([\[{]?[ \t]*\r?\n")
_COMMA = re.compile(rb",[ \t]*\r?\n[ \t]*\)")
_NO_COMMA = re.compile(rb"[^\s,;({\[/][ \t]*\r?\n[ \t]*\)")


def put_in_call(literal: View, callee: str) -> Edits:
    """The edits that give an object or array to a function, in the layout that the file has for such calls.

    The body of an arrow function goes on a line of its own where the file, or prettier, would have it there.
    """
    whole = literal.wrapped
    bracketed = whole.node.type == "parenthesized_expression"
    plain = whole.insert_before(callee) if bracketed else whole.wrap(f"{callee}(", ")")
    growth = len(callee) + (0 if bracketed else 2)
    arrow = whole.parent
    if arrow is not None and arrow.node.type == "arrow_function" and arrow.child("body") == whole:
        broken = _on_own_line(arrow, whole, literal, plain, growth)
        if broken is not None:
            return broken
    return (*plain, *(broken_to_fit(literal, growth) if not literal.multiline else ()))


def _on_own_line(arrow: View, whole: View, literal: View, plain: Edits, growth: int) -> Edits | None:
    """The call on the line behind the arrow; None where it stays on the arrow's line."""
    token = next((child for child in arrow.node.children if child.type == "=>"), None)
    style = style_of(whole.project, whole.source)
    if token is None or token.end_point[0] != whole.node.start_point[0] or not _breaks(arrow):
        return None
    head = arrow.view(token)
    if whole.source.data[head.end : whole.start].strip():
        return None
    inner = head.indent + style.indent
    if not whole.multiline:
        line = whole.source.data[whole.line_start :].split(b"\n", 1)[0].rstrip().decode("utf-8", "replace")
        if len(line) + growth <= style.width or len(inner) + len(whole.text) + growth + 1 > style.width:
            return None
    start, *rest = plain
    lead = Edit(start.path, head.end, start.start, f"\n{inner}{start.text}")
    if arrow.leads_line:
        return (lead, *deeper(literal, style.indent), *rest)
    tail = f"{',' if _ends_arguments_with_comma(arrow.source) else ''}\n{head.indent}"
    around = arrow.parent
    if around is None or around.node.type != "arguments" or around.end != whole.end + 1:
        return None
    end = Edit(whole.path, whole.end, whole.end, "".join(edit.text for edit in rest) + tail)
    return (lead, *deeper(literal, style.indent), end)


def _breaks(arrow: View) -> bool:
    """Whether the file has calls behind an arrow on lines of their own."""
    data = arrow.source.typed.data
    hugged, broken = len(_HUGGED.findall(data)), len(_BROKEN.findall(data))
    return broken > hugged or (broken == hugged and not style_of(arrow.project, arrow.source).hugs)


def _ends_arguments_with_comma(source: Source) -> bool:
    data = source.typed.data
    return len(_COMMA.findall(data)) > len(_NO_COMMA.findall(data))
