"""Unified patches that ``git apply`` takes."""

from __future__ import annotations

import difflib
import posixpath
from collections.abc import Iterable, Iterator, Mapping

_CONTEXT = 3
_MANY = 5_000
_NO_NEWLINE = "\\ No newline at end of file"


def diff(before: Mapping[str, bytes], after: Mapping[str, bytes], paths: Iterable[str], folder: str = "") -> str:
    """The patch from ``before`` to ``after`` over some paths, sorted; "" where nothing differs.

    Paths are written behind ``a/`` and ``b/`` and ``folder``, so that they are relative to where the patch is applied:
    to git's top level in a work tree.
    """
    return "".join(
        file_diff(posixpath.join(folder, path), before.get(path), after[path])
        for path in sorted(set(paths))
        if path in after and (path not in before or before[path] != after[path])
    )


def file_diff(path: str, old: bytes | None, new: bytes) -> str:
    """One file's part of a patch; ``old`` None for a new file."""
    lines = list(_hunks(_lines(old or b""), _lines(new)))
    source, target = f"a/{path}", f"b/{path}"
    head = f"diff --git {_quoted(source)} {_quoted(target)}\n"
    if old is None:
        head += "new file mode 100644\n"
    if not lines:
        return head if old is None else ""
    head += f"--- {'/dev/null' if old is None else _named(source)}\n+++ {_named(target)}\n"
    return head + "".join(_closed(line) for line in lines)


def _hunks(old: list[str], new: list[str]) -> Iterator[str]:
    """The hunks of a patch, line by line.

    ``difflib.unified_diff`` takes the commonest lines of long files for junk, and shows a `}` as removed and added again.
    """
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=len(new) > _MANY)
    for group in matcher.get_grouped_opcodes(_CONTEXT):
        (_, i, _, k, _), (_, _, j, _, m) = group[0], group[-1]
        yield f"@@ -{_range(i, j)} +{_range(k, m)} @@\n"
        for tag, i, j, k, m in group:
            if tag == "equal":
                yield from (" " + line for line in old[i:j])
                continue
            yield from ("-" + line for line in old[i:j])
            yield from ("+" + line for line in new[k:m])


def _range(start: int, stop: int) -> str:
    """Lines as a hunk's head counts them: from 1, and the line before where there are none."""
    length = stop - start
    return f"{start + 1}" if length == 1 else f"{start + (length > 0)},{length}"


def _lines(data: bytes) -> list[str]:
    """Lines with their ends, split at LF alone: form feeds and U+2028 stay within a line."""
    parts = data.decode("utf-8", "surrogateescape").split("\n")
    return [part + "\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _closed(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n{_NO_NEWLINE}\n"


def _named(path: str) -> str:
    """A path as git writes it after ``---``: quoted where needed, a tab after blanks."""
    quoted = _quoted(path)
    return f"{quoted}\t" if " " in quoted and not quoted.startswith('"') else quoted


def _quoted(path: str) -> str:
    if all(" " <= c <= "~" and c not in '"\\' for c in path):
        return path
    escapes = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
    body = "".join(
        escapes.get(chr(b)) or (chr(b) if 32 <= b < 127 else f"\\{b:03o}")
        for b in path.encode("utf-8", "surrogateescape")
    )
    return f'"{body}"'
