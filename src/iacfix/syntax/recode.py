"""Expressions that stand in a file as code for another place of it."""

from __future__ import annotations

from iacfix.syntax.code import Code
from iacfix.syntax.object import Object
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View


def is_movable(view: View) -> bool:
    """Whether an expression can be written anew elsewhere with nothing lost: no comments, spreads, methods, long texts."""
    literal, array = Object.of(view), Array.of(view)
    if literal is not None and view.bare.node == view.node:
        parts = list(literal.members)
        whole = len(parts) == len(literal.node.named_children)
        return whole and all(
            each.name and each.node.type != "method_definition" and is_movable(each.value) for each in parts
        )
    if array is not None and view.bare.node == view.node:
        return len(array.items) == len(array.node.named_children) and all(map(is_movable, array.items))
    return not view.multiline and view.node.type not in ("spread_element", "this")


def code_of(view: View) -> Code:
    """The code of a movable expression; object and array literals part by part."""
    literal, array = Object.of(view), Array.of(view)
    if literal is not None:
        return {each.name: code_of(each.value) for each in literal.members}
    if array is not None:
        return [code_of(each) for each in array.items]
    return view.text
