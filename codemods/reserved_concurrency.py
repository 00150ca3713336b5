"""Functions that reserve more concurrency than an account has.

All functions of an account and region share one number of executions at once, and AWS keeps 100 of them unreserved:

    InvalidParameterValueException: Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].

An account has 1,000 unless AWS gave it another number, which the setting `quota` states. Where the functions of a
program reserve more than is left of it, each takes its reservation from the configuration key `reservedConcurrency`,
and has none where that is not set. That drops what the program asks for, so the fix is unsafe.

Left alone:

- programs whose reservations fit into the quota;
- reservations that are not written out as numbers, and 0, which stops a function and reserves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.literal import Literal
from iacfix.syntax.statement import member_of
from iacfix.syntax.style import style_of
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of …",
)
SETTINGS = {
    "quota": {
        "description": "How many executions at once the account has; 0: what AWS gives every account.",
        "type": "integer",
        "minimum": 0,
        "default": 0,
    }
}
_ARGUMENT = "reservedConcurrentExecutions"


def findings(project: Project) -> Iterator[Finding]:
    """Each function with a reservation, where a region's reservations exceed the quota."""
    facts = table(__file__).data
    quota = project.settings.value("reserved-concurrency", "quota") or facts["quota"]
    free = int(str(quota)) - int(facts["unreserved"])
    for functions in _by_region(project):
        reserved = sum(_reserved(function) for function in functions)
        if reserved > free:
            for function in functions:
                yield _finding(project, function, reserved, free)


def _by_region(project: Project) -> Iterator[Sequence[Resource]]:
    """The functions that reserve something, those of the same provider together."""
    found: dict[str, list[Resource]] = {}
    for function in resources(project, "aws.lambda.Function"):
        if _reserved(function) > 0:
            provider = function.region or (function.provider.text if function.provider is not None else "")
            found.setdefault(provider, []).append(function)
    yield from found.values()


def _reserved(function: Resource) -> int:
    value = function.constant(_ARGUMENT)
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _finding(project: Project, function: Resource, reserved: int, free: int) -> Finding:
    value = function.get(_ARGUMENT)
    config, importing = member_of(project, function.source, "@pulumi/pulumi", "pulumi", "Config")
    read = f"new {config}().getNumber({style_of(project, function.source).quoted('reservedConcurrency')})"
    return Finding.at(
        value or function.class_view,
        f"the functions reserve {reserved} executions at once, and an account has {free} to reserve",
        fix(
            "take it from the configuration",
            importing,
            value.replace(read) if Literal.of(value) is not None and value is not None else None,
            safety=Safety.UNSAFE,
            effect=Effect.UPDATE,
        ),
        resource=function.label,
        why_not="the number is shared: reserve less, or have AWS raise the quota and state it in the setting `quota`",
    )
