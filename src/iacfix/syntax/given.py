"""Objects given as arguments: new members, and the line breaks around them."""

from __future__ import annotations

from collections.abc import Mapping

from iacfix.edit import Edits
from iacfix.syntax.code import Code, member
from iacfix.syntax.indentation import put_on_lines
from iacfix.syntax.object import Object
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.view import View


def give(given: View, members: Mapping[str, Code], *, first: bool = False) -> Edits | None:
    """The edits that add members to an object literal that is an argument; None as for :meth:`Object.add`.

    Where the line gets too long, every argument goes on a line of its own if others follow the object.
    """
    literal, around = Object.of(given), given.parent
    plain = literal.add(members, first=first) if literal is not None else None
    if literal is None or plain is None or around is None or around.node.type != "arguments":
        return plain
    listed = Arguments(around.project, around.source, around.node)
    style, alone = listed.style, listed.multiline or listed.items[-1].key == given.key
    if alone or style.hugs or not any("\n" in edit.text for edit in plain):
        return plain
    lines = put_on_lines(listed)
    inner = listed.indent + style.indent
    deepest = inner + style.indent
    new = [member(name, code, style, deepest) for name, code in members.items()]
    old = [item.text for item in literal.items]
    texts = [*new, *old] if first else [*old, *new]
    pad = " " if style.spaced else ""
    flat = f"{{{pad}{', '.join(texts)}{pad}}}"
    if "\n" in flat or len(inner.expandtabs(4)) + len(flat) + 1 > style.width:
        comma = "," if style.trailing_comma else ""
        flat = f"{{\n{deepest}" + f",\n{deepest}".join(texts) + f"{comma}\n{inner}}}"
    return None if lines is None else (*lines, *literal.replace(flat))
