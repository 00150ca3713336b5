"""Build image that AWS no longer keeps up.

CodeBuild keeps the newest major versions of its images cached and patched. Older ones still start, slowly, and get no
security fixes any more; no error says so.

The image becomes the one that AWS names in its place. It has other versions of the languages than the old one, and a
build that asks for one it has not fails (`Unknown runtime version`), so the fix is unsafe.

Left alone:

- images that the table does not call deprecated, however old, and images of one's own;
- a constant that something besides build projects reads: found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import resources
from iacfix.pulumi.use import other_reads
from iacfix.tables import table

SEVERITY = Severity.RISKS


def findings(project: Project) -> Iterator[Finding]:
    """Each place that states a deprecated image."""
    successors: Mapping[str, str] = table(__file__).data["successor"]
    projects = resources(project, "aws.codebuild.Project")
    stated = [(each, each.origin("environment", "image")) for each in projects]
    reads = {place for _, origin in stated for place in origin.reads}
    for build, origin in stated:
        for literal in origin.literals:
            successor = successors.get(literal.string)
            if successor is None:
                continue
            other = next(iter(other_reads(literal, reads)), None)
            why = f"line {other.node.start_point[0] + 1} of {other.path} reads it too" if other is not None else ""
            made = fix(f"use {successor}", literal.set(successor), safety=Safety.UNSAFE, effect=Effect.UPDATE)
            yield Finding.at(
                literal,
                f"AWS no longer patches {literal.string}",
                None if why else made,
                resource=build.label,
                why_not=why,
            )
