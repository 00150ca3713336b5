"""Traced function whose role may not write traces.

Lambda makes a function with active tracing only where its role may send traces to X-Ray:

    InvalidParameterValueException: The provided execution role does not have permissions to call PutTraceSegments on XRAY

The role gets AWS's own policy for that, `AWSXRayDaemonWriteAccess`, behind the statement that makes the role, and the
functions in its sight wait for it. A role that lists its `managedPolicyArns` gets it there: that list is the whole.

Left alone:

- roles that may send traces already, and those with a policy whose actions the text does not show, or that is unknown;
- roles that the program does not make, and `PassThrough`, which Lambda does not check;
- roles whose options come from elsewhere, or that are made where no statement can stand behind them: found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iacfix.edit import Edits, Effect, Finding, Fix, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import bound, class_beside, made_after, name_beside, new, options_beside, variable_beside
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.role import may, role_of
from iacfix.syntax.code import Code, Text
from iacfix.syntax.sequence import Array
from iacfix.syntax.statement import statement_of
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("The provided execution role does not have permissions to call PutTraceSegments on XRAY",)
AFTER = ("dead-letter-permission", "stack-exports")


def findings(project: Project) -> Iterator[Finding]:
    """Each traced function whose role may not send traces."""
    traced: dict[tuple[str, int, int], tuple[Resource, list[Resource]]] = {}
    for function in resources(project, "aws.lambda.Function"):
        role = role_of(function.get("role"))
        if role is None or function.constant("tracingConfig", "mode") != "Active":
            continue
        if may(role, table(__file__).data["action"]) is False:
            traced.setdefault(role.key, (role, []))[1].append(function)
    for role, functions in traced.values():
        made = _with_policy(role, functions)
        for function in functions:
            yield Finding.at(
                function.class_view,
                "its role may not send traces: Lambda refuses the function",
                made,
                related=[role.class_view],
                resource=function.label,
                why_not="attach AWSXRayDaemonWriteAccess to the role, in the place that makes it",
            )


def _with_policy(role: Resource, functions: Sequence[Resource]) -> Fix | None:
    policy, title = Text(table(__file__).data["policy"]), "attach AWSXRayDaemonWriteAccess to the role"
    if role.has("managedPolicyArns"):
        listed = Array.of(role.get("managedPolicyArns"))
        return fix(title, listed.append(policy) if listed is not None else None, effect=Effect.UPDATE)
    options = options_beside(role)
    if options is None:
        return None
    spelled, importing = class_beside(role, "aws.iam.RolePolicyAttachment")
    owner, binding = bound(role, "role")
    waiting = [function for function in functions if _sees(function, role)]
    name = variable_beside(role, "role", "tracingPolicy") if waiting else ""
    args: dict[str, Code] = {"role": f"{owner}.name", "policyArn": policy}
    making: Edits | None = made_after(role, new(spelled, name_beside(role, "role", "tracing"), args, options), name)
    return fix(
        title,
        importing,
        binding,
        making,
        *(function.options.put("dependsOn", [name]) for function in waiting),
        effect=Effect.UPDATE,
    )


def _sees(function: Resource, role: Resource) -> bool:
    """Whether a constant made behind the role is in the function's sight."""
    block = statement_of(role).node.parent
    inside = block is not None and block.start_byte <= function.start < block.end_byte
    return function.path == role.path and function.start > role.end and inside
