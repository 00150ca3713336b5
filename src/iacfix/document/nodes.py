"""What a YAML or JSON file holds, located by characters of its text.

Nodes are named tuples: frozen dataclasses take three times as long to make, and there are many.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from datetime import date

Plain: TypeAlias = "str | int | float | bool | date | bytes | None"
Scalar: TypeAlias = str | int | float | bool | None
Value: TypeAlias = "Scalar | Sequence[Value] | Mapping[str, Value]"
Shape: TypeAlias = tuple[str, object]

_TAG = "tag:yaml.org,2002:"
STRING, MAPPING, SEQUENCE = _TAG + "str", _TAG + "map", _TAG + "seq"
_TAGS = {bool: _TAG + "bool", int: _TAG + "int", float: _TAG + "float", type(None): _TAG + "null"}


class ScalarNode(NamedTuple):
    """A scalar: ``start`` to ``end`` as it is quoted, its anchor and tag from ``outer`` on.

    ``quote`` is the first character of what quotes it (``'``, ``"``, ``|``, ``>``) or empty; ``flow``: within ``[]`` or
    ``{}``; ``value`` is what the YAML resolver makes of ``string``.
    """

    start: int
    end: int
    outer: int
    quote: str
    string: str
    tag: str
    value: Plain
    flow: bool


class SequenceNode(NamedTuple):
    """A sequence from its first item (``[`` where it is ``flow``) to the end of its last."""

    start: int
    end: int
    outer: int
    flow: bool
    tag: str
    items: tuple[Node, ...]


class MappingNode(NamedTuple):
    """A mapping from its first key (``{`` where it is ``flow``) to the end of its last value."""

    start: int
    end: int
    outer: int
    flow: bool
    tag: str
    entries: tuple[Entry, ...]

    def find(self, key: str) -> int | None:
        """The number of the entry whose key is spelled ``key``."""
        return next((i for i, entry in enumerate(self.entries) if entry.name == key), None)


class AliasNode(NamedTuple):
    """``*name``, standing for ``target``."""

    start: int
    end: int
    name: str
    target: ScalarNode | SequenceNode | MappingNode

    @property
    def outer(self) -> int:
        """Where it starts: an alias has neither anchor nor tag."""
        return self.start


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode | AliasNode


class Entry(NamedTuple):
    """One key with its value; ``colon`` is the place behind the colon between them, if there is one."""

    key: Node
    value: Node
    colon: int | None

    @property
    def name(self) -> str | None:
        """The key's text, if it is a scalar."""
        return self.key.string if isinstance(self.key, ScalarNode) else None

    @property
    def start(self) -> int:
        """Where the key starts, with its anchor and tag."""
        return self.key.outer

    @property
    def end(self) -> int:
        """Where the value ends."""
        return max(self.key.end, self.colon or 0, self.value.end)


class Tree(NamedTuple):
    """A file's one mapping and its aliases; a mapping that has neither entries nor braces is an empty file's."""

    root: MappingNode
    aliases: tuple[AliasNode, ...] = ()

    def shared(self, node: Node) -> bool:
        """Whether a change in ``node`` would show elsewhere, through an alias."""
        return any(_within(node, alias.target) for alias in self.aliases)

    def needed(self, outer: int, end: int) -> bool:
        """Whether an anchor between ``outer`` and ``end`` is used elsewhere."""
        return any(outer <= alias.target.outer < end and not outer <= alias.start < end for alias in self.aliases)


class UnreadableError(Exception):
    """The text cannot be read: the character where, what is wrong, and what to do."""

    def __init__(self, at: int, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.at, self.problem, self.remedy = at, problem, remedy


def mapping(start: int, end: int, outer: int, flow: bool, tag: str, entries: Sequence[Entry]) -> MappingNode:
    """A mapping whose keys differ; PyYAML and json would let the last of two equal keys win in silence."""
    seen: set[object] = set()
    for entry in entries:
        if isinstance(entry.key, ScalarNode):
            identities = {entry.key.string, shape(entry.key)}
            if identities & seen:
                problem = f"the key {entry.key.string!r} is given twice"
                raise UnreadableError(entry.key.start, problem, "remove or rename one of the two")
            seen |= identities
    return MappingNode(start, end, outer, flow, tag, tuple(entries))


def empty(at: int) -> Tree:
    """The tree of a file without content, to be filled at ``at``."""
    return Tree(MappingNode(at, at, at, False, MAPPING, ()))


def nodes(node: Node) -> Iterator[Node]:
    """A node and all it holds, in the order of the text; aliases are not followed."""
    yield node
    if isinstance(node, SequenceNode):
        for item in node.items:
            yield from nodes(item)
    elif isinstance(node, MappingNode):
        for entry in node.entries:
            yield from nodes(entry.key)
            yield from nodes(entry.value)


def shape(node: Node, changed: Node | None = None, new: Shape = ("", None)) -> Shape:
    """What a node means, whatever it looks like, if ``changed`` within it has the shape ``new``.

    An alias, which may stand for much, goes by its name.
    """
    if node is changed:
        return new
    match node:
        case ScalarNode(tag=tag, value=value):
            return tag, repr(value)
        case SequenceNode(tag=tag, items=items):
            return tag, tuple(shape(item, changed, new) for item in items)
        case MappingNode(tag=tag, entries=entries):
            return tag, tuple((shape(entry.key), shape(entry.value, changed, new)) for entry in entries)
        case AliasNode(name=name):
            return "alias", name


def shape_of(value: Value) -> Shape:
    """The shape of the node that holds ``value``."""
    if isinstance(value, str):
        return STRING, repr(value)
    if isinstance(value, Mapping):
        return MAPPING, tuple((shape_of(key), shape_of(item)) for key, item in value.items())
    if isinstance(value, Sequence):
        return SEQUENCE, tuple(map(shape_of, value))
    return _TAGS[type(value)], repr(value)


def tag_of(value: Scalar) -> str:
    """The YAML tag of a Python value."""
    return shape_of(value)[0]


def _within(node: Node, outer: Node) -> bool:
    return outer.outer <= node.outer and node.end <= outer.end
