"""Data that goes with a slip.

Looked for where the settings say `profile: production`: the program's stacks hold what must not be lost. A database
without deletion protection goes with one wrong `pulumi destroy`, or with a change that replaces it; without a final
snapshot nothing is left of it, and a bucket with `forceDestroy` is emptied first.

Databases, tables and user pools get their deletion protection; `skipFinalSnapshot: true` becomes `false`, and the snapshot
gets a name where it has none; `forceDestroy` and `forceDelete` become `false`. Nothing deployed is replaced, and the stack
cannot be destroyed in one go any more: every fix is unsafe.

Left alone:

- everything, unless the profile is set: reviews disagree, and only you know what a stack is for;
- values that the program computes (`isProduction`): it distinguishes already;
- arguments that come from elsewhere, and values that a constant gives: found, or not known;
- read replicas: their source keeps the data.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.wanted import Wanted, wanted
from iacfix.tables import table

SEVERITY = Severity.RISKS


def findings(project: Project) -> Iterator[Finding]:
    """Each argument that lets data go."""
    if project.settings.profile != "production":
        return
    facts = table(__file__).data["properties"]
    for made in resources(project, *facts):
        if made.has("replicateSourceDb") or made.has("replicationSourceIdentifier"):
            continue
        for each in wanted(made, facts[made.type]):
            value = made.get(each.name) or made.class_view
            said = str(each.value).lower() if isinstance(each.value, bool) else each.value
            fixed = fix(
                f"set {each.name} to {said}",
                each.edits,
                _snapshot(made, each),
                safety=Safety.UNSAFE,
                effect=Effect.UPDATE,
            )
            message = f"what it holds is lost with {each.name} as it is"
            why = "its value comes from elsewhere: change it there"
            yield Finding.at(value, message, fixed, resource=made.label, why_not=why)


def _snapshot(made: Resource, each: Wanted) -> Edits | None:
    """A name for the final snapshot, where one is made from now on and has none."""
    if each.name != "skipFinalSnapshot" or made.has("finalSnapshotIdentifier"):
        return ()
    return made.add({"finalSnapshotIdentifier": suffixed(made, "final")}, after="skipFinalSnapshot")
