"""A clone of one repository that holds no more than iacfix reads, and in which nothing of the repository can run."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from iacfix.bot.forge import BotError, Forge
from iacfix.bot.repository import Repository
from iacfix.files import SKIPPED_FOLDERS, matters

LARGEST = 512 * 1024 * 1024
"""Bytes of the largest file that git may write: a pack of hostile size is refused."""
MOST = 50_000
"""Files that are checked out."""


@contextmanager
def clone(forge: Forge, branch: str) -> Iterator[Repository]:
    """The tip of a branch in a folder that is gone afterwards. Raises :class:`BotError`."""
    with tempfile.TemporaryDirectory(prefix="iacfix-") as folder:
        repository = Repository(Path(folder) / "clone", forge, LARGEST)
        repository.folder.mkdir()
        repository.git("init", "-q", "--template=")
        for name, value in _remote(forge).items():
            repository.git("config", name, value)
        ref = f"refs/heads/{branch}"
        repository.git("fetch", "-q", "--depth=1", "--no-tags", "--filter=blob:none", "origin", ref)
        paths = _wanted(repository)
        patterns = "".join(f"/{_escaped(path)}\n" for path in paths)
        (repository.folder / ".git" / "info").mkdir(exist_ok=True)
        (repository.folder / ".git" / "info" / "sparse-checkout").write_text(patterns, "utf-8", "surrogateescape")
        repository.git("checkout", "-q", "--detach", "FETCH_HEAD")
        yield repository


def _remote(forge: Forge) -> dict[str, str]:
    return {
        "remote.origin.url": forge.url,
        "remote.origin.promisor": "true",
        "remote.origin.partialclonefilter": "blob:none",
        "core.sparseCheckout": "true",
        "core.autocrlf": "false",
        "core.symlinks": "true",
    }


def _wanted(repository: Repository) -> list[str]:
    """The files that iacfix reads; neither submodules nor what stands in folders that are skipped."""
    found = []
    for line in repository.git("ls-tree", "-r", "-z", "--full-tree", "FETCH_HEAD").split(b"\0"):
        head, _, name = line.partition(b"\t")
        path = name.decode("utf-8", "surrogateescape")
        read = matters(path) or path.rpartition("/")[2] == ".gitignore"
        if head.startswith((b"100", b"120")) and read and SKIPPED_FOLDERS.isdisjoint(path.split("/")[:-1]):
            found.append(path)
    if len(found) > MOST:
        raise BotError(f"has {len(found):,} files to read, more than {MOST:,}; run iacfix bot open in a checkout")
    return found


def _escaped(path: str) -> str:
    """A path as a pattern that means it alone."""
    return "".join(f"\\{c}" if c in "*?[\\! " else c for c in path)
