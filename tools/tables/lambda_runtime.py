"""Lambda runtimes: when each is deprecated and blocked, and what takes its place."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from tools.tables.emit import Row, table
from tools.tables.packages import cfn_lint, cloudformation
from tools.tables.versions import numbers

PATH = "codemods/lambda_runtime.yaml"
COMMENT = """
deprecated: from this day without support. create_blocked: from this day AWS creates no function with it.
update_blocked: from this day it updates none. A day that is missing is not announced.
successor: what cfn-lint names as next; from go or provided it takes another binary.
"""
DATES = {"deprecated": "deprecated", "create_blocked": "create-block", "update_blocked": "update-block"}


def generate(as_of: date, cache: Path) -> str:  # noqa: ARG001 - every table is generated alike
    """The table's text."""
    lint = cfn_lint()
    lifecycle = lint.json("data/AdditionalSpecs/LmbdRuntimeLifecycle.json")
    known = {*lifecycle, *cloudformation("AWS::Lambda::Function")["properties"]["Runtime"]["enum"]}
    rows = {name: Row(_row(name, lifecycle.get(name, {}))) for name in sorted(known, key=_order)}
    return table(COMMENT, [lint.source(as_of)], {"runtimes": rows})


def _row(name: str, dates: dict[str, str | None]) -> dict[str, Any]:
    row: dict[str, Any] = {"language": _language(name)}
    for key, original in DATES.items():
        day = dates.get(original)
        if day:
            row[key] = date.fromisoformat(day)
    if dates.get("successor"):
        row["successor"] = dates["successor"]
    return row


def _language(name: str) -> str:
    found = re.match(r"dotnet|[a-z]+", name)
    return found[0] if found else name


def _order(name: str) -> tuple[str, tuple[int, ...], str]:
    return _language(name), numbers(name), name
