"""All golden programs as those of an older provider: what all codemods make of them compiles with its declarations."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from golden import CASES, CODEMODS, Case
from iacfix.discover import discover
from iacfix.rewrite import rewrite
from iacfix.settings import Settings
from iacfix.tree import Files

HERE = Path(__file__).parent

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (HERE / "older" / "node_modules" / "aws5").exists(),
        reason="tests/older/node_modules is missing: install Node.js with npm and run `make test-slow`",
    ),
]
ALIKE = [case for case in CASES if not any(path.endswith("package.json") for path in case.files)]


@pytest.mark.parametrize(("package", "wanted"), [("aws5", "^5.43.0"), ("aws6", "^6.83.0")])
def test_no_outcome_has_an_error_that_was_not_there(package: str, wanted: str, tmp_path: Path) -> None:
    for case in ALIKE:
        before, after = _outcome(case, wanted)
        _written(tmp_path / "before" / str(case).replace("/", "__"), before)
        _written(tmp_path / "after" / str(case).replace("/", "__"), after)
    assert _errors(tmp_path / "after", package) <= _errors(tmp_path / "before", package)


def _outcome(case: Case, wanted: str) -> tuple[dict[str, bytes], dict[str, bytes]]:
    asked = {"@pulumi/aws": wanted, "@pulumi/pulumi": "^3.200.0"}
    files = {**case.files, "package.json": json.dumps({"dependencies": asked}).encode()}
    project = discover(Files.of(files), [""], lambda _: Settings.of(CODEMODS)).programs[0]
    made = rewrite(project, CODEMODS, allowed=lambda *_: True)
    assert made.failures == (), case
    return files, {path: made.after.files[path] for path in made.after.files}


def _written(folder: Path, files: dict[str, bytes]) -> None:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def _errors(folder: Path, package: str) -> set[tuple[str, int, str]]:
    command = ["node", str(HERE / "node" / "typecheck.mjs"), str(folder), package]
    ran = subprocess.run(command, capture_output=True, check=True, text=True)
    errors = map(json.loads, ran.stdout.splitlines())
    return {(error["file"], error["code"], error["message"]) for error in errors}
