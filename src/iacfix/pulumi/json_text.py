"""JSON made of an object literal: by ``JSON.stringify`` where all in it is plain, else by ``pulumi.jsonStringify``."""

from __future__ import annotations

from iacfix.edit import Edits
from iacfix.pulumi.held import holds_only_plain
from iacfix.syntax.statement import member_of
from iacfix.syntax.view import View


def stringifier(value: View) -> tuple[str, Edits]:
    """The function that makes JSON of a literal, and the edits that import it."""
    if holds_only_plain(value):
        return "JSON.stringify", ()
    return member_of(value.project, value.source, "@pulumi/pulumi", "pulumi", "jsonStringify")
