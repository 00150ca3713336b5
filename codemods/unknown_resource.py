"""Resource or function that the provider does not have.

A class under the name that CloudFormation, Terraform or another version of the provider gives it does not compile:

    error TS2339: Property 'BucketReplication' does not exist on type 'typeof import("@pulumi/aws/s3/index")'.
    error TS2551: Property 'AggregationAuthorization' does not exist on type … Did you mean 'AggregateAuthorization'?

It gets the name that the provider's own version has for it: the one in the table, else the one name in the same module
that is clearly near, if that takes all the arguments that are given. A module under another tool's name
(`aws.stepfunctions`, `aws.elbv2`) becomes the provider's, and functions of no module (`aws.sts.getCallerIdentity`) lose
theirs. Types that spell the class follow. Which names there are depends on the version: `s3.BucketVersioning` exists
from v7 on, before it is `BucketVersioningV2`.

Left alone:

- where no name is near, or several are equally near: found, and a person decides;
- where the nearest does not take the arguments that are given: found;
- modules that the provider does not have and nothing stands for (`aws.sdk`): found;
- classes that have moved to another module, where the file imports the module or the class by its name: found;
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
        if known is None and (schema.resource(module) is not None or schema.enum(module) is not None):
            continue
        if known is None or last not in known:
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


def _finding(schema: Schema, view: View, name: str) -> Finding:
    meant = _meant(schema, view, name)
    made = fix(f"use {meant}", _renamed(view, name, meant), effect=Effect.NONE) if meant else None
    module = name.rpartition(".")[0]
    why = f"{schema.origin} has no name near it in {module} that takes these arguments"
    if meant:
        why = f"{meant} is meant: import it"
    elif schema.module(module) is None:
        why = (
            f"{schema.origin} has no such module: look for the resource in the package's index, or use another package"
        )
    return Finding.at(view, f"there is no {name}", made, why_not=why)


def _meant(schema: Schema, view: View, name: str) -> str:
    curated = table(__file__).data["meant"].get(name, "")
    if curated and _exists(schema, curated):
        return str(curated)
    module, _, last = name.rpartition(".")
    if schema.function(f"aws.{last}") is not None:
        return f"aws.{last}"
    found = module if schema.module(module) is not None else _module(schema, module)
    known = schema.module(found) if found else None
    if known is None:
        return ""
    likely = [last, f"{last}V2", *_spelled_with_module(module, last)]
    same = next((each for each in likely if each in known.resources or each in known.functions), "")
    if same and (found != module or _takes(schema, f"{found}.{same}", view)):
        return f"{found}.{same}"
    near = nearest(last, known.resources if last[:1].isupper() else known.functions)
    return f"{found}.{near}" if near and _takes(schema, f"{found}.{near}", view) else ""


def _module(schema: Schema, module: str) -> str:
    """The provider's module that goes by another name; "" for none."""
    last = module.removeprefix("aws.")
    root = schema.module("aws")
    meant = table(__file__).data["modules"].get(last.lower(), last.lower())
    return f"aws.{meant}" if root is not None and meant in root.modules else ""


def _spelled_with_module(module: str, last: str) -> Iterator[str]:
    """The class without what says its module again (`backup.BackupPlan`), or with it (`logs.Group` as `LogGroup`)."""
    own = module.rpartition(".")[2].lower()
    if last.lower().startswith(own):
        yield last[len(own) :]
    yield table(__file__).data["prefixes"].get(own, "") + last


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


def _renamed(view: View, name: str, meant: str) -> Edits | None:
    """The name, here and in the types of the file that spell it; None where it is not spelled from the package on."""
    (module, _, old), (other, _, new) = name.rpartition("."), meant.rpartition(".")
    edits: list[Edits] = []
    for node in view.source.spelled(old):
        parent = node.parent
        chain = view.view(parent if parent is not None and parent.type.startswith(("member_", "nested_")) else node)
        if qualified(chain) != name:
            continue
        tail = name.removeprefix("aws")
        if module == other:
            edits.append(view.view(node).replace(new))
        elif chain.text.endswith(tail):
            edits.append(chain.replace(chain.text.removesuffix(tail) + meant.removeprefix("aws")))
        else:
            return None
    return tuple(edit for part in edits for edit in part)
