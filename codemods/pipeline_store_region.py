"""Region on the only artifact store of a pipeline.

A store names its region only in a pipeline that runs in several:

    region cannot be set for a single-region CodePipeline Pipeline

The region goes: the only store is in the pipeline's own.

Left alone:

- pipelines with several stores, where each needs its region;
- a pipeline with an action in a region of its own: found, it needs a store in each;
- lists that a spread or a condition may make longer.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.pipeline import actions
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.object import Object
from iacfix.syntax.removal import remove_unread
from iacfix.syntax.sequence import Array

SEVERITY = Severity.BLOCKS
ERRORS = ("region cannot be set for a single-region CodePipeline Pipeline",)


def findings(project: Project) -> Iterator[Finding]:
    """Each region on a pipeline's only store."""
    for pipeline in resources(project, "aws.codepipeline.Pipeline"):
        store = _only_store(pipeline)
        region = store.member("region") if store is not None else None
        if store is None or region is None:
            continue
        abroad = any(action.member("region") is not None for action in actions(project))
        yield Finding.at(
            region,
            "a pipeline's only artifact store names no region",
            None
            if abroad
            else fix("remove it", store.remove("region"), remove_unread(region.value), effect=Effect.NONE),
            resource=pipeline.label,
            why_not="an action names a region: give the pipeline an artifact store in each",
        )


def _only_store(pipeline: Resource) -> Object | None:
    stores = Array.of(pipeline.get("artifactStores"))
    if stores is None or len(stores.items) != 1:
        return None
    return Object.of(stores.items[0])
