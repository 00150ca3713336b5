"""Which version of a provider a program asks for."""

from __future__ import annotations

import re

from iacfix.project import Project


def major(project: Project, package: str) -> int | None:
    """The major version of ``@pulumi/<package>`` that package.json asks for; None where it leaves that open."""
    found = re.fullmatch(r"[~^=v]*(\d+)(?:\.[\w.+-]*)?", project.provider_range(package).strip())
    return int(found[1]) if found is not None else None
