"""Package that is used and not imported.

    error TS2304: Cannot find name 'aws'.
    error TS2503: Cannot find namespace 'pulumi'.

`aws`, `pulumi` and the like mean the packages of which every page of the documentation calls them so. Where nothing in the
file has the name, and the program depends on the package, the file imports it: `import * as aws from "@pulumi/aws"`.

Left alone:

- names that the file declares, be it in another function;
- packages that package.json does not name: found, as installing one is for a person;
- names that are used without a member (`aws` alone): they may mean anything;
- JavaScript programs that use `require`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tree_sitter import Node

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.source import Source
from iacfix.syntax.statement import put_import
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Cannot find name 'aws'",
    "Cannot find name 'pulumi'",
    "Cannot find namespace 'aws'",
    "Cannot find namespace 'pulumi'",
)
_REQUIRES = re.compile(rb"(?<![.\w])require\(")
_USES = {"member_expression": "object", "nested_type_identifier": "module", "nested_identifier": "object"}


def findings(project: Project) -> Iterator[Finding]:
    """The first use of each package that a file does not import."""
    facts = table(__file__).data
    for source in project.sources:
        names = source.remember("names without an import", lambda source=source: _names(project, source))  # type: ignore[misc]
        for name, use in names.items():
            package, style = facts["packages"][name], style_of(project, source)
            known = package in facts["always"] or project.provider_range(package.rpartition("/")[2])
            statement = f"import * as {name} from {style.quoted(package)}{style.semicolon}"
            made = fix(f"import {package}", put_import(source, statement), effect=Effect.NONE) if known else None
            why = f"install {package}, and import it"
            yield Finding.at(View(project, source, use), f"{name} is not imported", made, why_not=why)


def _names(project: Project, source: Source) -> Mapping[str, Node]:
    """The first use of each name of the table that the file neither declares nor imports."""
    if b"require(" in source.data and _REQUIRES.search(source.data):
        return {}
    uses = ((name, _use(project, source, name)) for name in table(__file__).data["packages"])
    return {name: use for name, use in uses if use is not None}


def _use(project: Project, source: Source, name: str) -> Node | None:
    """The first place that reads a member of something of this name, which nothing in the file declares."""
    if f"{name}.".encode() not in source.data or project.scopes(source).named(name):
        return None
    for node in source.spelled(name):
        parent = node.parent
        field = _USES.get(parent.type, "") if parent is not None else ""
        if parent is not None and field and parent.child_by_field_name(field) == node:
            return node
    return None
