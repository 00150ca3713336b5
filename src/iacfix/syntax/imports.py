"""Imports: what each statement brings in, and the verbs that take names or whole statements away."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from tree_sitter import Node

from iacfix.edit import Edit, Edits
from iacfix.project import Project
from iacfix.scope import Declaration
from iacfix.source import Source
from iacfix.syntax.names import import_of
from iacfix.syntax.sequence import Listed
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View


@dataclass(frozen=True)
class Import(View):
    """``import … from "module"``. ``names`` are the declarations of what it brings in, none where only for effects."""

    names: tuple[Declaration, ...]

    @property
    def module(self) -> str:
        """The module as written."""
        return import_of(self.source, self.names[0])[0] if self.names else ""

    def without(self, gone: Collection[Declaration]) -> Edits | None:
        """The edits that take some of the names away, never all of them; None where they cannot."""
        clause, named = self._clause, self._named
        starts = {each.name.start_byte for each in gone}
        if clause is None or named is None:
            return None
        first = clause.named_children[0]
        listed = [each.node for each in self.names if each.node.type == "import_specifier"]
        going = [node for node in listed if _name(node).start_byte in starts]
        if len(going) == len(listed):
            return (Edit(self.path, first.end_byte, named.end_byte, ""),)
        default: Edits = ()
        if first.type == "identifier" and first.start_byte in starts:
            default = (Edit(self.path, first.start_byte, named.start_byte, ""),)
        if not going:
            return default
        taken = self._on_one_line(named, going) or Listed(self.project, self.source, named).remove_items(going)
        return None if taken is None else (*default, *taken)

    def default_as_name(self) -> Edits | None:
        """The edits that import the default's name as a named export: ``import x, { y }`` as ``import { x, y }``."""
        clause, named = self._clause, self._named
        first = clause.named_children[0] if clause is not None else None
        if clause is None or first is None or first.type != "identifier":
            return None
        spelled = self.source.text(first)
        pad = " " if style_of(self.project, self.source).spaced else ""
        if named is None:
            return self.view(first).replace(f"{{{pad}{spelled}{pad}}}") if first == clause.named_children[-1] else None
        put = Listed(self.project, self.source, named).insert([lambda _: spelled], first=True, pad=pad)
        return (Edit(self.path, first.start_byte, named.start_byte, ""), *put)

    def name_as_default(self, name: Declaration) -> Edits | None:
        """The edits that import a name as the default export: ``import { x, y }`` as ``import x, { y }``."""
        clause, named = self._clause, self._named
        typed = any(child.type == "type" for child in self.node.children)
        if clause is None or named is None or clause.named_children[0] != named:
            return None
        spelled = self.source.text(name.name)
        if len(self.names) == 1:
            return self.view(clause).replace(spelled)
        taken = None if typed else self.without([name])
        return None if taken is None else (*self.view(named).insert_before(f"{spelled}, "), *taken)

    @property
    def _clause(self) -> Node | None:
        return next((child for child in self.node.named_children if child.type == "import_clause"), None)

    @property
    def _named(self) -> Node | None:
        children = self._clause.named_children if self._clause is not None else []
        return next((child for child in children if child.type == "named_imports"), None)

    def _on_one_line(self, named: Node, going: Sequence[Node]) -> Edits | None:
        """Names that stood on lines of their own for want of room, on the line of the import as soon as there is some."""
        items = Listed(self.project, self.source, named).items
        if not self.view(named).multiline or any(child.type == "comment" for child in named.named_children):
            return None
        style = style_of(self.project, self.source)

        def line(nodes: Sequence[View]) -> str:
            pad = " " if style.spaced else ""
            return f"{{{pad}{', '.join(node.text for node in nodes)}{pad}}}"

        kept = line([item for item in items if item.node not in going])
        around = len(self.text) - len(self.view(named).text)
        if not around + len(kept) <= style.width < around + len(line(items)):
            return None
        return self.view(named).replace(kept)


def imports(project: Project, source: Source) -> Iterator[Import]:
    """The import statements of a file, those for effects alone and ``import x = require(…)`` left out."""
    scopes = project.scopes(source)
    found = [each for name in scopes.names() for each in scopes.named(name) if each.kind == "import"]
    for node in source.nodes("import"):
        names = [each for each in found if node.start_byte <= each.name.start_byte < node.end_byte]
        if names and all(each.node.type != "import_require_clause" for each in names):
            yield Import(project, source, node, tuple(sorted(names, key=lambda each: each.name.start_byte)))


def remove_imports(group: Sequence[View]) -> Edits | None:
    """The edits that take away import statements that follow each other, with a comment that is theirs alone.

    None where something else stands on their lines.
    """
    first, last = group[0], group[-1]
    data = first.source.data
    end = data.find(b"\n", last.end)
    end = len(data) if end < 0 else end + 1
    if not first.leads_line or re.fullmatch(rb"\s*(//[^\n]*)?\s*", data[last.end : end]) is None:
        return None
    start = first.line_start
    if re.match(rb"[ \t]*(?:\r?\n|//|/\*|\Z)", data[end:]) and _preceded(first):
        start = _with_comments(first)
    gap = re.match(rb"[ \t]*\r?\n", data[end:])
    if gap is not None and re.search(rb"(?:\n[ \t]*\r?\n|\A)\Z", data[:start]):
        end += gap.end()
    return (Edit(first.path, start, end, ""),)


def _name(specifier: Node) -> Node:
    return specifier.child_by_field_name("alias") or specifier.child_by_field_name("name") or specifier


def _preceded(statement: View) -> bool:
    """Whether a statement stands above this one: a comment above the first one is the file's."""
    node = statement.node.prev_named_sibling
    while node is not None and node.type in ("comment", "hash_bang_line"):
        node = node.prev_named_sibling
    return node is not None


def _with_comments(statement: View) -> int:
    start, row = statement.line_start, statement.node.start_point[0]
    node = statement.node.prev_sibling
    while node is not None and node.type == "comment" and node.end_point[0] == row - 1:
        start, row, node = node.start_byte, node.start_point[0], node.prev_sibling
    return start
