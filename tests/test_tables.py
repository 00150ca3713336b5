"""The fact tables: that each loads and agrees with itself, and what the commands say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from iacfix.schema.locate import schema_tables, shipped
from iacfix.schema.model import Properties
from iacfix.schema.store import StoredSchema
from iacfix.tables import DATA, STALE_AFTER, Provenance, Table, TableError, all_tables, as_of, load, parse, table
from iacfix.tables_command import diff_lines, diff_rows, stale_warnings, table_diffs, table_lines, table_rows

CODEMODS = Path(__file__).parents[1] / "codemods"
PATHS = sorted([*CODEMODS.glob("*.yaml"), *DATA.glob("*.yaml")])
SPECIAL = re.compile(r"-limitless$|-rds\.\d+$|\.kraft$|\.tiered$")
SIZES = ("micro", "small", "medium", "large", "xlarge")
HEAD = b"provenance: {source: a page, released: 2026-01-01, as_of: 2026-01-02}\n"


def fact_table(name: str) -> Table:
    return load(CODEMODS / f"{name}.yaml")


def engine(module: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = fact_table("engine_version").data[module][name]
    return found


def engines() -> list[tuple[str, dict[str, Any]]]:
    modules = fact_table("engine_version").data
    return [(f"{module}.{name}", facts) for module, names in modules.items() for name, facts in names.items()]


def versions(facts: dict[str, Any], kind: str) -> list[str]:
    return [version for line in facts.get(kind, {}).values() for version in line]


def numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]


def major(version: str, count: int) -> str:
    return ".".join(str(number) for number in numbers(version)[:count])


def rank(size: str) -> tuple[int, int]:
    base = size.partition(".")[0]
    if base in SIZES:
        return SIZES.index(base), 0
    return (len(SIZES), numbers(base)[0]) if base[0].isdigit() else (len(SIZES) + 1, 0)


# Every table


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_table_loads_and_says_where_it_comes_from(path: Path) -> None:
    found = load(path)
    assert found.name == path.stem
    assert found.data
    for provenance in (found.provenance, *found.provenance.also):
        assert provenance.source
        assert provenance.released is None or provenance.released <= provenance.as_of


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_no_key_stands_twice(path: Path) -> None:
    assert list(_repeated(yaml.compose(path.read_bytes(), Loader=yaml.SafeLoader))) == []


def _repeated(node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        keys = [str(key.value) for key, _ in node.value]
        yield from (key for key in set(keys) if keys.count(key) > 1)
        for _, value in node.value:
            yield from _repeated(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _repeated(value)


def test_all_tables_are_found_by_name() -> None:
    assert [found.name for found in all_tables([CODEMODS, DATA])] == sorted(path.stem for path in PATHS)


# Engine versions


@pytest.mark.parametrize(("name", "facts"), engines(), ids=[name for name, _ in engines()])
def test_engine_agrees_with_itself(name: str, facts: dict[str, Any]) -> None:
    kinds = {kind: versions(facts, kind) for kind in ("live", "builds", "withdrawn")}
    listed = [version for found in kinds.values() for version in found]
    assert len(listed) == len(set(listed)), "a version is live, a build or withdrawn, and only one of them"
    assert kinds["live"], "without a live version nothing can be proposed"
    for kind in kinds:
        for line, found in facts.get(kind, {}).items():
            assert found == sorted(found, key=numbers)
            assert {major(version, facts["major"]) for version in found} == {line}
    assert not [version for version in kinds["live"] if SPECIAL.search(version)]
    assert all(SPECIAL.search(version) for version in kinds["builds"])
    assert list(facts["live"]) == sorted(facts["live"], key=numbers)
    lines = facts["live"].keys() | facts.get("withdrawn", {}).keys()
    assert name == "eks.eks" or not lines & set(listed), "a bare major version is no version"


@pytest.mark.parametrize(("name", "facts"), engines(), ids=[name for name, _ in engines()])
def test_closed_versions_are_judged_as_of_the_table(name: str, facts: dict[str, Any]) -> None:
    as_of = fact_table("engine_version").provenance.as_of
    for version, day in facts.get("closed", {}).items():
        assert version in versions(facts, "withdrawn" if day <= as_of else "live"), name


@pytest.mark.parametrize("name", ["aurora-mysql", "aurora-postgresql"])
def test_every_live_aurora_version_can_be_global(name: str) -> None:
    facts = engine("rds", name)
    for line, first in facts["global_from"].items():
        assert all(numbers(version) >= numbers(first) for version in facts["live"][line])


def test_engine_versions_are_kept_by_engine() -> None:
    postgres, aurora = engine("rds", "postgres"), engine("rds", "aurora-postgresql")
    assert "17.4" in postgres["withdrawn"]["17"]
    assert "17.4" in aurora["live"]["17"]
    assert aurora["live"]["13"] == ["13.9", "13.23"]
    assert "13.7" in aurora["withdrawn"]["13"]
    assert "14.6" in aurora["live"]["14"]
    assert "14.6" in postgres["withdrawn"]["14"]
    for version in ("14.7", "14.9", "15.3", "15.4"):
        assert version in versions(aurora, "withdrawn")


@pytest.mark.parametrize(
    ("module", "name", "old", "newest"),
    [
        ("rds", "aurora-postgresql", "13.7", "13.23"),
        ("rds", "aurora-postgresql", "15.4", "15.19"),
        ("rds", "aurora-mysql", "8.0.mysql_aurora.3.02.0", "8.0.mysql_aurora.3.13.0"),
        ("rds", "mysql", "8.0.35", "8.0.46"),
        ("rds", "postgres", "15.3", "15.19"),
        ("dms", "dms", "3.4.7", "3.6.1"),
        ("dms", "dms", "3.5.1", "3.6.1"),
    ],
)
def test_newest_live_version_of_the_same_major(module: str, name: str, old: str, newest: str) -> None:
    facts = engine(module, name)
    assert old in versions(facts, "withdrawn")
    assert facts["live"][major(old, facts["major"])][-1] == newest


def test_dms_days() -> None:
    facts = engine("dms", "dms")
    assert facts["live"] == {"3": ["3.5.4", "3.6.1"]}
    assert facts["closed"]["3.4.7"] == date(2024, 9, 30)
    assert facts["closed"]["3.5.3"] == date(2026, 2, 28)
    assert facts["closed"]["3.6.0"] == date(2026, 4, 27)


# Instance classes


def test_instance_sizes_rise_and_stand_once() -> None:
    for families in fact_table("instance_class").data["classes"].values():
        for sizes in families.values():
            assert len(sizes) == len(set(sizes))
            assert [rank(size) for size in sizes] == sorted(rank(size) for size in sizes)


def test_instance_classes_of_aurora() -> None:
    classes = fact_table("instance_class").data["classes"]
    burstable = {family: sizes for family, sizes in classes["aurora-postgresql"].items() if family.startswith("db.t")}
    assert burstable == {"db.t3": ["medium", "large"], "db.t4g": ["medium", "large"]}
    assert classes["postgres"]["db.t3"][0] == "micro"
    assert classes["aurora-mysql"]["db"] == ["serverless"]


def test_limits_of_instance_classes_name_what_there_is() -> None:
    data = fact_table("instance_class").data
    for name, limits in data["last_major"].items():
        known = data["classes"][name]
        every = {f"{family}.{size}" for family, sizes in known.items() for size in sizes}
        assert set(limits) <= known.keys() | every
        lines = {**engine("rds", name)["live"], **engine("rds", name)["withdrawn"]}
        assert set(limits.values()) <= lines.keys()
    for old, new in data["newer_family"].items():
        assert old not in data["classes"]["aurora-postgresql"]
        assert new in data["classes"]["aurora-postgresql"]


# Lambda


def test_successors_of_runtimes_are_there_to_stay() -> None:
    runtimes = fact_table("lambda_runtime").data["runtimes"]
    as_of = fact_table("lambda_runtime").provenance.as_of
    for name, row in runtimes.items():
        if "successor" not in row:
            continue
        successor = runtimes[row["successor"]]
        assert successor.get("deprecated", date.max) > as_of, name
        assert successor.get("create_blocked", date.max) > as_of, name
        assert "successor" not in successor, "a chain would need more than one step"
        assert successor["language"] in {row["language"], "provided"}


def test_which_runtimes_are_blocked_and_which_only_deprecated() -> None:
    runtimes = fact_table("lambda_runtime").data["runtimes"]
    day = date(2026, 11, 23)
    blocked = {name for name, row in runtimes.items() if row.get("create_blocked", date.max) <= day}
    deprecated = {name for name, row in runtimes.items() if row.get("deprecated", date.max) <= day} - blocked
    assert {"nodejs14.x", "python3.7", "go1.x", "java8", "provided", "ruby2.7", "dotnetcore3.1"} <= blocked
    assert {"nodejs16.x", "nodejs18.x", "nodejs20.x", "python3.8", "python3.9", "python3.10"} <= deprecated
    assert {"dotnet6", "dotnet8", "provided.al2"} <= deprecated
    assert {runtimes[name]["create_blocked"] for name in deprecated - {"dotnet9"}} == {date(2027, 2, 1)}
    for row in runtimes.values():
        assert row.get("update_blocked", date.max) >= row.get("create_blocked", date.min)


def test_reserved_variables() -> None:
    names = fact_table("lambda_reserved_variable").data["names"]
    assert len(names) == len(set(names)) == 18
    assert "AWS_REGION" in names
    assert "AWS_LAMBDA_EXEC_WRAPPER" not in names


def test_retention_days() -> None:
    days = fact_table("log_retention").data["days"]
    assert days == sorted(set(days))
    assert days[0] == 0
    assert 2557 in days
    assert 2555 not in days


# Names and replacement


def test_name_lengths() -> None:
    data = fact_table("name_length").data
    assert data["names"]["aws.lb.TargetGroup"]["max"] == data["names"]["aws.lb.LoadBalancer"]["max"] == 32
    for token, row in data["names"].items():
        assert re.fullmatch(r"aws\.\w+\.\w+", token)
        assert row["property"]
        assert row.get("min", 1) < row.get("max", 1 << 16)
        re.compile(row.get("pattern", ""))
        for prefix in row.get("refused_prefix", []):
            assert re.match(row.get("pattern", ""), f"{prefix}a"), "the pattern refuses it already"


def test_create_only_properties() -> None:
    data = load(DATA / "create_only.yaml").data
    assert len(data["create_only"]) > 90
    assert set(data["conditional"]) <= set(data["create_only"])
    for token, properties in data["create_only"].items():
        sometimes = data["conditional"].get(token, [])
        assert re.fullmatch(r"aws\.\w+\.\w+", token)
        assert not set(properties) & set(sometimes)
        for names in (properties, sometimes):
            assert names == sorted(set(names))
            assert all(re.fullmatch(r"[a-z]\w*", name) for name in names)
    assert {"clusterIdentifier", "kmsKeyId", "storageEncrypted"} <= set(data["create_only"]["aws.rds.Cluster"])
    assert "engineVersion" not in data["create_only"]["aws.rds.Cluster"] + data["conditional"]["aws.rds.Cluster"]
    assert "bucket" in data["create_only"]["aws.s3.Bucket"]


# Loading


def test_a_codemods_own_table_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "some_fault.yaml").write_bytes(HEAD + b"limit: 3\n")
    first = table(str(tmp_path / "some_fault.py"))
    assert (first.name, dict(first.data)) == ("some_fault", {"limit": 3})
    assert first.provenance == Provenance("a page", date(2026, 1, 1), date(2026, 1, 2))
    (tmp_path / "some_fault.yaml").unlink()
    assert table(str(tmp_path / "some_fault.py")) is first


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        (HEAD + b"limit: [1, 2\nother: 3\n", 3, "is no YAML"),
        (b"\xff\xfe\x00", 0, "is no YAML"),
        (b"- 1\n", 1, "is no mapping"),
        (b"", 1, "is no mapping"),
        (b"limit: 3\n", 1, "has no `provenance`"),
        (b"# a\nprovenance: {as_of: 2026-01-02}\n", 2, "`provenance.source` is missing"),
        (b"provenance: {source: a page}\n", 1, "`provenance.as_of` is missing"),
        (b"provenance: {source: a page, as_of: '2026-01-02'}\n", 1, "`provenance.as_of` is no date"),
        (b"provenance: {source: a page, as_of: 2026-01-02, also: x}\n", 1, "`provenance.also` is no list"),
    ],
)
def test_a_broken_table_is_named_with_its_line(content: bytes, line: int, message: str) -> None:
    with pytest.raises(TableError, match=re.escape(message)) as caught:
        parse(Path("tables/broken.yaml"), content)
    assert caught.value.path == Path("tables/broken.yaml")
    assert caught.value.line == line
    assert str(caught.value).startswith("tables/broken.yaml")


def test_a_missing_table_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="cannot be read"):
        table(str(tmp_path / "none.py"))


# What the commands show


def test_a_table_is_stale_after_180_days_and_not_before() -> None:
    found = parse(Path("limits.yaml"), HEAD + b"limit: 3\n")
    last = found.provenance.as_of + timedelta(days=STALE_AFTER)
    assert STALE_AFTER == 180
    assert table_rows([found], last) == [
        {
            "name": "limits",
            "source": "a page",
            "also": [],
            "released": "2026-01-01",
            "as_of": "2026-01-02",
            "age_days": 180,
            "stale": False,
        }
    ]
    assert stale_warnings([found], last) == []
    assert table_lines([found], last) == [
        "table   as of       age    source",
        "limits  2026-01-02  180 d  a page",
    ]
    assert table_rows([found], last + timedelta(days=1))[0]["stale"] is True
    assert "limits is 181 days old" in table_lines([found], last + timedelta(days=1))[-1]


def test_diff_shows_what_came_and_what_went() -> None:
    old = {"codemods/limits.yaml": HEAD + b"rds: {postgres: {live: ['17.4', '17.5']}}\ndays: 3\n"}
    new = {
        "codemods/limits.yaml": HEAD.replace(b"01-02", b"06-02")
        + b"rds: {postgres: {live: ['17.5', '17.6']}}\ndays: 4\n"
    }
    diffs = table_diffs(old, new)
    assert diff_lines(diffs) == [
        "limits: 2026-01-02 -> 2026-06-02",
        "  - days: 3",
        "  + days: 4",
        "  - rds.postgres.live: 17.4",
        "  + rds.postgres.live: 17.6",
    ]
    assert diff_rows(diffs) == [
        {
            "name": "limits",
            "old_as_of": "2026-01-02",
            "new_as_of": "2026-06-02",
            "added": [{"key": "days", "value": "4"}, {"key": "rds.postgres.live", "value": "17.6"}],
            "removed": [{"key": "days", "value": "3"}, {"key": "rds.postgres.live", "value": "17.4"}],
        }
    ]


def test_diff_is_silent_without_a_change_and_tells_new_tables() -> None:
    same = {"a.yaml": HEAD + b"limit: 3\n"}
    assert table_diffs(same, same) == []
    assert diff_lines(table_diffs({}, same)) == ["a: absent -> 2026-01-02", "  + limit: 3"]
    assert diff_lines(table_diffs(same, {})) == ["a: 2026-01-02 -> absent", "  - limit: 3"]


FACTS = st.dictionaries(
    st.text("abc", min_size=1, max_size=3),
    st.lists(st.integers(0, 9), max_size=4) | st.dictionaries(st.text("xy", min_size=1, max_size=2), st.integers(0, 9)),
    max_size=4,
)


@given(FACTS, FACTS)
def test_diff_backwards_is_its_mirror(old: dict[str, Any], new: dict[str, Any]) -> None:
    before = {"t.yaml": HEAD + yaml.safe_dump(old or {"none": []}).encode()}
    after = {"t.yaml": HEAD + yaml.safe_dump(new or {"none": []}).encode()}
    there = {(change.key, change.value, change.added) for diff in table_diffs(before, after) for change in diff.changes}
    back = {
        (change.key, change.value, not change.added) for diff in table_diffs(after, before) for change in diff.changes
    }
    assert there == back


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_the_day_in_the_head_is_that_of_the_table(path: Path) -> None:
    assert as_of(path) == load(path).provenance.as_of


def test_the_provider_schemas_are_among_the_tables_with_their_dates() -> None:
    found = {each.name: each.provenance for each in schema_tables()}
    assert set(found) == {"provider_schema_5", "provider_schema_6", "provider_schema_7"}
    assert all("@pulumi/aws" in own.source and own.released is not None for own in found.values())


# The names that the provider's properties, outputs and classes go by elsewhere


MAJORS = [found for found in map(shipped, (5, 6, 7)) if found is not None]


def properties(schema: StoredSchema, name: str) -> list[Properties]:
    """The properties of a resource's arguments, of a function's, or of each nested type of that name."""
    if name.startswith("aws."):
        kind = schema.resource(name) or schema.function(name)
        return [] if kind is None else [kind.inputs]
    spaces = schema.module("aws.types.input")
    found = [schema.nested(f"aws.types.input.{space}.{name}") for space in spaces.modules] if spaces else []
    return [nested.properties for nested in found if nested is not None]


def test_synonyms_of_properties_name_what_some_version_has() -> None:
    data = fact_table("unknown_property").data
    pairs = [(kind, old, new) for kind, names in data["synonyms"].items() for old, new in names.items()]
    pairs += [
        (kind, old, place)
        for kind, places in data["gathered"].items()
        for place, each in places.items()
        for old in each
    ]
    odd = [
        (kind, old, new)
        for kind, old, new in pairs
        if not any(new in found and old not in found for schema in MAJORS for found in properties(schema, kind))
    ]
    assert len(pairs) > 500
    assert odd == []


def test_synonyms_of_outputs_name_what_some_version_has() -> None:
    pairs = [
        (kind, old, new)
        for kind, names in fact_table("unknown_output").data["synonyms"].items()
        for old, new in names.items()
    ]
    kinds = {kind: [found for schema in MAJORS if (found := schema.resource(kind))] for kind, _, _ in pairs}
    assert pairs
    assert [each for each in pairs if not any(each[2] in kind and each[1] not in kind for kind in kinds[each[0]])] == []


def test_moved_classes_and_modules_are_there() -> None:
    data, latest = fact_table("unknown_resource").data, MAJORS[-1]
    assert [new for new in data["meant"].values() if not (latest.resource(new) or latest.function(new))] == []
    assert [old for old in data["meant"] if latest.resource(old) or latest.function(old)] == []
    assert [new for new in data["modules"].values() if latest.module(f"aws.{new}") is None] == []
    assert [old for old in data["modules"] if latest.module(f"aws.{old}") is not None] == []
    assert set(data["prefixes"]) <= set(data["modules"])
