"""Statements of a file that go together with what only they use, comments and blank lines included."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tree_sitter import Node

from iacfix.edit import Edit, Edits
from iacfix.project import Project
from iacfix.scope import Declaration
from iacfix.source import Source
from iacfix.syntax.imports import Import, imports
from iacfix.syntax.view import View

_DECLARATIONS = frozenset({"lexical_declaration", "variable_declaration"})


@dataclass(frozen=True, slots=True)
class _Segment:
    """Statements without a gap between them, and the comments above that speak of them."""

    comments: tuple[Node, ...]
    statements: tuple[Node, ...]

    @property
    def first(self) -> Node:
        return (self.comments + self.statements)[0]


def prune(going: Sequence[View], idle: Callable[[View], bool], *, keeping: View, about: str) -> Edits:
    """The edits that take top-level statements of a file away, and the constants and imports that only they use.

    ``idle`` says whether a constant's value may go; the import ``keeping`` stays. Comments by themselves right below what
    goes go with it where they mention ``about``.
    """
    project, source = going[0].project, going[0].source
    gone = {view.start: view.node for view in going}
    while (
        found := {
            node.start_byte: node
            for node in _unneeded(project, source, list(gone.values()), idle)
            if node != keeping.node
        }.keys()
        - gone.keys()
    ):
        gone |= {node.start_byte: node for node in source.root.named_children if node.start_byte in found}
    partly = [
        edit
        for each in imports(project, source)
        if each.start not in gone and each.node != keeping.node
        for edit in _without(each, list(gone.values()))
    ]
    return (*_cut(source, gone, about), *partly)


def _unneeded(project: Project, source: Source, gone: Sequence[Node], idle: Callable[[View], bool]) -> Iterator[Node]:
    """Constants and imports that nothing but what goes reads."""
    scopes = project.scopes(source)
    for statement in source.root.named_children:
        declarators = statement.named_children if statement.type in _DECLARATIONS else []
        if len(declarators) != 1 or declarators[0].type != "variable_declarator":
            continue
        name, value = declarators[0].child_by_field_name("name"), declarators[0].child_by_field_name("value")
        held = scopes.resolve(name) if name is not None and name.type == "identifier" else None
        if held is None or value is None or not _read_only_in(project, source, held, gone):
            continue
        if idle(View(project, source, value)):
            yield statement
    for each in imports(project, source):
        if all(_read_only_in(project, source, name, gone) for name in each.names):
            yield each.node


def _without(each: Import, gone: Sequence[Node]) -> Edits:
    names = [name for name in each.names if _read_only_in(each.project, each.source, name, gone)]
    return (each.without(names) or ()) if names else ()


def _read_only_in(project: Project, source: Source, held: Declaration, nodes: Sequence[Node]) -> bool:
    """Whether something reads a name, and nothing outside some nodes does."""
    reads = list(project.scopes(source).references(held))
    return bool(reads) and all(
        any(node.start_byte <= read.start_byte < node.end_byte for node in nodes) for read in reads
    )


def _cut(source: Source, gone: dict[int, Node], about: str) -> Edits:
    """The edits that take whole segments away, with the blank lines below, and single statements out of others."""
    segments = list(_segments(source))
    edits: list[Edit] = []
    below = False
    for index, segment in enumerate(segments):
        going = [node for node in segment.statements if node.start_byte in gone]
        mentioned = any(re.search(rf"\b{re.escape(about)}\b", source.text(node)) for node in segment.comments)
        alone = below and not segment.statements and mentioned
        below = alone or (bool(going) and len(going) == len(segment.statements))
        if below and (index > 0 or not segment.comments):
            end = segments[index + 1].first.start_byte if index + 1 < len(segments) else len(source.data)
            edits.append(Edit(source.path, segment.first.start_byte, end, ""))
            continue
        edits += [Edit(source.path, node.start_byte, _line_end(source, node), "") for node in going]
    return _ended(source, edits)


def _segments(source: Source) -> Iterator[_Segment]:
    comments: list[Node] = []
    statements: list[Node] = []
    for node in source.root.named_children:
        last = (statements or comments)[-1:]
        gap = bool(last) and node.start_point[0] - last[0].end_point[0] > 1
        beside = bool(last) and node.start_point[0] == last[0].end_point[0]
        if gap or (node.type == "comment" and statements and not beside):
            yield _Segment(tuple(comments), tuple(statements))
            comments, statements = [], []
        if not (node.type == "comment" and beside):
            (comments if node.type == "comment" else statements).append(node)
    if comments or statements:
        yield _Segment(tuple(comments), tuple(statements))


def _line_end(source: Source, node: Node) -> int:
    end = source.data.find(b"\n", node.end_byte)
    return len(source.data) if end < 0 else end + 1


def _ended(source: Source, edits: list[Edit]) -> Edits:
    """Cuts that touch as one; one that ends the file takes the blank lines above instead of those below."""
    merged: list[Edit] = []
    for edit in sorted(edits):
        if merged and edit.start <= merged[-1].end:
            merged[-1] = Edit(edit.path, merged[-1].start, max(merged[-1].end, edit.end), "")
        else:
            merged.append(edit)
    if merged and merged[-1].end == len(source.data):
        start = len(source.data[: merged[-1].start].rstrip())
        merged[-1] = Edit(source.path, start, len(source.data), "\n" if start else "")
    return tuple(merged)
