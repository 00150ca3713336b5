"""Template literals and what is put into them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iacfix.project import Project
from iacfix.source import Source
from iacfix.syntax.names import qualified
from iacfix.syntax.view import View


@dataclass(frozen=True)
class Template(View):
    """A template literal with substitutions."""

    @property
    def tag(self) -> View | None:
        """The function that is given the parts, in ``tag`…```."""
        call = self.parent
        return call.child("function") if call is not None and call.node.type == "call_expression" else None

    @property
    def holes(self) -> Sequence[View]:
        """The expressions that are put in."""
        return [
            self.view(inner)
            for part in self.node.named_children
            if part.type == "template_substitution"
            for inner in part.named_children
            if inner.type != "comment"
        ]


def templates(project: Project, source: Source) -> Iterator[Template]:
    """Every template literal of a file that has substitutions, in the order of the text."""
    at = -1
    for match in re.finditer(rb"\$\{", source.data):
        hole = source.at(match.start(), match.end())
        node = hole.parent
        is_hole = hole.type == "template_substitution" and hole.start_byte == match.start()
        if is_hole and node is not None and node.type == "template_string" and node.start_byte != at:
            first = next(part for part in node.named_children if part.type == "template_substitution")
            if first == hole:
                yield Template(project, source, node)
            at = node.start_byte


def template_of(view: View) -> View:
    """The template in ``pulumi.interpolate`…```, else the expression without its parentheses."""
    bare = view.bare
    function, template = bare.child("function"), bare.child("arguments")
    if function is None or template is None or template.node.type != "template_string":
        return bare
    return template if qualified(function) == "pulumi.interpolate" else bare
