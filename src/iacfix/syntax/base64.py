"""``Buffer.from(text).toString("base64")``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from iacfix.edit import Edit, Edits
from iacfix.syntax.literal import Literal
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View


@dataclass(frozen=True)
class Encoded(View):
    """The encoding of ``inner``."""

    inner: View

    @classmethod
    def of(cls, inner: View) -> Encoded | None:
        """The encoding that an expression stands in."""
        arguments = inner.wrapped.parent
        made = arguments.parent if arguments is not None and arguments.node.type == "arguments" else None
        function = made.child("function") if made is not None else None
        if made is None or function is None or function.text != "Buffer.from" or arguments is None:
            return None
        member = made.parent
        call = member.parent if member is not None and member.node.type == "member_expression" else None
        given = call.child("arguments") if call is not None and call.child("function") == member else None
        if call is None or given is None or member is None or len(given.node.named_children) != 1:
            return None
        name, form = member.child("property"), Literal.of(given.view(given.node.named_children[0]))
        is_encoding = name is not None and name.text == "toString" and form is not None and form.string == "base64"
        first = arguments.node.named_children[0] == inner.wrapped.node
        return cls(call.project, call.source, call.node, inner) if is_encoding and first else None

    def applied(self, tag: str = "") -> Edits:
        """The edits that encode what an Output gives: ``inner.apply(text => Buffer.from(text).toString("base64"))``."""
        tail = f".apply({encoder(self)})"
        before, after = (
            Edit(self.path, self.start, self.inner.start, tag),
            Edit(self.path, self.inner.end, self.end, tail),
        )
        return before, after


def encoder(view: View, name: str = "text") -> str:
    """A function that encodes a text, as the file of a node would write it."""
    form = style_of(view.project, view.source).quoted("base64")
    return f"{_parameter(view, name)} => Buffer.from({name}).toString({form})"


def _parameter(view: View, name: str) -> str:
    """A lone parameter with parentheses, unless the file's own arrow functions go without."""
    text = view.source.data
    bare, wrapped = len(re.findall(rb"[(,=]\s*\w+ =>", text)), len(re.findall(rb"\(\w+\) =>", text))
    return name if bare > wrapped else f"({name})"


def encode(text: View) -> Edits:
    """The edits that encode a text, broken as prettier would where it is a template literal of several lines."""
    style = style_of(text.project, text.source)
    form = style.quoted("base64")
    if text.bare.node.type == "template_string" and text.multiline:
        indent = text.indent
        return text.wrap(f"Buffer.from(\n{indent}{style.indent}", f"\n{indent}).toString({form})")
    return text.wrap("Buffer.from(", f").toString({form})")
