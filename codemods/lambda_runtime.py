"""Lambda runtime that AWS has withdrawn.

Some months after a runtime's support ends, AWS makes no more functions with it, and later updates none:

    InvalidParameterValueException: The runtime parameter of nodejs14.x is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions.

A runtime of Node.js, Python, Java, Ruby or .NET becomes the newest of its language, where it is written as a string, a
member of `aws.lambda.Runtime` or in a constant or map that only functions read. The table says when AWS began to
refuse each one. The function's code has to suit the new runtime, which the program does not show, so that the fix is
unsafe: Node.js from 18 on has version 3 of the SDK only, and Java and .NET are built for one version.

Left alone:

- runtimes that are no longer supported but that AWS still creates functions with, and those that the table does not know;
- `go1.x` and `provided`: their successor runs another binary, so they are found, and a person rebuilds the function;
- a constant that something besides functions reads: found;
- runtimes that are computed or read from configuration without a default.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from iacfix.edit import Edits, Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.runtime import StatedRuntime, stated_runtimes
from iacfix.pulumi.use import other_reads, tests_spelling
from iacfix.syntax.literal import Literal
from iacfix.syntax.style import style_of
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("The runtime parameter of … is no longer supported for creating or updating AWS Lambda functions",)


def findings(project: Project) -> Iterator[Finding]:
    """Each place that states a withdrawn runtime."""
    for stated in stated_runtimes(project):
        facts = _runtimes().get(stated.name, {})
        since, today = facts.get("create_blocked"), table(__file__).provenance.as_of
        if since is None or since > today:
            continue
        successor = facts.get("successor", "")
        why = _obstacle(stated, successor)
        made = fix(f"use {successor}", _with(stated, successor), safety=Safety.UNSAFE, effect=Effect.UPDATE)
        yield Finding.at(
            stated.view,
            f"AWS has made no function with {stated.name} since {since}",
            None if why else made,
            related=[
                *(each.class_view for each in stated.functions if each.path != stated.view.path),
                *tests_spelling(project, stated.name),
            ],
            resource=stated.functions[0].label,
            why_not=why,
        )


def _runtimes() -> Mapping[str, Mapping[str, Any]]:
    found: Mapping[str, Mapping[str, Any]] = table(__file__).data["runtimes"]
    return found


def _obstacle(stated: StatedRuntime, successor: str) -> str:
    language = _runtimes()[stated.name]["language"]
    if not successor:
        return "no runtime is known that it could move to"
    if _runtimes()[successor]["language"] != language or language == "provided":
        return f"{successor} runs another binary, called bootstrap: build the function for it"
    other = next(iter(other_reads(stated.view, stated.reads)), None)
    if other is not None:
        return f"line {other.node.start_point[0] + 1} of {other.path} reads it too, for something that iacfix does not know"
    return ""


def _with(stated: StatedRuntime, successor: str) -> Edits:
    literal = Literal.of(stated.view)
    if literal is not None:
        return literal.set(successor)
    return stated.view.replace(style_of(stated.view.project, stated.view.source).quoted(successor))
