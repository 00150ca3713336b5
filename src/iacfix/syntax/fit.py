"""Lines that an edit makes too long: the lists on them go on lines of their own, as prettier would put them."""

from __future__ import annotations

import re
from itertools import pairwise

from iacfix.edit import Edit, Edits
from iacfix.syntax.sequence import Listed
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View

_LISTS = frozenset({"array", "object", "arguments"})
_HUGGED = frozenset({"object", "array", "arrow_function", "function_expression", "template_string"})


def broken_to_fit(view: View, growth: int) -> Edits:
    """The line breaks for a line that an edit of a node makes ``growth`` columns longer.

    () where it fits all the same, was too long before, or holds nothing that could be broken.
    """
    width = style_of(view.project, view.source).width
    line = _line(view)
    edits: list[Edit] = []
    if len(line) > width or len(line) + growth <= width:
        return ()
    indent = view.indent
    for listed in _lists_around(view):
        broken = _broken(listed, indent)
        if broken is None:
            continue
        edits += broken
        indent += style_of(view.project, view.source).indent
        item = next((each for each in listed.items if each.start <= view.start < each.end), None)
        if item is None or len(indent) + len(item.text) + growth + 1 <= width:
            break
    return tuple(edits)


def on_own_line(view: View) -> tuple[Edits, str]:
    """The line breaks that give the item of a list in which a node stands a line of its own, and the indent it then has.

    () where it has one, or where the list cannot be broken.
    """
    around = _lists_around(view)
    broken = _broken(around[-1], view.indent) if around else None
    if broken is None:
        return (), view.indent
    return tuple(broken), view.indent + style_of(view.project, view.source).indent


def _line(view: View) -> str:
    data = view.source.data
    end = data.find(b"\n", view.start)
    text = data[view.line_start : len(data) if end < 0 else end].decode("utf-8", "replace")
    return re.sub(r"\s*(//.*)?$", "", text)


def _lists_around(view: View) -> list[Listed]:
    """The lists on the line around a node, itself included, the outermost first."""
    found: list[Listed] = []
    here: View | None = view
    while here is not None and here.node.start_point[0] == view.node.start_point[0]:
        if here.node.type in _LISTS and not here.multiline:
            found.append(Listed(here.project, here.source, here.node))
        here = here.parent
    return found[::-1]


def _broken(listed: Listed, indent: str) -> list[Edit] | None:
    items = listed.items
    hugs = listed.node.type == "arguments" and bool(items) and items[-1].bare.node.type in _HUGGED
    if not items or hugs or any(child.type == "comment" for child in listed.node.named_children):
        return None
    inner = indent + listed.style.indent
    edits = [Edit(listed.path, listed.start + 1, items[0].start, f"\n{inner}")]
    edits += [Edit(listed.path, left.end, right.start, f",\n{inner}") for left, right in pairwise(items)]
    return [*edits, Edit(listed.path, items[-1].end, listed.end - 1, f"{listed.trailing}\n{indent}")]
