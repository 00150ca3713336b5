"""Public fields of a class: what it has, their types, and new ones."""

from __future__ import annotations

from collections.abc import Mapping

from iacfix.edit import Edit, Edits
from iacfix.pulumi.component import Field
from iacfix.pulumi.read import output_read
from iacfix.schema.model import Scalar
from iacfix.syntax.literal import Literal
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View

CLASSES = ("class_declaration", "abstract_class_declaration", "class")


def fields(owner: View) -> list[Field]:
    """The fields that a class declares, in order; constructor parameters that are fields are not among them."""
    body = owner.child("body")
    nodes = body.node.named_children if body is not None else []
    return [Field(owner.project, owner.source, node) for node in nodes if node.type == "public_field_definition"]


def type_of(value: View, pulumi: str) -> str:
    """The type of a field that is to hold a value, as a file that calls the package ``pulumi`` spells it.

    Known for strings, numbers and booleans, and for those that a resource of the provider gives; "" for anything else.
    """
    literal = Literal.of(value)
    if literal is not None:
        return {str: "string", bool: "boolean"}.get(type(literal.value), "number")
    found = output_read(value)
    if found is None or not isinstance(found.type, Scalar) or found.type.kind not in ("string", "number", "boolean"):
        return ""
    return f"{pulumi}.Output<{found.type.kind}{'' if found.required else ' | undefined'}>"


def put_fields(owner: View, types: Mapping[str, str]) -> Edits | None:
    """The edits that declare public fields behind those a class has, else at its beginning; None without a body."""
    body = owner.child("body")
    if body is None:
        return None
    style, declared = style_of(owner.project, owner.source), fields(owner)
    last = declared[-1] if declared else None
    indent = last.indent if last is not None else owner.indent + style.indent
    lines = "".join(f"\n{indent}public readonly {name}: {kind}{style.semicolon}" for name, kind in types.items())
    if last is None:
        return (Edit(owner.path, body.start + 1, body.start + 1, lines + ("\n" if lines else "")),)
    end = last.source.data.find(b"\n", last.end)
    return (Edit(owner.path, end, end, lines),) if lines else ()
