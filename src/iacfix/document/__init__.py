"""YAML and JSON files: located views, and verbs that answer edits of the bytes as they are."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from iacfix.document import render
from iacfix.document.changes import Change, changed
from iacfix.document.nodes import Shape, Tree, UnreadableError, Value, empty, shape
from iacfix.document.style import Style
from iacfix.document.views import MappingView, ScalarView, SequenceView, View
from iacfix.edit import Edit, Edits

__all__ = ["Document", "DocumentError", "MappingView", "ScalarView", "SequenceView", "Value", "View"]


@dataclass(frozen=True, slots=True)
class DocumentError:
    """Why a file cannot be read: where (line and column count from 1), what is wrong, and what to do."""

    path: str
    line: int
    column: int
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.problem}; {self.remedy}"


class Document:
    """A YAML file, or a JSON file if ``path`` ends in ``.json``, read when first looked into.

    ``path`` is POSIX and relative to the tree's root; offsets of views and edits are bytes of ``data``. A file without
    any YAML in it is an empty mapping.
    """

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        self.data = data

    @staticmethod
    def new(path: str, mapping: Mapping[str, Value]) -> Edits:
        """The edit that creates a file with ``mapping`` in it."""
        style = Style(json=path.endswith(".json"))
        text = render.flow(mapping, style, "") if style.json or not mapping else "\n".join(render.block(mapping, style))
        return (Edit(path, 0, 0, text + "\n", creates=True),)

    @property
    def error(self) -> DocumentError | None:
        """Why the file cannot be read; None if it can."""
        return self._read[1]

    @property
    def root(self) -> MappingView:
        """The whole file; if there is an ``error``, without keys, and whatever is asked of it cannot be done."""
        return MappingView(self, self.tree.root, None, False, self.tree.root)

    @property
    def tree(self) -> Tree:
        """What the views look at."""
        return self._read[0]

    @cached_property
    def text(self) -> str:
        """The characters that the tree counts."""
        return self.data[self._head :].decode("utf-8", "replace")

    @cached_property
    def style(self) -> Style:
        """How new text in this file is written."""
        return Style.of(self.text, self.tree.root, self._json)

    def offset(self, at: int) -> int:
        """The byte at which a character of ``text`` stands."""
        return self._head + (at if self._ascii else len(self.text[:at].encode("utf-8")))

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of a byte, in characters from 1."""
        start = max(self.data.rfind(b"\n", 0, offset) + 1, self._head)
        return self.data.count(b"\n", 0, offset) + 1, len(self.data[start:offset].decode("utf-8", "replace")) + 1

    def proved(self, ways: Iterable[list[Change]], expected: Shape) -> Edits | None:
        """The edits of the first way after which the file has the expected shape; None if there is none."""
        return next((self._edits(changes) for changes in ways if self._shape_after(changes) == expected), None)

    def _edits(self, changes: list[Change]) -> Edits:
        return tuple(
            Edit(self.path, self.offset(start), self.offset(end), text) for start, end, text in sorted(changes)
        )

    def _shape_after(self, changes: list[Change]) -> Shape | None:
        try:
            data = self.data[: self._head] + changed(self.text, changes).encode("utf-8")
        except UnicodeEncodeError:
            return None
        after = Document(self.path, data)
        return None if self.error or after.error else shape(after.tree.root)

    @property
    def _json(self) -> bool:
        return self.path.endswith(".json")

    @property
    def _head(self) -> int:
        return len(BOM_UTF8) if self.data.startswith(BOM_UTF8) else 0

    @cached_property
    def _ascii(self) -> bool:
        return self.text.isascii()

    @cached_property
    def _read(self) -> tuple[Tree, DocumentError | None]:
        try:
            self.data.decode("utf-8")
            return self._reader(self.text), None
        except UnicodeDecodeError as error:
            return self._unread(error.start, "the file is not UTF-8", "save it as UTF-8")
        except UnreadableError as error:
            return self._unread(self.offset(error.at), error.problem, error.remedy)

    @property
    def _reader(self) -> Callable[[str], Tree]:
        if self._json:
            from iacfix.document.json_reader import read
        else:
            from iacfix.document.yaml_reader import read
        return read

    def _unread(self, offset: int, problem: str, remedy: str) -> tuple[Tree, DocumentError]:
        return empty(0), DocumentError(self.path, *self.position(offset), problem, remedy)
