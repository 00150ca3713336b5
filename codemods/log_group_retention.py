"""Log group that keeps its events for ever.

Without `retentionInDays` CloudWatch never deletes anything, and bills for it: no error shows, only the bill does.

The group gets the number of days of the setting `days`, 30 where nobody says otherwise. On a deployed stack CloudWatch
then deletes the older events, so the fix is unsafe.

Left alone:

- groups that state a retention, also 0, which says "for ever", or under another tool's name (`retentionDays`), which
  `unknown-property` sees to;
- groups whose arguments come from elsewhere or have a spread in them, and `skipDestroy` groups, which are kept on
  purpose;
- groups of the class `DELIVERY`, whose retention is AWS's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources

SEVERITY = Severity.TIDIES
SETTINGS = {
    "days": {
        "description": "How many days a log group keeps its events; one of the numbers that CloudWatch offers.",
        "type": "integer",
        "minimum": 1,
        "default": 30,
    }
}


def findings(project: Project) -> Iterator[Finding]:
    """Each log group without a retention."""
    days = int(str(project.settings.value("log-group-retention", "days")))
    for group in resources(project, "aws.cloudwatch.LogGroup"):
        if group.open or _states_retention(group) or not _plain(group):
            continue
        made = fix(
            f"keep them for {days} days",
            group.add({"retentionInDays": days}, after="name"),
            safety=Safety.UNSAFE,
            effect=Effect.UPDATE,
        )
        yield Finding.at(group.class_view, "the log group keeps its events for ever", made, resource=group.label)


def _states_retention(group: Resource) -> bool:
    """Also where the property goes by a name of another tool, which another codemod sees to."""
    return group.args is not None and any(name.startswith("retention") for name in group.args.names)


def _plain(group: Resource) -> bool:
    kept = group.has("skipDestroy") and group.constant("skipDestroy") is not False
    return not kept and group.string("logGroupClass") != "DELIVERY"
