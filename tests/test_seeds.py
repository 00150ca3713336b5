"""golden/seeds.yaml: every item of the founding reviews has cases that show its codemod, or a reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from golden import CASES, Case

ITEMS: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "golden" / "seeds.yaml").read_text("utf-8")
)
BY_NAME = {(case.codemod, case.name): case for case in CASES}
HELD = {"000": 12, "001": 17, "002": 25, "003": 10, "004": 6}


def test_every_item_is_listed() -> None:
    numbered = [f"{seed}#{number}" for seed, last in HELD.items() for number in range(1, last + 1)]
    assert sorted(ITEMS) == sorted([*numbered, *(f"000#1{letter}" for letter in "abcd")])


@pytest.mark.parametrize("item", ITEMS)
def test_an_item_has_its_cases_or_a_reason(item: str) -> None:
    row = ITEMS[item]
    assert set(row) <= {"fault", "cases", "reason"}
    assert row["fault"]
    assert row.get("cases") or row.get("reason")
    for codemod, names in row.get("cases", {}).items():
        assert names
        for name in names:
            case = BY_NAME[codemod, name]
            assert _shows(case) or row.get("reason"), f"{case} neither changes nor finds anything"


def _shows(case: Case) -> bool:
    return bool(case.diff) or bool(case.findings)
