"""The actions of CodePipeline pipelines, wherever the program writes them out."""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.project import Project
from iacfix.pulumi.resource import resources
from iacfix.syntax.object import Object
from iacfix.syntax.view import View

_MEMBERS = frozenset({"name", "category", "owner", "provider"})


def actions(project: Project) -> list[Object]:
    """Every object literal that is an action of a pipeline: it has a category, an owner and a provider."""
    if not resources(project, "aws.codepipeline.Pipeline"):
        return []
    return project.remember("pipeline actions", lambda: list(_actions(project)))


def _actions(project: Project) -> Iterator[Object]:
    for source in project.sources:
        for node in source.spelled("category"):
            pair = node.parent
            found = (
                Object.of(View(project, source, pair.parent)) if pair is not None and pair.parent is not None else None
            )
            if found is not None and set(found.names) >= _MEMBERS:
                yield found
