"""Patches as they are applied in the folder in which iacfix was called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from iacfix import git
from iacfix.diff import diff


def patch(root: Path, before: Mapping[str, bytes], after: Mapping[str, bytes], paths: Iterable[str]) -> str:
    """The patch between two states of a tree: relative to git's top level, outside of git to the current folder.

    Of a tree that is not below the current folder it is relative to the tree's root.
    """
    here = Path.cwd().resolve()
    outside_git = git.toplevel(root) is None and root.is_relative_to(here)
    return diff(before, after, paths, root.relative_to(here).as_posix() if outside_git and root != here else "")
