"""Views on what a file holds, each at its place, and the verbs that edit it.

A verb answers the edits (none if nothing has to change), or None if it cannot make them. It reads the result again and
compares it with what was to come out, so that an edit never means anything but what it says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from iacfix.document import block, flow, replace
from iacfix.document.nodes import (
    AliasNode,
    Entry,
    MappingNode,
    Node,
    Plain,
    Scalar,
    ScalarNode,
    SequenceNode,
    Shape,
    Value,
    shape,
    shape_of,
)
from iacfix.edit import Place

if TYPE_CHECKING:
    from iacfix.document import Document
    from iacfix.document.changes import Change
    from iacfix.edit import Edits

_Content = TypeVar("_Content", ScalarNode, SequenceNode, MappingNode)
View: TypeAlias = "MappingView | SequenceView | ScalarView"


@dataclass(frozen=True, slots=True, repr=False)
class _Located(Generic[_Content]):
    """``node`` stands in the file, as the value of ``entry`` if it is one; ``within``: in brackets.

    ``content`` is that node, or what it stands for if it is an alias.
    """

    document: Document
    node: Node
    entry: Entry | None
    within: bool
    content: _Content

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.path}:{self.start}-{self.end} {self.text!r}>"

    @property
    def path(self) -> str:
        """The file, relative to the tree's root."""
        return self.document.path

    @property
    def start(self) -> int:
        """The byte it starts at."""
        return self.document.offset(self.node.start)

    @property
    def end(self) -> int:
        """The byte it ends before."""
        return self.document.offset(self.node.end)

    @property
    def text(self) -> str:
        """How it is spelled, quotes and all."""
        return self.document.text[self.node.start : self.node.end]

    def _become(self, value: Value) -> Edits | None:
        document, node = self.document, self.node
        if shape(node) == shape_of(value):
            return ()
        if document.tree.shared(node) or document.tree.needed(node.outer, node.end):
            return None
        if isinstance(node, ScalarNode) and isinstance(value, Scalar):
            ways = replace.scalar(document.text, document.style, node, value)
        else:
            ways = [replace.value(document.text, document.style, node, self.entry, value, within=self.within)]
        return document.proved(ways, shape(document.tree.root, node, shape_of(value)))


class ScalarView(_Located[ScalarNode]):
    """A string, number, boolean, date or null."""

    __slots__ = ()

    @property
    def value(self) -> Plain:
        """What YAML 1.1 makes of it, as PyYAML's safe loader does; a tag of the program's own leaves a string."""
        return self.content.value

    @property
    def string(self) -> str:
        """Its text without quotes, whatever type that resolves to."""
        return self.content.string

    def set(self, value: Scalar) -> Edits | None:
        """Becomes ``value``: quoted as before, or where it would else be read as something else."""
        return self._become(value)


class SequenceView(_Located[SequenceNode]):
    """A list."""

    __slots__ = ()

    def items(self) -> tuple[View, ...]:
        """Its items in order."""
        within = self.within or self.content.flow
        return tuple(view(self.document, item, None, within) for item in self.content.items)


class MappingView(_Located[MappingNode]):
    """Keys with values. Keys go by their text: ``on`` finds what YAML 1.1 takes for true. ``<<`` is not followed."""

    __slots__ = ()

    def keys(self) -> tuple[str, ...]:
        """The keys that are scalars, in order."""
        return tuple(name for name, _ in self.items())

    def items(self) -> tuple[tuple[str, View], ...]:
        """The keys that are scalars, with their values, in order."""
        entries = self.content.entries
        return tuple((entry.name, self._value(entry)) for entry in entries if entry.name is not None)

    def get(self, *keys: str) -> View | None:
        """The value under ``keys``, each in the mapping that the one before it leads to."""
        found: View = self
        for key in keys:
            index = found.content.find(key) if isinstance(found, MappingView) else None
            if not isinstance(found, MappingView) or index is None:
                return None
            found = found._value(found.content.entries[index])
        return found

    def mapping(self, *keys: str) -> MappingView | None:
        """The mapping under ``keys``; None if another thing stands there."""
        return found if isinstance(found := self.get(*keys), MappingView) else None

    def sequence(self, *keys: str) -> SequenceView | None:
        """The list under ``keys``; None if another thing stands there."""
        return found if isinstance(found := self.get(*keys), SequenceView) else None

    def scalar(self, *keys: str) -> ScalarView | None:
        """The scalar under ``keys``; None if another thing stands there."""
        return found if isinstance(found := self.get(*keys), ScalarView) else None

    def key(self, name: str) -> Place | None:
        """Where a key stands, without its value."""
        index = self.content.find(name)
        if index is None:
            return None
        node = self.content.entries[index].key
        return Place(self.path, self.document.offset(node.start), self.document.offset(node.end))

    def set(self, key: str, value: Value) -> Edits | None:
        """``key`` has ``value``: it replaces the one there, or comes with the key to the end."""
        index = self.content.find(key)
        if index is None:
            return self.add(key, value)
        return self._value(self.content.entries[index])._become(value)

    def add(self, key: str, value: Value, *, after: str | None = None) -> Edits | None:
        """A new key at the end or behind the key ``after``; None if it is there already, or ``after`` is not."""
        content = self.content
        index = len(content.entries) - 1 if after is None else content.find(after)
        if index is None or content.find(key) is not None:
            return None
        pairs = self._pairs()
        pairs.insert(index + 1, (shape_of(key), shape_of(value)))
        return self._proved(self._added(index, key, value), pairs)

    def rename(self, key: str, new: str) -> Edits | None:
        """The key has another name, at the same place with the same value; None if that name is taken."""
        index = self.content.find(key)
        node = self.content.entries[index].key if index is not None else None
        if index is None or not isinstance(node, ScalarNode) or self.content.find(new) not in (None, index):
            return None
        pairs = self._pairs()
        pairs[index] = (shape_of(new), pairs[index][1])
        return self._proved(replace.scalar(self.document.text, self.document.style, node, new), pairs)

    def remove(self, key: str) -> Edits | None:
        """Without the key, its value and the comments beside and above that are its alone; the last leaves ``{}``."""
        index = self.content.find(key)
        if index is None or self._needed(self.content.entries[index]):
            return None
        if len(self.content.entries) == 1:
            return self._become({})
        pairs = self._pairs()
        del pairs[index]
        removed = flow.removed if self.content.flow else block.removed
        return self._proved(removed(self.document.text, self.content, index), pairs)

    def _value(self, entry: Entry) -> View:
        return view(self.document, entry.value, entry, self.within or self.content.flow)

    def _needed(self, entry: Entry) -> bool:
        return self.document.tree.needed(entry.start, entry.end)

    def _pairs(self) -> list[tuple[Shape, Shape]]:
        return [(shape(entry.key), shape(entry.value)) for entry in self.content.entries]

    def _added(self, index: int, key: str, value: Value) -> list[list[Change]]:
        text, style, content = self.document.text, self.document.style, self.content
        if content.flow and not content.entries:
            return [replace.value(text, style, self.node, self.entry, {key: value}, within=self.within)]
        added = flow.added if content.flow else block.added
        return added(text, style, content, index, key, value)

    def _proved(self, ways: list[list[Change]], pairs: list[tuple[Shape, Shape]]) -> Edits | None:
        document, content = self.document, self.content
        if document.tree.shared(content):
            return None
        return document.proved(ways, shape(document.tree.root, content, (content.tag, tuple(pairs))))


def view(document: Document, node: Node, entry: Entry | None, within: bool) -> View:
    """The view of a node; of an alias, one that stands at the alias and holds what it stands for."""
    match node.target if isinstance(node, AliasNode) else node:
        case ScalarNode() as content:
            return ScalarView(document, node, entry, within, content)
        case SequenceNode() as content:
            return SequenceView(document, node, entry, within, content)
        case content:
            return MappingView(document, node, entry, within, content)
