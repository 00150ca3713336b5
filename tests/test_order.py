"""All codemods together, on every golden program: the same bytes in any order that `after` allows, and then quiet."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from golden import CASES, CODEMODS, Case, project_of
from iacfix.codemod import Codemod, ordered
from iacfix.discover import discover
from iacfix.project import Project
from iacfix.rewrite import check, rewrite
from iacfix.settings import Settings
from iacfix.tree import Files

DEMO = Path(__file__).parents[1] / "demo"


def shuffled(seed: int) -> tuple[Codemod, ...]:
    """The codemods in a random one of the orders in which they may run."""
    codemods = list(CODEMODS)
    random.Random(seed).shuffle(codemods)
    return ordered(codemods)


@cache
def outcome(case: Case, seed: int) -> dict[str, bytes]:
    return mended(project_of(case), shuffled(seed))


def mended(project: Project, codemods: Sequence[Codemod]) -> dict[str, bytes]:
    made = rewrite(project, codemods, allowed=lambda *_: True)
    assert made.failures == ()
    found, _ = check(made.after, codemods)
    assert [(name, finding.message) for name, finding in found if finding.fixes] == []
    return {path: made.after.files[path] for path in made.after.files}


@pytest.mark.parametrize("case", CASES, ids=str)
@pytest.mark.parametrize("seed", [1, 2])
def test_any_order_ends_in_the_same_bytes(case: Case, seed: int) -> None:
    assert outcome(case, seed) == outcome(case, 0)


def test_any_order_mends_the_demo_the_same() -> None:
    paths = [path for path in DEMO.rglob("*") if path.is_file()]
    files = Files.of({path.relative_to(DEMO).as_posix(): path.read_bytes() for path in paths})
    project = discover(files, [""], lambda _: Settings.of(CODEMODS)).programs[0]
    outcomes = [mended(project, shuffled(seed)) for seed in range(4)]
    assert all(each == outcomes[0] for each in outcomes)
