"""Who else reads a literal: an edit of it has to suit them all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from iacfix.edit import Place
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resource_of
from iacfix.syntax.names import Declared
from iacfix.syntax.object import Member
from iacfix.syntax.references import member_reads, references
from iacfix.syntax.view import View

_PASSES_ON = frozenset(
    {"parenthesized_expression", "as_expression", "satisfies_expression", "binary_expression", "ternary_expression"}
)
_WORD = re.compile(rb"[\w-]")
_TEXTS = ("string", "template_string")
_NAMES_ONLY = frozenset({"tags", "Tags", "tagsAll", "defaultTags"})


def other_reads(literal: View, known: Collection[Place]) -> list[View]:
    """The reads of a literal, through whatever holds it, that are not among the ``known`` ones and that matter.

    Reads in tags, exports, logs and outputs follow along and do not count.
    """
    return [view for view in _reads(literal) if Place.of(view) not in known and not _follows_along(view)]


def _reads(literal: View) -> Iterator[View]:
    parent = literal.node.parent
    while parent is not None and parent.type in _PASSES_ON:
        parent = parent.parent
    if parent is None:
        return
    if parent.type in ("variable_declarator", "required_parameter", "optional_parameter"):
        name = parent.child_by_field_name("name") or parent.child_by_field_name("pattern")
        found = (
            literal.project.scopes(literal.source).resolve(name)
            if name is not None and name.type == "identifier"
            else None
        )
        if found is not None:
            yield from references(literal.project, Declared(literal.source, found))
    elif parent.type == "pair":
        name_of = Member(literal.project, literal.source, parent).name
        for view in member_reads(literal.view(parent), name_of):
            if not _of_resource(view):
                yield view
    elif parent.type in ("enum_assignment",):
        name = parent.child_by_field_name("name")
        if name is not None:
            yield from member_reads(literal.view(parent), literal.source.text(name))
    elif parent.type in ("public_field_definition", "assignment_expression"):
        name = parent.child_by_field_name("name") or parent.child_by_field_name("left")
        if name is not None:
            yield from member_reads(literal.view(parent), literal.source.text(name).rsplit(".", 1)[-1])


def _of_resource(view: View) -> bool:
    """Whether a member is read from a resource: that is an output of the provider, not this literal."""
    owner = view.parent
    base = owner.child("object") if owner is not None and owner.node.type == "member_expression" else None
    return base is not None and resource_of(base) is not None


def _follows_along(view: View) -> bool:
    node = view.node
    while node.parent is not None:
        parent = node.parent
        if parent.type == "pair":
            name = Member(view.project, view.source, parent).name
            if name in _NAMES_ONLY:
                return True
        if parent.type in ("import_specifier", "export_specifier", "export_statement", "import_clause"):
            return True
        if parent.type == "call_expression":
            function = parent.child_by_field_name("function")
            text = view.source.text(function) if function is not None else ""
            if text.startswith(("console.", "pulumi.log.")) or text == "this.registerOutputs":
                return True
        if parent.type in ("new_expression", "statement_block", "if_statement"):
            return False
        node = parent
    return False


def tests_spelling(project: Project, text: str) -> list[Place]:
    """Where the program's tests spell a text that an edit changes."""
    found = []
    needle = text.encode()
    for source in project.tests:
        at = source.data.find(needle)
        if at >= 0:
            found.append(Place(source.path, at, at + len(needle), "this test spells the old value"))
    return found


def spelled_elsewhere(made: Resource, text: str) -> list[Place]:
    """Where else the program spells a text of a resource in a string or a template.

    Logical names and the resource's own arguments are left out: they may go on as they are.
    """
    return list(_spelled(made, text.encode()))


def _spelled(made: Resource, text: bytes) -> Iterator[Place]:
    for source in made.project.sources:
        for start in _occurrences(source.data, text):
            view = View(made.project, source, source.at(start, start + len(text)))
            around = view if view.node.type in _TEXTS else view.within(*_TEXTS)
            own = source is made.source and made.start <= start < made.end
            if around is not None and not own and not _is_logical(around):
                yield Place(source.path, start, start + len(text))


def _occurrences(data: bytes, text: bytes) -> Iterator[int]:
    """Where a text stands, with no letter, digit, underscore or hyphen on either side."""
    start = data.find(text)
    while start >= 0:
        end = start + len(text)
        if not _WORD.match(data[start - 1 : start]) and not _WORD.match(data[end : end + 1]):
            yield start
        start = data.find(text, end)


def _is_logical(text: View) -> bool:
    """Whether a text is the first argument of a ``new``."""
    arguments = text.node.parent
    made = arguments.parent if arguments is not None and arguments.type == "arguments" else None
    first = arguments.named_children[0] if made is not None and arguments is not None else None
    return made is not None and made.type == "new_expression" and first == text.node
