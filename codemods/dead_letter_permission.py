"""Function that may not write to its dead letter queue.

Lambda makes a function with a dead letter queue or topic only where the function's role may write to it:

    InvalidParameterValueException: The provided execution role does not have permissions to call SendMessage on SQS

The role gets an `aws.iam.RolePolicy` with that one action on that one queue or topic (`sqs:SendMessage`, `sns:Publish`),
made before the function, which waits for it.

Left alone:

- roles that are allowed the action already, on whatever resource;
- roles and queues that the program does not make, and roles with a policy whose actions the text does not show, or
  that is unknown: they may allow it;
- roles that list their `inlinePolicies`, which undoes every other one: found;
- functions whose role or queue reaches them as a bare ARN, or that are made where no statement can stand before them:
  found.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Fix, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import class_beside, made_before, new, options_beside, variable_beside
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.pulumi.role import may, role_of
from iacfix.syntax.code import Call, Code, Text
from iacfix.syntax.statement import member_of
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "The provided execution role does not have permissions to call SendMessage on SQS",
    "The provided execution role does not have permissions to call Publish on SNS",
)
AFTER = (
    "lambda-reserved-variable",
    "lambda-runtime",
    "snapstart-runtime",
    "provisioned-concurrency",
    "reserved-concurrency",
    "stack-exports",
)


def findings(project: Project) -> Iterator[Finding]:
    """Each function whose role may not write to its dead letter queue."""
    actions = table(__file__).data["actions"]
    for function in resources(project, "aws.lambda.Function"):
        target, role = (
            resource_of(function.get("deadLetterConfig", "targetArn")),
            role_of(function.get("role")),
        )
        action = actions.get(target.type, "") if target is not None else ""
        if target is None or role is None or not action or may(role, action) is not False:
            continue
        yield Finding.at(
            function.class_view,
            f"its role may not {action.partition(':')[2]} to {target.label}: Lambda refuses the function",
            None if role.has("inlinePolicies") else _with_permission(project, function, action),
            related=[role.class_view] if role.path != function.path else [],
            resource=function.label,
            why_not="allow the role to, in the place that makes it",
        )


def _with_permission(project: Project, function: Resource, action: str) -> Fix | None:
    role, target, options = (
        function.get("role"),
        function.get("deadLetterConfig", "targetArn"),
        options_beside(function),
    )
    if (
        role is None
        or target is None
        or options is None
        or not (role.text.endswith(".arn") and target.text.endswith(".arn"))
    ):
        return None
    stringify, importing = member_of(project, function.source, "@pulumi/pulumi", "pulumi", "jsonStringify")
    spelled, also = class_beside(function, "aws.iam.RolePolicy")
    statement: dict[str, Code] = {"Effect": Text("Allow"), "Action": Text(action), "Resource": target.text}
    document = Call(stringify, ({"Version": Text("2012-10-17"), "Statement": [statement]},))
    args: dict[str, Code] = {"role": f"{role.text.removesuffix('.arn')}.name", "policy": document}
    name = variable_beside(function, "function", "deadLetterPolicy")
    making: Edits | None = made_before(function, new(spelled, suffixed(function, "dead-letter"), args, options), name)
    waiting = function.options.put("dependsOn", [name])
    return fix(f"allow it {action}", importing, also, making, waiting, effect=Effect.UPDATE)
