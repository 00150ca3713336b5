"""Value of type any.

`any` switches the compiler off for a value and for all that comes of it: a property that the provider does not have, or an
Output where a string has to be, shows only once AWS refuses it. Linters stop at it:

    error  Unexpected any. Specify a different type  @typescript-eslint/no-explicit-any

One finding stands at the first of a file and lists the others. Which type is meant is for a person to say; `unknown` is one
that the compiler still checks.

Left alone:

- places under a comment that lets them pass;
- rest parameters (`...args: any[]`), which linters let pass where they are told to, and tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.source import Source
from iacfix.syntax.lint import let_pass
from iacfix.syntax.view import View

SEVERITY = Severity.TIDIES
ERRORS = ("Unexpected any. Specify a different type",)

_ANY = re.compile(rb"any\b")


def findings(project: Project) -> Iterator[Finding]:
    """The places of a file that say ``any``."""
    for source in project.sources:
        found = [view for view in _places(project, source) if not let_pass(view, "no-explicit-any")]
        if found:
            message = "a value is of type any" if len(found) == 1 else f"{len(found)} values are of type any"
            yield Finding.at(found[0], message, related=found[1:], why_not="say what they are, or `unknown`")


def _places(project: Project, source: Source) -> Iterator[View]:
    for match in _ANY.finditer(source.data):
        view = View(project, source, source.at(match.start(), match.end()))
        if view.node.type == "predefined_type" and not _is_rest(view):
            yield view


def _is_rest(view: View) -> bool:
    parameter = view.within("required_parameter")
    return parameter is not None and parameter.text.startswith("...")
