"""Databases: the resources that make up one, and the versions they state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from iacfix.edit import Place
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import qualified

_PARTS = ("aws.rds.Cluster", "aws.rds.ClusterInstance", "aws.rds.GlobalCluster", "aws.rds.Instance")
_DMS = "aws.dms.ReplicationInstance"
# the arguments by which the resources of one database name each other
_LINKS = ("clusterIdentifier", "globalClusterIdentifier", "sourceDbClusterIdentifier", "replicateSourceDb")

Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Database:
    """Resources that have to run one engine version.

    ``versions`` are the literals that state it, wherever they stand; ``reads`` the names read on the way to them.
    """

    engine: str
    members: tuple[Resource, ...]
    versions: Mapping[Key, Literal]
    reads: frozenset[Place]


def databases(project: Project) -> list[Database]:
    """The databases of the program whose engine is known; each DMS replication instance is one (``dms``)."""
    return project.remember("databases", lambda: list(_databases(project)))


def engine_of(resource: Resource) -> str:
    """The engine that a resource states, itself or through the resource whose engine it repeats; "" if unknown."""
    names = set()
    for leaf in resource.origin("engine").leaves:
        literal, other = Literal.of(leaf), resource_of(leaf)
        if literal is not None:
            names.add(literal.string)
        elif other is not None and other.key != resource.key:
            names.add(engine_of(other))
        else:
            names.add(_enum_member(qualified(leaf)))
    return names.pop() if len(names) == 1 else ""


def _databases(project: Project) -> Iterator[Database]:
    found = resources(project, *_PARTS)
    for members in _together(found):
        engines = {engine for engine in map(engine_of, members) if engine}
        if len(engines) == 1:
            yield _database(engines.pop(), members)
    for each in resources(project, _DMS):
        yield _database("dms", [each])


def _together(found: Sequence[Resource]) -> Iterator[list[Resource]]:
    group = {each.key: index for index, each in enumerate(found)}
    stated = _by_literal(found)
    for each in found:
        for other in (*_linked(each), *_sharing(each, stated)):
            if other.key in group:
                low, high = sorted((group[each.key], group[other.key]))
                group = {key: low if index == high else index for key, index in group.items()}
    for index in sorted(set(group.values())):
        yield [each for each in found if group[each.key] == index]


def _by_literal(found: Sequence[Resource]) -> Mapping[Key, Sequence[Resource]]:
    """The resources that take their version from a literal, by the literal."""
    stated: dict[Key, list[Resource]] = {}
    for each in found:
        for literal in each.origin("engineVersion").literals:
            stated.setdefault(literal.key, []).append(each)
    return stated


def _sharing(resource: Resource, stated: Mapping[Key, Sequence[Resource]]) -> Iterator[Resource]:
    """The resources of the same engine that take their version from the same literal."""
    for literal in resource.origin("engineVersion").literals:
        for other in stated[literal.key]:
            if other.key != resource.key and engine_of(other) == engine_of(resource):
                yield other


def _linked(resource: Resource) -> Iterator[Resource]:
    for name in _LINKS:
        for leaf in resource.origin(name).leaves:
            made = resource_of(leaf)
            if made is not None:
                yield made


def _database(engine: str, members: Sequence[Resource]) -> Database:
    stated = [member.origin("engineVersion") for member in members]
    versions = {literal.key: literal for each in stated for literal in each.literals if literal.is_string}
    reads = frozenset(place for each in stated for place in each.reads)
    return Database(engine, tuple(members), versions, reads)


def _enum_member(name: str) -> str:
    """``aws.rds.EngineType.AuroraPostgresql`` is ``aurora-postgresql``."""
    if not name.startswith("aws.rds.EngineType."):
        return ""
    return "-".join(word.lower() for word in re.findall(r"[A-Z][a-z]*", name.rsplit(".", 1)[-1]))
