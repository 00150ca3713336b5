"""git.py against the real git program."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from iacfix import git
from iacfix.git import GitFailure

TRICKY = ["a b.ts", "é/ü.ts", "new\nline.ts", 'quote".ts', "-dash.ts", "*.ts", ":(top)x.ts"]


@pytest.fixture(autouse=True)
def _isolated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "t")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "t@example.com")


def run(folder: Path, *arguments: str, check: bool = True) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=check)
    return done.stdout


def put(root: Path, *paths: str, text: str = "x\n") -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, newline="")


def commit(root: Path, *paths: str, text: str = "x\n") -> None:
    put(root, *paths, text=text)
    run(root, "add", "-A")
    run(root, "commit", "-qm", "m", "--allow-empty")


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    root = tmp_path / "re po"
    root.mkdir()
    run(root, "init", "-qb", "main")
    commit(root, "a.ts", "sub/b.ts")
    return root


def test_toplevel_agrees_with_git(repo: Path, tmp_path: Path) -> None:
    run(repo, "worktree", "add", "-q", "../tree")
    put(repo, "sub/deep/c.ts")
    (tmp_path / "link").symlink_to(repo / "sub")
    (repo / "sub/.git").mkdir()  # no repository: git goes on to the one above
    put(tmp_path, "lone/.git", text="no gitdir\n")
    run(tmp_path, "init", "-q", "--separate-git-dir", "away", "main-of-away")
    asked = [repo, repo / "sub/deep", tmp_path / "link", tmp_path / "tree/sub", tmp_path / "main-of-away", tmp_path]
    said = [run(folder, "rev-parse", "--show-toplevel", check=False).strip() for folder in asked]
    assert [str(git.toplevel(folder) or "") for folder in asked] == said
    assert git.toplevel(repo / "sub/missing/file.ts") == repo
    assert git.toplevel(tmp_path / "lone") is None


def test_directory_agrees_with_git(repo: Path, tmp_path: Path) -> None:
    run(repo, "worktree", "add", "-q", "../tree")
    commit(tmp_path / "tree", "c.ts")
    run(repo, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(tmp_path / "tree"), "module")
    for top in (repo, tmp_path / "tree", repo / "module"):
        assert str(git.directory(top)) == run(top, "rev-parse", "--absolute-git-dir").strip()
    assert git.toplevel(repo / "module/sub") == repo / "module"
    run(repo, "commit", "-qm", "m")
    put(repo, "module/a.ts", text="y\n")
    assert git.changed_since(repo, "HEAD") == []


def test_listed_has_tracked_and_untracked_files_of_any_name(repo: Path) -> None:
    put(repo, *TRICKY, ".gitignore", "sub/new.ts", text="dist/\n")
    put(repo, "dist/out.ts", "node_modules/x/y.ts")
    run(repo, "add", "-A", "sub")
    assert git.listed(repo, "", ["node_modules"]) == sorted([*TRICKY, ".gitignore", "a.ts", "sub/b.ts", "sub/new.ts"])
    assert git.listed(repo, "sub", []) == ["sub/b.ts", "sub/new.ts"]
    assert git.listed(repo, "*.ts", []) == ["*.ts"]  # a name, not a pattern
    assert git.listed(repo / "sub", "", []) == ["b.ts", "new.ts"]


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_not_utf8_comes_back_as_the_same_bytes(repo: Path) -> None:
    try:
        (repo / os.fsdecode(b"\xff.ts")).write_bytes(b"")
    except OSError:
        pytest.skip("this file system refuses such names")
    found = git.listed(repo, "", [])
    assert isinstance(found, list)
    assert b"\xff.ts" in map(os.fsencode, found)


def test_changed_since_is_what_the_branch_changed(repo: Path) -> None:
    commit(repo, "gone.ts", "same.ts")
    run(repo, "switch", "-qc", "work")
    commit(repo, *TRICKY)
    run(repo, "rm", "-q", "gone.ts")
    put(repo, "sub/b.ts", text="y\n")
    put(repo, "sub/untracked.ts", ".gitignore", text="ignored.ts\n")
    put(repo, "ignored.ts")
    run(repo, "branch", "-q", "other", "main")
    run(repo, "worktree", "add", "-q", "../other", "other")
    commit(repo.parent / "other", "only-on-other.ts", "a.ts", text="other\n")
    assert git.changed_since(repo, "other") == sorted([*TRICKY, "sub/b.ts", "sub/untracked.ts", ".gitignore"])
    assert git.changed_since(repo / "sub", "other") == ["b.ts", "untracked.ts"]


def test_a_file_that_was_only_touched_is_unchanged(repo: Path) -> None:
    os.utime(repo / "a.ts", (1, 1))
    assert git.changed_since(repo, "HEAD") == []
    assert git.dirty(repo, ["a.ts"]) == []


@pytest.mark.parametrize("ref", ["missing", "--output=x", "-h", "HEAD~9", "a\nb"])
def test_a_ref_that_is_not_there_is_a_failure(repo: Path, ref: str) -> None:
    found = git.changed_since(repo, ref)
    assert isinstance(found, GitFailure)
    assert "is no commit here" in found.message
    assert sorted(path.name for path in repo.iterdir()) == [".git", "a.ts", "sub"]


def test_a_clone_too_shallow_for_the_merge_base_is_a_failure_that_says_so(repo: Path) -> None:
    run(repo, "switch", "-q", "--orphan", "unrelated")
    commit(repo, "c.ts")
    found = git.changed_since(repo, "main")
    assert isinstance(found, GitFailure)
    assert "fetch more of the history" in found.message


def test_staged(repo: Path) -> None:
    put(repo, "a.ts", "sub/b.ts", text="y\n")
    put(repo, *TRICKY)
    assert git.staged(repo) == []
    run(repo, "add", "-A")
    put(repo, "not-staged.ts")
    run(repo, "rm", "-qf", "a.ts")
    assert git.staged(repo) == sorted([*TRICKY, "sub/b.ts"])
    assert git.staged(repo / "sub") == ["b.ts"]


def test_staged_before_the_first_commit(tmp_path: Path) -> None:
    run(tmp_path, "init", "-q")
    put(tmp_path, "a.ts", "b.ts")
    run(tmp_path, "add", "a.ts")
    assert git.staged(tmp_path) == ["a.ts"]
    assert git.dirty(tmp_path, ["a.ts", "b.ts"]) == ["a.ts", "b.ts"]


def test_staged_in_a_hook_is_what_is_being_committed(repo: Path, tmp_path: Path) -> None:
    put(repo, "a.ts", "sub/b.ts", text="y\n")
    run(repo, "add", "-A")
    script = "from pathlib import Path; from iacfix import git; print(git.staged(Path('.')), git.staged(Path(%r)))"
    (tmp_path / "elsewhere").mkdir()
    run(tmp_path / "elsewhere", "init", "-q")
    put(tmp_path / "elsewhere", "c.ts")
    run(tmp_path / "elsewhere", "add", "-A")
    hook = repo / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f'#!/bin/sh\n"$PYTHON" -c "{script % str(tmp_path / "elsewhere")}" > "$OUT"\n')
    hook.chmod(0o755)
    env = {**os.environ, "PYTHON": _python(), "PYTHONPATH": _source(), "OUT": str(tmp_path / "out")}
    subprocess.run(["git", "commit", "-qm", "m", "a.ts"], cwd=repo, env=env, check=True)
    assert (tmp_path / "out").read_text() == "['a.ts'] ['c.ts']\n"


def _python() -> str:
    import sys

    return sys.executable


def _source() -> str:
    return str(Path(git.__file__).parent.parent)


def test_dirty_is_what_no_commit_holds(repo: Path) -> None:
    commit(repo, "clean.ts", ".gitignore", *TRICKY, text="ignored.ts\n")
    put(repo, "changed.ts", "sub/b.ts", TRICKY[2], text="y\n")
    put(repo, "a.ts", text="staged\n")
    run(repo, "add", "a.ts")
    put(repo, "untracked.ts", "ignored.ts")
    asked = ["untracked.ts", "ignored.ts", "sub/b.ts", "clean.ts", "a.ts", *TRICKY]
    assert git.dirty(repo, asked) == ["untracked.ts", "ignored.ts", "sub/b.ts", "a.ts", TRICKY[2]]
    assert git.dirty(repo / "sub", ["b.ts"]) == ["b.ts"]


CALLS: list[Callable[[Path], object]] = [
    lambda root: git.listed(root, "", []),
    lambda root: git.changed_since(root, "HEAD"),
    git.staged,
    lambda root: git.dirty(root, ["a.ts"]),
]


@pytest.mark.parametrize("call", CALLS)
def test_outside_of_a_repository_every_call_fails_with_a_value(tmp_path: Path, call: Callable[[Path], object]) -> None:
    assert call(tmp_path) == GitFailure(f"{tmp_path} is in no git repository")


@pytest.mark.parametrize("call", CALLS)
def test_without_git_every_call_fails_with_a_value(
    repo: Path, call: Callable[[Path], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(repo))
    assert call(repo) == GitFailure("git was not found: install it, or put it on the PATH")
    assert git.toplevel(repo / "sub") == repo


@pytest.mark.parametrize("call", CALLS)
def test_a_broken_repository_fails_with_what_git_says(repo: Path, call: Callable[[Path], object]) -> None:
    (repo / ".git/config").write_text("[broken\n")
    failure = call(repo)
    assert isinstance(failure, GitFailure)
    assert "config" in failure.message


def test_what_is_no_program_is_passed_over_and_one_that_fails_says_so(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder/git").mkdir(parents=True)
    put(tmp_path, "text/git", "failing/git", text="#!/bin/sh\nexit 3\n")
    (tmp_path / "failing/git").chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join(str(tmp_path / name) for name in ("folder", "text", "failing")))
    assert git.staged(repo) == GitFailure("git diff ended with 3")


def test_a_git_in_the_folder_worked_on_is_not_run(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planted = repo / "git"
    planted.write_text("#!/bin/sh\ntouch ran\n")
    planted.chmod(0o755)
    monkeypatch.chdir(repo)
    monkeypatch.setenv("PATH", os.pathsep.join([".", "", os.environ["PATH"]]))
    assert git.staged(repo) == []
    assert not (repo / "ran").exists()


@pytest.mark.skipif(os.name == "nt", reason="the planted programs are shell scripts")
def test_nothing_that_the_repository_configures_is_run(repo: Path) -> None:
    commit(repo, ".gitattributes", text="*.ts filter=f diff=d\n")
    trap = repo / ".git/trap"
    trap.write_text(f'#!/bin/sh\necho "$@" >> "{repo}/.git/ran"\ncat\n')
    trap.chmod(0o755)
    (repo / ".git/hooks").mkdir(exist_ok=True)
    for hook in ("post-index-change", "pre-commit", "fsmonitor-watchman"):
        (repo / ".git/hooks" / hook).symlink_to(trap)
    for key in (
        *("core.fsmonitor", "core.pager", "core.sshCommand", "pager.diff", "pager.status"),
        *("diff.external", "diff.d.command", "diff.d.textconv"),
        *("filter.f.clean", "filter.f.smudge", "filter.f.process"),
    ):
        run(repo, "config", key, f'"{trap}"')
    run(repo, "config", "filter.f.required", "true")
    os.utime(repo / "a.ts", (1, 1))
    put(repo, "sub/b.ts", text="y\n")
    run(repo, "status", check=False)
    assert (repo / ".git/ran").exists(), "the traps do not work"
    (repo / ".git/ran").unlink()
    assert git.changed_since(repo, "HEAD") == ["sub/b.ts"]
    assert git.dirty(repo, ["a.ts", "sub/b.ts"]) == ["sub/b.ts"]
    assert git.staged(repo) == []
    assert git.listed(repo, "", []) == [".gitattributes", "a.ts", "sub/b.ts"]
    assert not (repo / ".git/ran").exists()


def test_a_filter_that_cannot_be_switched_off_is_a_failure(repo: Path) -> None:
    with (repo / ".git/config").open("a") as config:
        config.write('[filter "a=b"]\n\tclean = touch ran\n')
    failure = git.dirty(repo, ["a.ts"])
    assert isinstance(failure, GitFailure)
    assert "filter.a=b" in failure.message


def test_the_users_own_filters_are_used(repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "global"))
    run(tmp_path, "config", "--global", "filter.upper.clean", "tr a-z A-Z")
    commit(repo, ".gitattributes", text="c.ts filter=upper\n")
    commit(repo, "c.ts", text="x\n")
    os.utime(repo / "c.ts", (1, 1))
    assert git.dirty(repo, ["c.ts"]) == []
