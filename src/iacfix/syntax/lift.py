"""What an object literal wraps, put in the wrapper's place."""

from __future__ import annotations

from iacfix.edit import Edit, Edits
from iacfix.syntax.indentation import shallower
from iacfix.syntax.object import Member, Object


def lift(member: Member) -> Edits | None:
    """``outer: { inner: value }`` as ``inner: value``, its lines as deep as the outer's.

    None where the wrapper holds something else too, or a comment.
    """
    wrapper = Object.of(member.value)
    inner = [] if wrapper is None else list(wrapper.members)
    if wrapper is None or wrapper.open or len(inner) != 1 or len(wrapper.node.named_children) != 1:
        return None
    only = inner[0]
    by = only.indent[len(member.indent) :] if only.leads_line and only.indent.startswith(member.indent) else ""
    return (
        Edit(member.path, member.start, only.start, ""),
        *shallower(only, by),
        Edit(member.path, only.end, member.end, ""),
    )
