"""Instance classes: by engine, the sizes of each family that AWS offers in some region."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from tools.tables.emit import Row, Shared, Source, table
from tools.tables.packages import Package, cfn_lint

PATH = "codemods/instance_class.yaml"
COMMENT = """
classes: by engine and family, the sizes offered in some region, from the smallest; db.serverless is family db.
last_major: the last major version of the engine that takes a family or class.
newer_family: where a burstable class that an engine never takes has its place.
"""
PAGE = Source(
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.SupportAurora.html",
    None,
    date(2026, 11, 25),
)
EXTENSIONS = "data/schemas/extensions"
ORDER = ("micro", "small", "medium", "large", "xlarge")

# The package takes these from price lists of GovCloud and a few young regions; AWS's page refuses them everywhere.
REFUSED = {
    "aurora-mysql": {"db.t3.xlarge", "db.t3.2xlarge", "db.t4g.small", "db.t4g.xlarge", "db.t4g.2xlarge"},
    "aurora-postgresql": {"db.t3.small", "db.t3.xlarge", "db.t3.2xlarge", "db.t4g.xlarge", "db.t4g.2xlarge"},
}
LAST_MAJOR = {
    "aurora-mysql": {"db.r3": "5.7", "db.r4": "5.7", "db.t2": "5.7", "db.t3.small": "5.7"},
    "aurora-postgresql": {"db.r4": "12"},
}
NEWER_FAMILY = {"db.t1": "db.t3", "db.t2": "db.t3"}
RETIRED = {"aurora", "oracle-se"}

Sizes = dict[str, list[str]]


def generate(as_of: date, cache: Path) -> str:  # noqa: ARG001 - every table is generated alike
    """The table's text."""
    lint = cfn_lint()
    classes: dict[str, Any] = {}
    shared: dict[str, str] = {}
    for engine, found in sorted(_classes(lint).items()):
        sizes = _sizes(found - REFUSED.get(engine, set()))
        name = shared.setdefault(repr(sizes), engine)
        classes[engine] = Shared(name, sizes)
    facts = {
        "classes": _without_lone_anchors(classes),
        "last_major": {engine: Row(limits) for engine, limits in LAST_MAJOR.items()},
        "newer_family": Row(NEWER_FAMILY),
    }
    return table(COMMENT, [lint.source(as_of), PAGE], facts)


def _classes(lint: Package) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for rules in _regions(lint, "aws_rds_dbinstance"):
        for rule in rules["allOf"]:
            engine = rule["if"]["properties"]["Engine"]["const"]
            found.setdefault(engine, set()).update(rule["then"]["properties"]["DBInstanceClass"]["enum"])
    for engine in ("docdb", "neptune"):
        found[engine] = {name for rules in _regions(lint, f"aws_{engine}_dbinstance") for name in rules["enum"]}
    return {engine: names for engine, names in found.items() if engine not in RETIRED}


def _regions(lint: Package, resource: str) -> Iterator[dict[str, Any]]:
    regions = lint.json(f"{EXTENSIONS}/{resource}/dbinstanceclass_enum.json")
    return (rules for rules in regions.values() if isinstance(rules, dict))


def _sizes(classes: Iterable[str]) -> Sizes:
    found: Sizes = {}
    for name in classes:
        family, size = _split(name)
        found.setdefault(family, []).append(size)
    return {family: sorted(sizes, key=_rank) for family, sizes in sorted(found.items())}


def _split(name: str) -> tuple[str, str]:
    prefix, family, *size = name.split(".")
    return (f"{prefix}.{family}", ".".join(size)) if size else (prefix, family)


def _rank(size: str) -> tuple[int, int, str]:
    """Named sizes, then multiples of xlarge, then whole machines (metal)."""
    base = size.partition(".")[0]
    if base in ORDER:
        return ORDER.index(base), 0, size
    multiple = base.removesuffix("xlarge")
    return (len(ORDER), int(multiple), size) if multiple.isdigit() else (len(ORDER) + 1, 0, size)


def _without_lone_anchors(classes: Mapping[str, Shared]) -> dict[str, Any]:
    names = [facts.name for facts in classes.values()]
    return {engine: facts if names.count(facts.name) > 1 else facts.facts for engine, facts in classes.items()}
