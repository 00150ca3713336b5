"""API Gateway logs without a role for the account.

API Gateway writes the logs of REST APIs with one role of the account and region. Where nobody has set it, a stage or
method that logs is refused:

    BadRequestException: CloudWatch Logs role ARN must be set in account settings to enable logging

The program gets the role, with AWS's managed policy for it, and an `aws.apigateway.Account` that names it; what logs
waits for that. The setting holds for the whole account in that region, and another stack may have made it: that is for
a person to know, so the fix is unsafe.

Left alone:

- programs that set the account's role anywhere;
- HTTP APIs (`aws.apigatewayv2`), whose access logs need no such role, and methods whose level is `OFF`;
- stages in several regions, or made where no statement can stand before them or with options from elsewhere: found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iacfix.edit import Edits, Effect, Finding, Fix, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.companion import class_beside, made_before, name_for, new, options_beside, side_by_side, with_option
from iacfix.pulumi.name import suffixed
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.code import Call, Code, Text
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("CloudWatch Logs role ARN must be set in account settings to enable logging",)
AFTER = (
    "deployment-stage-name",
    "stage-throttling",
)


def findings(project: Project) -> Iterator[Finding]:
    """Each stage and method that logs, where the program sets no role for the account."""
    logging = [
        each for each in resources(project, "aws.apigateway.Stage", "aws.apigateway.MethodSettings") if _logs(each)
    ]
    if not logging or resources(project, "aws.apigateway.Account"):
        return
    made = _with_account(logging)
    for each in logging:
        yield Finding.at(
            each.class_view,
            "it logs, and the program sets no role for API Gateway's logs in this account",
            made,
            resource=each.label,
            why_not="what logs stands in several places or regions: set the role (aws.apigateway.Account) once for each",
        )


def _logs(resource: Resource) -> bool:
    if resource.type == "aws.apigateway.Stage":
        return resource.has("accessLogSettings")
    level = resource.get("settings", "loggingLevel")
    return level is not None and resource.constant("settings", "loggingLevel") != "OFF"


def _with_account(logging: Sequence[Resource]) -> Fix | None:
    first = logging[0]
    options = options_beside(first)
    if options is None or any(options_beside(each) != options or not side_by_side(each, first) for each in logging):
        return None
    iam, importing = class_beside(first, "aws.iam.Role")
    gateway, _ = class_beside(first, "aws.apigateway.Account")
    role, attached, account = (name_for(first, f"apiGateway{what}") for what in ("LogsRole", "LogsPolicy", "Account"))
    facts = table(__file__).data
    trust: dict[str, Code] = {
        "Version": Text("2012-10-17"),
        "Statement": [
            {
                "Effect": Text("Allow"),
                "Principal": {"Service": Text(facts["principal"])},
                "Action": Text("sts:AssumeRole"),
            }
        ],
    }
    policy: dict[str, Code] = {"role": f"{role}.name", "policyArn": Text(facts["policy"])}
    waiting = with_option(options, "dependsOn", [attached])
    making: list[Edits | None] = [
        made_before(
            first,
            new(iam, suffixed(first, "logs-role"), {"assumeRolePolicy": Call("JSON.stringify", (trust,))}, options),
            role,
        ),
        made_before(first, new(f"{iam}PolicyAttachment", suffixed(first, "logs-policy"), policy, options), attached),
        made_before(
            first, new(gateway, suffixed(first, "account"), {"cloudwatchRoleArn": f"{role}.arn"}, waiting), account
        ),
    ]
    return fix(
        "set the account's role for the logs",
        importing,
        *making,
        *(each.options.put("dependsOn", [account]) for each in logging),
        safety=Safety.UNSAFE,
        effect=Effect.UPDATE,
    )
