"""Schedule that EventBridge cannot read.

    ValidationException: Parameter ScheduleExpression is not valid.

`every 6 hours` and `6 hours` become `rate(6 hours)`, `rate(1 hours)` becomes `rate(1 hour)`, `rate(5 minute)` becomes
`rate(5 minutes)`, and `6h` is no unit that is known. Nothing deployed can have such a schedule.

Left alone:

- what begins with `rate(`, `cron(` or `at(` and is well formed;
- everything that is not just a number and a unit: what a cron expression was meant to say is for a person: found where it
  has five fields, as on Unix, and six are wanted;
- schedules that are computed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import resources
from iacfix.syntax.literal import Literal

SEVERITY = Severity.BLOCKS
ERRORS = ("Parameter ScheduleExpression is not valid",)
_KINDS = ("aws.cloudwatch.EventRule", "aws.scheduler.Schedule")
_RATE = re.compile(r"(?:rate\()?\s*(?:every\s+)?(?P<number>[1-9]\d*)\s*(?P<unit>minute|hour|day)s?\s*\)?", re.I)
_CRON = re.compile(r"cron\((?P<fields>[^()]*)\)")


def findings(project: Project) -> Iterator[Finding]:
    """Each schedule that is not well formed."""
    for made in resources(project, *_KINDS):
        literal = Literal.of(made.get("scheduleExpression"))
        if literal is None or not literal.is_string or "${" in literal.text:
            continue
        said = literal.string
        meant = _meant(said)
        cron = _CRON.fullmatch(said)
        if meant not in ("", said):
            done = fix(f"write {meant}", literal.set(meant), effect=Effect.NONE)
            yield Finding.at(literal, "EventBridge cannot read this schedule", done, resource=made.label)
        elif cron is not None and len(cron["fields"].split()) == 5:
            why = "cron takes six fields: minutes, hours, day of month, month, day of week, year; one of the days is ?"
            yield Finding.at(literal, "EventBridge cannot read this schedule", resource=made.label, why_not=why)


def _meant(said: str) -> str:
    """The rate that a schedule of a number and a unit says; "" for any other schedule."""
    found = _RATE.fullmatch(said)
    if found is None:
        return ""
    plural = "" if found["number"] == "1" else "s"
    return f"rate({found['number']} {found['unit'].lower()}{plural})"
