"""Where a byte of a file is, in lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass

_BREAK = re.compile(rb"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A line and a column, both from 1; the column counts Unicode code points.

    ``byte_column`` counts the bytes of UTF-8 instead; 0 where only the column is known.
    """

    row: int
    column: int
    byte_column: int = 0


class LineIndex:
    """The lines of one file.

    Lines end at LF, CR LF or CR, as in editors; U+2028 and form feeds stand within a line. The byte order mark is no
    column. Bytes that are no UTF-8 count as one character each, or as few as their beginning makes.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        head = len(BOM_UTF8) if data.startswith(BOM_UTF8) else 0
        self._starts = [head, *(match.end() for match in _BREAK.finditer(data))]
        self._ascii = data.isascii()

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """The place of a byte for reports."""
        row, before = self._before(offset)
        return Position(row, (len(before) if self._ascii else len(_text(before))) + 1, len(before) + 1)

    def utf16(self, offset: int) -> tuple[int, int]:
        """The place of a byte for the Language Server Protocol: line and UTF-16 code units, both from 0."""
        row, before = self._before(offset)
        return row - 1, len(before) if self._ascii else len(_text(before).encode("utf-16-le")) // 2

    def start(self, row: int) -> int:
        """The byte at which a line starts."""
        return self._starts[row - 1]

    def end(self, row: int) -> int:
        """The byte at which a line ends, before its break."""
        stop = self._starts[row] if row < len(self._starts) else len(self._data)
        return self.start(row) + len(self._data[self.start(row) : stop].rstrip(b"\r\n"))

    def text(self, row: int) -> str:
        """A line without its break."""
        return _text(self._data[self.start(row) : self.end(row)])

    def line_break(self, row: int) -> str:
        """What ends a line; of the last, what ends the first, or a line feed."""
        for each in (row, 1):
            if each < len(self):
                return self._data[self.end(each) : self._starts[each]].decode()
        return "\n"

    def _before(self, offset: int) -> tuple[int, bytes]:
        row = max(bisect_right(self._starts, offset), 1)
        return row, self._data[self._starts[row - 1] : offset]


class Lines:
    """The line indexes of a tree of files, each made when first asked for."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self._indexes: dict[str, LineIndex] = {}

    def __getitem__(self, path: str) -> LineIndex:
        """The lines of a file; of one that is not there, as if it were empty."""
        if path not in self._indexes:
            self._indexes[path] = LineIndex(self._files.get(path, b""))
        return self._indexes[path]


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
