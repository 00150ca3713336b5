"""The Action under the real act, the hooks under the real pre-commit, and both under their linters."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot_forge import git

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
FAULTY = (
    "import * as aws from '@pulumi/aws';\n\nexport const z = new aws.route53.Zone('z', { name: 'shop.example.com' });\n"
)
WORKFLOW = """\
on: push
jobs:
  job:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ./action
        with: {{mode: {mode}, paths: program, python: '{python}', select: reserved-domain}}
"""


def needs(program: str) -> str:
    found = shutil.which(program, path=f"{BIN}{os.pathsep}{os.environ['PATH']}")
    if found is None:
        pytest.skip(f"needs {program}")
    return found


def program(folder: Path, mode: str) -> Path:
    """A repository with a faulty program, a workflow, and the Action in a folder of its own."""
    git(folder, "init", "-q")
    for path, text in {
        "program/Pulumi.yaml": "name: shop\nruntime: nodejs\n",
        "program/index.ts": FAULTY,
        ".github/workflows/test.yml": WORKFLOW.format(mode=mode, python=sys.executable),
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    tool(folder / "action")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "all")
    return folder


def tool(folder: Path) -> Path:
    """What of this repository is needed to install it."""
    for name in (
        "src",
        "codemods",
        "golden",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "action.yml",
        ".pre-commit-hooks.yaml",
    ):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            folder.mkdir(exist_ok=True, parents=True)
            shutil.copy(source, folder / name)
    return folder


def act(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [needs("act"), "push", "-P", "ubuntu-latest=-self-hosted", "--pull=false", "--no-cache-server"]
    command += ["--action-offline-mode", "--artifact-server-path", ""]
    env = {**os.environ, "HOME": str(folder.parent), "XDG_CACHE_HOME": str(folder.parent / "cache")}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=300, check=False)


def test_the_action_checks(tmp_path: Path) -> None:
    folder = tmp_path / "repository"
    folder.mkdir()
    ran = act(program(folder, "check"))
    assert "AWS makes no public zone under example.com" in ran.stdout, ran.stdout[-3000:] + ran.stderr[-3000:]
    assert "sarif-file" in ran.stdout
    assert ran.returncode == 1


def test_the_action_refuses_another_mode(tmp_path: Path) -> None:
    folder = tmp_path / "repository"
    folder.mkdir()
    ran = act(program(folder, "fix"))
    assert ran.returncode == 1
    assert "write check, suggest or pull-request" in ran.stdout


def test_the_hooks_under_try_repo(tmp_path: Path) -> None:
    iacfix = tool(tmp_path / "iacfix")
    shop = tmp_path / "shop"
    shop.mkdir()
    for folder in (iacfix, shop):
        git(folder, "init", "-q")
    (shop / "Pulumi.yaml").write_text("name: shop\nruntime: nodejs\n")
    (shop / "index.ts").write_text(FAULTY)
    for folder in (iacfix, shop):
        git(folder, "add", "-A")
        git(folder, "commit", "-qm", "all")
    command = [needs("pre-commit"), "try-repo", str(iacfix), "iacfix", "--all-files"]
    env = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "cache")}
    ran = subprocess.run(command, cwd=shop, env=env, capture_output=True, text=True, timeout=300, check=False)
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "test.local" in (shop / "index.ts").read_text()
    again = subprocess.run(command, cwd=shop, env=env, capture_output=True, text=True, timeout=300, check=False)
    assert again.returncode == 0, again.stdout + again.stderr


def test_zizmor_finds_nothing() -> None:
    command = [needs("zizmor"), "--offline", "--format", "json", "--persona", "regular", "."]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    found = json.loads(ran.stdout or "[]")
    assert [f"{each['ident']}: {each['desc']}" for each in found] == []
