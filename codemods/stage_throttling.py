"""Throttling stated on an API Gateway stage.

A stage takes no `throttleSettings`: that is an argument of usage plans.

    error TS2353: Object literal may only specify known properties, and 'throttleSettings' does not exist in type 'StageArgs'.

On a REST API (`aws.apigateway.Stage`) the limits of all methods are set by an `aws.apigateway.MethodSettings` for
`*/*`, which is made behind the stage, with its parent and provider; one that the program makes there already takes
them. On an HTTP or WebSocket API (`aws.apigatewayv2.Stage`) they belong into the stage's `defaultRouteSettings`.

Left alone:

- usage plans, whose argument it is;
- limits that come from elsewhere, or beside others that are stated already: found, and a person says which hold;
- stages whose options come from elsewhere: found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from iacfix.edit import Edits, Effect, Finding, Fix, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import bound, class_beside, made_after, name_beside, new, options_beside, side_by_side
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.code import Code, Text
from iacfix.syntax.object import Object
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "'throttleSettings' does not exist in type 'StageArgs'",
    "'throttlingRateLimit' does not exist in type 'StageArgs'",
    "'throttlingBurstLimit' does not exist in type 'StageArgs'",
)
AFTER = ("deployment-stage-name", "stack-exports")


def findings(project: Project) -> Iterator[Finding]:
    """Each stage that states limits."""
    for stage in resources(project, "aws.apigateway.Stage", "aws.apigatewayv2.Stage"):
        names = _stated(stage)
        if not names:
            continue
        limits = _limits(stage)
        if limits is None:
            made, why = None, "the limits come from elsewhere"
        elif stage.type == "aws.apigateway.Stage":
            made, why = _methods(project, stage, names, limits)
        else:
            made, why = _routes(stage, names, limits)
        view = stage.get(names[0])
        where = (view.parent if view is not None else None) or stage
        yield Finding.at(where, f"a stage takes no {names[0]}", made, resource=stage.label, why_not=why)


def _stated(stage: Resource) -> list[str]:
    limits = table(__file__).data["limits"].values()
    return [name for name in ("throttleSettings", *limits) if stage.has(name)]


def _limits(stage: Resource) -> Mapping[str, Code] | None:
    """The limits by the name that method settings have for them; None where they cannot be told."""
    known: Mapping[str, str] = table(__file__).data["limits"]
    found: dict[str, Code] = {}
    for name in _stated(stage):
        if name in known.values():
            value = stage.get(name)
            found[name] = value.text if value is not None else None
            continue
        stated = Object.of(stage.get(name))
        if stated is None or stated.open or not stated.names:
            return None
        for each in stated.members:
            renamed = known.get(each.name, each.name)
            if renamed not in known.values() or renamed in found or each.node.type == "method_definition":
                return None
            found[renamed] = each.value.text
    return found


def _routes(stage: Resource, names: list[str], limits: Mapping[str, Code]) -> tuple[Fix | None, str]:
    title = "state them in defaultRouteSettings"
    settings = Object.of(stage.get("defaultRouteSettings"))
    if settings is not None:
        if any(settings.member(name) is not None for name in limits):
            return None, "defaultRouteSettings states others: say which hold"
        return fix(title, settings.add(limits), stage.remove(*names), effect=Effect.UPDATE), ""
    if stage.has("defaultRouteSettings"):
        return None, "defaultRouteSettings comes from elsewhere: state them there"
    edits: list[Edits | None] = []
    stated = stage.args.object("throttleSettings") if stage.args is not None else None
    if names == ["throttleSettings"] and stated is not None:
        known: Mapping[str, str] = table(__file__).data["limits"]
        edits = [each.rename(known[each.name]) for each in stated.members if each.name in known]
        return fix(title, stage.rename("throttleSettings", "defaultRouteSettings"), *edits, effect=Effect.UPDATE), ""
    return fix(title, stage.add({"defaultRouteSettings": limits}), stage.remove(*names), effect=Effect.UPDATE), ""


def _methods(project: Project, stage: Resource, names: list[str], limits: Mapping[str, Code]) -> tuple[Fix | None, str]:
    settings = [each for each in resources(project, "aws.apigateway.MethodSettings") if _for_all_of(each, stage)]
    removal = stage.remove(*names)
    if settings:
        stated = Object.of(settings[0].get("settings"))
        if len(settings) > 1 or stated is None or not side_by_side(settings[0], stage):
            return None, f"{settings[0].label} sets up the same methods: state them there"
        if any(stated.member(name) is not None for name in limits):
            return None, f"{settings[0].label} states others: say which hold"
        return fix(f"state them in {settings[0].label}", stated.add(limits), removal, effect=Effect.UPDATE), ""
    options, api = options_beside(stage), stage.get("restApi")
    if options is None or api is None:
        return None, "the settings need the same parent and provider: give them constants of their own"
    variable, binding = bound(stage, "stage")
    spelled, importing = class_beside(stage, "aws.apigateway.MethodSettings")
    args: dict[str, Code] = {
        "restApi": api.text,
        "stageName": f"{variable}.stageName",
        "methodPath": Text("*/*"),
        "settings": limits,
    }
    call = new(spelled, name_beside(stage, "stage", "throttling"), args, options)
    made = fix(
        "make a MethodSettings of them", importing, binding, removal, made_after(stage, call), effect=Effect.UPDATE
    )
    return made, ""


def _for_all_of(settings: Resource, stage: Resource) -> bool:
    """Whether settings are for all methods of a stage, or of a stage of the same API that they do not show."""
    found = resource_of(settings.get("stageName"))
    api, own = resource_of(settings.get("restApi")), resource_of(stage.get("restApi"))
    same = found.key == stage.key if found is not None else api is None or own is None or api.key == own.key
    return settings.string("methodPath") in ("*/*", "") and same
