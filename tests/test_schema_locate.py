"""Which declarations apply to a program."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from iacfix.project import Project
from iacfix.schema.locate import PACKAGE, renamed, schema_of, shipped
from iacfix.schema.majors import allowed, locked, newest
from iacfix.tree import Files
from provider import install

NPM = {"lockfileVersion": 3, "packages": {"": {"dependencies": {PACKAGE: "^7.0.0"}}}}
V1 = {"lockfileVersion": 1, "dependencies": {PACKAGE: {"version": "5.43.0"}}}
YARN = '"@pulumi/aws-native@^1.0.0":\n  version "1.2.0"\n\n"@pulumi/aws@^6.0.0", "@pulumi/aws@^6.1.0":\n  version "6.83.0"\n'
BERRY = '"@pulumi/aws@npm:^6.0.0":\n  version: 6.83.0\n  resolution: "@pulumi/aws@npm:6.83.0"\n'
PNPM = """\
importers:
  .:
    dependencies:
      '@pulumi/aws':
        specifier: ^6.0.0
        version: 6.83.0
packages:
  '@pulumi/aws@6.83.0':
    resolution: {}
"""
PNPM_5 = "dependencies:\n  '@pulumi/aws': 5.43.0\npackages:\n  /@pulumi/aws/5.43.0:\n    resolution: {}\n"
BUN = '{"packages": {"@pulumi/aws": ["@pulumi/aws@6.83.0", "", {}]}}'


def npm_lock(version: str, at: str = f"node_modules/{PACKAGE}") -> str:
    packages = {**NPM["packages"], at: {"version": version}}  # type: ignore[dict-item]
    return json.dumps({**NPM, "packages": packages}, indent=2)


def manifest(wanted: str) -> str:
    return json.dumps({"dependencies": {PACKAGE: wanted}})


def project(files: dict[str, str], folder: str = "", disk: Path | None = None) -> Project:
    held = Files.of({path: text.encode() for path, text in files.items()})
    return Project(held, folder, disk=str(disk) if disk is not None else "")


def major(program: Project) -> int:
    found = schema_of(program)
    return int(found.version.partition(".")[0]) if found is not None else 0


@pytest.mark.parametrize(
    ("wanted", "majors"),
    [
        ("^7.3.1", {7}),
        ("7.23.0", {7}),
        ("~6.8", {6}),
        ("6", {6}),
        ("v6.x", {6}),
        ("=6.1.0", {6}),
        ("6.0.0-alpha.1", {6}),
        (">=6.0.0", {6, 7}),
        (">6", {7}),
        (">6.1.0", {6, 7}),
        (">=5 <7", {5, 6}),
        (">=5.0.0 <7.0.0", {5, 6}),
        ("<7.1.0 >=6", {6, 7}),
        ("<=6", {0, 1, 2, 3, 4, 5, 6}),
        ("5.0.0 - 6.2.0", {5, 6}),
        ("^5.0.0 || ^7.0.0", {5, 7}),
        ("npm:@pulumi/aws@^6.0.0", {6}),
        ("^8.0.0", set()),
        ("latest", set(range(8))),
        ("*", set(range(8))),
        ("", set(range(8))),
        ("workspace:*", set(range(8))),
        ("file:../aws", set(range(8))),
    ],
)
def test_ranges(wanted: str, majors: set[int]) -> None:
    assert allowed(wanted, 7) == majors


@pytest.mark.parametrize(
    ("wanted", "version"),
    [
        ("3.20.1", (3, 20)),
        ("~3.20.0", (3, 20)),
        ("=3.20", (3, 20)),
        ("^3.20.0", (3, 1000)),
        ("3", (3, 1000)),
        (">=3.20", None),
        ("latest", None),
        ("", None),
    ],
)
def test_the_newest_of_a_range(wanted: str, version: tuple[int, int] | None) -> None:
    assert newest(wanted) == version


@pytest.mark.parametrize(
    ("lock", "text", "majors"),
    [
        ("package-lock.json", npm_lock("6.83.0"), {6}),
        ("package-lock.json", npm_lock("6.83.0", f"infra/node_modules/{PACKAGE}"), {6}),
        ("package-lock.json", npm_lock("6.83.0", "node_modules/@pulumi/aws-native"), set()),
        ("npm-shrinkwrap.json", json.dumps(V1), {5}),
        ("yarn.lock", YARN, {6}),
        ("yarn.lock", YARN.replace("\n", "\r\n"), {6}),
        ("yarn.lock", BERRY, {6}),
        ("pnpm-lock.yaml", PNPM, {6}),
        ("pnpm-lock.yaml", PNPM_5, {5}),
        ("bun.lock", BUN, {6}),
        ("bun.lock", "", set()),
    ],
)
def test_locks(lock: str, text: str, majors: set[int]) -> None:
    assert {major for major, _ in locked(PACKAGE, lock, text.encode())} == majors


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, 7),
        ({"package.json": manifest("^6.0.0")}, 6),
        ({"package.json": manifest("^5.0.0")}, 5),
        ({"package.json": manifest("latest")}, 7),
        ({"package.json": "{ broken"}, 7),
        ({"package.json": "[]"}, 7),
        ({"package.json": manifest(">=6"), "package-lock.json": npm_lock("6.83.0")}, 6),
        ({"package.json": manifest("^7.0.0"), "package-lock.json": npm_lock("6.83.0")}, 7),
        ({"package.json": manifest("latest"), "yarn.lock": YARN}, 6),
        ({"package.json": manifest("^4.0.0")}, 0),
        ({"package.json": manifest("^8.0.0")}, 0),
        ({"package.json": manifest("latest"), "package-lock.json": npm_lock("8.1.0")}, 0),
    ],
)
def test_the_major_that_manifest_and_lock_agree_on(files: dict[str, str], expected: int) -> None:
    assert major(project(files)) == expected


def test_the_manifest_of_the_workspace_counts_where_the_program_has_none() -> None:
    files = {"package.json": manifest("^6.0.0"), "infra/package.json": "{}", "infra/index.ts": ""}
    assert major(project(files, "infra")) == 6
    assert major(project({**files, "infra/package.json": manifest("^5.0.0")}, "infra")) == 5


def test_what_is_installed_wins(tmp_path: Path) -> None:
    install(tmp_path)
    program = project({"package.json": manifest("^6.0.0")}, disk=tmp_path)
    found = schema_of(program)
    assert found is not None
    assert found.origin == "node_modules/@pulumi/aws 9.1.0"
    assert found.resource("aws.box.Box") is not None
    assert schema_of(project({"package.json": manifest("^6.0.0")})) is shipped(6)


def test_what_is_installed_above_the_program_but_not_above_the_tree(tmp_path: Path) -> None:
    install(tmp_path)
    assert major(project({}, "apps/infra", tmp_path)) == 9
    assert major(project({}, "infra", tmp_path / "apps")) == 7


def test_a_program_that_is_not_on_the_disk_has_nothing_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert major(project({})) == 7


def test_the_nearest_installation_counts(tmp_path: Path) -> None:
    install(tmp_path)
    install(tmp_path / "infra", {"package.json": '{"version": "8.0.0"}'})
    assert major(project({}, "infra", tmp_path)) == 8


def test_another_version_installed_meanwhile_is_seen(tmp_path: Path) -> None:
    root = install(tmp_path)
    assert major(project({}, disk=tmp_path)) == 9
    (root / "package.json").write_text('{"version": "10.0.0"}', encoding="utf-8")
    os.utime(root / "package.json", ns=(1, 1))
    assert major(project({}, disk=tmp_path)) == 10


@pytest.mark.parametrize("text", ["{}", "[]", "{ broken", '{"version": 9}'])
def test_a_broken_installation_is_passed_over(tmp_path: Path, text: str) -> None:
    install(tmp_path, {"package.json": text})
    assert major(project({"package.json": manifest("^6.0.0")}, disk=tmp_path)) == 6


def test_an_installation_without_its_declarations_is_passed_over(tmp_path: Path) -> None:
    install(tmp_path, {"index.d.ts": ""})
    assert major(project({}, disk=tmp_path)) == 7


def test_nothing_but_regular_files_is_read(tmp_path: Path) -> None:
    root = install(tmp_path)
    for path in ("box/box.d.ts", "types/input.d.ts"):
        (root / path).unlink()
        os.mkfifo(root / path)
    found = schema_of(project({}, disk=tmp_path))
    assert found is not None
    assert found.resource("aws.box.Box") is None
    assert found.nested("aws.types.input.box.BoxLid") is None


def test_other_names_of_resources() -> None:
    found = schema_of(project({"package.json": manifest("^7.0.0")}))
    assert found is not None
    assert renamed(found)["aws.s3.BucketV2"] == "aws.s3.Bucket"
    assert renamed(found)["aws.chime.VoiceConnectorOrganization"] == "aws.chime.VoiceConnectorOrigination"


def test_a_version_that_is_not_shipped_has_no_renames(tmp_path: Path) -> None:
    install(tmp_path)
    found = schema_of(project({}, disk=tmp_path))
    assert found is not None
    assert renamed(found) == {}
