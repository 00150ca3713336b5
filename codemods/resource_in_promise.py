"""Resource that is made inside a promise.

What a callback of `then` makes is made after the program has been read to its end. Lists that it fills are empty where the
program uses them, and exports do not see it:

    InvalidParameterValue: No subnets found for the DB subnet group

Found: ask with the function's Output form (`getAvailabilityZonesOutput`) and make the resources outside, over a number that
is known, or `await` the promise at the top of the program.

Left alone:

- callbacks of `apply`: previews show what they make only once the Output is known, and there may be a reason for it;
- async functions: their caller may wait for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.pulumi.package import makes_resource
from iacfix.pulumi.resource import Resource, resources
from iacfix.scope import FUNCTIONS
from iacfix.syntax.view import View

SEVERITY = Severity.BREAKS
ERRORS = ("No subnets found for the DB subnet group",)


def findings(project: Project) -> Iterator[Finding]:
    """The first resource of each callback of ``then``."""
    seen = set()
    paths = {source.path for source in project.sources if b".then(" in source.data}
    for made in resources(project):
        callback = _callback(made) if made.path in paths and makes_resource(project, made.type) else None
        if callback is not None and callback.key not in seen:
            seen.add(callback.key)
            why = "make it outside of the promise: ask with the function's Output form, or await the promise first"
            yield Finding.at(made.class_view, "it is made after the program was read", resource=made.label, why_not=why)


def _callback(made: Resource) -> View | None:
    """The callback of ``then`` around a resource."""
    function = made.within(*FUNCTIONS)
    while function is not None:
        arguments = function.parent
        call = arguments.parent if arguments is not None and arguments.node.type == "arguments" else None
        callee = call.child("function") if call is not None else None
        name = callee.child("property") if callee is not None else None
        if name is not None and name.text == "then":
            return function
        if name is None:
            return None
        function = function.within(*FUNCTIONS)
    return None
