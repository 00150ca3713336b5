"""Literal of a kind that the provider does not take.

A number in quotes, a number or boolean where a text is wanted, one element where a list is wanted, a list of one where
one is wanted, or a value where an object with it is wanted stops the compiler:

    error TS2322: Type 'string' is not assignable to type 'Input<number | undefined>'.
    error TS2322: Type 'boolean' is not assignable to type 'Input<string>'.

The literal is written as the kind that the property has in the provider's version that the program uses: `"80"` as
`80`, `true` as `"true"`; one element goes into a list, a list of one comes out of it. `true` where an object can be
`enabled` becomes `{ enabled: true }`, and `template.id` where an object has an `id` becomes `{ id: template.id }`. What
outputs of the provider's resources are, its types say.

Left alone:

- texts that are no number (`"five"`), and numbers that would lose something in writing (`"007"`, `"1e3"`);
- properties that take several kinds, or any;
- values that are not written there: constants, calls, outputs of whose kind the text says nothing;
- a list of several where one is wanted: found, and a person decides;
- objects that ask for more than the value that stands there, or that could mean something else without the rest;
- packages other than @pulumi/aws.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.read import output_read
from iacfix.pulumi.typed import Typed, Valued, accepts, one, typed_objects, valued
from iacfix.schema.locate import schema_of
from iacfix.schema.model import Array, Object, Scalar, Schema, alternatives
from iacfix.syntax.indentation import put_in_array, put_in_object
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
AFTER = ("option-in-arguments", "unknown-output", "unknown-property", "unknown-resource")
_STRING = Scalar("string")
_BOOLEAN = Scalar("boolean")


def findings(project: Project) -> Iterator[Finding]:
    """Each literal of the wrong kind."""
    schema = schema_of(project) if typed_objects(project) else None
    if schema is None:
        return
    for typed in typed_objects(project):
        key = ("shapes fit", schema.origin, typed.name, typed.object.start)
        if not typed.object.source.remember(key, lambda typed=typed: not any(_within(schema, typed))):  # type: ignore[misc]
            yield from _within(schema, typed)
        yield from _read(schema, typed)


def _within(schema: Schema, typed: Typed) -> Iterator[Finding]:
    """The faults of one typed literal, which its own text alone decides."""
    for each in valued(typed):
        kind = each.type
        if kind == _STRING and each.value.node.type == "string":
            continue
        if isinstance(kind, Scalar):
            yield from _scalar(schema, each, kind)
        elif isinstance(kind, Array):
            yield from _wrapped(schema, each, kind)
        elif isinstance(kind, Object):
            yield from _unwrapped(each)
            yield from _switched(schema, each, kind)


def _scalar(schema: Schema, each: Valued, kind: Scalar) -> Iterator[Finding]:
    array = ArrayView.of(each.value)
    if array is not None and kind.kind != "any":
        only = array.items[0] if len(array.items) == 1 and array.items[0].node.type != "spread_element" else None
        edits = _out_of_list(array, only) if only is not None and accepts(schema, kind, only) else None
        yield _one(each, f"a {kind.kind}", edits)
        return
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
    made = fix("put it into a list", put_in_array(each.value), effect=Effect.NONE)
    yield Finding.at(each.value, f"{each.name} takes a list", made, resource=each.label)


def _unwrapped(each: Valued) -> Iterator[Finding]:
    """A list where one object is wanted."""
    array = ArrayView.of(each.value)
    if array is None:
        return
    items = array.items
    inner = ObjectView.of(items[0]) if len(items) == 1 else None
    yield _one(each, "an object", _out_of_list(array, inner) if inner is not None else None)


def _one(each: Valued, wanted: str, edits: Edits | None) -> Finding:
    made = fix("take it out of the list", edits, effect=Effect.NONE)
    why = f"{each.name} takes one: say which"
    return Finding.at(each.value, f"{each.name} takes {wanted}, not a list", made, resource=each.label, why_not=why)


def _switched(schema: Schema, each: Valued, kind: Object) -> Iterator[Finding]:
    """`true` where an object can be `enabled`."""
    literal = Literal.of(each.value)
    if literal is None or not isinstance(literal.value, bool) or not _asks_only(schema, kind, "enabled", _BOOLEAN):
        return
    nested = schema.nested(kind.ref)
    options = nested.properties if nested is not None else {}
    switches_only = all(_BOOLEAN in alternatives(option.type) for option in options.values())
    if options["enabled"].required or switches_only:
        yield _with_name(each.value, each.name, "enabled", each.label)


def _read(schema: Schema, typed: Typed) -> Iterator[Finding]:
    """One output where a list is wanted, or an object with it."""
    for member in typed.object.members:
        found = typed.properties.get(member.name)
        kind = one(found.type) if found is not None and member.value.node.type == "member_expression" else None
        read = output_read(member.value) if isinstance(kind, Array | Object) else None
        if read is None or not isinstance(read.type, Scalar) or read.type.kind == "any":
            continue
        if isinstance(kind, Array) and read.type in alternatives(kind.element):
            made = fix("put it into a list", put_in_array(member.value), effect=Effect.NONE)
            yield Finding.at(member.value, f"{member.name} takes a list", made, resource=typed.label)
        elif isinstance(kind, Object) and _asks_only(schema, kind, read.name, read.type):
            yield _with_name(member.value, member.name, read.name, typed.label)


def _asks_only(schema: Schema, kind: Object, name: str, value: Scalar) -> bool:
    """Whether an object is complete with one property of this name and type."""
    nested = schema.nested(kind.ref)
    if nested is None or name not in nested.properties or value not in alternatives(nested.properties[name].type):
        return False
    return not any(each.required and each.name != name for each in nested.properties.values())


def _with_name(value: View, owner: str, name: str, label: str) -> Finding:
    made = fix(f"give it as {name}", put_in_object(value, name), effect=Effect.NONE)
    return Finding.at(value, f"{owner} takes an object with {name}", made, resource=label)


def _out_of_list(array: ArrayView, inner: View) -> Edits | None:
    if any(child.type == "comment" for child in array.node.named_children):
        return None
    return array.replace(inner.text)
