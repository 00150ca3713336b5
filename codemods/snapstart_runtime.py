"""SnapStart on a runtime that has none.

SnapStart works with Java, newer Python and .NET; AWS refuses it for every other runtime:

    InvalidParameterValueException: nodejs18.x is not supported for SnapStart enabled functions

The `snapStart` argument goes: such a function can only start as it did before.

Left alone:

- `applyOn: 'None'`, and runtimes that SnapStart works with (the table gives the oldest of each language);
- functions whose runtime is not known, and container images.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import resources
from iacfix.pulumi.runtime import FUNCTIONS, runtime_of
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("… is not supported for SnapStart enabled functions",)


def findings(project: Project) -> Iterator[Finding]:
    """Each SnapStart of a function whose runtime has none."""
    for function in resources(project, *FUNCTIONS):
        snap, runtime = function.get("snapStart"), runtime_of(function)
        if (
            snap is None
            or not runtime
            or function.constant("snapStart", "applyOn") != "PublishedVersions"
            or _supported(runtime)
        ):
            continue
        made = fix("remove snapStart", function.remove("snapStart"), effect=Effect.NONE)
        yield Finding.at(snap.parent or snap, f"{runtime} has no SnapStart", made, resource=function.label)


def _supported(runtime: str) -> bool:
    oldest: Mapping[str, Sequence[int]] = table(__file__).data["oldest"]
    language, version = re.match(r"[a-z]*", runtime), [int(number) for number in re.findall(r"\d+", runtime)]
    known = oldest.get(language[0] if language else "")
    return known is not None and version >= list(known)
