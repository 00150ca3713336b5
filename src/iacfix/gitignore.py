"""Which entries of a folder ``.gitignore`` files leave out, for trees without git."""

from __future__ import annotations

import re
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
        return next((p.include for p in reversed(self.patterns) if p.include is not None and _is_for(p, within)), None)


def ignore_file(folder: Path, base: str) -> IgnoreFile | None:
    """The ``.gitignore`` of a folder; git does not follow one that is a symlink."""
    path = folder / ".gitignore"
    try:
        data = b"" if path.is_symlink() else path.read_bytes()
    except OSError:
        return None
    return IgnoreFile(base, tuple(_patterns(data))) if data else None


def ignored(path: str, ignore_files: Sequence[IgnoreFile]) -> bool:
    """Whether an entry of a folder that is not ignored is; the innermost file is the last one and decides first."""
    verdicts = (file.verdict(path) for file in reversed(ignore_files))
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _patterns(data: bytes) -> Iterator[GitIgnoreSpecPattern]:
    from pathspec import GitIgnoreSpec

    for line in data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape").split("\n"):
        try:
            yield from GitIgnoreSpec.from_lines([line.removesuffix("\r")]).patterns
        except (ValueError, re.error):  # git passes over what is no pattern
            continue


def _is_for(pattern: GitIgnoreSpecPattern, path: str) -> bool:
    """Whether a pattern matches this very entry: pathspec lets one that matches a folder match all below it too."""
    found = pattern.match_file(path)
    if found is None:
        return False
    match = found.match
    if match.groupdict().get("ps_d") is None:
        return True
    return path.endswith("/") and (
        match.end() == len(path) or match.start() > 0
    )  # "*/" alone is searched, not anchored
