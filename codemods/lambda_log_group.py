"""Function whose logs nobody set up.

Lambda makes the log group of a function itself when the function first logs: with events kept for ever, without tags,
and left behind when the stack is destroyed. No error shows.

The program gets the group, `/aws/lambda/` and the function's name, behind the function, with its parent and provider.
Events are kept for the number of days of the setting `days`, 30 where nobody says otherwise. Where the function has
logged already, AWS has the group and refuses a second one until it is imported, so the fix is unsafe:

    ResourceAlreadyExistsException: The specified log group already exists

Left alone:

- functions that name a log group (`loggingConfig`), or whose group the program makes, also where it only looks like it:
  a group under `/aws/lambda/` whose function is not shown may be anybody's;
- functions that CloudFront runs (`qualifiedArn`, and published ones where a role is for `edgelambda.amazonaws.com`): they
  log in the regions of the visitors;
- functions whose options come from elsewhere, or that are made where no statement can stand behind them: found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from iacfix.edit import Effect, Finding, Fix, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import bound, class_beside, made_after, new, options_beside, variable_after_name
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.code import Code
from iacfix.syntax.references import member_reads
from iacfix.syntax.statement import member_of

SEVERITY = Severity.TIDIES
AFTER = ("tracing-permission", "stack-exports")
SETTINGS = {
    "days": {
        "description": "How many days a function's logs are kept; one of the numbers that CloudWatch offers.",
        "type": "integer",
        "minimum": 1,
        "default": 30,
    }
}
_PREFIX = "/aws/lambda/"
_EDGE = b"edgelambda.amazonaws.com"


def findings(project: Project) -> Iterator[Finding]:
    """Each function without a log group."""
    functions = resources(project, "aws.lambda.Function")
    groups = [
        each for each in resources(project, "aws.cloudwatch.LogGroup") if not functions or _named(each) is not None
    ]
    if any(not _known(group, functions) for group in groups):
        return
    for function in functions:
        if function.has("loggingConfig") or any(_of(group, function) for group in groups) or _at_edge(function):
            continue
        yield Finding.at(
            function.class_view,
            "nobody set up the function's logs: Lambda keeps them for ever",
            None if function.open else _with_group(project, function),
            resource=function.label,
            why_not="make its log group, in the place that makes the function",
        )


def _named(group: Resource) -> str | None:
    """The text of the function's name in the name of its log group; None for groups of other things."""
    name = group.get("name")
    _, found, rest = name.text.partition(_PREFIX) if name is not None else ("", "", "")
    return rest.rstrip("`'\"") if found else None


def _of(group: Resource, function: Resource) -> bool:
    tail = _named(group) or ""
    names = [view.text.strip("`'\"") for view in (function.get("name"), function.name) if view is not None]
    awaited = any(resource_of(each) == group for each in function.options.list("dependsOn"))
    own = re.fullmatch(r"\$\{([\w.]+)\.(?:name|id)\}", tail)
    return tail in names or awaited or (own is not None and own[1] == function.variable)


def _known(group: Resource, functions: Sequence[Resource]) -> bool:
    return any(_of(group, function) for function in functions)


def _at_edge(function: Resource) -> bool:
    if function.has("publish") and any(_EDGE in source.data for source in function.project.sources):
        return True
    reads = (read.parent for read in member_reads(function, "qualifiedArn"))
    owners = (resource_of(read.child("object")) for read in reads if read is not None)
    return any(owner is not None and owner.key == function.key for owner in owners)


def _with_group(project: Project, function: Resource) -> Fix | None:
    options = options_beside(function)
    if options is None:
        return None
    variable, binding = bound(function, variable_after_name(function, "function"))
    spelled, importing = class_beside(function, "aws.cloudwatch.LogGroup")
    interpolate, also = member_of(project, function.source, "@pulumi/pulumi", "pulumi", "interpolate")
    days = int(str(project.settings.value("lambda-log-group", "days")))
    args: dict[str, Code] = {"name": f"{interpolate}`{_PREFIX}${{{variable}.name}}`", "retentionInDays": days}
    making = made_after(function, new(spelled, suffixed(function, "logs"), args, options))
    title = f"make its log group, kept for {days} days"
    return fix(title, importing, also, binding, making, safety=Safety.UNSAFE, effect=Effect.UPDATE)
