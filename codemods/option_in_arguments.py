"""Resource option written among the arguments.

`dependsOn`, `provider`, `parent` and the like are options: they go into the third argument of a resource, not among
what the provider is told. The compiler stops:

    error TS2353: Object literal may only specify known properties, and 'dependsOn' does not exist in type 'RuleArgs'.
    error TS2554: Expected 2-3 arguments, but got 4.

The option moves into the third argument and is merged with what stands there; a fourth argument joins the third.

Left alone:

- names that the resource really has as an argument (`parent` of an API Gateway resource);
- an option that the third argument states already, other than lists, which are joined: found, and a person decides;
- options that are made elsewhere and that nothing can be merged into in place.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, around_cuts, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.typed import typed_objects
from iacfix.syntax.code import Code
from iacfix.syntax.object import Member, Object
from iacfix.syntax.sequence import Arguments, Array
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Object literal may only specify known properties, and 'dependsOn' does not exist in type",
    "Object literal may only specify known properties, and 'provider' does not exist in type",
    "Object literal may only specify known properties, and 'parent' does not exist in type",
    "Expected 2-3 arguments, but got 4",
)


def findings(project: Project) -> Iterator[Finding]:
    """Each option that stands among the arguments, and each fourth argument."""
    names = table(__file__).data["options"]
    for typed in typed_objects(project):
        if typed.top is None:
            continue
        wrong = [each for each in typed.others if each.name in names]
        edits = _moved(typed.top, wrong) if wrong else None
        for member in wrong:
            made = fix(f"move {', '.join(each.name for each in wrong)} to the options", edits, effect=Effect.NONE)
            why = "the options state it already, or are not written here: join them by hand"
            message = f"{member.name} is an option of the resource, not an argument of {typed.name}"
            yield Finding.at(member.key_view, message, made, resource=typed.label, why_not=why)
    for made_resource in resources(project):
        if len(made_resource.arguments) == 4 and made_resource.type.startswith("aws."):
            yield _fourth(made_resource)


def _moved(resource: Resource, members: list[Member]) -> Edits | None:
    removing = resource.remove(*(member.name for member in members))
    codes: dict[str, Code] = {member.name: _code(member) for member in members}
    adding = resource.options.put_all(codes)
    return None if removing is None or adding is None else (*removing, *around_cuts(adding, removing))


def _code(member: Member) -> Code:
    lists = table(__file__).data["lists"]
    array = Array.of(member.value)
    if member.name in lists and array is not None:
        return [item.text for item in array.items]
    return [member.value.text] if member.name in lists and member.name != "ignoreChanges" else member.value.text


def _fourth(resource: Resource) -> Finding:
    third, fourth = Object.of(resource.arguments[2]), Object.of(resource.arguments[3])
    arguments = resource.child("arguments")
    edits: Edits | None = None
    if third is not None and fourth is not None and arguments is not None and not fourth.open:
        joined = third.add({member.name: member.value.text for member in fourth.members})
        gone = Arguments(resource.project, resource.source, arguments.node).remove_items([fourth.node])
        edits = None if joined is None or gone is None else (*joined, *gone)
    made = fix("join it with the third", edits, effect=Effect.NONE)
    why = "the two cannot be joined here: write one object with all options"
    message = "a resource takes three arguments: name, arguments, options"
    return Finding.at(resource.arguments[3], message, made, resource=resource.label, why_not=why)
