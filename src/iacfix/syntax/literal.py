"""Strings, numbers and booleans that stand in the text."""

from __future__ import annotations

import re

from iacfix.edit import Edits
from iacfix.kept import kept
from iacfix.syntax.style import style_of
from iacfix.syntax.view import TRANSPARENT, View

_PLAIN = frozenset({"string", "number", "true", "false"})
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|.|\n))", re.S)


class Literal(View):
    """A string (also a template without substitutions), number or boolean."""

    @classmethod
    def of(cls, view: View | None) -> Literal | None:
        """The literal that an expression is; None for every other expression."""
        if view is None:
            return None
        kind = view.node.type
        if kind in _PLAIN:
            return view.seen_as(cls)
        if kind in TRANSPARENT:
            bare = view.bare
            return None if bare is view else cls.of(bare)
        if kind == "template_string" and not any(
            part.type == "template_substitution" for part in view.node.named_children
        ):
            parent = view.node.parent
            if parent is None or parent.type != "call_expression":
                return view.seen_as(cls)
        return None

    @property
    def is_string(self) -> bool:
        """Whether it is a string."""
        return self.node.type in ("string", "template_string")

    @kept
    def value(self) -> str | int | float | bool:
        """Its value."""
        if self.node.type in ("true", "false"):
            return self.node.type == "true"
        if self.node.type == "number":
            return _number(self.text)
        return _ESCAPE.sub(_unescape, self.text[1:-1])

    @property
    def string(self) -> str:
        """Its value where it is a string, else ""."""
        value = self.value
        return value if isinstance(value, str) else ""

    def set(self, value: str | int | bool) -> Edits:
        """The edit that gives it another value, in the quotes it has."""
        if isinstance(value, bool):
            return self.replace("true" if value else "false")
        if isinstance(value, int):
            return self.replace(str(value))
        if not self.is_string or any(c in value for c in "\\'\"`\n\r$"):
            return self.replace(style_of(self.project, self.source).quoted(value))
        return self.replace(self.text[0] + value + self.text[-1])

    def swap(self, old: str, new: str) -> Edits:
        """The edit that puts ``new`` for the first ``old`` in its text."""
        return self.replace(self.text.replace(old, new, 1))


def _number(text: str) -> int | float:
    digits = text.replace("_", "")
    try:
        return int(digits, 0)
    except ValueError:
        return float(digits) if re.fullmatch(r"[\d.eE+-]+", digits) else float("nan")


def _unescape(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    if code:
        return chr(int(code, 16))
    return _ESCAPES.get(match[4], "" if match[4] == "\r\n" else match[4])
