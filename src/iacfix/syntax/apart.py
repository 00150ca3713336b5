"""Statements of several lines, set apart from what is around them by blank lines."""

from __future__ import annotations

import re
from dataclasses import replace

from iacfix.edit import Edits
from iacfix.syntax.statement import put_after, put_before, statement_of
from iacfix.syntax.view import View


def put_apart_before(view: View, *texts: str) -> Edits | None:
    """Statements before the one in which a node stands, with blank lines between and around them.

    None as for :func:`iacfix.syntax.statement.put_before`.
    """
    edits = put_before(view, "\n\n".join(texts))
    if not edits or not edits[0].text.endswith("\n"):
        return edits
    edit = edits[0]
    above = view.source.data[: edit.start]
    lead = "" if not above.strip() or re.search(rb"(?:[{(\[]|\n)[ \t]*\r?\n\Z", above) else "\n"
    tail = "" if edit.text.endswith("\n\n") else "\n"
    return (replace(edit, text=lead + edit.text + tail),)


def put_apart_after(view: View, *texts: str) -> Edits | None:
    """Statements after the one in which a node stands, with blank lines between and around them; None as above."""
    here = statement_of(view)
    edits = put_after(view, "\n\n".join(texts))
    if not edits:
        return edits
    edit = edits[0]
    below = view.source.data[edit.end :]
    lead = "" if here.multiline else "\n"
    tail = "" if re.match(rb"\s*\Z|\r?\n[ \t]*(?:\r?\n|[})\]])", below) else "\n"
    return (replace(edit, text=lead + edit.text + tail),)
