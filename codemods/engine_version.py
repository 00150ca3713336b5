"""Engine version that AWS has withdrawn.

AWS keeps taking minor versions of its database engines away. What is gone cannot be created:

    InvalidParameterCombination: Cannot find version 13.7 for aurora-postgresql

Each withdrawn version becomes the newest live one of its own line: PostgreSQL and Aurora PostgreSQL 13.x, MySQL and
MariaDB 8.0.x, Aurora MySQL 8.0, DMS 3.x. The cluster, its instances and the global cluster move together, and so
does everything else that takes its version from the same constant, map of environments, file or argument.
The table states which versions are live, from which source, and as of which date.

DMS upgrades a replication instance from 3.4 only with `allowMajorVersionUpgrade: true`, which comes along.

Where a whole line is gone, the newest minor of the next live line is proposed, with `allowMajorVersionUpgrade`:
a major upgrade is for a person to try first, so that fix is unsafe.

Left alone:

- versions that are live, and those that are in neither list: absence is no proof;
- bare majors (`"13"`): AWS picks the minor itself;
- versions that are computed, or read from configuration without a default;
- an engine that the program does not name;
- a constant that databases of different engines share, or that something else is built from: found, not changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from iacfix.edit import Edits, Effect, Finding, Fix, Place, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.database import Database, Key, databases
from iacfix.pulumi.resource import Resource, resource_of
from iacfix.pulumi.use import other_reads, tests_spelling
from iacfix.syntax.literal import Literal
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Cannot find version … for …",
    "The requested engine version was not found or does not support global functionality",
    "No replication engine found with version: …",
)

_STUCK = "its whole line is gone, and the family of its parameter group, which has to move along, is not in the text"


def findings(project: Project) -> Iterator[Finding]:
    """Each literal that states a withdrawn version."""
    found = [database for database in databases(project) if database.versions]
    shared: dict[Key, list[Database]] = {}
    for database in found:
        for key in database.versions:
            shared.setdefault(key, []).append(database)
    for database in found:
        withdrawn = [each for each in database.versions.values() if _withdrawn(database.engine, each.string)]
        if not withdrawn:
            continue
        target = _target(database, withdrawn)
        made = _fix(database, withdrawn, target) if target else None
        for literal in withdrawn:
            obstacle = _obstacle(withdrawn, target, shared) or ("" if made else _STUCK)
            yield _finding(project, database, literal, made, obstacle)


def _finding(project: Project, database: Database, literal: Literal, made: Fix | None, obstacle: str) -> Finding:
    users = [
        each
        for each in database.members
        if literal.key in {found.key for found in each.origin("engineVersion").literals}
    ]
    related = [Place.of(each.class_view) for each in users if each.path != literal.path] + tests_spelling(
        project, literal.text
    )
    since = table(__file__).provenance.as_of
    message = f"AWS no longer creates {database.engine} {literal.string} (as of {since})"
    label = users[0].label if users else ""
    return Finding.at(literal, message, None if obstacle else made, related=related, resource=label, why_not=obstacle)


def _obstacle(withdrawn: Sequence[Literal], target: str, shared: Mapping[Key, Sequence[Database]]) -> str:
    if not target:
        return "no live version is known that it could move to"
    for literal in withdrawn:
        owners = shared[literal.key]
        if len({(owner.engine, _target(owner, [literal])) for owner in owners}) > 1:
            return "databases of different engines take their version from it: give each its own constant"
        known = {place for owner in owners for place in owner.reads}
        other = next(iter(other_reads(literal, known)), None)
        if other is not None:
            return f"line {other.node.start_point[0] + 1} of {other.path} reads it too, for something that iacfix does not know"
    return ""


def _fix(database: Database, withdrawn: Sequence[Literal], target: str) -> Fix | None:
    same_line = all(_line(database.engine, each.string) == _line(database.engine, target) for each in withdrawn)
    parts: list[Edits | None] = [each.set(target) for each in withdrawn]
    if database.engine == "dms" or not same_line:
        parts += [
            each.add({"allowMajorVersionUpgrade": True}, after="engineVersion")
            for each in _upgraded(database, withdrawn)
        ]
    if not same_line:
        parts += _families(database, withdrawn, target)
    return fix(f"use {target}", *parts, safety=Safety.SAFE if same_line else Safety.UNSAFE, effect=Effect.UPDATE)


def _upgraded(database: Database, withdrawn: Sequence[Literal]) -> list[Resource]:
    """The resources that must allow the upgrade: those whose version changes and that do not say so yet."""
    below = _numbers(_facts(database.engine).get("allow_major_upgrade_below", ""))
    jumps = {each.key for each in withdrawn if not below or _numbers(each.string) < below}
    return [
        each
        for each in database.members
        if each.type not in ("aws.rds.ClusterInstance", "aws.rds.GlobalCluster")
        and not each.has("allowMajorVersionUpgrade")
        and jumps & {found.key for found in each.origin("engineVersion").literals}
    ]


def _families(database: Database, withdrawn: Sequence[Literal], target: str) -> list[Edits | None]:
    """The families of the database's parameter groups, moved to the target's line."""
    old = {_family(database.engine, each.string) for each in withdrawn}
    edits: list[Edits | None] = []
    for member in database.members:
        for argument in ("dbClusterParameterGroupName", "dbParameterGroupName", "parameterGroupName"):
            group = resource_of(member.get(argument)) if member.has(argument) else None
            if group is None:
                edits += [None] if member.has(argument) else []
                continue
            family = group.literal("family")
            edits.append(
                family.set(_family(database.engine, target)) if family is not None and family.string in old else None
            )
    return edits


# the table


def _facts(engine: str) -> Mapping[str, Any]:
    data = table(__file__).data
    found: Mapping[str, Any] = (data["dms"] if engine == "dms" else data["rds"]).get(engine, {})
    return found


def _withdrawn(engine: str, version: str) -> bool:
    return version in _facts(engine).get("withdrawn", {}).get(_line(engine, version), ())


def _live(engine: str, line: str) -> Sequence[str]:
    """The live versions of a line, from the oldest to the newest."""
    found: Sequence[str] = _facts(engine).get("live", {}).get(line, ())
    return found


def _line(engine: str, version: str) -> str:
    """The line that AWS upgrades a version within: 13 of 13.7, 8.0 of 8.0.mysql_aurora.3.02.0."""
    return ".".join(str(number) for number in _numbers(version)[: _facts(engine).get("major", 1)])


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))


def _target(database: Database, withdrawn: Sequence[Literal]) -> str:
    """The version that a database moves to: one that it states already and that lives, else the newest of its line.

    "" where the database states versions of several lines, or live ones that disagree.
    """
    engine = database.engine
    lines = {_line(engine, each.string) for each in withdrawn}
    stated = {each.string for each in database.versions.values()} - {each.string for each in withdrawn}
    if len(lines) != 1 or len(stated) > 1:
        return ""
    line = lines.pop()
    live = _live(engine, line)
    if stated:
        return next((version for version in stated if version in live), "")
    above = [other for other in _facts(engine).get("live", {}) if _numbers(other) > _numbers(line)]
    return next(reversed(live or (_live(engine, min(above, key=_numbers)) if above else ())), "")


def _family(engine: str, version: str) -> str:
    """The parameter group family of a version: aurora-postgresql13, mysql8.0."""
    return engine + _line(engine, version)
