"""Action of a policy whose service is a wildcard.

A wildcard can stand in the action's own name and nowhere before the colon:

    MalformedPolicyDocument: Action vendors (e.g., aws, ec2, etc.) must not contain wildcards.

Found, not changed: which services are meant is a person's to say. (`"*"` alone means everything and is accepted; what
was meant by a denied `*:Create*` is mostly said better by `NotAction`.)

Left alone:

- `"*"`, and wildcards behind the colon;
- texts that are no actions of a statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.pulumi.statement import statements

SEVERITY = Severity.BLOCKS
ERRORS = ("Action vendors (e.g., aws, ec2, etc.) must not contain wildcards",)
_VENDOR = re.compile(r"[\w-]*[*?][\w*?-]*:")


def findings(project: Project) -> Iterator[Finding]:
    """Each action that names its service by a wildcard."""
    seen = set()
    for statement in statements(project):
        for action in statement.actions:
            if _VENDOR.match(action.string) and action.key not in seen:
                seen.add(action.key)
                why = "name the services that are meant, an action for each"
                yield Finding.at(action, f"the service of {action.string} is a wildcard", why_not=why)
