"""Resource of which an account has only one.

An account has one configuration recorder, one GuardDuty detector, one Security Hub a region. The second stack that
makes it, or the first one in an account that has it already, stops:

    MaxNumberOfConfigurationRecordersExceededException: Failed to put configuration recorder … because the maximum
    number of configuration recorders: 1 is reached.

    BadRequestException: The request is rejected because a detector already exists for the current account.

    ResourceConflictException: Account is already subscribed to Security Hub

Found, not changed: whether this stack owns it for the account, and what becomes of what depends on it, is a person's
decision. Make it where a configuration key says so, or look it up.

Left alone:

- what is made under a condition: somebody has thought of it;
- what the program imports (`import`) or gets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.pulumi.resource import resources
from iacfix.syntax.callers import instances
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.RISKS
ERRORS = (
    "the maximum number of configuration recorders: 1 is reached",
    "The request is rejected because a detector already exists for the current account",
    "Account is already subscribed to Security Hub",
)
_CONDITIONS = ("if_statement", "ternary_expression", "switch_statement")
_CLASSES = ("class_declaration", "abstract_class_declaration")


def findings(project: Project) -> Iterator[Finding]:
    """Each resource that every stack would make for the whole account."""
    singletons = cast("Mapping[str, str]", table(__file__).data["singletons"])
    for made in resources(project, *singletons):
        if made.options.has("import") or _conditional(made):
            continue
        why = "say in the configuration which stack makes it for the account, or look it up"
        message = f"an account has one {singletons[made.type]} a region, and every stack makes one"
        yield Finding.at(made.class_view, message, resource=made.label, why_not=why)


def _conditional(made: View) -> bool:
    """Whether a resource, or every object of the class that makes it, is made under a condition."""
    if made.within(*_CONDITIONS) is not None:
        return True
    owner = made.within(*_CLASSES)
    found = list(instances(owner)) if owner is not None else []
    return bool(found) and all(each.within(*_CONDITIONS) is not None for each in found)
