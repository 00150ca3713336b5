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
- a deployment that already has a stage of another name, or may have one: found, and a person says which is meant;
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
from iacfix.syntax.references import member_reads
from iacfix.syntax.statement import statement_of
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = (
    "'stageName' does not exist in type 'DeploymentArgs'",
    "'stageDescription' does not exist in type 'DeploymentArgs'",
    "Property '…' does not exist on type 'Deployment'",
)
AFTER = ("stack-exports",)
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
        for where, made, why in _mended(project, deployment, own):
            if made is not None and version is None:
                made = Fix(made.title, made.edits, Safety.UNSAFE, made.effect)
            message = "a Deployment has no stage of its own since version 7 of the provider"
            yield Finding.at(where, message, made, resource=deployment.label, why_not=why)


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


def _mended(project: Project, deployment: Resource, reads: Sequence[View]) -> Iterator[tuple[View, Fix | None, str]]:
    """What a deployment states and what is read of it, each with its fix or why there is none."""
    stages = [stage for stage in resources(project, _STAGE) if _deploys(stage, deployment)]
    name, description = deployment.get("stageName"), deployment.get("stageDescription")
    where = next((view.parent or view for view in (name, description) if view is not None), None)
    named = None if name is None or _is_empty(name) else name
    if where is not None and named is not None and not stages:
        yield where, *_with_stage(project, deployment, named, reads)
        return
    if where is not None:
        gone = [each for each in ("stageName", "stageDescription") if deployment.has(each)]
        other = next((stage for stage in stages if named is not None and not _same(stage, named)), None)
        why = f"it has a stage already, {other.label}: say which of the two is meant" if other is not None else ""
        made = None if why else fix(f"remove {' and '.join(gone)}", deployment.remove(*gone), effect=Effect.NONE)
        yield where, made, why
        if other is not None:
            return
    for read in reads:
        if len(stages) != 1 or (named is None and not _named_read(read, stages[0])):
            yield read, None, "a deployment has no address without a stage: say which one is meant"
            continue
        stage, binding = bound(stages[0], "stage")
        edits = _rewired(deployment, [read], stage, stages[0])
        yield read, fix("read it of the stage", binding, edits, effect=Effect.NONE), ""


def _is_empty(name: View) -> bool:
    literal = Literal.of(name)
    return literal is not None and literal.string == "" and literal.is_string


def _deploys(stage: Resource, deployment: Resource) -> bool:
    found = resource_of(stage.get("deployment"))
    return found is not None and found.key == deployment.key


def _same(stage: Resource, name: View) -> bool:
    own = stage.get("stageName")
    if own is None:
        return False
    literal, other = Literal.of(own), Literal.of(name)
    return own.text == name.text or (literal is not None and other is not None and literal.value == other.value)


def _with_stage(project: Project, deployment: Resource, name: View, reads: Sequence[View]) -> tuple[Fix | None, str]:
    options, api = options_beside(deployment), deployment.get("restApi")
    if options is None or api is None or deployment.open:
        return None, "the stage needs the same API, parent and provider: give them constants of their own"
    if any(resource_of(stage.get("deployment")) is None for stage in resources(project, _STAGE)):
        return None, "the program makes a stage whose deployment is not shown: it may be this one's"
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
    made = fix(
        "make the stage a resource of its own",
        importing,
        binding,
        deployment.remove(*gone),
        made_after(deployment, call, stage),
        _rewired(deployment, reads, stage, None),
        *(each.replace(stage) for each in waiting),
        effect=Effect.UPDATE,
    )
    return made, "what is read of it is read where the stage would not be in sight"


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
        return made.visible_at(read) if made.variable else _in_block(read, made)
    if deployment.variable.startswith("this."):
        own, other = deployment.within("method_definition"), read.within("method_definition")
        return own is not None and other is not None and own.key == other.key
    return not deployment.variable or deployment.visible_at(read)


def _in_block(read: View, made: Resource) -> bool:
    """Whether a constant that binds a resource's statement is in sight of what reads it."""
    block = statement_of(made).node.parent
    return block is not None and block.start_byte <= read.start < block.end_byte
