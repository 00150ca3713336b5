"""README's table of codemods is the codemods; each has golden cases, and golden/ has no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from golden import CASES, CODEMODS, GOLDEN

README = Path(__file__).parents[1] / "README.md"
START, END = "<!-- codemods -->\n", "<!-- /codemods -->"


def table() -> str:
    """The codemods as a Markdown table, what stops a deployment first."""
    ordered = sorted(CODEMODS, key=lambda each: (each.severity.rank, each.id))
    rows = [f"| `{each.id}` | {each.severity.value} | {each.title} |\n" for each in ordered]
    return "| codemod | the fault | what it is |\n|---|---|---|\n" + "".join(rows)


def test_the_table_is_the_codemods(request: pytest.FixtureRequest) -> None:
    before, _, rest = README.read_text().partition(START)
    _, _, after = rest.partition(END)
    wanted = f"{before}{START}{table()}{END}{after}"
    if request.config.getoption("--update-golden"):
        README.write_text(wanted)
    assert README.read_text() == wanted


@pytest.mark.parametrize("identifier", [each.id for each in CODEMODS])
def test_each_codemod_has_cases_that_change_or_find_and_cases_left_alone(identifier: str) -> None:
    cases = [case for case in CASES if case.codemod == identifier]
    assert any(case.findings for case in cases)
    assert any(not case.findings for case in cases)


def test_golden_has_no_other_folders() -> None:
    ids = {each.id for each in CODEMODS}
    assert {folder.name.replace("_", "-") for folder in GOLDEN.iterdir() if folder.is_dir()} <= ids


@pytest.mark.parametrize("each", CODEMODS, ids=lambda each: each.id)
def test_each_page_says_what_is_left_alone_and_each_error_stands_on_it(each: object) -> None:
    page = getattr(each, "explanation", "")
    assert "Left alone:" in page
    assert page.partition("\n")[0].endswith(".")
