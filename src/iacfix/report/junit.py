"""JUnit's XML: a suite for each file, a case for each item."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from iacfix.report.item import Item

_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(items: Iterable[Item]) -> str:
    """Findings are failures, problems errors, what has been mended passes; without items one case passes."""
    every = list(items)
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f'<testsuites name="iacfix" {_counts(every)}>']
    for path, group in itertools.groupby(sorted(every, key=lambda item: item.path), lambda item: item.path):
        lines += _suite(path, list(group))
    if not every:
        lines += ['  <testsuite name="iacfix" tests="1" failures="0" errors="0">']
        lines += ['    <testcase name="no findings" classname="iacfix"/>', "  </testsuite>"]
    return "\n".join([*lines, "</testsuites>", ""])


def _suite(path: str, items: list[Item]) -> Iterator[str]:
    yield f'  <testsuite name="{_xml(path)}" {_counts(items)}>'
    for item in items:
        where = f'line="{item.start.row}" column="{item.start.column}"'
        yield f'    <testcase name="{_xml(item.id)}" classname="{_xml(path)}" {where}>'
        yield f"      {_outcome(item)}"
        yield "    </testcase>"
    yield "  </testsuite>"


def _outcome(item: Item) -> str:
    text = _xml(f"line {item.start.row}, col {item.start.column}, {item.message}")
    if item.applied:
        return f"<system-out>applied: {text}</system-out>"
    kind = "error" if item.severity is None else "failure"
    return f'<{kind} type="{_xml(item.id)}" message="{_xml(item.message)}">{text}</{kind}>'


def _counts(items: list[Item]) -> str:
    open_ = [item for item in items if not item.applied]
    errors = sum(item.severity is None for item in open_)
    return f'tests="{len(items) or 1}" failures="{len(open_) - errors}" errors="{errors}"'


def _xml(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text).translate(_ESCAPES)
