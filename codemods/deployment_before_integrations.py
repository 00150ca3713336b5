"""API Gateway deployment that does not wait for its integrations.

A deployment takes a picture of the API. Nothing tells Pulumi that it has to be taken last, so that AWS is asked for it
while methods have no integration yet:

    BadRequestException: No integration defined for method

The deployment gets `dependsOn` with every integration of its API; an integration without a name gets one. A deployment
that exists already is not touched by this.

Left alone:

- APIs that are described by their `body`, and those that the program does not make integrations for;
- a deployment that waits for a list from elsewhere, or whose `triggers` mention the integrations: it depends on them
  already;
- integrations that the deployment cannot name: made later, in another function, in a loop or in another file: found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import bound_to, variable_after_name
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.statement import statement_of

SEVERITY = Severity.BLOCKS
ERRORS = ("No integration defined for method", "The REST API doesn't contain any methods")
AFTER = ("deployment-stage-name", "stack-exports")


def findings(project: Project) -> Iterator[Finding]:
    """Each deployment that may be made before an integration of its API."""
    for deployment in resources(project, "aws.apigateway.Deployment"):
        missing = _missing(project, deployment)
        if not missing:
            continue
        unseen = next((each for each in missing if not _nameable(each, deployment)), None)
        why = f"{unseen.label} is made where the deployment cannot name it: collect the integrations" if unseen else ""
        names, bindings = _named(missing)
        yield Finding.at(
            deployment.class_view,
            "the deployment may be made before its API's integrations",
            None
            if unseen
            else fix(
                f"wait for {', '.join(names)}",
                *bindings,
                deployment.options.put("dependsOn", names),
                effect=Effect.NONE,
            ),
            related=[each.class_view for each in missing],
            resource=deployment.label,
            why_not=why,
        )


def _missing(project: Project, deployment: Resource) -> list[Resource]:
    """The integrations of a deployment's API that it does not wait for."""
    api = resource_of(deployment.get("restApi"))
    awaited = [resource_of(each) for each in deployment.options.list("dependsOn")]
    if api is None or None in awaited or (deployment.options.given is not None and deployment.options.object is None):
        return []
    known = {each.key for each in awaited if each is not None}
    triggers = deployment.get("triggers")
    mentioned = triggers.text if triggers is not None else ""
    return [
        each
        for each in resources(project, "aws.apigateway.Integration")
        if _of_api(each, api) and each.key not in known and not (each.variable and each.variable in mentioned)
    ]


def _of_api(integration: Resource, api: Resource) -> bool:
    found = resource_of(integration.get("restApi"))
    return found is not None and found.key == api.key


def _nameable(integration: Resource, deployment: Resource) -> bool:
    """Whether the deployment may name an integration: made before it, by a statement of the same or an outer block."""
    if integration.path != deployment.path or integration.start > deployment.start:
        return False
    statement = statement_of(integration)
    block = statement.node.parent
    inside = block is not None and block.start_byte <= deployment.start < block.end_byte
    if not integration.variable:
        return (
            inside
            and statement.node.type == "expression_statement"
            and integration.wrapped.node.parent == statement.node
        )
    return inside and integration.visible_at(deployment)


def _named(integrations: Sequence[Resource]) -> tuple[list[str], list[Edits | None]]:
    """What the deployment calls the integrations, and the edits that give names to those that have none."""
    names: list[str] = []
    bindings: list[Edits | None] = []
    for each in integrations:
        name = each.variable or variable_after_name(each, "integration", names)
        names.append(name)
        bindings.append(() if each.variable else bound_to(each, name))
    return names, bindings
