"""Which version of a provider a program asks for."""

from __future__ import annotations

import re

from iacfix.project import Project
from iacfix.schema.locate import locked_majors, locked_versions, range_of
from iacfix.schema.majors import Version, allowed, newest

# What lets the newest version be installed.
_OPEN = ("", "*", "latest")


def major(project: Project, package: str) -> int | None:
    """The major version of ``@pulumi/<package>`` that package.json asks for; None where it leaves that open."""
    found = re.fullmatch(r"[~^=v]*(\d+)(?:\.[\w.+-]*)?", project.provider_range(package).strip())
    return int(found[1]) if found is not None else None


def has_major(project: Project, package: str, since: int) -> bool:
    """Whether every version of ``@pulumi/<package>`` that may be installed is of the major ``since`` or a later one.

    The lock file decides, else package.json; where neither names the package, the newest version is what one installs.
    """
    name = f"@pulumi/{package}"
    there, wanted = locked_majors(project, name), range_of(project, name)
    if there:
        return min(there) >= since
    return wanted in _OPEN or not allowed(wanted, since - 1)


def may_have(project: Project, package: str, since: Version) -> bool:
    """Whether ``@pulumi/<package>`` is, or may be, of a version or a later one.

    The lock file decides, else the newest version that package.json lets be installed.
    """
    name = f"@pulumi/{package}"
    there = locked_versions(project, name)
    if there:
        return min(there) >= since
    bound = newest(range_of(project, name))
    return bound is None or bound >= since
