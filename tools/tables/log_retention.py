"""How many days CloudWatch Logs can keep a log group's events."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tools.tables.emit import table
from tools.tables.packages import cfn_lint, cloudformation

PATH = "codemods/log_retention.yaml"
COMMENT = (
    "The values that retentionInDays takes; 0 keeps events for ever (the provider's own value, not CloudFormation's)."
)


def generate(as_of: date, cache: Path) -> str:  # noqa: ARG001 - every table is generated alike
    """The table's text."""
    days = cloudformation("AWS::Logs::LogGroup")["properties"]["RetentionInDays"]["enum"]
    return table(COMMENT, [cfn_lint().source(as_of)], {"days": [0, *sorted(days)]})
