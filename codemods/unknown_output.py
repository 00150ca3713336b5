"""Output that the provider's resource does not have.

What CloudFormation or the CDK call a resource's attributes, and names that are nearly right, stop the compiler:

    error TS2339: Property 'functionArn' does not exist on type 'Function'.
    error TS2551: Property 'endPoint' does not exist on type 'Instance'. Did you mean 'endpoint'?

The output gets the name that the resource has for it: one from the table, the one without the class (`topic.topicArn` is
`topic.arn`), else the nearest name among the outputs of that very class. The classes are those of the provider's version
that the program uses.

Left alone:

- where no name is near, or two are equally near: found, and a person decides;
- an output of a near name that is an object or a list, which something else would have to be read from: found;
- members that are called, as the CDK's `grantRead()` is: found;
- `invokeUrl`, `stageName` and `executionArn` of a deployment, which are its stage's: another codemod sees to them;
- what the program casts, and resources of which the text does not show the class;
- outputs of other packages' resources and of functions.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.read import class_of, member_read
from iacfix.pulumi.resource import resources
from iacfix.schema.locate import schema_of
from iacfix.schema.model import ResourceType, Scalar
from iacfix.schema.nearest import nearest
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Property '…' does not exist on type '…'",
    "Property '…' does not exist on type '…'. Did you mean '…'?",
)
AFTER = ("unknown-resource",)
_OWN = ("Arn", "Id", "Name", "Url")


def findings(project: Project) -> Iterator[Finding]:
    """Each output that is read and that its resource does not have."""
    for read, kind, label in _unknown(project):
        name = read.text
        meant = _meant(kind, name) if not _is_called(read) else ""
        made = fix(f"read {meant}", read.replace(meant), effect=Effect.NONE) if meant else None
        why = f"no output of {kind.token} has a name near it: its page lists them"
        yield Finding.at(read, f"{kind.token} has no output {name}", made, resource=label, why_not=why)


def _unknown(project: Project) -> Iterator[tuple[View, ResourceType, str]]:
    """Each such name, the class, and the resource by its name."""
    named: dict[str, dict[str, str]] = {}
    for made in resources(project):
        if made.type.startswith("aws.") and made.variable:
            named.setdefault(made.variable.rpartition(".")[2], {})[made.type] = made.label
    schema = schema_of(project) if named else None
    if schema is None:
        return
    for variable, labels in named.items():
        kinds = [kind for kind in map(schema.resource, labels) if kind is not None]
        if len(kinds) == len(labels):
            for read in _members(project, variable):
                found = class_of(read) if _odd(read, kinds) else None
                member = read.parent.child("property") if found is not None and read.parent is not None else None
                if found is not None and member is not None and _odd(read, [found]):
                    yield member, found, labels.get(found.token, "")


def _members(project: Project, variable: str) -> Iterator[View]:
    """Every expression that ends in the variable and that a member is read of."""
    for source in project.sources:
        for name in (View(project, source, node) for node in source.spelled(variable)):
            outer = name.parent
            whole = outer if outer is not None and outer.child("property") == name else name
            reader = whole.parent
            if reader is not None and member_read(reader) and reader.child("object") == whole:
                yield whole


def _is_called(member: View) -> bool:
    call = member.parent.parent if member.parent is not None else None
    function = call.child("function") if call is not None else None
    return function is not None and function == member.parent


def _odd(read: View, kinds: list[ResourceType]) -> bool:
    """Whether one of the classes lacks the member that is read of it."""
    member = read.parent.child("property") if read.parent is not None else None
    name = member.text if member is not None else ""
    data = table(__file__).data
    return name not in data["inherited"] and any(
        name not in kind and name not in data["elsewhere"].get(kind.token, ()) for kind in kinds
    )


def _meant(kind: ResourceType, name: str) -> str:
    """The output that was meant: from the table, by the class, else the nearest; "" where there is no clear one."""
    synonym = table(__file__).data["synonyms"].get(kind.token, {}).get(name, "")
    if synonym in kind.outputs:
        return str(synonym)
    last = kind.token.rpartition(".")[2].lower()
    for ending in _OWN:
        stem = name.removesuffix(ending).lower()
        if stem != name.lower() and last.endswith(stem) and ending.lower() in kind.outputs:
            return ending.lower()
    near = nearest(name, kind.outputs)
    return near if near and isinstance(kind.outputs[near].type, Scalar) else ""
