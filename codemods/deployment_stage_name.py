"""Stage named on an API Gateway Deployment.

Version 7 of the provider took the stage off `aws.apigateway.Deployment`; only `aws.apigateway.Stage` makes one:

    error TS2353: Object literal may only specify known properties, and 'stageName' does not exist in type 'DeploymentArgs'.
    error TS2339: Property 'invokeUrl' does not exist on type 'Deployment'.

The stage becomes a resource of its own behind the deployment, with its parent and provider and the stage's
description. What read `stageName`, `invokeUrl` or `executionArn` of the deployment reads them of the stage, and what
waited for the deployment waits for the stage. Where the program makes that stage already, or the name is empty, the
argument goes. A stack that version 6 deployed has the stage already: import it (`pulumi import`), AWS does not make it
twice.

Left alone:

- programs that ask for version 6 or older: there the stage stands where it may; where the version is not known, the
  fix is unsafe;
- a deployment that already has a stage of another name: found, and a person says which of the two is meant;
- reads from other files or methods, where the stage would not be in sight, and deployments whose arguments or options
  come from elsewhere or make their provider in place: found;
- `invokeUrl` of a deployment without a stage, where the program does not put the stage's name right behind it: found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iacfix.edit import Edits, Effect, Finding, Fix, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import (
    bound,
    class_beside,
    made_after,
    name_beside,
    new,
    options_beside,
    variable_beside,
)
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.pulumi.version import major
from iacfix.syntax.code import Code
from iacfix.syntax.literal import Literal
from iacfix.syntax.origin import member_reads
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = (
    "'stageName' does not exist in type 'DeploymentArgs'",
    "'stageDescription' does not exist in type 'DeploymentArgs'",
    "Property '…' does not exist on type 'Deployment'",
)
_STAGE = "aws.apigateway.Stage"
_OUTPUTS = ("stageName", "invokeUrl", "executionArn")


def findings(project: Project) -> Iterator[Finding]:
    """Each deployment that names a stage or is asked for one."""
    version = major(project, "aws")
    if version is not None and version < 7:
        return
    deployments = resources(project, "aws.apigateway.Deployment")
    reads = _reads(project) if deployments else []
    for deployment in deployments:
        own = [read for read, owner in reads if owner.key == deployment.key]
        stated = deployment.get("stageName") or deployment.get("stageDescription")
        if stated is None and not own:
            continue
        made, why = _mended(project, deployment, own)
        if made is not None and version is None:
            made = Fix(made.title, made.edits, Safety.UNSAFE, made.effect)
        message = "a Deployment has no stage of its own since version 7 of the provider"
        where = stated.parent or stated if stated is not None else own[0]
        yield Finding.at(where, message, made, related=own, resource=deployment.label, why_not=why)


def _reads(project: Project) -> list[tuple[View, Resource]]:
    """Each ``deployment.stageName`` and the like, and the deployment."""
    found = []
    for name in _OUTPUTS:
        for read in member_reads(View(project, project.sources[0], project.sources[0].root), name):
            member = read.parent
            owner = resource_of(member.child("object")) if member is not None else None
            if member is not None and owner is not None and owner.type == "aws.apigateway.Deployment":
                found.append((member, owner))
    return found


def _mended(project: Project, deployment: Resource, reads: Sequence[View]) -> tuple[Fix | None, str]:
    if deployment.open:
        return None, "its arguments come from elsewhere"
    stages = [stage for stage in resources(project, _STAGE) if _deploys(stage, deployment)]
    name = deployment.get("stageName")
    literal = Literal.of(name)
    if literal is not None and literal.string == "":
        name = None
    if len(stages) > 1:
        return None, "it has several stages: say which one is meant"
    if stages and name is not None and not _same(stages[0], name):
        return None, f"it has a stage already, {stages[0].label}: say which of the two is meant"
    if name is None and reads and not stages:
        return None, "no stage is named: make one"
    if name is None and any(not _named_read(read, stages[0]) for read in reads):
        return None, "a deployment without a stage has no address: say which one is meant"
    if not stages and name is not None and options_beside(deployment) is None:
        return None, "the stage needs the same parent and provider: give them constants of their own"
    if stages or name is None:
        gone = [each for each in ("stageName", "stageDescription") if deployment.has(each)]
        stage = stages[0].variable if stages else ""
        rewired = _rewired(deployment, reads, stage, stages[0] if stages else None) if reads else ()
        title = f"remove {' and '.join(gone)}" if gone else "read it of the stage"
        return fix(title, deployment.remove(*gone) if gone else (), rewired, effect=Effect.NONE), ""
    return _with_stage(project, deployment, name, reads), ""


def _deploys(stage: Resource, deployment: Resource) -> bool:
    found = resource_of(stage.get("deployment"))
    return found is not None and found.key == deployment.key


def _same(stage: Resource, name: View) -> bool:
    own = stage.get("stageName")
    if own is None:
        return False
    literal, other = Literal.of(own), Literal.of(name)
    return own.text == name.text or (literal is not None and other is not None and literal.value == other.value)


def _with_stage(project: Project, deployment: Resource, name: View, reads: Sequence[View]) -> Fix | None:
    options = options_beside(deployment)
    api = deployment.get("restApi")
    if options is None or api is None:
        return None
    variable, binding = bound(deployment, "deployment")
    waiting = list(_waiting(project, deployment))
    stage = variable_beside(deployment, "deployment", "stage") if reads or waiting else ""
    spelled, importing = class_beside(deployment, _STAGE)
    args: dict[str, Code] = {"restApi": api.text, "deployment": f"{variable}.id", "stageName": name.text}
    description = deployment.get("stageDescription")
    if description is not None:
        args["description"] = description.text
    call = new(spelled, name_beside(deployment, "deployment", "stage"), args, options)
    gone = [each for each in ("stageName", "stageDescription") if deployment.has(each)]
    return fix(
        "make the stage a resource of its own",
        importing,
        binding,
        deployment.remove(*gone),
        made_after(deployment, call, stage),
        _rewired(deployment, reads, stage, None),
        *(each.replace(stage) for each in waiting),
        effect=Effect.UPDATE,
    )


def _waiting(project: Project, deployment: Resource) -> Iterator[View]:
    """The elements of other resources' ``dependsOn`` that are the deployment."""
    for other in resources(project):
        for each in other.options.list("dependsOn"):
            found = resource_of(each)
            if (
                found is not None
                and found.key == deployment.key
                and other.type != _STAGE
                and each.path == deployment.path
            ):
                yield each


def _rewired(deployment: Resource, reads: Sequence[View], stage: str, made: Resource | None) -> Edits | None:
    """The edits by which reads of the deployment read the stage; None where one of them does not see it."""
    edits: list[Edits] = []
    for read in reads:
        base = read.child("object")
        if base is None or not stage or not _in_sight(read, deployment, made):
            return None
        edits.append(base.replace(stage))
        behind = _name_behind(read, made) if made is not None and not deployment.string("stageName") else None
        edits.append(behind.replace("") if behind is not None else ())
    return tuple(edit for each in edits for edit in each)


def _named_read(read: View, stage: Resource) -> bool:
    return read.text.endswith(".stageName") or _name_behind(read, stage) is not None


def _name_behind(read: View, stage: Resource) -> View | None:
    """The ``${stage.stageName}`` right behind ``${deployment.invokeUrl}`` in a template."""
    if read.text.endswith(".stageName") or read.node.parent is None or read.node.parent.type != "template_substitution":
        return None
    behind = read.node.parent.next_sibling
    if behind is None or behind.type != "template_substitution" or not stage.variable:
        return None
    return read.view(behind) if read.source.text(behind) == f"${{{stage.variable}.stageName}}" else None


def _in_sight(read: View, deployment: Resource, made: Resource | None) -> bool:
    if read.path != deployment.path or read.start < (made or deployment).end:
        return False
    if made is not None:
        return made.visible_at(read)
    if deployment.variable.startswith("this."):
        own, other = deployment.within("method_definition"), read.within("method_definition")
        return own is not None and other is not None and own.key == other.key
    return not deployment.variable or deployment.visible_at(read)
