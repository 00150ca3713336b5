"""Which entries of a folder ``.gitignore`` files leave out, for trees without git."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern


@dataclass(frozen=True, slots=True)
class IgnoreFile:
    """The patterns of one ``.gitignore``; ``base`` is its folder, "" or ending with a slash."""

    base: str
    patterns: tuple[GitIgnoreSpecPattern, ...]

    def verdict(self, path: str) -> bool | None:
        """Whether the last pattern for an entry (a folder ends with a slash) ignores it; None: no pattern is for it."""
        within = path[len(self.base) :]
        return next((pattern.include for pattern in reversed(self.patterns) if _is_for(pattern, within)), None)


def ignore_file(folder: Path, base: str) -> IgnoreFile | None:
    """The ``.gitignore`` of a folder; git does not follow one that is a symlink."""
    path = folder / ".gitignore"
    try:
        data = b"" if path.is_symlink() else path.read_bytes()
    except OSError:
        return None
    with warnings.catch_warnings():  # of regular expressions that pathspec makes
        warnings.simplefilter("ignore", FutureWarning)
        return IgnoreFile(base, tuple(_patterns(data))) if data else None


def ignored(path: str, ignore_files: Sequence[IgnoreFile]) -> bool:
    """Whether an entry of a folder that is not ignored is; the innermost file is the last one and decides first."""
    verdicts = (file.verdict(path) for file in reversed(ignore_files))
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _patterns(data: bytes) -> Iterator[GitIgnoreSpecPattern]:
    from pathspec import GitIgnoreSpec

    for line in data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape").split("\n"):
        line = line.removesuffix("\r")
        folders_below = f"{line}*/" if line.endswith("/**/") else line  # pathspec takes x/**/ for x/
        try:
            yield from GitIgnoreSpec.from_lines([folders_below]).patterns
        except (ValueError, re.error):  # git passes over what is no pattern
            continue


def _is_for(pattern: GitIgnoreSpecPattern, path: str) -> bool:
    """Whether a pattern matches this very entry: pathspec lets one that matches a folder match all below it too."""
    found = pattern.match_file(path.removesuffix("/"))
    if found is not None and found.match.groupdict().get("ps_d") is None:
        return True
    found = pattern.match_file(path) if path.endswith("/") else None
    if found is None or found.match.groupdict().get("ps_d") is None:
        return False
    return bool(found.match.end() == len(path) or found.match.start() > 0)  # "*/" alone is searched, not anchored
