"""Resource that keeps its stack from being destroyed.

Looked for where the settings say `profile: ephemeral`: the program's stacks are made for a pull request or a test, and
`pulumi destroy` has to take all of them away again. It stops at what AWS protects, and at what is not empty:

    error: BucketNotEmpty: The bucket you tried to delete is not empty
    error: RepositoryNotEmptyException: The repository cannot be deleted because it still contains images
    error: InvalidParameterCombination: Cannot delete protected Cluster, please disable deletion protection and try again.
    error: final_snapshot_identifier is required when skip_final_snapshot is false

Buckets get `forceDestroy: true`, repositories `forceDelete: true`, databases `skipFinalSnapshot: true` and no deletion
protection. Whatever they hold is then lost with the stack, which is what the profile asks for: every fix is unsafe.

Left alone:

- everything, unless the profile is set: reviews disagree, and only you know what a stack is for;
- values that the program computes (`!isProduction`): it distinguishes already;
- arguments that come from elsewhere, and values that a constant gives: found, or not known;
- resources whose options say `protect` or `retainOnDelete`: they are meant to stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import resources
from iacfix.pulumi.wanted import wanted
from iacfix.tables import table

SEVERITY = Severity.RISKS
ERRORS = (
    "BucketNotEmpty: The bucket you tried to delete is not empty",
    "RepositoryNotEmptyException: The repository",
    "Cannot delete protected",
    "final_snapshot_identifier is required when skip_final_snapshot is false",
)


def findings(project: Project) -> Iterator[Finding]:
    """Each argument that keeps a resource when its stack goes."""
    if project.settings.profile != "ephemeral":
        return
    facts = table(__file__).data["properties"]
    for made in resources(project, *facts):
        if made.options.has("protect") or made.options.has("retainOnDelete"):
            continue
        for each in wanted(made, facts[made.type]):
            value = made.get(each.name) or made.class_view
            said = str(each.value).lower() if isinstance(each.value, bool) else each.value
            title = f"set {each.name} to {said}"
            fixed = fix(title, each.edits, safety=Safety.UNSAFE, effect=Effect.UPDATE)
            message = f"the stack cannot be destroyed with {each.name} as it is"
            why = "its value comes from elsewhere: change it there"
            yield Finding.at(value, message, fixed, resource=made.label, why_not=why)
