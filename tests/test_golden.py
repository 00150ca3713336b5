"""Every case under golden/: this diff and these findings, a quiet second run, an outcome that parses and applies."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from golden import CASES, Case, outcome_of
from iacfix.files import CODE
from iacfix.rewrite import check


@pytest.mark.parametrize("case", CASES, ids=str)
def test_golden(case: Case, request: pytest.FixtureRequest) -> None:
    outcome = outcome_of(case)
    assert not outcome.rewrite.failures
    if request.config.getoption("--update-golden"):
        case.update(outcome)
    assert outcome.diff == case.diff
    assert outcome.findings == case.findings


@pytest.mark.parametrize("case", CASES, ids=str)
def test_second_run_is_quiet(case: Case) -> None:
    outcome = outcome_of(case)
    found, failures = check(outcome.rewrite.after, outcome.codemods)
    assert not failures
    assert [finding for _, finding in found if finding.fixes] == []


@pytest.mark.parametrize("case", [case for case in CASES if case.diff], ids=str)
def test_outcome_parses(case: Case) -> None:
    after = outcome_of(case).rewrite.after
    for path in outcome_of(case).rewrite.changed:
        if path.endswith(CODE):
            assert after.source(path).syntax_error is None, path
        else:
            assert after.document(path) is not None, path


@pytest.mark.parametrize("case", [case for case in CASES if case.diff], ids=str)
def test_git_applies_the_diff(case: Case, tmp_path: Path) -> None:
    outcome = outcome_of(case)
    for path, data in case.files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "apply", "-"], input=outcome.diff.encode(), cwd=tmp_path, check=True)
    for path in outcome.rewrite.changed:
        assert (tmp_path / path).read_bytes() == outcome.rewrite.after.files[path]
