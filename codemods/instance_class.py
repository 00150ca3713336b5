"""Instance class that the cluster's engine does not take.

Aurora, DocumentDB and Neptune run on fewer classes than single RDS instances do, and on none as small as `db.t3.micro`:

    InvalidParameterCombination: RDS does not support creating a DB instance with the following combination:
    DBInstanceClass=db.t3.micro, Engine=aurora-postgresql, EngineVersion=15.4

    InvalidParameterCombination: DB instance class db.t3.small does not support the following features:
    Aurora MySQL version 8.0

Each class becomes the smallest one of its own family that is not smaller and that the engine takes: `db.t3.micro` is
`db.t3.medium`, `db.t4g.small` is `db.t4g.medium`; where the engine has dropped a burstable family, the class comes from
the family that took its place (`db.t2.small`: `db.t3.medium`). The literal is mended where it stands: in the cluster
instance, a constant, a map of environments, a default, or an argument.

Left alone:

- classes that the engine takes in any region, and classes that are in no table: absence is no proof;
- a class that only an older major version takes, where the program does not state the version;
- an engine that the program does not name; single instances (`aws.rds.Instance`);
- a class of a series that the engine has nothing of (`db.m5.large`): found, and a person chooses the family;
- a literal that something else reads too: found, not changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from iacfix.edit import Effect, Finding, Place, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.database import databases
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.use import other_reads, tests_spelling
from iacfix.syntax.literal import Literal
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "RDS does not support creating a DB instance with the following combination: DBInstanceClass=…, Engine=…",
    "DB instance class … does not support the following features: Aurora … version …",
)
_OTHER_ENGINES = {"aws.docdb.ClusterInstance": "docdb", "aws.neptune.ClusterInstance": "neptune"}
_SIZES = ("nano", "micro", "small", "medium", "large", "xlarge")


def findings(project: Project) -> Iterator[Finding]:
    """Each literal that states a class which its engine refuses."""
    refused: dict[tuple[str, int, int], list[tuple[Resource, Literal, str, str]]] = {}
    for instance, engine, versions in _instances(project):
        for literal in instance.origin("instanceClass").literals:
            if _refused(engine, literal.string, versions):
                target = _target(engine, literal.string, versions)
                refused.setdefault(literal.key, []).append((instance, literal, engine, target))
    for users in refused.values():
        yield _finding(project, users)


def _finding(project: Project, users: Sequence[tuple[Resource, Literal, str, str]]) -> Finding:
    instance, literal, engine, target = users[0]
    related = [Place.of(each.class_view) for each, *_ in users if each.path != literal.path]
    message = f"{engine} does not run on {literal.string}"
    why = _obstacle(users)
    made = None if why else fix(f"use {target}", literal.set(target), effect=Effect.UPDATE)
    spelled = tests_spelling(project, literal.text) if made else []
    return Finding.at(literal, message, made, related=[*related, *spelled], resource=instance.label, why_not=why)


def _obstacle(users: Sequence[tuple[Resource, Literal, str, str]]) -> str:
    _, literal, engine, target = users[0]
    if not target:
        return f"{engine} has no class like it: choose the family that the database is to run on"
    if len({each for *_, each in users}) > 1:
        return "instances of different engines take their class from it: give each its own constant"
    known = {place for each, *_ in users for place in each.origin("instanceClass").reads}
    other = next(iter(other_reads(literal, known)), None)
    if other is not None:
        where = f"line {other.node.start_point[0] + 1} of {other.path}"
        return f"{where} reads it too, for something that iacfix does not know"
    return ""


def _instances(project: Project) -> Iterator[tuple[Resource, str, Sequence[str]]]:
    """The instances of clusters, with their engine and the versions that their database may have."""
    for database in databases(project):
        stated = [literal.string for literal in database.versions.values()]
        for member in database.members:
            if member.type == "aws.rds.ClusterInstance":
                yield member, database.engine, stated
    for kind, engine in _OTHER_ENGINES.items():
        yield from ((each, engine, ()) for each in resources(project, kind))


# the table


def _refused(engine: str, name: str, versions: Sequence[str]) -> bool:
    family, _, size = name.rpartition(".")
    offered = _classes().get(engine, {})
    if size in offered.get(family, ()):
        return _dropped(engine, family, size, versions)
    known = family in offered or family in _newer() or _series(family) not in map(_series, offered)
    return bool(offered) and known and _exists(family, size)


def _exists(family: str, size: str) -> bool:
    return family in _newer() or any(size in families.get(family, ()) for families in _classes().values())


def _dropped(engine: str, family: str, size: str, versions: Sequence[str]) -> bool:
    """Whether every version that the database may have is above the last one to take the class."""
    last_majors = cast("Mapping[str, Mapping[str, str]]", table(__file__).data["last_major"]).get(engine, {})
    last = last_majors.get(family) or last_majors.get(f"{family}.{size}")
    if last is None or not versions:
        return False
    limit = _numbers(last)
    return all(_numbers(version)[: len(limit)] > limit for version in versions)


def _target(engine: str, name: str, versions: Sequence[str]) -> str:
    """The smallest class that is not smaller, of the same family or of the one that took its place; "" if none."""
    family, _, size = name.rpartition(".")
    for each in dict.fromkeys((family, _newer().get(family, family))):
        for other in _classes()[engine].get(each, ()):
            if _rank(other) >= _rank(size) and not _dropped(engine, each, other, versions):
                return f"{each}.{other}"
    return ""


def _classes() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return cast("Mapping[str, Mapping[str, Sequence[str]]]", table(__file__).data["classes"])


def _newer() -> Mapping[str, str]:
    return cast("Mapping[str, str]", table(__file__).data["newer_family"])


def _series(family: str) -> str:
    """What a family is a generation of: ``db.m`` of ``db.m5``."""
    return re.sub(r"\d.*", "", family)


def _rank(size: str) -> tuple[int, int]:
    times = re.match(r"\d+", size)
    return (_SIZES.index(size), 0) if size in _SIZES else (len(_SIZES), int(times[0]) if times else 0)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))
