"""Call that @pulumi/pulumi does not have.

Programs in other languages export with `pulumi.export(…)` and join outputs with `Output.all(…)`; in TypeScript

    error TS2339: Property 'export' does not exist on type 'typeof import("@pulumi/pulumi/index")'.
    error TS2339: Property 'all' does not exist on type 'OutputConstructor'.
    error TS2339: Property 'aws' does not exist on type 'typeof import("@pulumi/pulumi/index")'.

A stack output is an `export` of the entry: `pulumi.export("url", x)` becomes `export const url = x`. In the constructor of a
class it becomes a public field, `this.url = x`, which the entry can export (`stack-exports`); where the class has that field
already, the call goes. The functions that other languages have on `Output` stand on the package itself: `pulumi.all`,
`pulumi.concat`, `pulumi.output`. A provider is a package of its own: `pulumi.aws.kms.Key` becomes `aws.kms.Key`, and the file
imports `@pulumi/aws` where it does not yet.

Left alone:

- an export inside a function, a method or a condition: only the top of a file can export; found, and a person decides;
- a name that is no identifier, that the file uses already, or that the class has for something else: found;
- in a class, values whose type the text does not show: found;
- `Output` that is not Pulumi's;
- a provider that package.json does not name, or whose name the file uses for something else: found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.field import CLASSES, fields, put_fields, type_of
from iacfix.source import Source
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import qualified
from iacfix.syntax.removal import remove_statement
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.statement import fresh, put_import, reaches
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Property 'export' does not exist on type 'typeof import(\"…@pulumi/pulumi/index\")'",
    "Property 'all' does not exist on type 'OutputConstructor'",
    "Property 'concat' does not exist on type 'OutputConstructor'",
    "Property 'aws' does not exist on type 'typeof import(\"…@pulumi/pulumi/index\")'",
    "Namespace '\"…@pulumi/pulumi/index\"' has no exported member 'aws'",
)
_MEMBERS = frozenset({"member_expression", "nested_identifier"})


def findings(project: Project) -> Iterator[Finding]:
    """Each call of a member that the package does not have."""
    calls = table(__file__).data["calls"]
    for source in project.sources:
        yield from _providers(project, source)
        if b".export" not in source.data and b"Output." not in source.data:
            continue
        taken: set[str] = set()
        in_classes: dict[tuple[str, int, int], list[View]] = {}
        for node in source.nodes("call"):
            function = node.child_by_field_name("function")
            if function is None or function.type != "member_expression":
                continue
            view = View(project, source, function)
            name = qualified(view) if view.text.endswith(".export") or "Output." in view.text else ""
            if name == "pulumi.export":
                call = View(project, source, node)
                owner = _class_of(call)
                if owner is not None:
                    in_classes.setdefault(owner.key, []).append(call)
                else:
                    yield _export(call, taken)
            elif name in calls:
                yield _call(view, calls[name])
        for found in in_classes.values():
            yield from _of_class(found)


def _providers(project: Project, source: Source) -> Iterator[Finding]:
    """The members of the package that are called like providers."""
    for name, package in table(__file__).data["providers"].items():
        for node in source.spelled(name) if f".{name}.".encode() in source.data else ():
            whole = node.parent
            if whole is None or whole.type not in _MEMBERS or whole.child_by_field_name("property") != node:
                continue
            view = View(project, source, whole)
            inner = view.child("object")
            if inner is not None and qualified(inner) == "pulumi":
                yield _provider(view, name, package)


def _provider(view: View, name: str, package: str) -> Finding:
    """One that is reached through the package instead of by an import of its own."""
    project, source = view.project, view.source
    has = reaches(project, source, name)
    edits: Edits | None = () if has else None
    known = project.provider_range(package.rpartition("/")[2])
    if not has and known and not project.scopes(source).named(name):
        style = style_of(project, source)
        edits = put_import(source, f"import * as {name} from {style.quoted(package)}{style.semicolon}")
    made = fix(f"use {has or name} of {package}", edits, view.replace(has or name), effect=Effect.NONE)
    why = f"install {package} and import it" if not known else f"import {package} under a free name"
    return Finding.at(view, f"{view.text} does not exist: {package} is a package of its own", made, why_not=why)


def _call(function: View, name: str) -> Finding:
    inner = function.child("object")
    base = inner.child("object") if inner is not None and inner.node.type == "member_expression" else None
    made = fix(f"call pulumi.{name}", function.replace(f"{base.text}.{name}"), effect=Effect.NONE) if base else None
    why = f"import * as pulumi and call pulumi.{name}"
    return Finding.at(function, f"{function.text} does not exist in TypeScript", made, why_not=why)


def _export(call: View, taken: set[str]) -> Finding:
    name, value = _named(call)
    statement = call.parent
    top = statement is not None and statement.node.type == "expression_statement"
    top = top and statement is not None and statement.parent is not None and statement.parent.node.type == "program"
    edits: Edits | None = None
    if top and value is not None and _free(call, name, taken):
        taken.add(name)
        edits = call.replace(f"export const {name} = {value.text}")
    made = fix(f"export const {name}", edits, effect=Effect.NONE)
    why = "only the top of a file can export, under a name of its own: move it there"
    return Finding.at(call, "TypeScript programs export with `export const`", made, why_not=why)


def _class_of(call: View) -> View | None:
    """The class in whose constructor a statement stands, in no condition or callback."""
    statement = call.parent
    body = statement.parent if statement is not None and statement.node.type == "expression_statement" else None
    method = body.parent if body is not None and body.node.type == "statement_block" else None
    name = method.child("name") if method is not None and method.node.type == "method_definition" else None
    return method.within(*CLASSES) if method is not None and name is not None and name.text == "constructor" else None


def _of_class(calls: list[View]) -> Iterator[Finding]:
    """The exports in a constructor, all those that can be mended with one fix."""
    owner = _class_of(calls[0])
    if owner is None:
        return
    pulumi = (calls[0].child("function") or calls[0]).text.rpartition(".")[0]
    own = {field.name: field for field in fields(owner)}
    new: dict[str, str] = {}
    parts: list[Edits | None] = []
    mended: set[tuple[str, int, int]] = set()
    for call in calls:
        name, value = _named(call)
        if value is None or not re.fullmatch(r"[A-Za-z_$][\w$]*", name) or name in new:
            continue
        if name in own and own[name].public and value.text == f"this.{name}":
            parts.append(remove_statement(call))
        elif name not in own and f"this.{name}" not in owner.text and (kind := type_of(value, pulumi)):
            new[name] = kind
            parts.append(call.replace(f"this.{name} = {value.text}"))
        else:
            continue
        mended.add(call.key)
    made = fix("make public fields of them", put_fields(owner, new), *parts, effect=Effect.NONE) if mended else None
    for call in calls:
        why = "only the top of a file can export: make a public field of it, and export that in the entry"
        yield Finding.at(
            call, "TypeScript programs export with `export const`", made if call.key in mended else None, why_not=why
        )


def _named(call: View) -> tuple[str, View | None]:
    """The name and the value that are exported."""
    arguments = call.child("arguments")
    items = Arguments(call.project, call.source, arguments.node).items if arguments is not None else ()
    literal = Literal.of(items[0]) if len(items) == 2 else None
    return (literal.string, items[1]) if literal is not None else ("", None)


def _free(call: View, name: str, taken: set[str]) -> bool:
    """Whether a name can be exported: an identifier that nothing in the file is called yet."""
    if re.fullmatch(r"[A-Za-z_$][\w$]*", name) is None or name in taken:
        return False
    return fresh(call.source, name) == name
