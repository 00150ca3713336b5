"""The text of a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterable

from iacfix.bot.metadata import Metadata
from iacfix.bot.plan import Plan, Row

MOST = 100
"""Rows that are shown; a forge takes 65,536 characters."""
LARGEST = 60_000

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~@])")


def title(plan: Plan) -> str:
    """The title of a pull request."""
    number = len(plan.rows)
    if plan.group == "unsafe":
        return f"iacfix: {number} unsafe {'fix' if number == 1 else 'fixes'} to review"
    return f"iacfix: mend {number} {'fault' if number == 1 else 'faults'}"


def body(plan: Plan) -> str:
    """The body of a pull request: metadata, table, proof, what was not mended, how to stop it."""
    parts = [Metadata(plan.group, plan.digest, plan.before).comment(), _opening(plan), _made(plan.rows)]
    parts += [_proof(plan), _left(plan), _stop(plan)]
    whole = "\n\n".join(part for part in parts if part) + "\n"
    return whole if len(whole) <= LARGEST else "\n\n".join([*parts[:2], _proof(plan), _stop(plan)]) + "\n"


def _opening(plan: Plan) -> str:
    if plan.group == "safe":
        return "Every change here is right on an empty stack and on a deployed one; nothing is replaced or renamed."
    return "**Review each change**: on a deployed stack these may replace or rename something, or need a decision."


def _made(rows: Iterable[Row]) -> str:
    lines = [
        "| fault | resource | where | change | on a deployed stack | error prevented |",
        "|---|---|---|---|---|---|",
    ]
    shown = list(rows)
    for row in shown[:MOST]:
        where = f"{row.path}:{row.line}"
        cells = (f"{row.codemod}: {row.message}", row.resource, where, row.change, row.effect, row.error)
        lines.append("| " + " | ".join(map(cell, cells)) + " |")
    return "\n".join(lines) + _more(len(shown))


def _proof(plan: Plan) -> str:
    number = len(plan.commits)
    count = "One commit" if number == 1 else f"{number} commits"
    return f"**Proof.** {count}, one for each codemod. All files parse after each; a second run finds nothing to add. Digest `{plan.digest}`."


def _left(plan: Plan) -> str:
    lines = [
        f"- {cell(f'{row.codemod}: {row.message}')} ({cell(f'{row.path}:{row.line}')}): {cell(row.why_not)}"
        for row in plan.left[:MOST]
    ]
    lines += [f"- {cell(problem)}" for problem in plan.problems]
    return "**Not mended**\n\n" + "\n".join(lines) + _more(len(plan.left)) if lines else ""


def _stop(plan: Plan) -> str:
    return (
        "**How to stop this.** Close this pull request: the same changes are not proposed again. Commit to "
        f"`{plan.branch}`: iacfix leaves the branch to you. Or write `// iacfix-ignore: ID -- reason` above a line, or "
        "`ignore: [ID]` into `.iacfix.yaml`."
    )


def _more(number: int) -> str:
    return f"\n\n… and {number - MOST} more" if number > MOST else ""


def cell(text: str) -> str:
    """Text of a program as text: it links, mentions and formats nothing."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split())).replace("\\@", "@\u200b")
