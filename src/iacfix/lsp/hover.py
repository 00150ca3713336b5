"""The page of a codemod, where something that it found is pointed at."""

from __future__ import annotations

from lsprotocol import types

from iacfix.cli.explain import first_diff
from iacfix.codemod import Codemod
from iacfix.edit import Finding
from iacfix.lsp.desk import Document
from iacfix.report.rule import Rule

_LONGEST = 40


def hover(document: Document, position: types.Position) -> types.Hover | None:
    """The pages of all that was found at a position; None where nothing was."""
    text = document.buffer.text
    at = text.offset(position)
    found = [stands for stands in document.tree.found(document.path) if _over(stands.finding, at)]
    if not found:
        return None
    pages = dict.fromkeys(_page(document.tree.rule(stands.codemod)) for stands in found)
    where = text.range(found[0].finding.start, found[0].finding.end)
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(pages)), where)


def _page(rule: Rule) -> str:
    title, _, rest = rule.explanation.partition("\n")
    page = f"### {rule.id}: {title}\n\n{rest.strip()}"
    example = first_diff(rule) if isinstance(rule, Codemod) else ""
    if example and example.count("\n") <= _LONGEST:
        page += f"\n\n```diff\n{example}```"
    return page


def _over(finding: Finding, at: int) -> bool:
    return finding.start <= at <= finding.end
