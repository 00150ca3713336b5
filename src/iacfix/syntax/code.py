"""New code as plain values, written in the style of the file that it goes into."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, Union

from iacfix.syntax.style import Style

Code: TypeAlias = Union[str, int, float, bool, "Text", "Call", Mapping[str, "Code"], Sequence["Code"], None]
"""A str is an expression as it is; mappings are object literals, sequences arrays, None is ``undefined``."""


@dataclass(frozen=True, slots=True)
class Text:
    """A string literal with this value."""

    value: str


@dataclass(frozen=True, slots=True)
class Call:
    """A call, or the making of an object where ``new``."""

    callee: str
    args: tuple[Code, ...]
    new: bool = False


def render(code: Code, style: Style, indent: str = "", column: int = 0, after: int = 1) -> str:
    """The text of ``code`` where it begins at ``column`` of a line indented by ``indent``.

    ``after`` is how many columns what follows on the line takes. Breaks as prettier would where it does not fit.
    """
    flat = _flat(code, style)
    if "\n" not in flat and column + len(flat) + after <= style.width and not _prefers_lines(code):
        return flat
    return _broken(code, style, indent, column)


def key(name: str, style: Style) -> str:
    """A property's name, quoted where it has to be."""
    return name if re.fullmatch(r"[A-Za-z_$][\w$]*", name) else style.quoted(name)


def member(name: str, code: Code, style: Style, indent: str) -> str:
    """``name: code``, or just the name where both are the same."""
    if code == name:
        return name
    start = f"{key(name, style)}: "
    return start + render(code, style, indent, len(indent.expandtabs(4)) + len(start))


def _prefers_lines(code: Code) -> bool:
    """Arguments of a new resource stand on lines of their own, as everybody writes them."""
    return (
        isinstance(code, Call) and code.new and any(isinstance(arg, Mapping) and len(arg) > 1 for arg in code.args[1:2])
    )


def _flat(code: Code, style: Style) -> str:
    match code:
        case None:
            return "undefined"
        case bool():
            return "true" if code else "false"
        case int() | float() | str():
            return str(code)
        case Text():
            return style.quoted(code.value)
        case Call():
            return _callee(code) + "(" + ", ".join(_flat(arg, style) for arg in code.args) + ")"
        case Mapping():
            inner = ", ".join(
                name if value == name else f"{key(name, style)}: {_flat(value, style)}" for name, value in code.items()
            )
            blank = " " if style.spaced else ""
            return f"{{{blank}{inner}{blank}}}" if inner else "{}"
        case _:
            return "[" + ", ".join(_flat(item, style) for item in code) + "]"


def _callee(call: Call) -> str:
    return f"new {call.callee}" if call.new else call.callee


def _broken(code: Code, style: Style, indent: str, column: int) -> str:
    inner = indent + style.indent
    match code:
        case Call():
            return _broken_call(code, style, indent, column)
        case Mapping() if code:
            return _lines("{", [member(name, value, style, inner) for name, value in code.items()], "}", style, indent)
        case str() | Text() | None | bool() | int() | float() | Mapping():
            return _flat(code, style)
        case _:
            items = [render(item, style, inner, len(inner.expandtabs(4))) for item in code]
            return _lines("[", items, "]", style, indent) if items else "[]"


def _broken_call(call: Call, style: Style, indent: str, column: int) -> str:
    start = _callee(call) + "("
    *leading, last = call.args
    flat = [_flat(arg, style) for arg in leading]
    if style.hugs and len(call.args) == 3 and isinstance(call.args[1], Mapping):
        name, args, options = call.args
        body = _broken(args, style, indent, 0) if args else "{}"
        return f"{start}{_flat(name, style)}, {body}, {_flat(options, style)})"
    hugged = isinstance(last, Mapping | list | tuple) and not (leading and isinstance(leading[-1], Mapping))
    if hugged and column + len(start) + len(", ".join(flat)) + 3 <= style.width:
        return start + "".join(f"{arg}, " for arg in flat) + _broken(last, style, indent, 0) + ")"
    inner = indent + style.indent
    items = [_argument(arg, style, inner) for arg in call.args]
    return _lines(start, items, ")", style, indent, comma=style.trailing_argument)


def _argument(arg: Code, style: Style, inner: str) -> str:
    if isinstance(arg, Mapping) and len(arg) > 1 and not all(name == value for name, value in arg.items()):
        flat = _flat(arg, style)
        if len(inner) + len(flat) > style.width or len(arg) > 2:
            return _broken(arg, style, inner, 0)
    return render(arg, style, inner, len(inner.expandtabs(4)))


def _lines(
    opening: str, items: Sequence[str], closing: str, style: Style, indent: str, comma: bool | None = None
) -> str:
    inner = indent + style.indent
    last = "," if (style.trailing_comma if comma is None else comma) else ""
    body = ",\n".join(inner + item for item in items)
    return f"{opening}\n{body}{last}\n{indent}{closing}"
