"""A node of a program's file, with where it stands and what replaces it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from tree_sitter import Node

from iacfix.edit import Edit, Edits
from iacfix.project import Project
from iacfix.source import Source

# Wrappers that change an expression's type and not its value.
TRANSPARENT = frozenset({"parenthesized_expression", "as_expression", "satisfies_expression", "non_null_expression"})

V = TypeVar("V", bound="View")


@dataclass(frozen=True, init=False)
class View:
    """A node of one of a program's files. ``path``, ``start`` and ``end`` say where; verbs return edits."""

    project: Project
    source: Source
    node: Node

    # Views are made by the hundred thousand; the constructor of a frozen dataclass takes twice the time.
    def __init__(self, project: Project, source: Source, node: Node) -> None:
        own = self.__dict__
        own["project"] = project
        own["source"] = source
        own["node"] = node

    @property
    def path(self) -> str:
        """The file, relative to the tree's root."""
        return self.source.path

    @property
    def start(self) -> int:
        """The offset of the first byte."""
        return self.node.start_byte

    @property
    def end(self) -> int:
        """The offset past the last byte."""
        return self.node.end_byte

    @property
    def text(self) -> str:
        """The code as it stands."""
        return self.source.text(self.node)

    @property
    def short(self) -> str:
        """The code on one line and cut to 60 characters, for messages."""
        text = " ".join(self.text.split())
        return text if len(text) <= 60 else f"{text[:57]}..."

    @property
    def key(self) -> tuple[str, int, int]:
        """What tells this place from every other."""
        return self.source.path, self.node.start_byte, self.node.end_byte

    def seen_as(self, kind: type[V]) -> V:
        """This node as another kind of view: the same each time, so that what it found out is not found out again."""
        if self.__class__ is kind:
            return self
        own = self.__dict__
        name = kind.__name__
        if name not in own:
            own[name] = kind(self.project, self.source, self.node)
        return own[name]  # type: ignore[no-any-return]

    def view(self, node: Node) -> View:
        """Another node of the same file."""
        return View(self.project, self.source, node)

    def child(self, field: str) -> View | None:
        """The child in a field of the grammar."""
        node = self.node.child_by_field_name(field)
        return None if node is None else View(self.project, self.source, node)

    @property
    def parent(self) -> View | None:
        """The node around this one."""
        node = self.node.parent
        return None if node is None else self.view(node)

    def within(self, *types: str) -> View | None:
        """The nearest node around this one that is of one of the grammar's types."""
        node = self.node.parent
        while node is not None and node.type not in types:
            node = node.parent
        return None if node is None else self.view(node)

    @property
    def bare(self) -> View:
        """The expression without parentheses, ``as``, ``satisfies`` and ``!``."""
        node = self.node
        if node.type not in TRANSPARENT:
            return self
        while node.type in TRANSPARENT and node.named_children:
            node = node.named_children[0]
        return self if node is self.node else self.view(node)

    @property
    def wrapped(self) -> View:
        """The widest expression that is this one in parentheses, ``as``, ``satisfies`` or ``!``."""
        node = self.node
        while (parent := node.parent) is not None and parent.type in TRANSPARENT and parent.named_children[0] == node:
            node = parent
        return self.view(node)

    @property
    def multiline(self) -> bool:
        """Whether it spans lines."""
        return self.node.start_point[0] != self.node.end_point[0]

    def replace(self, text: str) -> Edits:
        """The edit that puts ``text`` in this node's place; none where it stands already."""
        return () if text == self.text else (Edit(self.path, self.start, self.end, text),)

    def insert_before(self, text: str) -> Edits:
        """The edit that puts ``text`` right before this node."""
        return (Edit(self.path, self.start, self.start, text),)

    def insert_after(self, text: str) -> Edits:
        """The edit that puts ``text`` right after this node."""
        return (Edit(self.path, self.end, self.end, text),)

    def wrap(self, before: str, after: str) -> Edits:
        """The edits that put ``before`` and ``after`` around this node."""
        return (*self.insert_before(before), *self.insert_after(after))

    @property
    def line_start(self) -> int:
        """The offset of the line on which this node begins."""
        return self.source.data.rfind(b"\n", 0, self.start) + 1

    @property
    def indent(self) -> str:
        """The blanks that the line on which this node begins starts with."""
        line = self.source.data[self.line_start : self.start]
        return line[: len(line) - len(line.lstrip(b" \t"))].decode()

    @property
    def leads_line(self) -> bool:
        """Whether nothing but blanks stands before this node on its line."""
        return not self.source.data[self.line_start : self.start].strip()
