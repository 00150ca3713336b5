"""``bot run`` over several repositories, hostile ones among them; ``bot status`` and ``bot comment``."""

from __future__ import annotations

import json
import multiprocessing
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from bot_forge import EMULATE, OWNER, TOKEN, Fault, Forge, git, repository, running
from iacfix.bot.credentials import Credentials
from iacfix.bot.fleet import Task, visit_all
from iacfix.bot.opening import Way

if not EMULATE.exists() or shutil.which("node") is None:
    pytest.skip("needs npm packages: make tests/emulate/node_modules/.ready", allow_module_level=True)

FAULTY = (
    "import * as aws from '@pulumi/aws';\n\nexport const z = new aws.route53.Zone('z', { name: 'shop.example.com' });\n"
)
PROGRAM = {"Pulumi.yaml": "name: shop\nruntime: nodejs\n", "index.ts": FAULTY}
NAMES = [f"shop{number}" for number in range(6)]


@pytest.fixture
def forge(tmp_path: Path) -> Iterator[Forge]:
    (tmp_path / "forge").mkdir()
    with running(tmp_path / "forge", NAMES) as forge:
        yield forge


def bot(forge: Forge, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    import os

    env = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "GIT_"))}
    env |= {"GITHUB_TOKEN": TOKEN, "GITHUB_API_URL": forge.url, "GITHUB_SERVER_URL": forge.url, "TMPDIR": str(folder)}
    env |= {"XDG_STATE_HOME": str(folder / "state")}
    command = [sys.executable, "-m", "iacfix", "bot", *arguments]
    ran = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=100, check=False)
    assert TOKEN not in ran.stdout + ran.stderr
    return ran


def results(ran: subprocess.CompletedProcess[str]) -> dict[str, dict[str, Any]]:
    rows = json.loads(ran.stdout[ran.stdout.index("[\n") :] if "[\n" in ran.stdout else ran.stdout)
    return {row["repository"].partition("/")[2]: row for row in rows}


RUN = ("--select", "reserved-domain", "--group", "safe", "--output-format", "json")


def full(*names: str) -> list[str]:
    return [f"{OWNER}/{name}" for name in names]


def test_several_at_once_with_limits_a_failure_and_a_journal(forge: Forge, tmp_path: Path) -> None:
    for name in NAMES[:4]:
        repository(forge, tmp_path, name, PROGRAM)
    forge.faults.append(Fault(rf"GET /repos/{OWNER}/shop1$", (404, {}, b'{"message": "Not Found"}'), times=9))
    file = tmp_path / "repos"
    file.write_text("# ours\n" + "\n".join(full(*NAMES[:4])) + "\n")
    ran = bot(forge, tmp_path, "run", "--repos", str(file), *RUN)
    assert ran.returncode == 2
    found = results(ran)
    assert found["shop1"]["result"] == "failed"
    assert "404" in found["shop1"]["reason"]
    others = sorted(found[name]["result"] for name in ("shop0", "shop2", "shop3"))
    assert others == ["created", "created", "skipped"], [row["reason"] for row in found.values()]
    forge.faults.clear()
    ran = bot(forge, tmp_path, "run", "--repos", str(file), *RUN, "--max-hourly", "9")
    assert ran.returncode == 0
    assert sorted(row["result"] for row in results(ran).values()) == ["created", "created", "unchanged", "unchanged"]
    assert all(len(forge.pulls(name)) == 1 for name in NAMES[:4])
    rows = json.loads(bot(forge, tmp_path, "status", "--output-format", "json").stdout)
    assert [row["repository"] for row in rows] == full(*NAMES[:4])
    assert bot(forge, tmp_path, "status").stdout.count("http://") == 4
    assert list(tmp_path.glob("iacfix-*")) == []


def test_any_executor_does(forge: Forge, tmp_path: Path) -> None:
    for name in NAMES[:3]:
        repository(forge, tmp_path, name, PROGRAM)
    way = Way(("safe",), frozenset({"reserved-domain"}))
    tasks = [Task(name, Credentials(TOKEN), forge.url, forge.url, way) for name in full(*NAMES[:3])]
    with ProcessPoolExecutor(2, multiprocessing.get_context("forkserver")) as executor:
        found = [result for each in visit_all(executor, tasks, jobs=2, allowance=2) for result in each]
    assert sorted(result.result for result in found) == ["created", "created", "skipped"], found
    assert sum(len(forge.pulls(name)) for name in NAMES[:3]) == 2


def test_a_run_that_was_cut_short_is_taken_up(forge: Forge, tmp_path: Path) -> None:
    for name in NAMES[:3]:
        repository(forge, tmp_path, name, PROGRAM)
    journal = tmp_path / "state" / "iacfix" / "bot.jsonl"
    bot(forge, tmp_path, "run", *full(*NAMES[:3]), *RUN, "-j", "1", "--max-hourly", "9")
    lines = journal.read_text().splitlines()
    journal.write_text("\n".join(lines[:2]) + '\n{"repository": "acme/sh')
    forge.asked.clear()
    ran = bot(forge, tmp_path, "run", *full(*NAMES[:3]), *RUN, "--resume", "--max-hourly", "9")
    assert sorted(results(ran)) == ["shop1", "shop2"]
    assert forge.counted("/shop0") == 0
    assert json.loads(journal.read_text().splitlines()[-1])["end"]


def test_an_organisation_dry(forge: Forge, tmp_path: Path) -> None:
    for name in NAMES:
        repository(forge, tmp_path, name, PROGRAM)
    ran = bot(forge, tmp_path, "run", "--org", OWNER, "--select", "reserved-domain", "--dry-run")
    assert ran.returncode == 0, (ran.stdout + ran.stderr, forge.asked)
    assert ran.stdout.count("+export const z") == 6
    assert forge.counted("receive-pack|^(POST|PATCH) /repos") == 0


def test_what_a_repository_holds_is_data(forge: Forge, tmp_path: Path) -> None:
    outside = tmp_path / "outside.ts"
    outside.write_text(FAULTY)
    ran_mark = tmp_path / "ran"
    evil = f'"""Evil."""\nopen({str(ran_mark)!r}, "w")\n'
    shop = repository(forge, tmp_path, "shop0", PROGRAM | {".iacfix.yaml": "codemods: [evil]\n", "evil/evil.py": evil})
    (shop / "link.ts").symlink_to(outside)
    (shop / "folder").symlink_to(tmp_path)
    (shop / ".gitmodules").write_text(
        f'[submodule "x"]\n\tpath = x\n\turl = {tmp_path}\n\tupdate = !touch {ran_mark}\n'
    )
    (shop / ".gitattributes").write_text("* filter=evil diff=evil\n")
    (shop / "huge.ts").write_text("// " + "x" * 17_000_000 + "\n")
    (shop / ".githooks").mkdir()
    (shop / ".githooks" / "pre-push").write_text(f"#!/bin/sh\ntouch {ran_mark}\n")
    git(shop, "update-index", "--add", "--cacheinfo", f"160000,{git(shop, 'rev-parse', 'HEAD')},x")
    git(shop, "add", "-A")
    git(shop, "commit", "-qm", "hostile")
    git(shop, "push", "-q", "origin", "HEAD:main")
    ran = bot(forge, tmp_path, "run", f"{OWNER}/shop0", *RUN)
    assert results(ran)["shop0"]["result"] == "created", ran.stdout + ran.stderr
    assert not ran_mark.exists()
    assert outside.read_text() == FAULTY
    body = forge.pulls("shop0")[0]["body"]
    assert "leads out of" in body
    assert "huge.ts" in body
    bare = forge.folder / OWNER / "shop0.git"
    assert git(bare, "diff", "--name-only", "main", "iacfix/safe") == "index.ts"


def test_comments_are_made_once_and_updated(forge: Forge, tmp_path: Path) -> None:
    shop = repository(forge, tmp_path, "shop0", PROGRAM | {"index.ts": "import * as aws from '@pulumi/aws';\n"})
    base = git(shop, "rev-parse", "HEAD")
    git(shop, "checkout", "-qb", "work")
    (shop / "index.ts").write_text(FAULTY)
    git(shop, "commit", "-qam", "zone")
    git(shop, "push", "-q", "origin", "work")
    pull = forge.api("POST", f"/repos/{OWNER}/shop0/pulls", {"title": "t", "head": "work", "base": "main"})
    arguments = ("comment", str(pull["number"]), "--repository", f"{OWNER}/shop0", "--base", base, *RUN)
    assert json.loads(bot(forge, shop, *arguments).stdout) == {"created": 1, "updated": 0, "unchanged": 0}
    assert json.loads(bot(forge, shop, *arguments).stdout) == {"created": 0, "updated": 0, "unchanged": 1}
    made = forge.api("GET", f"/repos/{OWNER}/shop0/pulls/{pull['number']}/comments")
    assert [(each["path"], each["line"]) for each in made] == [("index.ts", 3)]
    assert f"```suggestion\n{FAULTY.splitlines()[2].replace('example.com', 'test.local')}\n```" in made[0]["body"]
    forge.api("PATCH", f"/repos/{OWNER}/shop0/pulls/comments/{made[0]['id']}", {"body": made[0]["body"] + "old"})
    assert json.loads(bot(forge, shop, *arguments).stdout) == {"created": 0, "updated": 1, "unchanged": 0}
    assert len(forge.api("GET", f"/repos/{OWNER}/shop0/pulls/{pull['number']}/comments")) == 1
