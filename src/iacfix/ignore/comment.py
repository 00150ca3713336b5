"""Ignore comments as they stand in a file.

``// iacfix-ignore: id[, id] -- reason [until=YYYY-MM-DD]`` covers its own line, and the next line of code where it
stands alone; ``// iacfix-ignore-file: …`` above the first code covers the file. ``/* … */``, ``{/* … */}`` and ``#``
do as well.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from iacfix.report.place import LineIndex

IGNORE_COMMENT = "ignore-comment"
"""The id under which wrong ignore comments are found."""

IsComment = Callable[[int], bool]
"""Whether a byte of a file belongs to a comment."""

_DIRECTIVE = re.compile(rb"(?P<open>//+|/\*+|#+)[ \t]*iacfix-ignore(?P<file>-file)?(?![\w-])[ \t]*:?")
_LINE = re.compile(rb"[^\r\n]*")
_ID = re.compile(rb"[^\s,]+")
_UNTIL = re.compile(rb"\buntil=([^\s\])*]+)")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_SHEBANG = re.compile(rb"#![^\r\n]*")
_BLANK = b" \t\r\n\f\v"


@dataclass(frozen=True, slots=True)
class IgnoreId:
    """An id that a comment names, and the bytes where."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class IgnoreComment:
    """One comment from byte ``start`` to ``end``, and the ``rows`` (from 1) that it covers.

    One for the ``whole_file`` covers every row if it is ``at_top``. ``until`` is the last day on which it holds, and
    ``bad_until`` what stands there if it is no date.
    """

    path: str
    start: int
    end: int
    ids: tuple[IgnoreId, ...]
    rows: range
    whole_file: bool = False
    at_top: bool = False
    until: date | None = None
    bad_until: str = ""

    def expired(self, today: date) -> bool:
        """Whether its last day is over."""
        return self.until is not None and self.until < today

    def covers(self, path: str, row: int, codemod_id: str, today: date) -> bool:
        """Whether it takes away what a codemod finds on a row."""
        if path != self.path or self.expired(today) or all(codemod_id != each.name for each in self.ids):
            return False
        return self.at_top if self.whole_file else row in self.rows


def ignore_comments(path: str, data: bytes, is_comment: IsComment) -> tuple[IgnoreComment, ...]:
    """The ignore comments of one file, in order."""
    matches = [match for match in _DIRECTIVE.finditer(data) if is_comment(match.start())]
    if not matches:
        return ()
    lines = LineIndex(data)
    code = _first_code(data, is_comment) if any(match["file"] for match in matches) else 0
    return tuple(_comment(path, data, match, lines, is_comment, code) for match in matches)


def _comment(
    path: str, data: bytes, match: re.Match[bytes], lines: LineIndex, is_comment: IsComment, code: int
) -> IgnoreComment:
    stop, end = _extent(data, match, is_comment)
    ids, _, _ = data[match.end() : stop].partition(b"--")
    until = _UNTIL.search(data, match.end(), stop)
    day = until[1].decode("utf-8", "replace") if until else ""
    valid = _date(day)
    return IgnoreComment(
        path=path,
        start=match.start(),
        end=end,
        ids=tuple(_ids(ids, match.end())),
        rows=range(0) if match["file"] else _rows(data, match.start(), end, lines, is_comment),
        whole_file=bool(match["file"]),
        at_top=bool(match["file"]) and match.start() < code,
        until=valid,
        bad_until="" if valid else day,
    )


def _extent(data: bytes, match: re.Match[bytes], is_comment: IsComment) -> tuple[int, int]:
    """Where what a comment says stops, and where the comment itself ends."""
    line = _LINE.match(data, match.end())
    stop = line.end() if line else match.end()
    if match["open"].startswith(b"/*"):
        close = data.find(b"*/", match.end())
        return (close, close + 2) if close >= 0 else (stop, stop)
    close = data.find(b"*/", match.end(), stop)
    if close >= 0 and _in_block(data, match.start(), is_comment):
        stop = close
    stop = match.end() + len(data[match.end() : stop].rstrip(_BLANK))
    return stop, stop


def _in_block(data: bytes, start: int, is_comment: IsComment) -> bool:
    """Whether the comment around a byte is one that ``*/`` ends."""
    first = start
    while first > 0 and data[first - 1] not in b"\r\n" and is_comment(first - 1):
        first -= 1
    return not data.startswith((b"//", b"#"), first)


def _ids(text: bytes, at: int) -> Iterator[IgnoreId]:
    for match in _ID.finditer(text):
        if not _UNTIL.match(match[0].lstrip(b"[")):
            yield IgnoreId(match[0].decode("utf-8", "replace"), at + match.start(), at + match.end())


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


def _rows(data: bytes, start: int, end: int, lines: LineIndex, is_comment: IsComment) -> range:
    """The rows that a comment covers: of one that stands alone, up to the next that is more than a comment."""
    first, last = lines.position(start).row, lines.position(end).row
    if alone(data, start, end, lines):
        last += 1
        while last <= len(lines) and _only_comment(data, lines.start(last), lines.end(last), is_comment):
            last += 1
    return range(first, last + 1)


def alone(data: bytes, start: int, end: int, lines: LineIndex) -> bool:
    """Whether nothing but blanks, or the braces of ``{/* … */}``, stands beside a comment."""
    before = data[lines.start(lines.position(start).row) : start].strip(_BLANK)
    after = data[end : lines.end(lines.position(end).row)].strip(_BLANK)
    return (before, after) in ((b"", b""), (b"{", b"}"))


def _only_comment(data: bytes, start: int, end: int, is_comment: IsComment) -> bool:
    solid = [at for at in range(start, end) if data[at] not in _BLANK]
    return bool(solid) and all(is_comment(at) for at in solid)


def _first_code(data: bytes, is_comment: IsComment) -> int:
    """The first byte that is neither blank nor part of a comment, behind what only marks the file."""
    head = len(BOM_UTF8) if data.startswith(BOM_UTF8) else 0
    shebang = _SHEBANG.match(data, head)
    start = shebang.end() if shebang else head
    solid = (at for at in range(start, len(data)) if data[at] not in _BLANK and not is_comment(at))
    return next(solid, len(data))
