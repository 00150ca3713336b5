"""More of a resource than an account has room for.

Accounts have quotas, by default five VPCs, five Elastic IP addresses and five trails in a region. A program that makes more
by itself fails in every account that nobody has prepared for it:

    VpcLimitExceeded: The maximum number of VPCs has been reached.
    AddressLimitExceeded: The maximum number of addresses has been reached.
    MaximumNumberOfTrailsExceededException: User: … already has 5 trails in …

Found, not changed: have the quota raised (Service Quotas), or make fewer. What the account has already, a program does not
show, so that fewer may be too many as well.

Left alone:

- resources in loops, functions and under conditions, whose number the text does not show;
- resources with providers of different names, which may be other regions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import cast

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.scope import FUNCTIONS
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.RISKS
ERRORS = (
    "VpcLimitExceeded: The maximum number of VPCs has been reached",
    "AddressLimitExceeded: The maximum number of addresses has been reached",
    "MaximumNumberOfTrailsExceededException",
)
_LOOPS = ("for_statement", "for_in_statement", "while_statement", "do_statement")
_CONDITIONS = ("if_statement", "ternary_expression", "switch_statement")


def findings(project: Project) -> Iterator[Finding]:
    """The first resource that is one too many, for each quota and provider."""
    for kind, quota in cast("Mapping[str, int]", table(__file__).data["quotas"]).items():
        made: dict[str, list[Resource]] = defaultdict(list)
        for each in resources(project, kind):
            if each.within(*_LOOPS, *_CONDITIONS) is None and _runs_once(each):
                made[each.provider.text if each.provider is not None else ""].append(each)
        for together in made.values():
            if len(together) > quota:
                yield Finding.at(
                    together[quota].class_view,
                    f"an account has room for {quota} of these in a region, the program makes {len(together)}",
                    related=[each.class_view for each in together[:quota]],
                    resource=together[quota].label,
                    why_not="have the quota raised before, or make fewer",
                )


def _runs_once(made: View) -> bool:
    """Whether a resource stands in no function but in constructors, of which a stack mostly makes one each."""
    function = made.within(*FUNCTIONS)
    if function is None:
        return True
    name = function.child("name")
    return function.node.type == "method_definition" and name is not None and name.text == "constructor"
