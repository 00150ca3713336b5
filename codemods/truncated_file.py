"""File that ends before what it began.

The file stops in the middle of a block, a call or a string, as if the rest had been cut off:

    error TS1005: '}' expected.
    error TS1160: Unterminated template literal.
    error TS1126: Unexpected end of text.

What stood there is not known. It is found at the bracket that is the innermost left open; the rest has to be written.

Left alone:

- files that parse, and those that do not parse for another reason: every bracket is closed, one too many is, or the last
  line ends a statement that is not indented.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tree_sitter import Node

from iacfix.edit import Finding, Place, Severity
from iacfix.project import Project
from iacfix.source import Source

SEVERITY = Severity.BLOCKS
ERRORS = ("error TS1005: '}' expected", "error TS1005: ')' expected", "error TS1160: Unterminated template literal")

_CLOSING = {"{": "}", "(": ")", "[": "]", "${": "}"}


def findings(project: Project) -> Iterator[Finding]:
    """Each file whose last brackets are left open."""
    for source in project.broken:
        left = [] if _ends_well(source) else source.remember("left open", partial(_left_open, source))
        if left:
            line = left[-1].start_point[0] + 1
            message = (
                f"the file ends with {len(left)} bracket{'s' if len(left) > 1 else ''} open, the last since line {line}"
            )
            place = Place(source.path, left[-1].start_byte, left[-1].end_byte)
            yield Finding.at(place, message, why_not="what is missing at the end has to be written")


def _ends_well(source: Source) -> bool:
    """Whether the last line is the end of a statement that is not indented: what is open is open for another reason."""
    last = source.data.rstrip().rpartition(b"\n")[2]
    return last[:1] not in (b" ", b"\t") and last.endswith((b";", b"}"))


def _left_open(source: Source) -> list[Node]:
    """The brackets that nothing closes, outermost first; none where one is closed that was not opened."""
    open_ones: list[Node] = []
    for leaf in _leaves(source.root):
        if leaf.type in _CLOSING:
            open_ones.append(leaf)
        elif leaf.type in _CLOSING.values():
            if not open_ones or _CLOSING[open_ones[-1].type] != leaf.type:
                return []
            open_ones.pop()
    return open_ones


def _leaves(root: Node) -> Iterator[Node]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.is_missing:
            continue
        children = node.children
        if children:
            waiting += reversed(children)
        else:
            yield node
