"""What a name means at a place of a file: lexical scopes, as far as programs use them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tree_sitter import Node

from iacfix.source import Source

_BLOCKS = frozenset(
    {
        "program",
        "statement_block",
        "for_statement",
        "for_in_statement",
        "catch_clause",
        "switch_body",
        "class_static_block",
        "internal_module",
    }
)
FUNCTIONS = frozenset(
    {
        "arrow_function",
        "function_declaration",
        "function_expression",
        "generator_function",
        "generator_function_declaration",
        "method_definition",
        "function_signature",
        "method_signature",
        "abstract_method_signature",
        "function_type",
        "constructor_type",
        "call_signature",
        "construct_signature",
    }
)
_PATTERN_NAMES = frozenset({"identifier", "shorthand_property_identifier_pattern"})


@dataclass(frozen=True, slots=True)
class Declaration:
    """One name that a file declares.

    ``name`` is the identifier declared, ``node`` what declares it (declarator, parameter, import specifier, class, …).
    """

    kind: str
    name: Node
    node: Node


class Scopes:
    """The declarations of one file, by name."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._ranges: dict[int, tuple[int, int]] = {}
        self._resolved: dict[int, Declaration | None] = {}

    @cached_property
    def _by_name(self) -> dict[str, list[Declaration]]:
        found: dict[str, list[Declaration]] = {}
        text = self.source.text
        for declaration in _declarations(self.source):
            found.setdefault(text(declaration.name), []).append(declaration)
        return found

    def named(self, name: str) -> Sequence[Declaration]:
        """Every declaration of a name, anywhere in the file."""
        return self._by_name.get(name, ())

    def names(self) -> Sequence[str]:
        """Every name declared anywhere in the file."""
        return tuple(self._by_name)

    def resolve(self, identifier: Node) -> Declaration | None:
        """The declaration that an identifier refers to; None for a global or an unknown name."""
        at = identifier.start_byte
        if at not in self._resolved:
            self._resolved[at] = self.lookup(self.source.text(identifier), at)
        return self._resolved[at]

    def lookup(self, name: str, at: int) -> Declaration | None:
        """The declaration that a name refers to at an offset."""
        best, size = None, len(self.source.data) + 2
        for declaration in self.named(name):
            start, end = self.extent(declaration)
            if start <= at < end and end - start < size:
                best, size = declaration, end - start
        return best

    def extent(self, declaration: Declaration) -> tuple[int, int]:
        """The byte range in which the declaration is visible."""
        key = declaration.name.start_byte
        if key not in self._ranges:
            self._ranges[key] = self._extent(declaration)
        return self._ranges[key]

    def _extent(self, declaration: Declaration) -> tuple[int, int]:
        if declaration.kind == "import":
            return 0, len(self.source.data) + 1
        own = declaration.kind in ("parameter", "loop", "catch")
        node = declaration.node if own else declaration.node.parent
        wanted = FUNCTIONS if declaration.kind == "parameter" else _BLOCKS
        while node is not None and node.type not in wanted:
            node = node.parent
        if node is None or node.type == "program":
            return 0, len(self.source.data) + 1
        if node.type == "statement_block" and _is_var(declaration):
            node = _enclosing_function(node) or node
        return node.start_byte, node.end_byte

    def references(self, declaration: Declaration) -> Iterator[Node]:
        """Every identifier of this file that refers to the declaration, its own name left out."""
        return self._among(self.source.spelled(self.source.text(declaration.name)), declaration)

    def is_read(self, declaration: Declaration) -> bool:
        """Whether any identifier refers to the declaration: looked for no further than the first that does."""
        spelled = self.source.first_spelled(self.source.text(declaration.name))
        return next(self._among(spelled, declaration), None) is not None

    def _among(self, spelled: Iterable[Node], declaration: Declaration) -> Iterator[Node]:
        name, own = self.source.text(declaration.name), declaration.name.start_byte
        start, end = self.extent(declaration)
        alone = len(self.named(name)) == 1
        for node in spelled:
            if node.start_byte == own or not start <= node.start_byte < end or self._names_member(node):
                continue
            resolved = declaration if alone else self.lookup(name, node.start_byte)
            if resolved is not None and resolved.name.start_byte == own:
                yield node

    @cached_property
    def _imports_end(self) -> int:
        imports = self.source.nodes("import")
        return imports[-1].end_byte if imports else 0

    def _names_member(self, node: Node) -> bool:
        """As :func:`is_member_name`; a parent is dear to ask for, and only imports need it."""
        if node.type in ("property_identifier", "private_property_identifier"):
            return True
        return node.start_byte < self._imports_end and is_member_name(node)


def is_member_name(identifier: Node) -> bool:
    """Whether an identifier names a member or a key (``x.name``, ``{ name: … }``) and so refers to no declaration."""
    if identifier.type in ("property_identifier", "private_property_identifier"):
        return True
    parent = identifier.parent
    return parent is not None and parent.type in ("import_specifier", "namespace_import", "import_clause")


def _declarations(source: Source) -> Iterator[Declaration]:
    for node in source.nodes("import"):
        yield from (Declaration("import", name, owner) for name, owner in _imported_names(node))
    for kind, field in (("declarator", "name"), ("parameter", "pattern"), ("loop", "left"), ("catch", "parameter")):
        for node in source.nodes(kind):
            pattern = node.child_by_field_name(field)
            if pattern is not None and (kind != "loop" or node.child_by_field_name("kind") is not None):
                yield from (Declaration(kind, name, node) for name in pattern_names(pattern))
    for kind in ("function", "class", "enum", "type"):
        for node in source.nodes(kind):
            name = node.child_by_field_name("name")
            if name is not None:
                yield Declaration(kind, name, node)
    for node in source.nodes("arrow"):
        parameter = node.child_by_field_name("parameter")
        if parameter is not None:
            yield Declaration("parameter", parameter, parameter)


def pattern_names(pattern: Node) -> Iterator[Node]:
    """The identifiers that a binding pattern declares."""
    if pattern.type in _PATTERN_NAMES:
        yield pattern
        return
    if pattern.type in ("object_assignment_pattern", "assignment_pattern"):
        left = pattern.child_by_field_name("left")
        if left is not None:
            yield from pattern_names(left)
        return
    if pattern.type == "pair_pattern":
        value = pattern.child_by_field_name("value")
        if value is not None:
            yield from pattern_names(value)
        return
    if pattern.type in ("object_pattern", "array_pattern", "rest_pattern"):
        for child in pattern.named_children:
            yield from pattern_names(child)


def _imported_names(statement: Node) -> Iterator[tuple[Node, Node]]:
    for clause in statement.named_children:
        if clause.type == "import_require_clause":
            yield from ((name, clause) for name in clause.named_children if name.type == "identifier")
        if clause.type != "import_clause":
            continue
        for part in clause.named_children:
            if part.type == "identifier":
                yield part, clause
            elif part.type == "namespace_import":
                yield from ((name, part) for name in part.named_children if name.type == "identifier")
            elif part.type == "named_imports":
                for specifier in part.named_children:
                    name = specifier.child_by_field_name("alias") or specifier.child_by_field_name("name")
                    if name is not None:
                        yield name, specifier


def _is_var(declaration: Declaration) -> bool:
    statement = declaration.node.parent
    return declaration.kind == "declarator" and statement is not None and statement.type == "variable_declaration"


def _enclosing_function(node: Node) -> Node | None:
    while node is not None and node.type not in FUNCTIONS and node.type != "program":
        node = node.parent  # type: ignore[assignment]
    return node
