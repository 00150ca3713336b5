"""The patterns of ``per-file-ignores``: gitignore's, relative to the settings file, kept absolute.

``*.ts`` is at any depth, ``lib/*.ts`` in that folder alone, ``legacy/`` all below it; ``!lib/**`` is all but those.
"""

from __future__ import annotations

import functools
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_SPECIAL = re.compile(r"([\[\]!*#?\\ ])")


def absolute(base: Path, glob: str) -> str:
    """The pattern of a settings file in the folder ``base``, so that it means the same anywhere."""
    negated, bare = glob.startswith("!"), glob.removeprefix("!")
    anywhere = "" if "/" in bare.rstrip("/") else "**/"
    folder = _SPECIAL.sub(r"\\\1", base.as_posix().strip("/"))
    return f"{'!' if negated else ''}/{f'{folder}/' if folder else ''}{anywhere}{bare.lstrip('/')}"


def matches(pattern: str, path: str) -> bool:
    """Whether an absolute pattern takes in the file at an absolute path."""
    inside = _spec(pattern.removeprefix("!")).match_file(path.replace(os.sep, "/").lstrip("/"))
    return inside != pattern.startswith("!")


@functools.cache
def _spec(pattern: str) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines([pattern])
