"""Property that the provider requires and that is not there.

The compiler stops at arguments that lack what the resource cannot be made without:

    error TS2345: Property 'engine' is missing in type '{ … }' but required in type 'ClusterInstanceArgs'.
    error TS2741: Property 'role' is missing in type '{ … }' but required in type 'FunctionArgs'.

Where the program shows the value it is written: an instance's engine is its cluster's, when that is a literal. For
everything else it is found, with the name of what is missing.

Left alone:

- arguments with a spread, computed names, or from elsewhere: what is missing may come from there;
- literals with a property that their type does not have: it may be the missing one under a wrong name;
- packages other than @pulumi/aws.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import resource_of
from iacfix.pulumi.typed import Typed, typed_objects
from iacfix.syntax.code import Text
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Property '…' is missing in type '…' but required in type '…Args'",
    "is missing the following properties from type '…Args'",
)
AFTER = ("literal-shape", "option-in-arguments", "unknown-property", "unknown-resource")


def findings(project: Project) -> Iterator[Finding]:
    """Each typed literal that lacks what its type requires."""
    for typed in typed_objects(project):
        if typed.others or typed.object.open:
            continue
        missing = [
            each.name for each in typed.properties.values() if each.required and typed.object.member(each.name) is None
        ]
        if missing:
            yield _finding(typed, missing)


def _finding(typed: Typed, missing: list[str]) -> Finding:
    where = typed.top.class_view if typed.top is not None else typed.object
    edits = _repeated(typed, missing)
    made = fix(f"say {', '.join(missing)}", edits, effect=Effect.NONE) if edits is not None else None
    why = "the program does not show its value"
    message = f"{typed.name} cannot do without {', '.join(missing)}"
    return Finding.at(where, message, made, resource=typed.label, why_not=why)


def _repeated(typed: Typed, missing: list[str]) -> Edits | None:
    """What a resource repeats of the one that it belongs to."""
    links = table(__file__).data["repeated"].get(typed.name, {})
    if typed.top is None or any(name not in links for name in missing):
        return None
    values = {}
    for name in missing:
        owner = resource_of(typed.top.get(links[name]))
        value = owner.string(name) if owner is not None else ""
        if not value:
            return None
        values[name] = Text(value)
    return typed.top.add(values)
