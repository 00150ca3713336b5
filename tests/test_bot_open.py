"""The bot against a GitHub on loopback, as people and CI meet it: what becomes of the pull request."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot_forge import EMULATE, OWNER, READER, TOKEN, Fault, Forge, git, repository, running

if not EMULATE.exists() or shutil.which("node") is None:
    pytest.skip("needs npm packages: make tests/emulate/node_modules/.ready", allow_module_level=True)

HEAD = "import * as aws from '@pulumi/aws';\n\n"
FAULTY = HEAD + "export const zone = new aws.route53.Zone('z', { name: 'shop.example.com' });\n"
MENDED = FAULTY.replace("example.com", "test.local")
UNSAFE = HEAD + "const bucket = new aws.s3.Bucket('b');\n"
PROGRAM = {"Pulumi.yaml": "name: shop\nruntime: nodejs\n", "index.ts": FAULTY}

names = (f"shop{number}" for number in itertools.count())


@pytest.fixture(scope="module")
def app_key() -> str:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    form, none = serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption()
    return key.private_bytes(serialization.Encoding.PEM, form, none).decode()


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory, app_key: str) -> Iterator[Forge]:
    with running(tmp_path_factory.mktemp("forge"), [f"shop{number}" for number in range(60)], app_key) as forge:
        yield forge


@pytest.fixture
def forge(started: Forge) -> Forge:
    started.faults.clear()
    started.asked.clear()
    return started


@pytest.fixture
def shop(forge: Forge, tmp_path: Path) -> Path:
    return repository(forge, tmp_path, next(names), PROGRAM)


def environment(forge: Forge, **more: str) -> dict[str, str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "GIT_"))}
    env |= {"GITHUB_TOKEN": TOKEN, "GITHUB_API_URL": forge.url, "GITHUB_SERVER_URL": forge.url}
    return {**env, **more}


def bot(forge: Forge, folder: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "iacfix", "bot", *arguments]
    ran = subprocess.run(
        command, cwd=folder, env=environment(forge, **env), capture_output=True, text=True, timeout=60, check=False
    )
    for secret in (TOKEN, READER):
        assert secret not in ran.stdout + ran.stderr
    return ran


def opened(forge: Forge, shop: Path, *arguments: str, **env: str) -> dict[str, Any]:
    """The result of each group of one call."""
    rows = open_rows(forge, shop, *arguments, **env)
    return {row["group"]: row for row in rows}


def open_rows(forge: Forge, shop: Path, *arguments: str, **env: str) -> list[dict[str, Any]]:
    name = ("--repository", f"{OWNER}/{shop.name}", "--output-format", "json")
    select = ("--select", "reserved-domain,stack-exports,config-require,engine-version,secondary-cluster-kms-key")
    ran = bot(forge, shop, "open", *name, *select, *arguments, **env)
    assert ran.stdout, ran.stderr
    rows: list[dict[str, Any]] = json.loads(ran.stdout)
    assert ran.returncode == (2 if any(row["result"] == "failed" for row in rows) else 0), ran.stderr
    return rows


def branch(shop: Path) -> str:
    listed = git(shop, "ls-remote", "origin", "refs/heads/iacfix/safe")
    return listed.split()[0] if listed else ""


def commit(shop: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (shop / path).write_text(text)
    git(shop, "add", "-A")
    git(shop, "commit", "-qm", "by hand")
    git(shop, "push", "-q", "origin", "HEAD:main")


def single(forge: Forge, shop: Path) -> dict[str, Any]:
    """The one right pull request."""
    pulls = [pull for pull in forge.pulls(shop.name) if pull["state"] == "open"]
    assert len(pulls) == 1
    assert pulls[0]["head"]["ref"] == "iacfix/safe"
    assert pulls[0]["body"].startswith("<!--iacfix:")
    git(shop, "fetch", "-q", "origin", "iacfix/safe")
    assert git(shop, "show", "FETCH_HEAD:index.ts") == MENDED.strip()
    return pulls[0]


def test_open_then_unchanged(forge: Forge, shop: Path) -> None:
    first = opened(forge, shop)
    assert first["safe"]["result"] == "created"
    assert first["unsafe"]["result"] == "skipped"
    pull = single(forge, shop)
    assert (pull["base"]["ref"], pull["draft"]) == ("main", False)
    assert "| reserved-domain: " in pull["body"]
    assert "index.ts:3" in pull["body"]
    assert "How to stop this" in pull["body"]
    tip = branch(shop)
    asked = len(forge.asked)
    assert opened(forge, shop)["safe"]["result"] == "unchanged"
    assert branch(shop) == tip
    assert forge.counted("^(POST|PATCH|PUT) /repos") == 1
    assert len(forge.asked) > asked
    assert git(shop, "status", "--porcelain") == ""
    assert git(shop, "branch", "--list").split() == ["*", git(shop, "branch", "--show-current")]


def test_one_commit_for_each_codemod(forge: Forge, tmp_path: Path) -> None:
    config = "import * as pulumi from '@pulumi/pulumi';\nconst config = new pulumi.Config();\nexport const r = config.require('region');\n"
    program = PROGRAM | {"index.ts": FAULTY + "import './other';\n", "other.ts": config}
    shop = repository(forge, tmp_path, next(names), program)
    opened(forge, shop, "--group", "safe")
    git(shop, "fetch", "-q", "origin", "iacfix/safe")
    subjects = git(shop, "log", "--format=%s", "HEAD..FETCH_HEAD").splitlines()
    ids = [subject.partition(":")[0] for subject in subjects]
    assert "reserved-domain" in ids
    assert len(ids) == len(set(ids))


def test_update_in_place(forge: Forge, shop: Path) -> None:
    assert opened(forge, shop)["safe"]["result"] == "created"
    commit(shop, {"index.ts": FAULTY + FAULTY.split("\n", 2)[2].replace("zone", "more").replace("'z'", "'y'")})
    assert opened(forge, shop)["safe"]["result"] == "updated"
    pulls = forge.pulls(shop.name)
    assert len(pulls) == 1
    assert pulls[0]["title"] == "iacfix: mend 2 faults"
    git(shop, "fetch", "-q", "origin", "iacfix/safe")
    assert git(shop, "show", "FETCH_HEAD:index.ts").count("test.local") == 2
    assert git(shop, "rev-parse", "FETCH_HEAD~1") == git(shop, "rev-parse", "HEAD")


def test_a_commit_by_hand_stops_the_bot(forge: Forge, shop: Path) -> None:
    opened(forge, shop)
    git(shop, "fetch", "-q", "origin", "iacfix/safe")
    git(shop, "checkout", "-q", "--detach", "FETCH_HEAD")
    (shop / "note.txt").write_text("mine\n")
    git(shop, "add", "-A")
    git(shop, "commit", "-qm", "mine")
    git(shop, "push", "-q", "origin", "HEAD:refs/heads/iacfix/safe")
    tip = branch(shop)
    git(shop, "checkout", "-q", "-B", "main", "origin/main")
    commit(shop, {"index.ts": FAULTY + "// more\n"})
    row = opened(forge, shop)["safe"]
    assert (row["result"], "somebody else" in row["reason"]) == ("skipped", True)
    assert branch(shop) == tip


def test_an_amended_commit_of_the_bot_is_by_hand_too(forge: Forge, shop: Path) -> None:
    opened(forge, shop)
    git(shop, "fetch", "-q", "origin", "iacfix/safe")
    git(shop, "checkout", "-q", "--detach", "FETCH_HEAD")
    (shop / "index.ts").write_text(MENDED + "// mine\n")
    git(shop, "commit", "-qa", "--amend", "--no-edit")
    git(shop, "push", "-qf", "origin", "HEAD:refs/heads/iacfix/safe")
    git(shop, "checkout", "-q", "-B", "main", "origin/main")
    assert "somebody else" in opened(forge, shop)["safe"]["reason"]


def test_closed_stays_closed_until_something_else_is_found(forge: Forge, shop: Path) -> None:
    opened(forge, shop)
    forge.api("PATCH", f"/repos/{OWNER}/{shop.name}/pulls/{single(forge, shop)['number']}", {"state": "closed"})
    row = opened(forge, shop)["safe"]
    assert (row["result"], "closed unmerged as #" in row["reason"]) == ("skipped", True)
    commit(shop, {"index.ts": FAULTY.replace("shop.", "till.")})
    assert opened(forge, shop)["safe"]["result"] == "created"
    assert [pull["state"] for pull in forge.pulls(shop.name)] == ["closed", "open"]


def test_merged_then_the_branch_is_cleared_away(forge: Forge, shop: Path) -> None:
    opened(forge, shop)
    number = single(forge, shop)["number"]
    git(shop, "fetch", "-q", "origin", "iacfix/safe")
    git(shop, "merge", "-q", "--ff-only", "FETCH_HEAD")
    git(shop, "push", "-q", "origin", "HEAD:main")
    forge.api("PUT", f"/repos/{OWNER}/{shop.name}/pulls/{number}/merge", {})
    assert opened(forge, shop)["safe"]["reason"] == "nothing to mend"
    assert branch(shop) == ""
    commit(shop, {"index.ts": FAULTY})
    assert opened(forge, shop)["safe"]["result"] == "created"


def test_emptied_is_closed_and_may_come_back(forge: Forge, shop: Path) -> None:
    opened(forge, shop)
    commit(shop, {"index.ts": MENDED})
    assert opened(forge, shop)["safe"]["result"] == "closed"
    assert branch(shop) == ""
    assert [pull["state"] for pull in forge.pulls(shop.name)] == ["closed"]
    commit(shop, {"index.ts": FAULTY})
    assert opened(forge, shop)["safe"]["result"] == "created"


def test_unsafe_fixes_are_a_draft_of_their_own(forge: Forge, tmp_path: Path) -> None:
    shop = repository(
        forge,
        tmp_path,
        next(names),
        PROGRAM | {"index.ts": FAULTY.replace("export const zone = ", "") + UNSAFE.split("\n", 2)[2]},
    )
    rows = opened(forge, shop)
    assert [rows[group]["result"] for group in ("safe", "unsafe")] == ["created", "created"]
    pulls = {pull["head"]["ref"]: pull for pull in forge.pulls(shop.name)}
    assert [pulls[f"iacfix/{group}"]["draft"] for group in ("safe", "unsafe")] == [False, True]
    assert "stack-exports" in pulls["iacfix/safe"]["body"].split("Not mended")[1]
    git(shop, "fetch", "-q", "origin", "iacfix/unsafe")
    mended = git(shop, "show", "FETCH_HEAD:index.ts")
    assert "bucketId" in mended
    assert "example.com" in mended


def test_two_runs_at_once_end_in_one_pull_request(forge: Forge, shop: Path) -> None:
    command = [sys.executable, "-m", "iacfix", "bot", "open", "--repository", f"{OWNER}/{shop.name}"]
    runs = [
        subprocess.Popen(
            [*command, "--select", "reserved-domain"], cwd=shop, env=environment(forge), stdout=-1, text=True
        )
        for _ in range(2)
    ]
    said = [run.communicate(timeout=60)[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], said
    single(forge, shop)


def test_an_app_gets_a_token_for_the_repository(forge: Forge, shop: Path, app_key: str) -> None:
    rows = opened(forge, shop, GITHUB_TOKEN="", GITHUB_APP_ID="7", GITHUB_APP_PRIVATE_KEY=app_key)
    assert rows["safe"]["result"] == "created", rows
    assert forge.counted("POST /app/installations/100/access_tokens") == 1
    single(forge, shop)


def limited(kind: str) -> tuple[int, dict[str, str], bytes]:
    texts = {
        "primary": b'{"message": "API rate limit exceeded for user ID 1."}',
        "secondary": b'{"message": "You have exceeded a secondary rate limit."}',
    }
    headers = {"Content-Type": "application/json"}
    headers |= {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1"} if kind == "primary" else {"Retry-After": "1"}
    return 403, headers, texts[kind]


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("kind", ["502", "primary", "secondary"])
def test_a_fault_that_passes_is_waited_out(forge: Forge, shop: Path, method: str, kind: str) -> None:
    answer = (502, {"Content-Type": "text/html"}, b"bad gateway") if kind == "502" else limited(kind)
    forge.faults.append(Fault(rf"^{method} /repos/.*/pulls", answer))
    assert opened(forge, shop, "--group", "safe")["safe"]["result"] == "created"
    assert forge.faults[0].times == 0
    single(forge, shop)


def test_an_answer_that_is_lost_opens_nothing_twice(forge: Forge, shop: Path) -> None:
    forge.faults.append(Fault(r"^POST /repos/.*/pulls$", drop=True))
    assert opened(forge, shop, "--group", "safe")["safe"]["result"] == "created"
    assert forge.counted(r"^POST /repos/.*/pulls$") == 1
    single(forge, shop)
    assert opened(forge, shop, "--group", "safe")["safe"]["result"] == "unchanged"


FAILURES: dict[str, tuple[str, tuple[int, dict[str, str], bytes], str]] = {
    "push refused": (r"POST .*git-receive-pack", (403, {}, b"no"), "403"),
    "repository gone": (r"GET /repos/[^/]+/[^/]+$", (404, {}, b'{"message": "Not Found"}'), "404"),
    "forge down": (r"^POST /repos/.*/pulls$", (502, {}, b""), "502"),
}


@pytest.mark.parametrize(("pattern", "answer", "told"), FAILURES.values(), ids=FAILURES)
def test_a_failure_is_named_and_the_next_run_ends_in_the_same_pull_request(
    forge: Forge, shop: Path, pattern: str, answer: tuple[int, dict[str, str], bytes], told: str
) -> None:
    forge.faults.append(Fault(pattern, answer, times=10))
    row = open_rows(forge, shop, "--group", "safe")[0]
    assert (row["result"], row["repository"], told in row["reason"]) == ("failed", f"{OWNER}/{shop.name}", True), row
    assert forge.pulls(shop.name) == []
    forge.faults.clear()
    assert opened(forge, shop, "--group", "safe")["safe"]["result"] == "created"
    single(forge, shop)


def test_a_token_without_rights_is_named(forge: Forge, shop: Path) -> None:
    row = open_rows(forge, shop, "--group", "safe", GITHUB_TOKEN=READER)[0]
    assert (row["result"], "403" in row["reason"]) == ("failed", True)
    assert branch(shop) == ""


def test_killed_between_push_and_opening(forge: Forge, shop: Path) -> None:
    command = [sys.executable, "-m", "iacfix", "bot", "open", "--repository", f"{OWNER}/{shop.name}"]
    command += ["--select", "reserved-domain"]
    runs: list[subprocess.Popen[bytes]] = []
    forge.faults.append(Fault(r"POST .*git-receive-pack", drop=True, then=lambda: runs[0].kill()))
    runs.append(subprocess.Popen(command, cwd=shop, env=environment(forge)))
    assert runs[0].wait(60) == -9
    assert branch(shop) != ""
    assert forge.pulls(shop.name) == []
    assert opened(forge, shop, "--group", "safe")["safe"]["result"] == "created"
    single(forge, shop)


def test_the_lease_keeps_what_somebody_pushed_in_the_meantime(forge: Forge, shop: Path) -> None:
    opened(forge, shop)
    commit(shop, {"index.ts": FAULTY + "// more\n"})
    bare = forge.folder / OWNER / f"{shop.name}.git"
    main = git(shop, "rev-parse", "HEAD")

    def move() -> None:
        git(bare, "update-ref", "refs/heads/iacfix/safe", main)

    forge.faults.append(Fault(r"GET /repos/.*/pulls", then=move))
    row = opened(forge, shop, "--group", "safe")["safe"]
    assert row["result"] == "skipped", row
    assert branch(shop) == main


def test_uncommitted_changes_and_an_old_checkout_are_refused(forge: Forge, shop: Path) -> None:
    (shop / "index.ts").write_text(FAULTY + "// mine\n")
    assert "differs from what is committed" in open_rows(forge, shop, "--group", "safe")[0]["reason"]
    git(shop, "commit", "-qam", "not pushed")
    assert "not the tip of main" in opened(forge, shop, "--group", "safe")["safe"]["reason"]
    assert branch(shop) == ""


def test_a_dry_run_asks_the_forge_for_nothing(forge: Forge, shop: Path) -> None:
    rows = opened(forge, shop, "--dry-run")
    subprocess.run(["git", "apply", "--check", "-"], input=rows["safe"]["patch"].encode(), cwd=shop, check=True)
    assert forge.asked == []


def test_the_token_stays_out_of_git(forge: Forge, shop: Path) -> None:
    opened(forge, shop)
    assert TOKEN not in git(shop, "config", "--list")
    bare = forge.folder / OWNER / f"{shop.name}.git"
    assert TOKEN not in git(bare, "log", "--all", "--format=%B%an%ae%cn%ce")
