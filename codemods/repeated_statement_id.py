"""Statements of a policy under one id.

    MalformedPolicyDocument: Statement IDs (SID) in a single policy must be unique.
    InvalidParameter: Invalid parameter: Policy Error: Every policy statement must have a unique ID

An id that stands there for the second time gets a number behind it. Nothing reads these ids, and nothing deployed can have
the same twice.

Left alone:

- statements without an id: most services do not ask for one;
- ids that are computed, and policies that are not written out in the program.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.statement import statements
from iacfix.syntax.literal import Literal

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Statement IDs (SID) in a single policy must be unique",
    "Every policy statement must have a unique ID",
)


def findings(project: Project) -> Iterator[Finding]:
    """Each id of a statement that another of its policy has."""
    policies: dict[tuple[str, int, int], list[Literal]] = {}
    for statement in statements(project):
        around = statement.object.parent
        literal = Literal.of(statement.object.get("Sid") or statement.object.get("sid"))
        if around is not None and around.node.type == "array" and literal is not None and literal.is_string:
            policies.setdefault(around.key, []).append(literal)
    for ids in policies.values():
        taken = {literal.string for literal in ids}
        seen: set[str] = set()
        for literal in ids:
            if literal.string in seen:
                new = next(name for number in range(2, 100) if (name := f"{literal.string}{number}") not in taken)
                taken.add(new)
                made = fix(f"call it {new}", literal.set(new), effect=Effect.NONE)
                yield Finding.at(literal, "another statement of the policy has this id", made)
            seen.add(literal.string)
