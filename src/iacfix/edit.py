"""Edits, fixes and findings: plain frozen data that knows no trees."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol


class Safety(enum.Enum):
    """Whether a fix is right on an empty stack and on a deployed one without anybody looking."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Severity(enum.Enum):
    """What the fault does: ``pulumi up`` or ``tsc`` fails, it misbehaves once deployed, it is a risk, or is untidy."""

    BLOCKS = "blocks"
    BREAKS = "breaks"
    RISKS = "risks"
    TIDIES = "tidies"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class Effect(enum.Enum):
    """What a fix does to a stack that is already deployed."""

    NONE = "none"
    UPDATE = "update"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Bytes ``start`` to ``end`` of ``path`` become ``text``; offsets are into the file as it was parsed.

    ``path`` is POSIX and relative to the tree's root. An edit that ``creates`` makes a new file with ``text`` in it.
    """

    path: str
    start: int
    end: int
    text: str
    creates: bool = False

    @property
    def inserts(self) -> bool:
        """Whether nothing is replaced."""
        return self.start == self.end


Edits = tuple[Edit, ...]


class Located(Protocol):
    """Anything that stands at a place in a file."""

    @property
    def path(self) -> str:
        """The file."""

    @property
    def start(self) -> int:
        """The first byte."""

    @property
    def end(self) -> int:
        """The byte past the last."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A byte range of a file, and what stands there."""

    path: str
    start: int
    end: int
    note: str = ""

    @classmethod
    def of(cls, located: Located, note: str = "") -> Place:
        """The place of a view."""
        return cls(located.path, located.start, located.end, note)


@dataclass(frozen=True, slots=True)
class Fix:
    """A titled set of edits, over as many files as it needs, that is made whole or not at all."""

    title: str
    edits: Edits
    safety: Safety = Safety.SAFE
    effect: Effect = Effect.NONE


def fix(title: str, *parts: Edits | None, safety: Safety = Safety.SAFE, effect: Effect = Effect.NONE) -> Fix | None:
    """The fix of all parts together; None if a verb could not make its part or if the parts contradict each other.

    Different texts that parts insert at one offset are joined in the order given.
    """
    edits: list[Edit] = []
    for part in parts:
        if part is None:
            return None
        for edit in part:
            if edit in edits:
                continue
            at = next(
                (
                    i
                    for i, other in enumerate(edits)
                    if edit.inserts
                    and other.inserts
                    and not edit.creates
                    and (other.path, other.start) == (edit.path, edit.start)
                ),
                None,
            )
            if at is None:
                edits.append(edit)
            else:
                edits[at] = replace(edits[at], text=edits[at].text + edit.text)
    if not edits or clashing(edits):
        return None
    return Fix(title, tuple(sorted(edits)), safety, effect)


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault at a place.

    ``apply`` makes ``fixes[0]``; without fixes a person decides, and ``why_not`` says what has to be decided.
    ``related`` are other places that matter; ``resource`` is ``type name`` of the resource it concerns.
    """

    path: str
    start: int
    end: int
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Place, ...] = ()
    resource: str = ""
    why_not: str = ""

    @classmethod
    def at(
        cls,
        where: Located,
        message: str,
        *fixes: Fix | None,
        related: Iterable[Located] = (),
        resource: str = "",
        why_not: str = "",
    ) -> Finding:
        """A finding at a view; fixes that could not be made (None) are left out."""
        made = tuple(made for made in fixes if made is not None)
        places = tuple(place if isinstance(place, Place) else Place.of(place) for place in related)
        if not made and not why_not:
            why_not = "the code around it has a form that cannot be edited without guessing"
        return cls(where.path, where.start, where.end, message, made, places, resource, "" if made else why_not)


def around_cuts(edits: Edits, cuts: Edits) -> Edits:
    """Edits that go with others which take bytes away: inserts into what is taken away are left out."""
    gone = [cut for cut in cuts if not cut.text and not cut.inserts]
    return tuple(
        edit
        for edit in edits
        if not (edit.inserts and any(cut.path == edit.path and cut.start <= edit.start < cut.end for cut in gone))
    )


def clashing(edits: Iterable[Edit]) -> bool:
    """Whether two different edits want the same bytes, or two different texts the same place."""
    last: dict[str, Edit] = {}
    for edit in sorted(set(edits)):
        before = last.get(edit.path)
        if before is not None:
            if edit.creates or before.creates:
                return True
            if edit.start < before.end or (edit.inserts and before.inserts and edit.start == before.start):
                return True
        if before is None or edit.end >= before.end:
            last[edit.path] = edit
    return False


def apply_edits(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes of one file after edits of it that do not clash."""
    pieces: list[bytes] = []
    at = 0
    for edit in sorted(set(edits)):
        pieces += [data[at : edit.start], edit.text.encode("utf-8")]
        at = edit.end
    return b"".join([*pieces, data[at:]])
