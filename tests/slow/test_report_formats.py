"""Reports before the validators that their readers publish."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from iacfix.report import render
from test_report import CODEMOD, ITEMS

pytestmark = pytest.mark.slow

NODE = Path(__file__).parents[1] / "node/node_modules"


def _installed(package: str, file: str) -> Path:
    path = NODE / package / file
    if not path.exists():
        pytest.skip(f"{package} is not in tests/node/node_modules: npm ci there brings it")
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="the validator is taken from its package for Linux")
def test_sarif_is_what_github_takes(tmp_path: Path) -> None:
    tool = _installed("@microsoft/sarif-multitool-linux", "Sarif.Multitool")
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    text = render("sarif", ITEMS, rules=[CODEMOD])
    assert _complaints(tool, tmp_path, text) == ["SARIF2005 Warning_ProvideToolnformationUri"], "there is no site"
    assert "JSON1005 default" in _complaints(tool, tmp_path, text.replace('"locations"', '"places"')), "it reads"


def _complaints(tool: Path, folder: Path, text: str) -> list[str]:
    log, verdict = folder / "iacfix.sarif", folder / "verdict.sarif"
    log.write_text(text, encoding="utf-8")
    verdict.unlink(missing_ok=True)
    command: list[str | Path] = [
        tool,
        "validate",
        log,
        "--output",
        verdict,
        "--rule-kind",
        "Sarif;Ghas",
        "--level",
        "Error;Warning",
    ]
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    (run,) = json.loads(verdict.read_text(encoding="utf-8-sig"))["runs"]
    assert run["tool"]["driver"]["name"] == "Sarif.Multitool"
    return [f"{result['ruleId']} {result['message']['id']}" for result in run["results"]]


def test_rdjson_is_what_reviewdog_takes(tmp_path: Path) -> None:
    tool = _installed("@umbrelladocs/rdformat-validator", "bin/rdformat-validator.js")
    report = tmp_path / "iacfix.json"
    command: list[str | Path] = ["node", tool, "--strict", "--no-extra-fields", report]
    report.write_text(render("rdjson", ITEMS), encoding="utf-8")
    good = subprocess.run(command, capture_output=True, text=True, check=False)
    assert good.returncode == 0, good.stdout
    report.write_text(render("rdjson", ITEMS).replace('"line"', '"row"'), encoding="utf-8")
    assert subprocess.run(command, capture_output=True, check=False).returncode != 0
