"""How a report for people is coloured: as the caller decides."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Protocol

_BREAK = re.compile(r"\s*[\r\n]\s*")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


class Style(Protocol):
    """Colours a text; ``click.style`` is one."""

    def __call__(self, text: str, /, *, fg: str | None = None, bold: bool | None = None) -> str:
        """The text, and what makes a terminal colour it."""


def plain(text: str, /, *, fg: str | None = None, bold: bool | None = None) -> str:  # noqa: ARG001
    """The text without colours."""
    return text


def from_here(root: str, path: str) -> str:
    """A path below ``root`` as somebody in the current folder spells it, so that a terminal can open it."""
    try:
        return os.path.relpath(Path(root, path)) if root else path
    except ValueError:  # another drive
        return path


def visible(text: str) -> str:
    """A text on one line, without what steers a terminal or turns the reading direction."""
    return _UNSEEN.sub("\ufffd", _BREAK.sub(" ", text))
