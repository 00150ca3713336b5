"""Engine versions: what AWS creates (live), what it no longer creates (withdrawn), and what a major version is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from tools.tables import engine_calendar as calendar
from tools.tables.cdk import Listed, listed
from tools.tables.emit import Shared, Source, table
from tools.tables.packages import Package, cfn_lint, cloudformation, npm
from tools.tables.versions import exact, lines, major, numbers

PATH = "codemods/engine_version.yaml"
COMMENT = """
By Pulumi module and engine. `major`: how many numbers of a version name its major version.
live: what AWS creates. builds: alive too, but never a version to move to. withdrawn: what AWS refuses to create.
Absence from all three proves nothing; of mariadb, oracle and sqlserver only the newest of each major version is known
to be live. support_ends: the last day of standard support of a major version.
global_from: the first version of each major version that can be in an Aurora global database.
closed: the day from which AWS creates no new instance of the version.
allow_major_upgrade_below: leaving a version below this one in place needs allowMajorVersionUpgrade.
"""
BUILD = re.compile(r"-limitless$|-rds\.\d+$|\.tiered$|\.kraft$")
EXTENSIONS = "data/schemas/extensions"

Facts = dict[str, Any]


def generate(as_of: date, cache: Path) -> str:
    """The table's text."""
    lint, cdk, msk = cfn_lint(), npm("aws-cdk-lib", cache), npm("@aws-cdk/aws-msk-alpha", cache)
    facts: Facts = {
        "dms": {"dms": _dated(calendar.DMS, 1, as_of) | {"allow_major_upgrade_below": "3.5"}},
        "docdb": {"docdb": _engine(_docdb(), (), 2, calendar.DOCDB)},
        "eks": {"eks": _eks(cdk, as_of)},
        "elasticache": _elasticache(lint),
        "mq": {engine: _dated(rows, 1, as_of) for engine, rows in calendar.MQ.items()},
        "msk": {"kafka": _kafka(msk, as_of)},
        "neptune": {"neptune": _dated(calendar.NEPTUNE, 2, as_of, closed=False)},
        "opensearch": _opensearch(cdk),
        "rds": _rds(lint, cdk, as_of),
    }
    packages = [package.source(as_of) for package in (lint, cdk, msk)]
    pages = [Source(page, None, calendar.READ[page]) for page in sorted(calendar.READ)]
    return table(COMMENT, [*packages, *pages], facts)


def _engine(live: Iterable[str], withdrawn: Iterable[str], count: int, ends: Mapping[str, date]) -> Facts:
    live, withdrawn = exact(live), exact(withdrawn)
    facts: Facts = {
        "major": count,
        "live": lines((version for version in live if not BUILD.search(version)), count),
        "builds": lines((version for version in live if BUILD.search(version)), count),
        "withdrawn": lines(withdrawn, count),
        "support_ends": dict(ends),
    }
    return {key: value for key, value in facts.items() if value}


def _dated(rows: Mapping[str, date | None], count: int, as_of: date, *, closed: bool = True) -> Facts:
    """An engine by the day from which AWS creates no new instance of each version (None: not announced)."""
    gone = {version for version, day in rows.items() if day is not None and day <= as_of}
    facts = _engine(rows.keys() - gone, gone, count, {})
    days = {version: day for version, day in rows.items() if day not in (None, calendar.LONG_AGO)}
    return facts | ({"closed": days} if closed and days else {})


def _rds(lint: Package, cdk: Package, as_of: date) -> Facts:
    known, refused = _rds_lists(lint, "engine_version"), _rds_lists(lint, "engine_version_deprecated")
    facts: Facts = {}
    for engine, count in (("aurora-mysql", 2), ("aurora-postgresql", 1), ("mysql", 2), ("postgres", 1)):
        live = known[engine] - refused[engine]
        facts[engine] = _engine(live, refused[engine], count, calendar.SUPPORT_ENDS[engine])
        if engine in calendar.GLOBAL_FROM:
            facts[engine]["global_from"] = calendar.GLOBAL_FROM[engine]
    facts["mariadb"] = _second_choice(cdk, "MariaDbEngineVersion", known["mariadb"], 2, as_of)
    oracle = _second_choice(cdk, "OracleEngineVersion", set(), 1, as_of)
    sqlserver = _second_choice(cdk, "SqlServerEngineVersion", known["sqlserver-se"], 1, as_of)
    facts |= {f"oracle-{edition}": Shared("oracle", oracle) for edition in ("ee", "ee-cdb", "se2", "se2-cdb")}
    facts |= {f"sqlserver-{edition}": Shared("sqlserver", sqlserver) for edition in ("ee", "ex", "se", "web")}
    return dict(sorted(facts.items()))


def _rds_lists(lint: Package, name: str) -> dict[str, set[str]]:
    """The versions of each engine, of clusters and instances together."""
    found: dict[str, set[str]] = {}
    for resource in ("aws_rds_dbcluster", "aws_rds_dbinstance"):
        for engine, versions in _by_engine(lint, f"{EXTENSIONS}/{resource}/{name}.json").items():
            found.setdefault(engine, set()).update(versions)
    return found


def _by_engine(lint: Package, path: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for rule in lint.json(path)["allOf"]:
        condition = rule["if"]["properties"]
        versions = _enum(condition) or _enum(rule["then"].get("properties", {}))
        if "const" in condition["Engine"] and versions:
            found[condition["Engine"]["const"]] = versions
    return found


def _enum(properties: Mapping[str, Any]) -> list[str]:
    found: list[str] = properties.get("EngineVersion", {}).get("enum", [])
    return found


def _second_choice(cdk: Package, name: str, known: set[str], count: int, as_of: date) -> Facts:
    """An engine whose withdrawn versions only the CDK names; it lags, so of each major version only the newest is live.

    That is AWS's newest (``known``) where AWS lists a newer one. Major versions of MariaDB past standard support have
    no extended support: what is left of them is neither live nor withdrawn.
    """
    found = listed(cdk, "aws-rds/lib/instance-engine", name)
    ends = calendar.MARIADB if name == "MariaDbEngineVersion" else {}
    alive = lines(exact(found.current), count)
    newer = {version for version in known if numbers(version) > numbers(alive[max(alive, key=numbers)][-1])}
    candidates = {version for version in found.current | known if major(version, count) in alive} | newer
    live = [
        versions[-1]
        for line, versions in lines(candidates - found.deprecated, count).items()
        if ends.get(line, as_of) >= as_of
    ]
    return _engine(live, found.deprecated, count, ends)


def _docdb() -> list[str]:
    found: list[str] = cloudformation("AWS::DocDB::DBCluster")["properties"]["EngineVersion"]["enum"]
    return found


def _elasticache(lint: Package) -> Facts:
    found = _by_engine(lint, f"{EXTENSIONS}/aws_elasticache_cachecluster/engine_version.json")
    return {
        engine: _engine(versions, (), 1, calendar.ELASTICACHE.get(engine, {}))
        for engine, versions in sorted(found.items())
    }


def _eks(cdk: Package, as_of: date) -> Facts:
    """Each version is a major version of its own; past extended support AWS creates no cluster of it."""
    found = listed(cdk, "aws-eks/lib/cluster", "KubernetesVersion")
    over = {version for version, (_, extended) in calendar.EKS.items() if extended <= as_of}
    ends = {version: standard for version, (standard, _) in calendar.EKS.items() if version not in over}
    closed = {version: extended for version, (_, extended) in calendar.EKS.items()}
    gone = found.deprecated | over
    return _engine(found.current - gone, gone, 2, ends) | {"closed": closed}


def _kafka(msk: Package, as_of: date) -> Facts:
    """Withdrawn is what the CDK deprecates and AWS's calendar has ended; where only one of them says so: neither."""
    found: Listed = listed(msk, "lib/cluster-version", "KafkaVersion")
    over = {line for line, day in calendar.KAFKA.items() if day <= as_of}
    live = (version for version in found.current if major(version, 2) not in over)
    gone = (version for version in found.deprecated if major(version, 2) in over)
    return _engine(live, gone, 2, {line: day for line, day in calendar.KAFKA.items() if line not in over})


def _opensearch(cdk: Package) -> Facts:
    facts: Facts = {}
    for engine, maker in (("Elasticsearch", "elasticsearch"), ("OpenSearch", "openSearch")):
        found = listed(cdk, "aws-opensearchservice/lib/version", "EngineVersion", maker)
        facts[engine] = _engine((f"{engine}_{version}" for version in found.current), (), 1, {})
    return facts
