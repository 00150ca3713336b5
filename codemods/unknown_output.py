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

import re
from collections.abc import Iterator, Sequence

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.read import class_of
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
_MEMBER = re.compile(rb"\.\s*([A-Za-z_$][\w$]*)")
_WORD = re.compile(rb"[\w$]+")
_LONGEST = 80
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
    kinds = {variable: [schema.resource(kind) for kind in labels] for variable, labels in named.items()}
    known = {variable: found for variable, each in kinds.items() if len(found := [*filter(None, each)]) == len(each)}
    for source in project.sources:
        for variable, name, end in _reads(source.data):
            if variable in known and _odd(name, known[variable]):
                member = View(project, source, source.at(end - len(name), end))
                kind = _owner(member)
                if kind is not None and _odd(name, [kind]):
                    yield member, kind, named[variable].get(kind.token, "")


def _reads(data: bytes) -> Iterator[tuple[str, str, int]]:
    """Every two names with a dot between them, and where the second ends; comments and strings included."""
    for match in _MEMBER.finditer(data):
        before = data[max(0, match.start() - _LONGEST) : match.start()].rstrip(b" \t\r\n!?")
        owner = _WORD.match(before[::-1])
        if owner is not None:
            yield owner[0][::-1].decode("utf-8", "replace"), match[1].decode(), match.end()


def _owner(member: View) -> ResourceType | None:
    """The class of what a member is read of; None where a name is not a member that is read."""
    read = member.parent
    owner = read.child("object") if read is not None and read.child("property") == member else None
    return class_of(owner) if owner is not None else None


def _is_called(member: View) -> bool:
    call = member.parent.parent if member.parent is not None else None
    function = call.child("function") if call is not None else None
    return function is not None and function == member.parent


def _odd(name: str, kinds: Sequence[ResourceType]) -> bool:
    """Whether one of the classes lacks a member."""
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
