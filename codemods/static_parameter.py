"""Database parameter that is to change at once and cannot.

A static parameter takes effect when the server starts; the provider asks for it at once unless it is told otherwise:

    InvalidParameterCombination: cannot use immediate apply method for static parameter

Such a parameter gets `applyMethod: "pending-reboot"`.

Left alone:

- parameters that the table does not have for the family's engine, the dynamic ones above all;
- parameters that state `pending-reboot`, and lists that the text does not show;
- lists with a type of the program's own, which may not know `applyMethod`: found, not changed;
- groups whose family is not written out as far as its engine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.code import Text
from iacfix.syntax.object import Object
from iacfix.syntax.origin import origin
from iacfix.syntax.sequence import Array
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("cannot use immediate apply method for static parameter",)


def findings(project: Project) -> Iterator[Finding]:
    """Each static parameter that is not left to the next start."""
    for group in resources(project, "aws.rds.ParameterGroup", "aws.rds.ClusterParameterGroup"):
        static = _static(group)
        for parameter in _parameters(group) if static else ():
            name, method = parameter.literal("name"), parameter.literal("applyMethod")
            if name is None or name.string not in static or parameter.open:
                continue
            if parameter.member("applyMethod") is not None and (method is None or method.string != "immediate"):
                continue
            message = f"{name.string} is static: it takes effect at the server's start"
            edits = parameter.set("applyMethod", Text("pending-reboot"), after="value")
            made = (
                fix("leave it to the next start", edits, effect=Effect.UPDATE) if _untyped(parameter, group) else None
            )
            why = "the list has a type of the program's own, which has to know applyMethod first"
            yield Finding.at(name, message, made, resource=group.label, why_not=why)


def _untyped(parameter: Object, group: Resource) -> bool:
    """Whether a parameter stands in the group itself, or in a constant that has no type but the provider's."""
    if parameter.path == group.path and group.start < parameter.start < group.end:
        return True
    declarator = parameter.within("variable_declarator", "new_expression", "class_body")
    if declarator is None or declarator.node.type != "variable_declarator":
        return False
    stated = declarator.child("type")
    return stated is None or "aws." in stated.text


def _static(group: Resource) -> Sequence[str]:
    """The static parameters of the engine that the group's family begins with."""
    facts = cast("Mapping[str, Sequence[str]]", table(__file__).data["static"])
    stated = group.get("family")
    leaves = origin(stated).leaves if stated is not None else ()
    families = {leaf.text[1:-1] for leaf in leaves if leaf.node.type in ("string", "template_string")}
    if len(families) != 1 or len(leaves) != 1:
        return ()
    family = families.pop()
    return next((names for engine, names in facts.items() if family.startswith(engine)), ())


def _parameters(group: Resource) -> Iterator[Object]:
    value = group.get("parameters")
    for leaf in origin(value).leaves if value is not None else ():
        array = Array.of(leaf)
        for item in array.items if array is not None else ():
            parameter = Object.of(item)
            if parameter is not None:
                yield parameter
