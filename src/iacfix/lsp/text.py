"""Texts as an editor holds them: bytes, positions in UTF-16 code units, and what changed between two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise

from lsprotocol import types

from iacfix.edit import Edit
from iacfix.report.place import LineIndex

_BOM = "\ufeff"


@dataclass(frozen=True)
class Text:
    """The bytes of a text, and whether the editor counts a byte order mark before them as a character."""

    data: bytes
    marked: bool = False

    @classmethod
    def of(cls, text: str) -> Text:
        """A text as the editor sent it; halves of surrogate pairs become question marks, one unit as before."""
        return cls(text.removeprefix(_BOM).encode("utf-8", "replace"), text.startswith(_BOM))

    @cached_property
    def lines(self) -> LineIndex:
        """The lines, which end where those of editors do."""
        return LineIndex(self.data)

    def position(self, offset: int) -> types.Position:
        """The place of a byte."""
        line, character = self.lines.utf16(offset)
        return types.Position(line, character + (self.marked and line == 0))

    def range(self, start: int, end: int) -> types.Range:
        """The place of some bytes."""
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """The byte at a place; behind the end of a line or of the text, that end."""
        if position.line >= len(self.lines):
            return len(self.data)
        row, units = position.line + 1, position.character - (self.marked and position.line == 0)
        line = self.lines.text(row)
        if line.isascii():
            return self.lines.start(row) + max(min(units, len(line)), 0)
        before = line.encode("utf-16-le")[: max(units, 0) * 2].decode("utf-16-le", "ignore")
        return self.lines.start(row) + len(before.encode("utf-8"))

    def changed(self, changes: Iterable[types.TextDocumentContentChangeEvent]) -> Text:
        """The text after changes, each of which is told in terms of what the one before it left."""
        text = self
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                start, end = text.offset(change.range.start), text.offset(change.range.end)
                new = change.text.encode("utf-8", "replace")
                text = Text(text.data[:start] + new + text.data[max(start, end) :], text.marked)
            else:
                text = Text.of(change.text)
        return text


def difference(path: str, old: bytes, new: bytes) -> Edit:
    """The one edit between two states of a file, as small as it can be."""
    start = _most(min(len(old), len(new)), lambda size: old[:size] == new[:size])
    while start and (_continues(old, start) or _continues(new, start)):
        start -= 1
    least = min(len(old), len(new)) - start
    tail = _most(least, lambda size: old[len(old) - size :] == new[len(new) - size :])
    while tail and _continues(new, len(new) - tail):
        tail -= 1
    return Edit(path, start, len(old) - tail, new[start : len(new) - tail].decode("utf-8"))


def text_edits(old: Text, new: bytes) -> list[types.TextEdit]:
    """The edits that an editor makes of a text: the parts that differ, never between the halves of a line's break."""
    after = Text(new)
    before_lines, after_lines = _lines(old), _lines(after)
    edits = []
    for tag, i, j, k, m in SequenceMatcher(None, before_lines, after_lines, autojunk=False).get_opcodes():
        if tag != "equal":
            start = sum(map(len, before_lines[:i]))
            edit = difference("", b"".join(before_lines[i:j]), b"".join(after_lines[k:m]))
            edits.append(text_edit(old, Edit("", start + edit.start, start + edit.end, edit.text)))
    return edits


def text_edit(text: Text, edit: Edit) -> types.TextEdit:
    """An edit of a text in the editor's terms, which know no place between CR and LF.

    New last lines go before the last break: Neovim adds one to what is put behind it.
    """
    data, start, end, new = text.data, edit.start, edit.end, edit.text
    last = b"\r\n" if data.endswith(b"\r\n") else data[-1:]
    if start == len(data) and last in (b"\n", b"\r\n") and new.encode().endswith(last):
        start = end = start - len(last)
        new = last.decode() + new[: -len(last)]
    if start and data[start - 1 : start + 1] == b"\r\n":
        start, new = start - 1, "\r" + new
    if end and data[end - 1 : end + 1] == b"\r\n":
        end, new = end + 1, new + "\n"
    return types.TextEdit(text.range(start, end), new)


def _lines(text: Text) -> list[bytes]:
    """The lines with their breaks; a byte order mark belongs to the first."""
    starts = [0, *(text.lines.start(row) for row in range(2, len(text.lines) + 1)), len(text.data)]
    return [text.data[a:b] for a, b in pairwise(starts) if a < b]


def _most(limit: int, holds: Callable[[int], bool]) -> int:
    """The largest number up to ``limit`` for which it holds, as it does for all below that one."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if holds(middle) else (low, middle - 1)
    return low


def _continues(data: bytes, at: int) -> bool:
    """Whether a byte is within a character."""
    return at < len(data) and data[at] & 0xC0 == 0x80
