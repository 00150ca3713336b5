"""The suffix by which a program tells its environments' names apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from iacfix.edit import Edits
from iacfix.pulumi.resource import Resource, resources
from iacfix.scope import FUNCTIONS
from iacfix.syntax.fit import broken_to_fit
from iacfix.syntax.literal import Literal
from iacfix.syntax.reach import readable_at
from iacfix.syntax.template import template_of
from iacfix.syntax.view import View


def suffix_near(made: Resource, suffixes: Sequence[str]) -> str:
    """The expression by which names of resources in the same function, or at the top of the same file, spell the suffix.

    ``suffixes`` are what such a variable or member is called. "" where no name has one.
    """
    around = _function(made)
    pattern = re.compile(rf"(?:\w+\.)*(?:{'|'.join(map(re.escape, suffixes))})")
    counts: Counter[str] = Counter()
    for other in resources(made.project):
        if other.path == made.path and _function(other).key == around.key:
            counts.update(
                each.text for each in _put_in(other) if pattern.fullmatch(each.text) and readable_at(each, made)
            )
    return counts.most_common(1)[0][0] if counts else ""


def _put_in(made: Resource) -> Iterator[View]:
    """What is put into a resource's names: its logical one, and whatever of its arguments is a template."""
    values = [each.value for each in made.args.members] if made.args is not None else []
    for template in (template_of(value) for value in (made.name, *values) if value is not None):
        if template.node.type != "template_string":
            continue
        for node in template.node.named_children:
            if node.type == "template_substitution" and node.named_children:
                yield template.view(node.named_children[0])


def with_suffix(name: Literal, suffix: str, ending: str = "") -> tuple[str, Edits | None]:
    """A name with ``-${suffix}`` behind it, and the edits that write it; what it ends in (``ending``) stays its end."""
    body = name.text[1:-1].removesuffix(ending)
    text = f"`{body}-${{{suffix}}}{ending}`"
    if "`" in body or "${" in body or "\\" in body:
        return text, None
    return text, (*broken_to_fit(name, len(text) - len(name.text)), *name.replace(text))


def _function(view: View) -> View:
    return view.within(*FUNCTIONS) or view.view(view.source.root)
