"""Service that may not call a function.

A service calls a function only where the function's own policy lets it. Most find out when they call, and nobody sees
it: the rule fires, the message arrives, and the function does not run (an API answers 500). Three ask at once:

    Unable to validate the following destination configurations
    Could not execute the lambda function. Make sure you have given CloudWatch Logs permission to execute your function.
    Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.

The function gets an `aws.lambda.Permission` for that one rule, topic, API, log group, secret or bucket, made before
what calls, which waits for it where AWS asks at once. Where it does not, the program deploys without, and somebody may
have given the permission by hand: that fix is unsafe.

Left alone:

- functions that the program lets the service call, from wherever;
- programs with a permission whose function the text does not show: it may be the one;
- integrations with credentials of their own, aliases, and functions that the program does not make;
- callers whose source reaches them as a bare ARN or name, or with options from elsewhere: found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from iacfix.edit import Edits, Effect, Finding, Fix, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import class_beside, made_before, new, options_beside, variable_after_name
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.code import Code, Text
from iacfix.syntax.object import Object
from iacfix.syntax.sequence import Array
from iacfix.syntax.statement import member_of
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BREAKS
ERRORS = (
    "Unable to validate the following destination configurations",
    "Could not execute the lambda function. Make sure you have given CloudWatch Logs permission to execute your function",
    "Secrets Manager cannot invoke the specified Lambda function",
)
AFTER = ("lambda-log-group", "deployment-before-integrations")


def findings(project: Project) -> Iterator[Finding]:
    """Each caller of a function that does not let it."""
    callers: Mapping[str, Mapping[str, Any]] = table(__file__).data["callers"]
    made: dict[object, Fix | None] = {}
    for caller in resources(project, *callers):
        facts = callers[caller.type]
        if facts.get("unless") and caller.has(facts["unless"]):
            continue
        for called in _called(caller, facts["function"]):
            function = resource_of(called)
            if (
                function is None
                or function.type != "aws.lambda.Function"
                or _allowed(project, function, facts["principal"])
            ):
                continue
            source = resource_of(caller.get(facts["source"]))
            key = function.key, facts["principal"], source.key if source is not None else caller.key
            if key not in made:
                made[key] = _with_permission(caller, called, facts)
            yield Finding.at(
                caller.class_view,
                f"the function does not let {facts['principal']} call it",
                made[key],
                related=[function.class_view],
                resource=caller.label,
                why_not="let it, in the place that makes the function (aws.lambda.Permission)",
            )


def _called(caller: Resource, argument: str) -> Iterator[View]:
    """The expressions that name the functions a caller calls."""
    value = caller.get(argument)
    listed = Array.of(value)
    if listed is not None:
        for each in listed.items:
            target = Object.of(each)
            named = target.get("lambdaFunctionArn") if target is not None else None
            if named is not None:
                yield named
    elif value is not None and not (
        caller.type == "aws.sns.TopicSubscription" and caller.string("protocol") != "lambda"
    ):
        yield value


def _allowed(project: Project, function: Resource, principal: str) -> bool:
    for permission in resources(project, "aws.lambda.Permission"):
        owner = resource_of(permission.get("function"))
        if owner is None or (owner.key == function.key and permission.string("principal") in (principal, "")):
            return True
    return False


def _with_permission(caller: Resource, called: View, facts: Mapping[str, Any]) -> Fix | None:
    options, function = options_beside(caller), re.fullmatch(r"([\w.]+)\.(?:arn|invokeArn)", called.text)
    arn, importing = _source_arn(caller, facts)
    if options is None or function is None or not arn:
        return None
    spelled, also = class_beside(caller, "aws.lambda.Permission")
    args: dict[str, Code] = {
        "action": Text("lambda:InvokeFunction"),
        "function": f"{function[1]}.name",
        "principal": Text(facts["principal"]),
        "sourceArn": arn,
    }
    refused = bool(facts.get("refused"))
    name = variable_after_name(caller, "permission") if refused else ""
    making: Edits | None = made_before(caller, new(spelled, suffixed(caller, "permission"), args, options), name)
    return fix(
        f"let {facts['principal']} call it",
        importing,
        also,
        making,
        caller.options.put("dependsOn", [name]) if refused else (),
        safety=Safety.SAFE if refused else Safety.UNSAFE,
        effect=Effect.UPDATE,
    )


def _source_arn(caller: Resource, facts: Mapping[str, Any]) -> tuple[str, Edits]:
    """The expression for the ARN of what calls, and what has to be imported for it; "" where it cannot be told."""
    value, source = caller.get(facts["source"]), resource_of(caller.get(facts["source"]))
    named = (
        re.fullmatch(r"((?:this\.)?[\w.]+?)(?:\.(?:id|name|arn|bucket))?", value.text) if value is not None else None
    )
    if named is None or source is None or source.type not in (facts["of"], f"{facts['of']}V2"):
        return "", ()
    arn = f"{named[1]}.{facts['arn']}"
    if "path" not in facts:
        return arn, ()
    interpolate, importing = member_of(caller.project, caller.source, "@pulumi/pulumi", "pulumi", "interpolate")
    return f"{interpolate}`${{{arn}}}{facts['path']}`", importing
