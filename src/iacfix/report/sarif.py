"""SARIF 2.1.0, as GitHub's code scanning takes it."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from iacfix import __version__
from iacfix.report.fingerprint import fingerprints
from iacfix.report.item import Item, ItemFix, Replacement, Span
from iacfix.report.level import level, level_of
from iacfix.report.place import Position
from iacfix.report.rule import OWN_RULES, Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(items: Iterable[Item], *, rules: Iterable[Rule] = ()) -> str:
    """A log with one run, all in ASCII; ``rules`` are the codemods, whose pages come along."""
    every = list(items)
    known = [*rules, *OWN_RULES]
    index = {rule.id: number for number, rule in enumerate(known)}
    run = {
        "tool": {"driver": {"name": "iacfix", "version": __version__, "rules": [_rule(rule) for rule in known]}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [_result(item, index, mark) for item, mark in zip(every, fingerprints(every), strict=True)],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.title},
        "help": {"text": rule.explanation, "markdown": rule.explanation},
        "defaultConfiguration": {"level": level_of(rule.severity).sarif},
        "properties": {"tags": ["error" if rule.severity is None else rule.severity.value]},
    }


def _result(item: Item, index: dict[str, int], fingerprint: str) -> dict[str, Any]:
    result: dict[str, Any] = {"ruleId": item.id}
    if item.id in index:
        result["ruleIndex"] = index[item.id]
    result |= {
        "level": level(item).sarif,
        "message": {"text": item.message},
        "locations": [_location(Span(item.path, item.start, item.end))],
        "partialFingerprints": {"iacfix/v1": fingerprint},
        "properties": _properties(item),
    }
    if item.related:
        result["relatedLocations"] = [{"id": number, **_location(span)} for number, span in enumerate(item.related)]
    if item.fix is not None:
        result["fixes"] = [_fix(item.fix)]
    return result


def _properties(item: Item) -> dict[str, Any]:
    given = {"awsError": item.aws_error, "whyNot": item.why_not, "resource": item.resource}
    properties: dict[str, Any] = {name: value for name, value in given.items() if value}
    if item.fix is not None:
        properties |= {"safety": item.fix.safety.value, "effect": item.fix.effect.value}
    return {**properties, "applied": item.applied}


def _fix(fix: ItemFix) -> dict[str, Any]:
    by_path = itertools.groupby(sorted(fix.edits), lambda edit: edit.path)
    changes = [
        {"artifactLocation": {"uri": _uri(path)}, "replacements": [_replacement(edit) for edit in edits]}
        for path, edits in by_path
    ]
    return {"description": {"text": fix.title}, "artifactChanges": changes}


def _replacement(edit: Replacement) -> dict[str, Any]:
    return {"deletedRegion": _region(edit.start, edit.end), "insertedContent": {"text": edit.content}}


def _location(span: Span) -> dict[str, Any]:
    place = {"artifactLocation": {"uri": _uri(span.path)}, "region": _region(span.start, span.end)}
    return {"physicalLocation": place, **({"message": {"text": span.note}} if span.note else {})}


def _region(start: Position, end: Position) -> dict[str, int]:
    return {"startLine": start.row, "startColumn": start.column, "endLine": end.row, "endColumn": end.column}


def _uri(path: str) -> str:
    return quote(path.encode("utf-8", "surrogateescape"))
