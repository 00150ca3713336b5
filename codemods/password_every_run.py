"""Password that is another one after every run.

`aws.secretsmanager.getRandomPassword` asks AWS for a new password each time the program runs. A secret or a database
that is given it changes with every `pulumi up`, and whatever still has the last password is locked out. Nothing refuses
it, so no error is seen.

`random.RandomPassword` makes one password and keeps it in the state. Length and excluded characters are carried over; a
constant that held what the function gave becomes the resource, and its reads become `.result`. A `JSON.stringify`
around it becomes `pulumi.jsonStringify`.

It is unsafe: the password changes once more, and `@pulumi/random` may be a new dependency.

Left alone:

- calls whose arguments are computed, exclude letters by name, or allow blanks: found, not changed;
- what is read otherwise than as the password itself: found, not changed;
- the function of the AWS SDK in handler code, which is meant to give a new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from iacfix.edit import Edits, Effect, Finding, Fix, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import name_beside, name_for, new
from iacfix.pulumi.component import components
from iacfix.pulumi.handover import put_output
from iacfix.pulumi.manifest import with_package
from iacfix.pulumi.password import around
from iacfix.pulumi.resource import Resource, resource_of
from iacfix.syntax.call import PackageCall, package_calls
from iacfix.syntax.code import Call, Code, Text, render
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import Declared
from iacfix.syntax.references import references
from iacfix.syntax.statement import member_of, put_before, statement_of
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BREAKS
AFTER = ("random-password",)
_READS = ("randomPassword", "result")


def findings(project: Project) -> Iterator[Finding]:
    """Each call that gives a new password every time."""
    functions = ("aws.secretsmanager.getRandomPassword", "aws.secretsmanager.getRandomPasswordOutput")
    for call in package_calls(project, *functions):
        message = "this is another password after every run"
        why = "make it once, with random.RandomPassword: what is read of it here does not show what it needs"
        yield Finding.at(call, message, _fix(call), why_not=why)


def _fix(call: PackageCall) -> Fix | None:
    args = _args(call)
    if args is None:
        return None
    project, source = call.project, call.source
    reached, importing = member_of(project, source, "@pulumi/random", "random", "RandomPassword")
    given = around(call)
    parent = given.parent
    if parent is not None and parent.node.type == "variable_declarator":
        edits = _bound(call, given, parent, reached, args)
    else:
        edits = _inline(call, given, reached, args)
    return fix(
        "make it once, with random.RandomPassword",
        importing,
        with_package(project, "@pulumi/random"),
        edits,
        safety=Safety.UNSAFE,
        effect=Effect.UPDATE,
    )


def _bound(call: PackageCall, given: View, declarator: View, reached: str, args: Mapping[str, Code]) -> Edits | None:
    """The constant becomes the resource."""
    name = declarator.child("name")
    found = call.project.scopes(call.source).resolve(name.node) if name is not None else None
    if name is None or found is None or declarator.child("type") is not None or name.node.type != "identifier":
        return None
    edits = list(_rendered(given, new(reached, Text(_kebab(name.text)), args, _parent(call))))
    for read in references(call.project, Declared(call.source, found)):
        owner = read.wrapped.parent
        prop = owner.child("property") if owner is not None and owner.node.type == "member_expression" else None
        if prop is None or prop.text not in _READS:
            return None
        edits += prop.replace("result")
    return tuple(edits)


def _inline(call: PackageCall, given: View, reached: str, args: Mapping[str, Code]) -> Edits | None:
    """The resource is made before the statement, and its result stands where the password was read."""
    owner = given.wrapped.parent
    prop = owner.child("property") if owner is not None and owner.node.type == "member_expression" else None
    user = call.within("new_expression")
    made = resource_of(user) if user is not None else None
    if owner is None or prop is None or prop.text not in _READS or made is None:
        return None
    variable = name_for(call, _camel(made))
    style = style_of(call.project, call.source)
    start = f"const {variable} = "
    code = new(reached, name_beside(made, "version", "generated"), args, _parent(call))
    text = start + render(code, style, "", len(statement_of(call).indent) + len(start)) + style.semicolon
    making = put_before(call, text)
    read = put_output(owner, f"{variable}.result") or owner.replace(f"{variable}.result")
    return None if making is None else (*making, *read)


def _rendered(place: View, code: Call) -> Edits:
    style = style_of(place.project, place.source)
    return place.replace(render(code, style, place.indent, place.start - place.line_start))


def _args(call: PackageCall) -> dict[str, Code] | None:
    """The resource's arguments; None where what is asked for cannot be carried over."""
    facts = table(__file__).data
    special, switches = str(facts["special"]), cast("Mapping[str, str]", facts["switches"])
    args: dict[str, Code] = {"length": facts["default_length"]}
    if call.arguments and (call.args is None or call.args.open):
        return None
    excluded = ""
    for member in call.args.members if call.args is not None else ():
        literal = Literal.of(member.value)
        if literal is None:
            return None
        match member.name, literal.value:
            case (("passwordLength" | "length"), int() as length):
                args["length"] = length
            case "excludeCharacters", str() as characters:
                excluded = characters
            case name, True if name in switches:
                args[switches[name]] = False
            case ("requireEachIncludedType", _) | (_, False):
                pass
            case _:
                return None
    if re.search(r"[A-Za-z0-9]", excluded):
        return None
    if excluded and "special" not in args:
        args["overrideSpecial"] = Text("".join(char for char in special if char not in excluded))
    return args


def _parent(call: PackageCall) -> dict[str, Code]:
    inside = (component.path == call.path and component.start < call.start < component.end for component in _all(call))
    return {"parent": "this"} if any(inside) else {}


def _all(call: PackageCall) -> Sequence[View]:
    return components(call.project)


def _kebab(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()


def _camel(made: Resource) -> str:
    own = re.sub(r"(Secret)?(Version|Value)?$", "", made.variable.rsplit(".", 1)[-1].lstrip("_#"))
    return f"{own}Generated" if own else "generatedPassword"
