"""Comments that tell linters and the compiler to let something pass."""

from __future__ import annotations

import re

from tree_sitter import Node

from iacfix.syntax.statement import statement_of
from iacfix.syntax.view import View

_ESLINT = re.compile(r"eslint-disable(?P<kind>-next-line|-line)?(?![\w-])(?P<rules>.*?)(?:--|\*/|$)", re.S)
_WORDS = (b"eslint-disable", b"tslint:disable", b"@ts-")
_ANYTHING = re.compile(r"tslint:disable|@ts-(?:ignore|expect-error)")


def let_pass(view: View, rule: str) -> bool:
    """Whether a comment lets a statement pass by the rule: ``rule`` is its name without that of a plugin.

    Comments count that stand right above the statement or the node, or on the first line of one of them, and
    ``eslint-disable`` from there on.
    """
    here = statement_of(view)
    source = here.source
    if not source.remember("lint comments", lambda: any(word in source.data for word in _WORDS)):
        return False
    return any(_lets_pass(view, here, comment, rule) for comment in here.source.comments)


def _lets_pass(view: View, here: View, comment: Node, rule: str) -> bool:
    text = here.source.text(comment)
    rows = (here.node.start_point[0], view.node.start_point[0])
    above = comment.end_point[0] == view.node.start_point[0] - 1
    beside = comment.start_point[0] in rows or above or _above(here, comment)
    found = _ESLINT.search(text)
    if found is None:
        return beside and _ANYTHING.search(text) is not None
    names = re.findall(r"[\w@/-]+", found["rules"])
    named = not names or any(name.rpartition("/")[2] == rule for name in names)
    return named and (beside or (found["kind"] is None and comment.start_byte < here.start))


def _above(here: View, comment: Node) -> bool:
    """Whether a comment is among those that stand right above a statement without a gap."""
    node, row = here.node.prev_sibling, here.node.start_point[0]
    while node is not None and node.type == "comment" and node.end_point[0] == row - 1:
        if node == comment:
            return True
        row = node.start_point[0]
        node = node.prev_sibling
    return False
