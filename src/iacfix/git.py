"""The git program, asked without a shell and without running anything that the repository configures."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_SAFE = ("--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")
_DIFF = ("diff", "-z", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all")
_LOCATION = frozenset(  # a hook's environment names the repository it runs in, which need not be the one asked about
    ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY")
)


@dataclass(frozen=True, slots=True)
class GitFailure:
    """Why git gave no answer, and what to do about it."""

    message: str


def toplevel(path: Path) -> Path | None:
    """The top folder of the work tree that holds a path, symlinks resolved; None outside of any.

    Found by its ``.git``, so that it holds where git is not installed or refuses a repository of another owner.
    """
    start = Path(os.path.realpath(path))
    return next((folder for folder in (start, *start.parents) if directory(folder) is not None), None)


def directory(top: Path) -> Path | None:
    """The git directory of a work tree: its ``.git``, or what that file names in submodules and added work trees."""
    dot = top / ".git"
    try:
        if dot.is_file():
            head, _, named = dot.read_bytes().partition(b": ")
            if head != b"gitdir":
                return None
            dot = Path(os.path.realpath(top / os.fsdecode(named.rstrip(b"\r\n"))))
        return dot if (dot / "HEAD").is_file() else None
    except (OSError, ValueError):
        return None


def listed(root: Path, under: str, exclude: Iterable[str]) -> list[str] | GitFailure:
    """Tracked and untracked files below ``under`` ("" for all), without ignored ones; relative to ``root``.

    Folders named in ``exclude`` are not searched for untracked files. Tracked files may be missing on the disk.
    """
    skipped = [f"--exclude={name}/" for name in sorted(exclude)]
    return _paths(root, "ls-files", "-z", "-c", "-o", "--exclude-standard", *skipped, "--", under or ".")


def changed_since(root: Path, ref: str) -> list[str] | GitFailure:
    """Files that differ from where the work left ``ref`` (their merge base), untracked ones too; sorted.

    What changed on ``ref`` alone since then is not listed, nor are deleted files.
    """
    base = _run(root, "merge-base", "--", ref, "HEAD")
    if isinstance(base, GitFailure):
        return _no_merge_base(root, ref)
    changed = _compared(root, "--diff-filter=d", os.fsdecode(base.split()[0]), "--")
    untracked = _paths(root, "ls-files", "-z", "-o", "--exclude-standard")
    if isinstance(changed, GitFailure):
        return changed
    return untracked if isinstance(untracked, GitFailure) else sorted({*changed, *untracked})


def staged(root: Path) -> list[str] | GitFailure:
    """Files whose staged content differs from HEAD, without deleted ones; sorted.

    In a hook of this repository it is the index of the commit being made (``git commit FILE`` makes one of its own).
    """
    index = os.environ.get("GIT_INDEX_FILE")
    top = toplevel(root)
    home = None if top is None else directory(top)
    if index is not None and home not in Path(os.path.realpath(index)).parents:
        index = None
    return _paths(root, *_DIFF, "--relative", "--cached", "--diff-filter=d", "--", index=index)


def dirty(root: Path, paths: Iterable[str]) -> list[str] | GitFailure:
    """Which of these files hold what no commit does: changed, staged, untracked or ignored ones, in their order."""
    tracked = _paths(root, "ls-files", "-z")
    if isinstance(tracked, GitFailure):
        return tracked
    if isinstance(_run(root, "rev-parse", "-q", "--verify", "HEAD"), GitFailure):
        return list(paths)
    changed = _compared(root, "HEAD", "--")
    if isinstance(changed, GitFailure):
        return changed
    clean = set(tracked).difference(changed)
    return [path for path in paths if path not in clean]


def _no_merge_base(root: Path, ref: str) -> GitFailure:
    usable = _run(root, "rev-parse", "--git-dir")
    if isinstance(usable, GitFailure):
        return usable
    if isinstance(_run(root, "rev-parse", "-q", "--verify", f"{ref}^{{commit}}"), bytes):
        return GitFailure(f"{ref} and HEAD have no common commit in this clone: fetch more of the history")
    return GitFailure(f"{ref} is no commit here: fetch it, or check its name")


def _compared(root: Path, *arguments: str) -> list[str] | GitFailure:
    """Files of the work tree that differ from a commit; no filter of the repository's own configuration is run."""
    settings = _run(root, "config", "-z", "--show-scope", "--list")
    if isinstance(settings, GitFailure):
        return settings
    options: list[str] = []
    for driver in sorted(set(_own_filters(settings))):
        if "=" in driver:
            return GitFailure(f"the repository configures {driver}, which cannot be switched off: remove it")
        options += ["-c", f"{driver}.clean=", "-c", f"{driver}.process=", "-c", f"{driver}.required=false"]
    return _paths(root, *_DIFF, "--relative", *arguments, options=options)


def _own_filters(settings: bytes) -> Iterator[str]:
    fields = iter(settings.split(b"\0"))
    for scope, setting in zip(fields, fields, strict=False):
        driver = setting.partition(b"\n")[0].rpartition(b".")[0]
        if scope in (b"local", b"worktree") and driver.startswith(b"filter."):
            yield os.fsdecode(driver)


def _paths(
    root: Path, *arguments: str, options: Iterable[str] = (), index: str | None = None
) -> list[str] | GitFailure:
    out = _run(root, *arguments, options=options, index=index)
    return out if isinstance(out, GitFailure) else sorted({os.fsdecode(path) for path in out.split(b"\0") if path})


def _run(root: Path, *arguments: str, options: Iterable[str] = (), index: str | None = None) -> bytes | GitFailure:
    program = _program()
    if program is None:
        return GitFailure("git was not found: install it, or put it on the PATH")
    if toplevel(root) is None:
        return GitFailure(f"{root} is in no git repository")
    command = [program, *_SAFE, *options, *arguments]
    done = subprocess.run(
        command, cwd=root, env=_environment(index), stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
    return GitFailure(said or f"git {arguments[0]} ended with {done.returncode}")


def _environment(index: str | None) -> dict[str, str]:
    env = {name: value for name, value in os.environ.items() if name not in _LOCATION}
    env |= {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
    return env if index is None else {**env, "GIT_INDEX_FILE": str(Path(index).absolute())}


def _program() -> str | None:
    """Git from an absolute folder of the PATH: Windows would else take a ``git.exe`` of the folder worked on."""
    name = "git.exe" if os.name == "nt" else "git"
    folders = (Path(folder) for folder in os.get_exec_path())
    found = (folder / name for folder in folders if folder.is_absolute())
    return next((str(program) for program in found if os.access(program, os.X_OK) and program.is_file()), None)
