"""The environment variables that a Lambda function may not set."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tools.tables.emit import table
from tools.tables.packages import cfn_lint

PATH = "codemods/lambda_reserved_variable.yaml"
COMMENT = "Names that Lambda sets itself and refuses in a function's environment."
RULE = "data/schemas/extensions/aws_lambda_function/environment_variable_keys.json"


def generate(as_of: date, cache: Path) -> str:  # noqa: ARG001 - every table is generated alike
    """The table's text."""
    lint = cfn_lint()
    names = lint.json(RULE)["propertyNames"]["not"]["enum"]
    return table(COMMENT, [lint.source(as_of)], {"names": sorted(names)})
