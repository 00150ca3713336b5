"""Resource or function that the provider does not have.

A class under the name that CloudFormation, Terraform or another version of the provider gives it does not compile:

    error TS2339: Property 'BucketReplication' does not exist on type 'typeof import("@pulumi/aws/s3/index")'.
    error TS2551: Property 'AggregationAuthorization' does not exist on type … Did you mean 'AggregateAuthorization'?

It gets the name that the provider's own version has for it: the one in the table, else the one name in the same module
that is clearly near, if that takes all the arguments that are given. Types that spell the class follow. Which names
there are depends on the version: `s3.BucketVersioning` exists from v7 on, before it is `BucketVersioningV2`.

Left alone:

- where no name is near, or several are equally near: found, and a person decides;
- where the nearest does not take the arguments that are given: found;
- modules that the provider does not have (`aws.sdk`): found;
- packages other than @pulumi/aws, and members that are read but neither made nor called.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.schema.locate import schema_of
from iacfix.schema.model import Schema
from iacfix.schema.nearest import nearest
from iacfix.syntax.names import qualified
from iacfix.syntax.object import Object
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Property '…' does not exist on type 'typeof import(\"…@pulumi/aws/…",
    "Property '…' does not exist on type 'typeof import(\"…/index\")'. Did you mean '…'?",
    "has no exported member named '…'. Did you mean '…'?",
)


def findings(project: Project) -> Iterator[Finding]:
    """Each class that is made and each function that is called, and that does not exist."""
    schema: Schema | None = None
    for view, name in _used(project):
        schema = schema or schema_of(project)
        if schema is None:
            return
        module, _, last = name.rpartition(".")
        known = schema.module(module)
        if known is None and schema.resource(module) is None and schema.enum(module) is None:
            yield _no_module(schema, view, name)
        elif known is None:
            continue
        elif last not in known:
            yield _finding(schema, view, name)


def _used(project: Project) -> Iterator[tuple[View, str]]:
    """The names of the provider that ``new`` and calls use, with where they are spelled."""
    for source in project.sources:
        made = (node.child_by_field_name("constructor") for node in source.nodes("new"))
        called = (callee for _, callee, spelled in source.callees if b".get" in spelled)
        for name in (*made, *called):
            view = View(project, source, name) if name is not None else None
            full = qualified(view) if view is not None else ""
            if view is not None and full.startswith("aws."):
                yield view, full


def _no_module(schema: Schema, view: View, name: str) -> Finding:
    why = f"{schema.origin} has no such module: look for the resource in the package's index, or use another package"
    return Finding.at(view, f"there is no {name}", why_not=why)


def _finding(schema: Schema, view: View, name: str) -> Finding:
    meant = _meant(schema, view, name)
    made = fix(f"use {meant}", _renamed(view, name, meant), effect=Effect.NONE) if meant else None
    why = f"{schema.origin} has no name near it in {name.rpartition('.')[0]} that takes these arguments"
    return Finding.at(view, f"there is no {name}", made, why_not=why)


def _meant(schema: Schema, view: View, name: str) -> str:
    curated = table(__file__).data["meant"].get(name, "")
    if curated and _exists(schema, curated):
        return str(curated)
    module, _, last = name.rpartition(".")
    known = schema.module(module)
    if known is None:
        return ""
    if f"{last}V2" in known.resources and _takes(schema, f"{name}V2", view):
        return f"{name}V2"
    near = nearest(last, known.resources if last[:1].isupper() else known.functions)
    return f"{module}.{near}" if near and _takes(schema, f"{module}.{near}", view) else ""


def _exists(schema: Schema, name: str) -> bool:
    return schema.resource(name) is not None or schema.function(name) is not None


def _takes(schema: Schema, name: str, view: View) -> bool:
    """Whether a class or function has every argument that is given."""
    kind = schema.resource(name) or schema.function(name)
    call = view.parent
    arguments = call.child("arguments") if call is not None else None
    if kind is None or arguments is None:
        return False
    given = [Object.of(arguments.view(child)) for child in arguments.node.named_children if child.type != "comment"]
    literal = next((each for each in given[:2] if each is not None), None)
    return literal is None or all(member in kind.inputs for member in literal.names if member)


def _renamed(view: View, name: str, meant: str) -> Edits:
    """The class's last name, here and in the types of the file that spell it."""
    old, new = name.rpartition(".")[2], meant.rpartition(".")[2]
    edits: list[Edits] = []
    for node in view.source.spelled(old):
        parent = node.parent
        chain = view.view(parent if parent is not None and parent.type.startswith(("member_", "nested_")) else node)
        if qualified(chain) == name:
            edits.append(view.view(node).replace(new))
    return tuple(edit for part in edits for edit in part)
