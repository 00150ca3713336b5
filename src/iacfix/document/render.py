"""New values as text, in the style of a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeGuard

from iacfix.document.nodes import Scalar, Value

if TYPE_CHECKING:
    from iacfix.document.style import Style


def scalar(value: Scalar, style: Style, *, flow: bool = False, quote: str = "") -> str:
    """A scalar on one line, in ``quote`` if it is a string; without, in none unless it needs one."""
    if style.json:
        import json

        return json.dumps(value, ensure_ascii=False)
    from iacfix.document import yaml_scalar

    if isinstance(value, str) and quote:
        return yaml_scalar.quoted(value, quote)
    text = yaml_scalar.plain(value, flow)
    return yaml_scalar.quoted(str(value), style.quote) if text is None else text


def spreads(value: Value, style: Style) -> TypeGuard[Sequence[Value] | Mapping[str, Value]]:
    """Whether a value takes lines of its own below its key, if it does not stand in brackets."""
    if style.json or isinstance(value, Scalar) or not value:
        return False
    return isinstance(value, Mapping) or not (style.inline_lists and _flat(value))


def flow(value: Value, style: Style, indent: str | None = None, *, within: bool = False) -> str:
    """A value as it stands behind a key or in brackets.

    In JSON its members take lines of their own, indented further than ``indent``, or none if that is None. ``within``:
    brackets of YAML already stand around it.
    """
    if isinstance(value, Scalar):
        return scalar(value, style, flow=within, quote=style.quote if style.quoted else "")
    if isinstance(value, Mapping):
        inner = None if indent is None else indent + style.indent
        members = [member(key, item, style, inner) for key, item in value.items()]
        return _bracketed("{", members, "}", style, indent, style.padding)
    spread = None if style.inline_lists and _flat(value) else indent
    inner = None if spread is None else spread + style.indent
    return _bracketed("[", [flow(item, style, inner, within=True) for item in value], "]", style, spread, "")


def member(key: str, value: Value, style: Style, indent: str | None = None) -> str:
    """A key and its value, as they stand in braces on a line that starts with ``indent``."""
    return scalar(key, style, flow=True) + style.colon + flow(value, style, indent, within=True)


def block(value: Sequence[Value] | Mapping[str, Value], style: Style) -> list[str]:
    """The lines of a YAML value that ``spreads``."""
    if isinstance(value, Mapping):
        return [line for key, item in value.items() for line in entry(key, item, style)]
    return [line for item in value for line in _item(item, style)]


def entry(key: str, value: Value, style: Style) -> list[str]:
    """The lines of a key and its value in a YAML block."""
    name = scalar(key, style)
    if spreads(value, style):
        return [f"{name}:", *(step(value, style) + line for line in block(value, style))]
    return [f"{name}: {flow(value, style)}"]


def step(value: Value, style: Style) -> str:
    """What a YAML value that ``spreads`` is indented by, seen from its key."""
    return style.indent if isinstance(value, Mapping) else style.dash


def _item(value: Value, style: Style) -> list[str]:
    if spreads(value, style):
        first, *rest = block(value, style)
        return [f"- {first}", *(f"  {line}" for line in rest)]
    return [f"- {flow(value, style)}"]


def _bracketed(opening: str, members: list[str], closing: str, style: Style, indent: str | None, padding: str) -> str:
    if not members:
        return opening + closing
    if indent is None:
        return opening + padding + style.comma.join(members) + padding + closing
    lines = f",{style.newline}{indent}{style.indent}".join(members)
    return f"{opening}{style.newline}{indent}{style.indent}{lines}{style.newline}{indent}{closing}"


def _flat(value: Sequence[Value]) -> bool:
    return all(isinstance(item, Scalar) for item in value)
