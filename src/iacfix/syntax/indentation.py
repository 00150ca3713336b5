"""Expressions moved to another depth, and put into brackets of their own."""

from __future__ import annotations

import re
from itertools import pairwise

from tree_sitter import Node

from iacfix.edit import Edit, Edits
from iacfix.syntax.code import Code, key, render
from iacfix.syntax.sequence import Listed
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View


def deeper(view: View, by: str) -> Edits:
    """The edits that indent the lines of a node after its first by ``by`` more; text inside strings is left alone."""
    data = view.source.data
    found = []
    for match in re.finditer(rb"\n(?=[ \t]*[^ \t\r\n])", data[view.start : view.end]):
        at = view.start + match.end()
        if not _inside_text(view.source.at(at), at):
            found.append(Edit(view.path, at, at, by))
    return tuple(found)


def shallower(view: View, by: str) -> Edits:
    """The edits that take the blanks ``by`` from the lines of a node after its first, as far as these have them.

    Text inside strings is left alone.
    """
    data, blanks = view.source.data, by.encode()
    found = []
    for match in re.finditer(rb"\n(?=[ \t]*[^ \t\r\n])", data[view.start : view.end]):
        at = view.start + match.end()
        if blanks and data.startswith(blanks, at) and not _inside_text(view.source.at(at), at):
            found.append(Edit(view.path, at, at + len(blanks), ""))
    return tuple(found)


def put_in_array(view: View) -> Edits:
    """The edits that make an expression the one element of an array, in the way in which the file writes those."""
    style = style_of(view.project, view.source)
    if not view.multiline or _hugs_elements(view):
        return view.wrap("[", "]")
    inner = view.indent + style.indent
    comma = "," if style.trailing_comma else ""
    return (
        *view.insert_before(f"[\n{inner}"),
        *deeper(view, style.indent),
        *view.insert_after(f"{comma}\n{view.indent}]"),
    )


def put_in_object(view: View, name: str) -> Edits:
    """The edits that make an expression the one member ``name`` of an object."""
    style = style_of(view.project, view.source)
    space, spelled = " " if style.spaced else "", key(name, style)
    if not view.multiline:
        return view.wrap(f"{{{space}{spelled}: ", f"{space}}}")
    comma = "," if style.trailing_comma else ""
    return (
        *view.insert_before(f"{{\n{view.indent}{style.indent}{spelled}: "),
        *deeper(view, style.indent),
        *view.insert_after(f"{comma}\n{view.indent}}}"),
    )


def put_on_lines(listed: Listed, *codes: Code) -> Edits | None:
    """The edits that put each item on a line of its own, and new ones behind: what prettier makes of two objects.

    None where a comment or a trailing comma stands between the items.
    """
    items, style = listed.items, style_of(listed.project, listed.source)
    data = listed.source.data
    inner, path = listed.indent + style.indent, listed.path
    gaps = [(left.end, right.start) for left, right in pairwise(items)]
    ends = (listed.start + 1, items[0].start), (items[-1].end, listed.end - 1)
    if any(data[start:end].strip() for start, end in ends) or any(
        data[start:end].strip() != b"," for start, end in gaps
    ):
        return None
    new = "".join(f",\n{inner}{render(code, style, inner, len(inner.expandtabs(4)))}" for code in codes)
    return (
        Edit(path, *ends[0], f"\n{inner}"),
        *(Edit(path, start, end, f",\n{inner}") for start, end in gaps),
        *(edit for item in items if not item.leads_line for edit in deeper(item, style.indent)),
        Edit(path, *ends[1], f"{new}{listed.trailing}\n{listed.indent}"),
    )


def _hugs_elements(view: View) -> bool:
    data = view.source.data
    return len(re.findall(rb"\[\{[ \t]*\r?\n", data)) > len(re.findall(rb"\[[ \t]*\r?\n[ \t]*\{[ \t]*\r?\n", data))


def _inside_text(node: Node | None, at: int) -> bool:
    while node is not None:
        if node.type in ("template_string", "string") and node.start_byte < at < node.end_byte:
            return not _in_substitution(node, at)
        node = node.parent
    return False


def _in_substitution(template: Node, at: int) -> bool:
    return any(
        child.type == "template_substitution" and child.start_byte < at < child.end_byte
        for child in template.named_children
    )
