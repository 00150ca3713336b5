"""Schedule on an event bus of one's own.

    ValidationException: ScheduleExpression is supported only on the default event bus.

The rule loses its `eventBusName`, and its targets theirs: they have to name the bus of their rule. The schedule fires as
stated, and what it starts is the same.

Left alone:

- rules that match events too (`eventPattern`): the pattern may need the bus, so a person decides: found;
- the default bus, and rules whose schedule or arguments the text does not show.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resource_of, resources

SEVERITY = Severity.BLOCKS
ERRORS = ("ScheduleExpression is supported only on the default event bus",)


def findings(project: Project) -> Iterator[Finding]:
    """Each scheduled rule on another bus than the default one."""
    for rule in resources(project, "aws.cloudwatch.EventRule"):
        member = rule.args.member("eventBusName") if rule.args is not None else None
        if member is None or not rule.has("scheduleExpression") or rule.string("eventBusName") == "default":
            continue
        schedule = rule.get("scheduleExpression")
        if "undefined" in (member.value.text, schedule.text if schedule is not None else ""):
            continue
        why = "split it in two: a schedule on the default bus, and a rule for the events of this one"
        made = None
        if not rule.has("eventPattern"):
            parts = [rule.remove("eventBusName"), *_of_targets(rule)]
            made = fix("use the default bus", *parts, effect=Effect.NONE)
        yield Finding.at(member, "only the default event bus has schedules", made, resource=rule.label, why_not=why)


def _of_targets(rule: Resource) -> Iterator[Edits | None]:
    for target in resources(rule.project, "aws.cloudwatch.EventTarget"):
        given = target.get("rule")
        named = resource_of((given.bare.child("object") or given) if given is not None else None)
        if named is not None and named.key == rule.key and target.has("eventBusName"):
            yield target.remove("eventBusName")
