"""What the bot needs of a place where pull requests live; one module for each such place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class BotError(Exception):
    """A repository could not be dealt with: what is wrong and what to do, without any secret."""


@dataclass(frozen=True, slots=True)
class Pull:
    """A pull request; ``state`` is open, closed or merged."""

    number: int
    url: str
    title: str
    body: str
    state: str
    draft: bool


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on lines ``start`` to ``end`` of a file of a pull request; ``number`` 0 until it is made."""

    path: str
    start: int
    end: int
    body: str
    number: int = 0


class Forge(Protocol):
    """One repository of a forge. Every method raises :class:`BotError`."""

    @property
    def url(self) -> str:
        """Where git clones from, without credentials."""

    @property
    def token(self) -> str:
        """What git and the API are asked with; it may change in the course of an hour."""

    def default_branch(self) -> str:
        """The branch that pull requests go to."""

    def pulls(self, branch: str) -> Sequence[Pull]:
        """All pull requests from a branch, the newest first."""

    def open(self, branch: str, base: str, title: str, body: str, *, draft: bool) -> Pull:
        """A new pull request, or the one that is open already; never repeats a request that may have been heeded."""

    def edit(self, pull: Pull, title: str, body: str) -> None:
        """Give a pull request another title and body."""

    def close(self, pull: Pull, body: str, reason: str) -> None:
        """Close a pull request with a last body, saying why."""

    def remarks(self, number: int) -> Sequence[Remark]:
        """The comments on lines of a pull request."""

    def remark(self, number: int, commit: str, remark: Remark) -> None:
        """Make a comment on lines, or change the body of one that has a number."""
