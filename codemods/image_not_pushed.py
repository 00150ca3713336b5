"""Container that runs an image nobody has pushed yet.

A repository that the program makes is empty. A function with an image from it is refused, and the tasks of a service
start, find nothing, and start again until the deployment gives up:

    InvalidParameterValueException: Source image …:latest does not exist. Provide a valid source image.
    CannotPullContainerError: … not found

This is only found: push the image in the program (`docker-build.Image`), in two steps, or begin with a public image and
`desiredCount: 0`; which of them suits is for a person to say.

Left alone:

- programs that build and push images themselves, or run commands of their own;
- services that begin with no tasks, and tasks that no service of the program runs;
- images that are one of two (`config.get("image") ?? …`): the stack may name the other;
- repositories that exist already, and images whose repository the container's own code does not name.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.references import member_reads
from iacfix.syntax.view import View

SEVERITY = Severity.BREAKS
ERRORS = ("Source image … does not exist. Provide a valid source image", "CannotPullContainerError: …")
_PUSHES = ("docker.", "docker-build.", "awsx.ecr.Image", "command.local.")


def findings(project: Project) -> Iterator[Finding]:
    """Each use of an image from a repository that the program makes."""
    repositories = {each.key for each in resources(project, "aws.ecr.Repository")}
    if not repositories or any(made.type.startswith(_PUSHES) for made in resources(project)):
        return
    running = _running(project)
    seen = set()
    for read in member_reads(resources(project, "aws.ecr.Repository")[0], "repositoryUrl"):
        repository = _repository(read)
        user = _user(read)
        if (
            repository is None
            or user is None
            or repository.key not in repositories
            or (repository.key, user.key) in seen
        ):
            continue
        seen.add((repository.key, user.key))
        if _one_of_several(read):
            continue
        if user.type == "aws.lambda.Function" or (user.type == "aws.ecs.TaskDefinition" and user.key in running):
            yield Finding.at(
                read,
                f"{repository.label} is empty when this runs an image from it",
                related=[user.class_view],
                resource=user.label,
                why_not="push the image first: in the program, in two steps, or begin with a public image",
            )


def _running(project: Project) -> set[tuple[str, int, int]]:
    """The task definitions that a service runs at least once."""
    found = set()
    for service in resources(project, "aws.ecs.Service"):
        definition = resource_of(service.get("taskDefinition"))
        if definition is not None and service.constant("desiredCount") != 0:
            found.add(definition.key)
    return found


def _repository(read: View) -> Resource | None:
    member = read.parent
    base = member.child("object") if member is not None and member.node.type == "member_expression" else None
    return resource_of(base)


def _one_of_several(read: View) -> bool:
    """Whether an expression is what is taken only if something else is not there."""
    node = read.node
    while node.parent is not None and node.type != "new_expression":
        operator = node.parent.child_by_field_name("operator") if node.parent.type == "binary_expression" else None
        if node.parent.type == "ternary_expression" or (operator is not None and operator.type in ("||", "??")):
            return True
        node = node.parent
    return False


def _user(read: View) -> Resource | None:
    """The resource in whose arguments something stands."""
    owner = read.within("new_expression")
    made = resource_of(owner)
    while owner is not None and made is None:
        owner = owner.within("new_expression")
        made = resource_of(owner)
    return made
