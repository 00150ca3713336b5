"""From the log of a failed run to the mending: errors recognised, resources and lines found, the rest listed."""

from __future__ import annotations

import re

import pytest

from golden import CODEMODS
from iacfix.codemod import Codemod
from iacfix.edit import Finding
from iacfix.log import about, errors_of, pattern

UP = """\
Updating (dev):
     Type                    Name             Status                  Info
 +   pulumi:pulumi:Stack     shop-dev         **creating failed**     1 error
 +   └─ aws:rds:Cluster      orders-dev       **creating failed**     1 error

Diagnostics:
  aws:rds:Cluster (orders-dev):
    error:   sdk-v2/provider2.go:572: sdk.helper_schema: creating RDS Cluster (orders-dev): InvalidParameterCombination: Cannot find version 13.7 for aurora-postgresql: provider=aws@7.48.0

  pulumi:pulumi:Stack (shop-dev):
    error: update failed

  aws:sqs:Queue (jobs):
    error: creating SQS Queue: QueueDeletedRecently: wait 60 seconds
"""


def test_the_errors_of_an_update_with_their_resources() -> None:
    found = errors_of(UP, CODEMODS)
    assert [(error.codemods, error.type, error.name) for error in found] == [
        (("engine-version",), "aws.rds.Cluster", "orders-dev"),
        ((), "aws.sqs.Queue", "jobs"),
    ]


def test_a_urn_names_the_resource() -> None:
    line = "error: creating urn:pulumi:dev::shop::shop:index:Db$aws:rds/cluster:Cluster::orders-dev: Cannot find version 13.7 for aurora-postgresql"
    (error,) = errors_of(line, CODEMODS)
    assert (error.type, error.name) == ("aws.rds.Cluster", "orders-dev")


@pytest.mark.parametrize(
    "line",
    [
        "    error: update failed",
        "    error: 1 error occurred:",
        "    error: 2 errors occurred:",
        "    error: an unhandled error occurred: Program exited with non-zero exit code: 1",
    ],
)
def test_what_only_announces_errors_is_none(line: str) -> None:
    assert errors_of(line, CODEMODS) == []


LIST = """\
  aws:sqs:Queue (jobs):
    error: 1 error occurred:
    \t* creating urn:pulumi:dev::shop::aws:sqs/queue:Queue::jobs: 1 error occurred:
    \t* creating SQS Queue (jobs): QueueDeletedRecently: wait 60 seconds

  * a remark
"""


def test_an_unknown_error_of_a_list_is_listed_once() -> None:
    (error,) = errors_of(LIST, CODEMODS)
    assert (error.line, error.type, error.name, error.codemods) == (4, "aws.sqs.Queue", "jobs", ())
    assert error.text.startswith("* creating SQS Queue")


@pytest.mark.parametrize(
    "line",
    [
        "lib/db.ts(12,5): error TS2353: Object literal",
        "lib/db.ts:12:5 - error TS2353: Object literal",
        "\x1b[96mlib/db.ts\x1b[0m:12:5 - error TS2353: Object literal",
    ],
)
def test_the_compiler_names_file_and_line(line: str) -> None:
    (error,) = errors_of(line, CODEMODS)
    assert (error.path, error.row, error.codemods) == ("lib/db.ts", 12, ())


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("aws.rds.Cluster `orders-${stage}`", True),
        ("aws.rds.Cluster 'orders-dev'", True),
        ("aws.rds.Cluster 'other'", False),
        ("aws.rds.Instance 'orders-dev'", False),
        ("aws.rds.Cluster name", True),
    ],
)
def test_a_finding_is_about_an_error_of_its_own_resource(label: str, expected: bool) -> None:
    error = errors_of(UP, CODEMODS)[0]
    assert about(error, "engine-version", Finding("a.ts", 0, 1, "m", resource=label), 1) is expected


@pytest.mark.parametrize(
    ("codemod", "text"),
    [(each, text) for each in CODEMODS for text in each.errors],
    ids=lambda value: getattr(value, "id", None),
)
def test_each_text_matches_its_own_and_not_just_anything(codemod: Codemod, text: str) -> None:
    sample = text.replace("…", "something")
    (error,) = errors_of(f"error: {sample} and more", CODEMODS)
    assert codemod.id in error.codemods
    assert len(re.sub(r"[…\W]", "", text)) >= 8, "too short to tell an error by"
    assert not pattern(text).search("error: something else went wrong")
