"""The lines of a text: where they start and end, and what they are indented by."""

from __future__ import annotations

import re

_BREAK = re.compile(r"\r\n|\r|\n")
_INDENT = re.compile(r"[ \t]*")
_COMMENT = re.compile(r"[ \t]*#")


def line_start(text: str, at: int) -> int:
    """Where the line of ``at`` starts."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    """Where the line of ``at`` ends, before its break."""
    found = _BREAK.search(text, at)
    return found.start() if found else len(text)


def next_line(text: str, at: int) -> int:
    """Where the line after that of ``at`` starts."""
    found = _BREAK.search(text, at)
    return found.end() if found else len(text)


def previous_line(text: str, start: int) -> int | None:
    """Where the line before the one that starts at ``start`` starts; None before the first."""
    if start == 0:
        return None
    return line_start(text, start - (2 if text.startswith("\r\n", start - 2) else 1))


def newline(text: str) -> str:
    """The line break of a text: its first, or a line feed."""
    found = _BREAK.search(text)
    return found.group() if found else "\n"


def indent(text: str, at: int) -> str:
    """The blanks that the line of ``at`` starts with."""
    found = _INDENT.match(text, line_start(text, at))
    return found.group() if found else ""


def column(text: str, at: int) -> int:
    """How many characters stand before ``at`` on its line."""
    return at - line_start(text, at)


def leads(text: str, at: int) -> bool:
    """Whether only blanks stand before ``at`` on its line."""
    return not text[line_start(text, at) : at].strip(" \t")


def is_blank(text: str, start: int) -> bool:
    """Whether the line that starts at ``start`` is there and holds only blanks."""
    return start < len(text) and not text[start : line_end(text, start)].strip(" \t")


def is_comment(text: str, start: int) -> bool:
    """Whether the line that starts at ``start`` holds only a YAML comment."""
    return _COMMENT.match(text, start) is not None
