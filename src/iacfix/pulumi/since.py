"""What edits write and the program's versions of Pulumi's packages do not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from iacfix.edit import Fix
from iacfix.project import Project
from iacfix.pulumi.version import may_have
from iacfix.schema.majors import Version
from iacfix.tables import DATA, load


def lacking(project: Project, made: Fix) -> str:
    """What the program's packages have to be for a fix to compile: ``@pulumi/pulumi 3.50``; "" where they are.

    A name that the file spells already is taken to be there.
    """
    for pattern, package, since in _names():
        written = {edit.path: found[0] for edit in made.edits if (found := pattern.search(edit.text)) is not None}
        if written and not may_have(project, package, since) and not _spelled(project, written):
            return f"@pulumi/{package} {since[0]}.{since[1]}"
    return ""


def _spelled(project: Project, written: dict[str, str]) -> bool:
    return all(name.encode() in project.files.get(path, b"") for path, name in written.items())


@cache
def _names() -> list[tuple[re.Pattern[str], str, Version]]:
    return list(_read())


def _read() -> Iterator[tuple[re.Pattern[str], str, Version]]:
    for pattern, facts in load(DATA / "api_since.yaml").data["names"].items():
        yield re.compile(rf"\b{pattern}"), facts["package"], tuple(facts["since"])
