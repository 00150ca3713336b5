"""Call that @pulumi/pulumi does not have.

Programs in other languages export with `pulumi.export(…)` and join outputs with `Output.all(…)`; in TypeScript

    error TS2339: Property 'export' does not exist on type 'typeof import("@pulumi/pulumi/index")'.
    error TS2339: Property 'all' does not exist on type 'OutputConstructor'.

A stack output is an `export` of the entry: `pulumi.export("url", x)` becomes `export const url = x`. The functions
that other languages have on `Output` stand on the package itself: `pulumi.all`, `pulumi.concat`, `pulumi.output`.

Left alone:

- an export inside a function, class or condition: only the top of a file can export; found, and a person decides;
- a name that is no identifier or that the file uses already: found;
- `Output` that is not Pulumi's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import qualified
from iacfix.syntax.sequence import Arguments
from iacfix.syntax.statement import fresh
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Property 'export' does not exist on type 'typeof import(\"…@pulumi/pulumi/index\")'",
    "Property 'all' does not exist on type 'OutputConstructor'",
    "Property 'concat' does not exist on type 'OutputConstructor'",
)


def findings(project: Project) -> Iterator[Finding]:
    """Each call of a member that the package does not have."""
    calls = table(__file__).data["calls"]
    for source in project.sources:
        if b".export" not in source.data and b"Output." not in source.data:
            continue
        taken: set[str] = set()
        for node in source.nodes("call"):
            function = node.child_by_field_name("function")
            if function is None or function.type != "member_expression":
                continue
            view = View(project, source, function)
            name = qualified(view) if view.text.endswith(".export") or "Output." in view.text else ""
            if name == "pulumi.export":
                yield _export(View(project, source, node), taken)
            elif name in calls:
                yield _call(view, calls[name])


def _call(function: View, name: str) -> Finding:
    inner = function.child("object")
    base = inner.child("object") if inner is not None and inner.node.type == "member_expression" else None
    made = fix(f"call pulumi.{name}", function.replace(f"{base.text}.{name}"), effect=Effect.NONE) if base else None
    why = f"import * as pulumi and call pulumi.{name}"
    return Finding.at(function, f"{function.text} does not exist in TypeScript", made, why_not=why)


def _export(call: View, taken: set[str]) -> Finding:
    arguments = call.child("arguments")
    items = Arguments(call.project, call.source, arguments.node).items if arguments is not None else ()
    literal = Literal.of(items[0]) if len(items) == 2 else None
    name = literal.string if literal is not None else ""
    statement = call.parent
    top = statement is not None and statement.node.type == "expression_statement"
    top = top and statement is not None and statement.parent is not None and statement.parent.node.type == "program"
    edits: Edits | None = None
    if top and _free(call, name, taken):
        taken.add(name)
        edits = call.replace(f"export const {name} = {items[1].text}")
    made = fix(f"export const {name}", edits, effect=Effect.NONE)
    why = "only the top of a file can export, under a name of its own: move it there"
    return Finding.at(call, "TypeScript programs export with `export const`", made, why_not=why)


def _free(call: View, name: str, taken: set[str]) -> bool:
    """Whether a name can be exported: an identifier that nothing in the file is called yet."""
    if re.fullmatch(r"[A-Za-z_$][\w$]*", name) is None or name in taken:
        return False
    return fresh(call.source, name) == name
