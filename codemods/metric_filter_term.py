"""Term of a metric filter with a wildcard.

Outside of `[…]` and `{…}`, where a field may end in `*`, the terms of a filter are looked for as they stand:

    InvalidParameterException: Invalid character(s) in term '*'

A lone word with stars around it gets quotes instead, `"ERROR"`, which finds it inside of longer words too. Nothing deployed
can have the old pattern.

Left alone:

- patterns of fields (`[…]`), of JSON (`{…}`) and regular expressions (`%…%`), and quoted terms;
- several terms, of which a person says how they go together: found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import resources
from iacfix.syntax.literal import Literal
from iacfix.syntax.style import style_of

SEVERITY = Severity.BLOCKS
ERRORS = ("Invalid character(s) in term '*'",)
_WORD = re.compile(r"\*?(?P<word>[\w.-]+)\*?")


def findings(project: Project) -> Iterator[Finding]:
    """Each filter whose terms have a star."""
    for made in resources(project, "aws.cloudwatch.LogMetricFilter"):
        literal = Literal.of(made.get("pattern"))
        said = literal.string.strip() if literal is not None else ""
        if literal is None or "*" not in said or said.startswith(("[", "{", "%")) or '"' in said:
            continue
        word = _WORD.fullmatch(said)
        quoted = style_of(project, literal.source).quoted(f'"{word["word"]}"') if word is not None else ""
        done = fix(f'look for "{word["word"]}"', literal.replace(quoted), effect=Effect.NONE) if word else None
        why = "quote each term, and say with ? which of them are enough"
        yield Finding.at(literal, "a term has no wildcards", done, resource=made.label, why_not=why)
