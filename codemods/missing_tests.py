"""Tests that are missing, or test nothing.

A placeholder fails whatever the program does, or passes whatever it does, and package.json runs tests that nobody has
written:

    expect(received).toBe(expected) // Object.is equality
    No tests found, exiting with code 1

What the tests have to show is for a person to write; tests are never edited.

Left alone:

- a placeholder's pattern in a test that expects something else too, and tests that are marked as still to do (`it.todo`);
- programs without tests whose package.json has no script that runs a test framework, or lets it pass without tests, and
  those with files that are called like tests.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.scope import FUNCTIONS
from iacfix.source import Source
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.TIDIES
ERRORS = ("No tests found, exiting with code 1", "expect(received).toBe(expected) // Object.is equality")

_PLACEHOLDER = re.compile(
    r"(?:await\s+)?expect\(\s*(?:(?P<value>true|false|1)\s*\)\.toBe\(\s*(?:true|false|1)\s*\)"
    r"|(?P<fails>false)\s*\)\.toBeTruthy\(\s*\)|true\s*\)\.toBeTruthy\(\s*\))"
)


def findings(project: Project) -> Iterator[Finding]:
    """Each placeholder, and the script that has no tests to run."""
    for source in project.tests:
        found = [call for call in _calls(project, source) if _PLACEHOLDER.fullmatch(call.text) and _alone(call)]
        if found:
            tests = "a test is a placeholder" if len(found) == 1 else f"{len(found)} tests are placeholders"
            message = f"{tests}: what is expected has nothing to do with the program"
            yield Finding.at(found[0], message, related=found[1:], why_not="write what the program has to do")
    if project.definition is not None and not any(re.search(r"test|spec", path, re.I) for path in _code(project)):
        yield from _no_tests(project)


def _calls(project: Project, source: Source) -> Iterator[View]:
    if b"expect(" in source.data:
        yield from (View(project, source, node) for node in source.nodes("call"))


def _code(project: Project) -> Iterator[str]:
    yield from (project.within(path) for path in (*project.code, *(source.path for source in project.tests)))


def _no_tests(project: Project) -> Iterator[Finding]:
    package = project.document(posixpath.join(project.folder, "package.json"))
    script = package.root.scalar("scripts", "test") if package is not None else None
    runs = "|".join(map(re.escape, table(__file__).data["frameworks"]))
    if script is not None and re.search(rf"\b(?:{runs})\b", script.string) and "passWithNoTests" not in script.string:
        yield Finding.at(script, "it runs tests, and the program has none", why_not="write them")


def _alone(call: View) -> bool:
    """Whether a call is the only statement of the function that it stands in."""
    statement = call.parent
    if statement is None or statement.node.type != "expression_statement":
        return False
    block = statement.parent
    if block is None or block.node.type != "statement_block" or block.node.parent is None:
        return False
    alone = [child for child in block.node.named_children if child.type != "comment"] == [statement.node]
    return alone and block.node.parent.type in FUNCTIONS
