"""Name that is too long, or begins with what AWS keeps for itself.

Load balancers and target groups have names of at most 32 characters, other resources have other limits, and where the
program leaves the name to Pulumi, eight characters of the limit are Pulumi's own:

    error: name 'payment-application-blue-target-group-' plus 7 random chars is longer than maximum length 32

    "name" cannot be longer than 32 characters: "payment-application-blue-target-group"

    "name" cannot begin with "internal-": "internal-api"

A name that is surely too long has its longest words cut, letter by letter, until it fits; a reserved beginning moves
behind the next word (`sg-web` is `web-sg`).

Unsafe: the resource gets another name, and which abbreviation people recognise is theirs to say.

Left alone:

- names whose length depends on what the text does not show, unless they are too long without it;
- names that come from elsewhere: found, not changed; those of buckets and certificates, which follow other rules;
- names that would have to be cut beyond recognition (words of three letters): found, not changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from iacfix.edit import Edits, Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.literal import Literal
from iacfix.syntax.origin import origin
from iacfix.syntax.template import template_of
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "plus 7 random chars is longer than maximum length …",
    '"name" cannot be longer than … characters',
    '"name" cannot begin with "internal-"',
)
_OTHERS = ("aws.s3.Bucket", "aws.s3.BucketV2", "aws.acm.Certificate")
_ROOM = 8


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a name is spelled: its text parts in order, and how long what stands between them is at least and at most."""

    parts: tuple[View, ...]
    least: int
    most: int

    @property
    def written(self) -> int:
        """The length of the text parts."""
        return sum(len(_plain(part)) for part in self.parts)


def findings(project: Project) -> Iterator[Finding]:
    """Each name that AWS or the provider surely refuses."""
    rows = cast("Mapping[str, Mapping[str, Any]]", table(__file__).data["names"])
    for made in resources(project, *(kind for kind in rows if kind not in _OTHERS)):
        row = rows[made.type]
        own = made.get(row["property"])
        yield from _too_long(made, own, row) if own is not None or not _prefixed(made, row) else ()
        yield from _reserved(made, own, row) if own is not None else ()


def _prefixed(made: Resource, row: Mapping[str, Any]) -> bool:
    """Whether something else than the logical name makes the name; Pulumi fills in `name` and no other property."""
    return row["property"] != "name" or made.has("namePrefix") or made.open


def _too_long(made: Resource, own: View | None, row: Mapping[str, Any]) -> Iterator[Finding]:
    name = own if own is not None else made.name
    limit = row.get("max", 0) - (table(__file__).data["random_suffix"] if own is None else 0)
    spelled = _spelling(name) if name is not None and "max" in row else None
    if name is None or spelled is None or spelled.written + spelled.least <= limit:
        return
    message = f"{row['property']} has more than {limit} characters" + (
        " for Pulumi to add its own to" if own is None else ""
    )
    texts = _cut(spelled, limit - max(spelled.most, spelled.least))
    edits = _become(spelled, texts) if texts is not None else None
    title = f"shorten it to {'…'.join(texts or ())}"
    made_fix = fix(title, edits, safety=Safety.UNSAFE, effect=Effect.REPLACE)
    why = "choose a shorter name"
    yield Finding.at(name, message, made_fix, resource=made.label, why_not=why)


def _reserved(made: Resource, own: View, row: Mapping[str, Any]) -> Iterator[Finding]:
    spelled = _spelling(own)
    first = _plain(spelled.parts[0]) if spelled is not None and spelled.parts else ""
    prefix = next((each for each in row.get("refused_prefix", ()) if first.startswith(each)), "")
    if not prefix or spelled is None or not _leads(own, spelled.parts[0]):
        return
    words = re.match(rf"{re.escape(prefix)}([A-Za-z0-9]+)", first)
    new = f"{words[1]}-{prefix.rstrip('-')}{first[words.end() :]}" if words else ""
    edits = _with(spelled.parts[0], new) if new else None
    made_fix = fix(f"begin with {words[1]}" if words else "", edits, safety=Safety.UNSAFE, effect=Effect.REPLACE)
    message = f"{row['property']} cannot begin with {prefix!r}"
    yield Finding.at(own, message, made_fix, resource=made.label, why_not="choose another beginning")


def _leads(name: View, part: View) -> bool:
    """Whether a text part is what the name begins with."""
    return name.source.data[name.start : part.start].strip() in (b"", b"`", b"'", b'"') or part.start == name.start


# how a name is spelled


def _spelling(name: View) -> Spelling | None:
    bare = template_of(name)
    literal = Literal.of(bare)
    if literal is not None and literal.is_string:
        return Spelling((literal,), 0, 0)
    if bare.node.type != "template_string":
        return None
    parts: list[View] = []
    least = most = 0
    for node in bare.node.named_children:
        if node.type == "string_fragment":
            parts.append(bare.view(node))
        elif node.type == "template_substitution" and node.named_children:
            shortest, longest = _lengths(bare.view(node.named_children[0]))
            least, most = least + shortest, most + longest
        else:
            return None
    return Spelling(tuple(parts), least, most)


def _lengths(part: View) -> tuple[int, int]:
    """How long what fills a template is at least and at most; where the text does not show it, one and a guess."""
    found = origin(part)
    known = [len(literal.string) for literal in found.literals if literal.is_string]
    if found.complete and known and len(known) == len(found.leaves):
        return min(known), max(known)
    return min([1, *known]), max([_ROOM, *known])


def _plain(part: View) -> str:
    literal = Literal.of(part)
    return literal.string if literal is not None and literal.is_string else part.text


# shorter


def _cut(spelled: Spelling, room: int) -> list[str] | None:
    """The text parts with their longest words cut until they fit; None where only stumps would be left."""
    texts = [_plain(part) for part in spelled.parts]
    if any("\\" in part.text for part in spelled.parts):
        return None
    while sum(map(len, texts)) > room:
        longest = max(
            ((match, index) for index, text in enumerate(texts) for match in re.finditer(r"[A-Za-z]+", text)),
            key=lambda found: len(found[0][0]),
            default=None,
        )
        if longest is None or len(longest[0][0]) <= 3:
            return None
        match, index = longest
        texts[index] = texts[index][: match.end() - 1] + texts[index][match.end() :]
    return texts


def _become(spelled: Spelling, texts: Sequence[str]) -> Edits:
    changed = (_with(part, text) for part, text in zip(spelled.parts, texts, strict=True))
    return tuple(edit for edits in changed for edit in edits)


def _with(part: View, text: str) -> Edits:
    literal = Literal.of(part)
    return literal.set(text) if literal is not None and literal.is_string else part.replace(text)
