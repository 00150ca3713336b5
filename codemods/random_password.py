"""Random password asked for in a way that does not exist.

`RandomPassword` and its like are classes of `@pulumi/random`, in no version of the SDK or of the AWS provider:

    error TS2339: Property 'RandomPassword' does not exist on type 'typeof import("@pulumi/pulumi/index")'.

and `getRandomPassword` of Secrets Manager takes a `passwordLength` and gives a `randomPassword`:

    error TS2353: Object literal may only specify known properties, and 'length' does not exist in type
    'GetRandomPasswordArgs'.

The class is taken from `@pulumi/random`, with the import; the property gets its real name. Where nothing shows that the
program has the package yet, package.json asks for it, and because it is a new dependency the fix is unsafe.

Left alone:

- a class imported by its name from the wrong package: found, because the import has to go as well;
- classes of the same name that the program imports from its own files or from another package;
- `length` and `result` of anything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from iacfix.edit import Edits, Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.manifest import asks_for, with_package
from iacfix.pulumi.password import around
from iacfix.pulumi.resource import resources
from iacfix.syntax.call import PackageCall, package_calls
from iacfix.syntax.names import Declared
from iacfix.syntax.references import references
from iacfix.syntax.statement import member_of
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Property 'RandomPassword' does not exist on type",
    "'length' does not exist in type 'GetRandomPasswordArgs'",
    "Property 'result' does not exist on type '…GetRandomPasswordResult…'",
)


def findings(project: Project) -> Iterator[Finding]:
    """Each class and each property that exists under another name."""
    classes = cast("Sequence[str]", table(__file__).data["classes"])
    for made in resources(project, *(f"{package}.{name}" for package in ("pulumi", "aws") for name in classes)):
        name = made.type.rpartition(".")[2]
        reached, importing = member_of(project, made.source, "@pulumi/random", "random", name)
        dependency = with_package(project, "@pulumi/random")
        safety = Safety.SAFE if asks_for(project, "@pulumi/random") else Safety.UNSAFE
        edits: Sequence[Edits | None] = (importing, dependency, made.class_view.replace(reached))
        message = f"{made.type} does not exist: {name} is a class of @pulumi/random"
        member = made.class_view.node.type == "member_expression"
        new = fix(f"use {reached}", *edits, safety=safety, effect=Effect.NONE) if member else None
        why = f"import {name} from @pulumi/random in place of {made.type.partition('.')[0]}"
        yield Finding.at(made.class_view, message, new, resource=made.label, why_not=why)
    functions = ("aws.secretsmanager.getRandomPassword", "aws.secretsmanager.getRandomPasswordOutput")
    for call in package_calls(project, *functions):
        yield from _renamed(call)


def _renamed(call: PackageCall) -> Iterator[Finding]:
    member = call.args.member("length") if call.args is not None else None
    if member is not None and call.args is not None:
        new = fix("use passwordLength", call.args.rename("length", "passwordLength"))
        yield Finding.at(member, "getRandomPassword has no argument length", new)
    for prop in _members(call):
        if prop.text == "result":
            new = fix("use randomPassword", prop.replace("randomPassword"))
            yield Finding.at(prop, "what getRandomPassword gives has no member result", new)


def _members(call: PackageCall) -> Iterator[View]:
    """The members that are read of what the call gives, also through ``pulumi.output`` and a constant."""
    given = around(call)
    parent = given.parent
    name = parent.child("name") if parent is not None and parent.node.type == "variable_declarator" else None
    if name is not None and name.node.type == "identifier":
        found = call.project.scopes(call.source).resolve(name.node)
        reads = references(call.project, Declared(call.source, found)) if found is not None else iter(())
    else:
        reads = iter((given,))
    for read in reads:
        owner = read.wrapped.parent
        prop = owner.child("property") if owner is not None and owner.node.type == "member_expression" else None
        if prop is not None:
            yield prop
