"""Engine of a cluster instance taken from the cluster's output.

`ClusterInstance.engine` takes one of the engines' names, and an output of a cluster is any string:

    error TS2322: Type 'Output<string>' is not assignable to type 'Input<EngineType>'.

What the cluster was given as its engine stands there instead: the literal, the member of `aws.rds.EngineType`, or the
constant that both can see.

Left alone:

- an engine that is turned into the right type already (`as`, `apply`);
- a cluster whose engine the text does not show: found, not changed;
- `engineVersion`, which takes an output.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.database import engine_of
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import qualified
from iacfix.syntax.reach import readable_at
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View

SEVERITY = Severity.BLOCKS
ERRORS = ("Type 'Output<string>' is not assignable to type 'Input<EngineType>'",)


def findings(project: Project) -> Iterator[Finding]:
    """Each instance whose engine is an output."""
    for instance in resources(project, "aws.rds.ClusterInstance"):
        value = instance.get("engine")
        if value is None or value.node.type != "member_expression" or not value.text.endswith(".engine"):
            continue
        owner = value.child("object")
        cluster = resource_of(owner) if owner is not None else None
        if cluster is None or cluster.type not in ("aws.rds.Cluster", "aws.rds.GlobalCluster"):
            continue
        engine = _engine(cluster, value)
        made = fix(f"use {engine}", value.replace(engine), effect=Effect.NONE) if engine else None
        why = "the engine of its cluster is not written out: state it in both"
        message = "engine takes the name of an engine, not an output"
        yield Finding.at(value, message, made, resource=instance.label, why_not=why)


def _engine(cluster: Resource, place: View) -> str:
    """The engine as code at another place; "" where it is not known there."""
    stated = cluster.get("engine")
    if stated is None:
        return ""
    named = stated.bare
    if qualified(named).startswith("aws.rds.EngineType.") and readable_at(named, place):
        return named.text
    if (
        Literal.of(named) is None
        and named.node.type == "identifier"
        and _constant(cluster)
        and readable_at(named, place)
    ):
        return named.text
    name = engine_of(cluster)
    return style_of(place.project, place.source).quoted(name) if name else ""


def _constant(cluster: Resource) -> bool:
    """Whether the engine is one literal, so that a constant that holds it has the literal's type."""
    return isinstance(cluster.constant("engine"), str)
