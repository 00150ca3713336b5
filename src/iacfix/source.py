"""One TypeScript file: its bytes, its syntax tree, its nodes by kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from tree_sitter import Language, Node, Parser, Query, QueryCursor, Tree

from iacfix.edit import Edit, apply_edits

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Literal

    Dialect = Literal["typescript", "tsx"]

T = TypeVar("T")

# Comments and strings are many and seldom asked for: `Source.comments` and `Source.spelled` find them from the bytes.
_KINDS = """
[(new_expression)] @new
[(call_expression)] @call
[(import_statement)] @import
[(export_statement)] @export
[(variable_declarator)] @declarator
[(function_declaration) (generator_function_declaration) (function_signature)] @function
[(class_declaration) (abstract_class_declaration)] @class
[(enum_declaration)] @enum
[(interface_declaration) (type_alias_declaration)] @type
[(required_parameter) (optional_parameter)] @parameter
(arrow_function parameter: (identifier)) @arrow
[(for_in_statement)] @loop
[(catch_clause)] @catch
[(assignment_expression)] @assignment
"""
_ERRORS = "[(ERROR) (MISSING)] @error"

IDENTIFIERS = frozenset(
    {
        "identifier",
        "property_identifier",
        "private_property_identifier",
        "shorthand_property_identifier",
        "shorthand_property_identifier_pattern",
        "type_identifier",
    }
)

# Single bytes, so that a slice of one can be looked up; b"" stands for the ends of the file.
_WORD = frozenset(bytes([byte]) for byte in b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$")


@cache
def _language(dialect: Dialect) -> Language:
    import tree_sitter_typescript as typescript

    return Language(typescript.language_tsx() if dialect == "tsx" else typescript.language_typescript())


@cache
def _parser(dialect: Dialect) -> Parser:
    return Parser(_language(dialect))


@cache
def _query(dialect: Dialect, kinds: str) -> Query:
    return Query(_language(dialect), kinds)


class Source:
    """A TypeScript or JavaScript file, parsed when first looked into.

    ``path`` is POSIX and relative to the tree's root; offsets everywhere are bytes of ``data``. ``typed`` is the file
    as its authors left it, before any edits of ours.
    """

    def __init__(self, path: str, data: bytes, tree: Tree | None = None, typed: Source | None = None) -> None:
        self.path = path
        self.data = data
        self.typed = typed if typed is not None else self
        self._tree = tree
        self._memory: dict[object, object] = {}

    @property
    def dialect(self) -> Dialect:
        """The grammar that reads this file."""
        return "tsx" if self.path.endswith(("x", ".js")) else "typescript"

    @cached_property
    def tree(self) -> Tree:
        """The syntax tree, made from the tree before the last edit where there is one."""
        parser = _parser(self.dialect)
        return parser.parse(self.data, self._tree) if self._tree is not None else parser.parse(self.data)

    @cached_property
    def root(self) -> Node:
        """The whole file."""
        return self.tree.root_node

    @cached_property
    def _index(self) -> Mapping[str, Sequence[Node]]:
        return self._captured(_KINDS)

    def _captured(self, kinds: str) -> Mapping[str, Sequence[Node]]:
        found = QueryCursor(_query(self.dialect, kinds)).captures(self.root)
        return {kind: _in_order(nodes) for kind, nodes in found.items()}

    def nodes(self, kind: str) -> Sequence[Node]:
        """Every node captured as ``kind``, in the order of the text."""
        return self._index.get(kind, ())

    def text(self, node: Node) -> str:
        """The text of a node."""
        return self.data[node.start_byte : node.end_byte].decode("utf-8")

    def at(self, start: int, end: int | None = None) -> Node:
        """The smallest named node over a byte range."""
        node = self.root.named_descendant_for_byte_range(start, start if end is None else end)
        return self.root if node is None else node

    def spelled(self, name: str) -> Iterator[Node]:
        """Every identifier spelled ``name``, whatever it means; in the order of the text."""
        return iter(self.remember(("spelled", name), lambda: tuple(self._spelled(name))))

    def first_spelled(self, name: str) -> Iterator[Node]:
        """As :meth:`spelled`, for who needs the first few only: nothing is looked for ahead, or remembered."""
        return self.spelled(name) if ("spelled", name) in self._memory else self._spelled(name)

    def _spelled(self, name: str) -> Iterator[Node]:
        word, data = name.encode(), self.data
        start = data.find(word) if word else -1
        while start >= 0:
            end = start + len(word)
            if data[end : end + 1] not in _WORD and data[start - 1 : start] not in _WORD:
                node = self.at(start, end)
                if node.type in IDENTIFIERS and (node.start_byte, node.end_byte) == (start, end):
                    yield node
            start = data.find(word, end)

    @cached_property
    def comments(self) -> Sequence[Node]:
        """Every comment, in the order of the text."""
        found = []
        at = 0
        for match in re.finditer(rb"//|/\*", self.data):
            if match.start() < at:
                continue
            node = self.at(match.start(), match.end())
            if node.type == "comment" and node.start_byte == match.start():
                found.append(node)
                at = node.end_byte
        return found

    @cached_property
    def callees(self) -> Sequence[tuple[Node, Node, bytes]]:
        """Every call with the function that it calls, and how that is spelled; in the order of the text."""
        return [
            (call, function, self.data[function.start_byte : function.end_byte])
            for call in self.nodes("call")
            if (function := call.child_by_field_name("function")) is not None
        ]

    def remember(self, key: object, make: Callable[[], T]) -> T:
        """What ``make`` gives, made once: it depends on nothing but this file, and outlives edits of others."""
        if key not in self._memory:
            self._memory[key] = make()
        return self._memory[key]  # type: ignore[return-value]

    @property
    def syntax_error(self) -> Node | None:
        """The first place that does not parse."""
        if not self.root.has_error:
            return None
        return next(iter(self._captured(_ERRORS).get("error", ())), self.root)

    def edited(self, edits: Iterable[Edit], *, typed: bool = False) -> Source:
        """This file after edits of it, to be parsed from what they left unchanged; ``typed``: by its author."""
        made = sorted(set(edits))
        data = apply_edits(self.data, made)
        author = None if typed else self.typed
        tree = self._edited_tree(made) if self._tree is not None or "tree" in self.__dict__ else None
        return Source(self.path, data, tree, author)

    def _edited_tree(self, made: Sequence[Edit]) -> Tree:
        """The tree with its nodes moved to where they stand after edits."""
        tree = self.tree.copy()
        for edit in reversed(made):
            new = edit.text.encode("utf-8")
            start, old = self._point(edit.start), self._point(edit.end)
            tree.edit(edit.start, edit.end, edit.start + len(new), start, old, _after(start, new))
        return tree

    def _point(self, offset: int) -> tuple[int, int]:
        line_start = self.data.rfind(b"\n", 0, offset) + 1
        return self.data.count(b"\n", 0, offset), offset - line_start


def _in_order(nodes: list[Node]) -> Sequence[Node]:
    starts = [node.start_byte for node in nodes]
    if all(a <= b for a, b in pairwise(starts)):
        return nodes
    return sorted(nodes, key=lambda node: (node.start_byte, -node.end_byte))


def _after(start: tuple[int, int], text: bytes) -> tuple[int, int]:
    lines = text.count(b"\n")
    return (start[0] + lines, len(text) - text.rfind(b"\n") - 1) if lines else (start[0], start[1] + len(text))
