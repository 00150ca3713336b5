"""JSON made of an object literal: by ``JSON.stringify`` where all in it is plain, else by ``pulumi.jsonStringify``."""

from __future__ import annotations

import re

from iacfix.edit import Edits
from iacfix.project import Project
from iacfix.pulumi.held import holds_only_plain
from iacfix.syntax.statement import member_of
from iacfix.syntax.view import View
from iacfix.tables import DATA, load


def lacks_json_stringify(project: Project) -> str:
    """Why a program cannot call ``pulumi.jsonStringify``: it asks for a version before it. "" where it can."""
    since = str(load(DATA / "output.yaml").data["json_stringify"])
    exact = re.fullmatch(r"=?v?(\d+)\.(\d+)\.\d+", project.provider_range("pulumi").strip())
    known = tuple(int(part) for part in since.split("."))
    if exact is None or (int(exact[1]), int(exact[2])) >= known[:2]:
        return ""
    return f"package.json asks for a version of @pulumi/pulumi before {since}, which has no jsonStringify"


def stringifier(value: View) -> tuple[str, Edits] | None:
    """The function that makes JSON of a literal, and the edits that import it.

    None where what it takes is not in the version of @pulumi/pulumi that the program asks for.
    """
    if holds_only_plain(value):
        return "JSON.stringify", ()
    if lacks_json_stringify(value.project):
        return None
    return member_of(value.project, value.source, "@pulumi/pulumi", "pulumi", "jsonStringify")
