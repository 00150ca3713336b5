"""Resource without the tags of those around it.

Bills, clean-up jobs and access rules go by tags, and most resources here get the same ones from a variable. This one gets
none of them, so nobody can tell whose it is.

The tags that the resources around it have are added: `tags: { ...tags, Name: … }`, with a `Name` after the resource's own
name where theirs have one.

Left alone:

- functions and files where fewer than two resources, or fewer than half of those that can be tagged, have such tags;
- programs whose provider or configuration sets default tags: every resource has those already;
- resources that take no tags or a list of them, and those whose arguments or tags the text does not show;
- tags that are not known yet where the resource is made.

The fix is unsafe: it changes what is deployed, though nothing is replaced.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iacfix.edit import Edits, Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.inline import function_of
from iacfix.pulumi.resource import Resource, resources
from iacfix.schema.locate import schema_of
from iacfix.schema.model import Map, Schema
from iacfix.syntax.code import Code
from iacfix.syntax.object import Object
from iacfix.syntax.reach import readable_at
from iacfix.syntax.view import View

SEVERITY = Severity.TIDIES

_SHARED = ("identifier", "member_expression")


@dataclass(frozen=True, slots=True)
class Habit:
    """The expression of the tags that resources share, one place of it, and whether each has a ``Name`` beside them."""

    text: str
    place: View
    named: bool


def findings(project: Project) -> Iterator[Finding]:
    """Each resource without the tags that those in the same function share."""
    if not any(b"tags" in source.data for source in project.sources) or _by_default(project):
        return
    schema = schema_of(project)
    groups: dict[object, list[Resource]] = {}
    for made in resources(project) if schema is not None else ():
        if schema is not None and _taggable(schema, made):
            groups.setdefault(function_of(made).key, []).append(made)
    for group in groups.values():
        habit = _habit(group)
        for made in group if habit is not None else ():
            if habit is not None and habit.text not in _shared(made) and readable_at(habit.place, made):
                yield from _finding(made, habit)


def _finding(made: Resource, habit: Habit) -> Iterator[Finding]:
    given = made.get("tags")
    literal = Object.of(given)
    if given is not None and (literal is None or literal.open):
        return
    added: Edits | None
    if literal is not None:
        added = literal.add({f"...{habit.text}": f"...{habit.text}"}, first=True)
    else:
        name = made.name.text if made.name is not None else ""
        tags: Code = {f"...{habit.text}": f"...{habit.text}", "Name": name} if habit.named else habit.text
        added = made.add({"tags": tags})
    made_fix = fix(f"add {habit.text}", added, safety=Safety.UNSAFE, effect=Effect.UPDATE)
    message = f"it has not the tags that the resources around it have: {habit.text}"
    yield Finding.at(made.class_view, message, made_fix, resource=made.label)


def _by_default(project: Project) -> bool:
    """Whether tags are set for all resources at once."""
    if any(made.has("defaultTags") or made.open for made in resources(project, "aws.Provider")):
        return True
    documents = [project.definition, *project.stacks.values()]
    return any(found is not None and found.root.get("config", "aws:defaultTags") is not None for found in documents)


def _taggable(schema: Schema, made: Resource) -> bool:
    known = schema.resource(made.type) if made.type.startswith("aws.") and not made.open and made.arguments else None
    tags = known.inputs.get("tags") if known is not None else None
    return tags is not None and isinstance(tags.type, Map)


def _habit(group: Sequence[Resource]) -> Habit | None:
    counts = Counter(text for made in group for text in _shared(made))
    if not counts:
        return None
    text, count = counts.most_common(1)[0]
    having = [made for made in group if text in _shared(made)]
    if count < 2 or 2 * count < len(group):
        return None
    literals = [literal for made in having if (literal := Object.of(made.get("tags"))) is not None]
    named = bool(literals) and len(literals) == len(having) and all("Name" in literal.names for literal in literals)
    return Habit(text, _shared(having[0])[text], named)


def _shared(made: Resource) -> dict[str, View]:
    """The expressions that a resource takes its tags from, by their text."""
    given = made.get("tags")
    if given is None:
        return {}
    literal = Object.of(given)
    if literal is None:
        shown = given.node.type in (*_SHARED, "shorthand_property_identifier")
        return {given.text: given} if shown else {}
    spread = [node for node in literal.node.named_children if node.type == "spread_element" and node.named_children]
    views = [literal.view(node.named_children[0]) for node in spread]
    return {view.text: view for view in views if view.node.type in _SHARED}
