"""Literal of a kind that the provider does not take.

A number in quotes, a number or boolean where a text is wanted, one element where a list is wanted, or a list of one
where an object is wanted stops the compiler:

    error TS2322: Type 'string' is not assignable to type 'Input<number | undefined>'.
    error TS2322: Type 'boolean' is not assignable to type 'Input<string>'.

The literal is written as the kind that the property has in the provider's version that the program uses: `"80"` as
`80`, `true` as `"true"`; one element goes into a list, a list of one object comes out of it.

Left alone:

- texts that are no number (`"five"`), and numbers that would lose something in writing (`"007"`, `"1e3"`);
- properties that take several kinds, or any;
- values that are not written there: constants, calls, outputs of whose kind the text says nothing;
- a list of several where an object is wanted: found, and a person decides;
- packages other than @pulumi/aws.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.typed import Typed, Valued, accepts, typed_objects, valued
from iacfix.schema.locate import schema_of
from iacfix.schema.model import Array, Object, Scalar, Schema
from iacfix.syntax.literal import Literal
from iacfix.syntax.object import Object as ObjectView
from iacfix.syntax.sequence import Array as ArrayView
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Type 'string' is not assignable to type 'Input<number",
    "Type 'number' is not assignable to type 'Input<string",
    "Type 'boolean' is not assignable to type 'Input<string",
    "Type 'string' is not assignable to type 'Input<boolean",
    "is not assignable to type 'Input<Input<…>[]",
)
AFTER = ("option-in-arguments", "unknown-property", "unknown-resource")
_STRING = Scalar("string")


def findings(project: Project) -> Iterator[Finding]:
    """Each literal of the wrong kind."""
    schema = schema_of(project) if typed_objects(project) else None
    if schema is None:
        return
    for typed in typed_objects(project):
        key = ("shapes fit", schema.origin, typed.name, typed.object.start)
        if not typed.object.source.remember(key, lambda typed=typed: not any(_within(schema, typed))):  # type: ignore[misc]
            yield from _within(schema, typed)


def _within(schema: Schema, typed: Typed) -> Iterator[Finding]:
    """The faults of one typed literal, which its own text alone decides."""
    for each in valued(typed):
        kind = each.type
        if kind == _STRING and each.value.node.type == "string":
            continue
        if isinstance(kind, Scalar):
            yield from _scalar(each, kind)
        elif isinstance(kind, Array):
            yield from _wrapped(schema, each, kind)
        elif isinstance(kind, Object):
            yield from _unwrapped(each)


def _scalar(each: Valued, kind: Scalar) -> Iterator[Finding]:
    literal = Literal.of(each.value)
    if literal is None or literal.node.type == "template_string":
        return
    has = _kind(literal)
    if kind.kind == has or kind.kind not in ("string", "number", "boolean"):
        return
    new = _as(literal, kind.kind)
    made = fix(f"write {new}", literal.replace(new), effect=Effect.NONE) if new else None
    why = f"{literal.text} cannot be written as a {kind.kind} without guessing"
    message = f"{each.name} takes a {kind.kind}, not a {has}"
    yield Finding.at(literal, message, made, resource=each.label, why_not=why)


def _kind(literal: Literal) -> str:
    if literal.is_string:
        return "string"
    return "boolean" if isinstance(literal.value, bool) else "number"


def _as(literal: Literal, kind: str) -> str:
    """The same value as a literal of another kind; "" where it is not the same."""
    if kind == "string":
        return style_of(literal.project, literal.source).quoted(literal.text)
    text = literal.string
    if kind == "number" and re.fullmatch(r"-?(0|[1-9]\d*)(\.\d*[1-9])?", text):
        return text
    return text if kind == "boolean" and text in ("true", "false") else ""


def _wrapped(schema: Schema, each: Valued, kind: Array) -> Iterator[Finding]:
    """One element where a list is wanted."""
    shown = Literal.of(each.value) is not None or ObjectView.of(each.value) is not None
    if not shown or not accepts(schema, kind.element, each.value):
        return
    made = fix("put it into a list", each.value.wrap("[", "]"), effect=Effect.NONE)
    yield Finding.at(each.value, f"{each.name} takes a list", made, resource=each.label)


def _unwrapped(each: Valued) -> Iterator[Finding]:
    """A list where one object is wanted."""
    array = ArrayView.of(each.value)
    if array is None:
        return
    items = array.items
    inner = ObjectView.of(items[0]) if len(items) == 1 else None
    edits = _out_of_list(array, inner) if inner is not None else None
    made = fix("take it out of the list", edits, effect=Effect.NONE)
    why = f"{each.name} takes one object: say which"
    yield Finding.at(each.value, f"{each.name} takes an object, not a list", made, resource=each.label, why_not=why)


def _out_of_list(array: ArrayView, inner: View) -> Edits | None:
    if any(child.type == "comment" for child in array.node.named_children):
        return None
    return array.replace(inner.text)
