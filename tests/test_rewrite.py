"""Rounds: whole fixes, clashes that come round again, codemods that are set aside."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

import pytest

from iacfix.edit import Edit, Finding, Fix, Safety
from iacfix.project import Project
from iacfix.rewrite import Rewrite, check, rewrite
from programs import codemod, replacing, tree


def run(project: Project, *codemods: object) -> Rewrite:
    return rewrite(project, codemods, allowed=lambda *_: True)  # type: ignore[arg-type]


def test_a_fix_spans_files() -> None:
    project = tree({"Pulumi.yaml": "name: x\nruntime: nodejs\n", "index.ts": "import './a';\nold;\n", "a.ts": "old;\n"})

    def findings(project: Project) -> Iterable[Finding]:
        edits = tuple(
            Edit(source.path, at, at + 3, "new") for source in project.sources if (at := source.data.find(b"old")) >= 0
        )
        if edits:
            yield Finding(edits[0].path, edits[0].start, edits[0].end, "old", (Fix("new", edits),))

    outcome = run(project, codemod("both", findings))
    assert outcome.changed == ("a.ts", "index.ts")
    assert outcome.after.files["a.ts"] == b"new;\n"
    assert len(outcome.steps) == 1


def test_of_two_that_clash_the_second_comes_round_again() -> None:
    project = tree({"a.ts": "f(1);\n"})

    def findings(project: Project) -> Iterable[Finding]:
        data = project.files["a.ts"]
        for name in ("x", "y"):
            if name.encode() not in data:
                yield Finding("a.ts", 0, 1, name, (Fix(name, (Edit("a.ts", 2, 2, f"{name}, "),)),))

    outcome = run(project, codemod("insert", findings))
    assert outcome.after.files["a.ts"] == b"f(y, x, 1);\n"
    assert [len(step.findings) for step in outcome.steps] == [1, 1]


def test_equal_edits_of_two_fixes_merge() -> None:
    project = tree({"a.ts": "f(1);\n"})

    def findings(project: Project) -> Iterable[Finding]:
        if b"x" not in project.files["a.ts"]:
            for message in ("one", "two"):
                yield Finding("a.ts", 0, 1, message, (Fix("x", (Edit("a.ts", 2, 3, "x"),)),))

    outcome = run(project, codemod("same", findings))
    assert outcome.after.files["a.ts"] == b"f(x);\n"
    assert len(outcome.steps[0].findings) == 2


@pytest.mark.parametrize("fault", ["raises", "breaks the syntax", "never quiet"])
def test_a_faulty_codemod_is_set_aside_and_the_others_go_on(fault: str) -> None:
    project = tree({"a.ts": "const a = old;\nconst n = 1;\n"})

    def findings(project: Project) -> Iterable[Finding]:
        if fault == "raises":
            raise ValueError("oh")
        data = project.files["a.ts"]
        new = "((" if fault == "breaks the syntax" else ("2" if b"n = 1" in data else "1")
        at = data.index(b"n = ") + 4
        yield Finding("a.ts", at, at + 1, "n", (Fix("n", (Edit("a.ts", at, at + 1, new),)),))

    outcome = run(project, codemod("faulty", findings), replacing("good", "old", "fresh"))
    assert [failure.codemod for failure in outcome.failures] == ["faulty"]
    assert {"raises": "ValueError: oh", "breaks the syntax": "line 2", "never quiet": "10 rounds"}[
        fault
    ] in outcome.failures[0].message
    assert outcome.after.files["a.ts"] == b"const a = fresh;\nconst n = 1;\n"


def test_what_is_not_allowed_is_left_and_reported() -> None:
    project = tree({"a.ts": "old;\n"})
    outcome = rewrite(
        project,
        [replacing("x", "old", "new", safety=Safety.UNSAFE)],
        allowed=lambda *given: given[-1].safety is Safety.SAFE,
    )
    assert outcome.changed == ()
    assert [identifier for identifier, _ in outcome.left] == ["x"]


def test_verify_backs_a_step_out() -> None:
    project = tree({"a.ts": "old;\n"})
    outcome = rewrite(
        project,
        [replacing("x", "old", "new")],
        allowed=lambda *_: True,
        verify=lambda _before, _after: "does not compile",
    )
    assert outcome.after.files["a.ts"] == b"old;\n"
    assert outcome.failures[0].message == "does not compile"


def test_a_chain_of_codemods_ends_the_same_in_any_order() -> None:
    project = tree({"a.ts": "one;\ntwo;\nthree;\n"})
    chain = [replacing("a", "one", "two"), replacing("b", "two", "three"), replacing("c", "three", "four")]
    outcomes = {run(project, *order).after.files["a.ts"] for order in itertools.permutations(chain)}
    assert outcomes == {b"four;\nfour;\nfour;\n"}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_new_lines_are_the_files_own(newline: str) -> None:
    project = tree({"a.ts": f"old;{newline}rest;{newline}"})
    outcome = run(project, replacing("x", "old", "a;\nb"))
    assert outcome.after.files["a.ts"] == f"a;{newline}b;{newline}rest;{newline}".encode()


def test_everything_outside_the_edits_stays() -> None:
    text = "\ufeff// caf\u00e9 \U0001f600\r\n\told ;\u2028\f\r\nlast;"
    project = tree({"a.ts": text})
    outcome = run(project, replacing("x", "old", "new"))
    assert outcome.after.files["a.ts"].decode() == text.replace("old", "new")


def test_check_changes_nothing() -> None:
    project = tree({"a.ts": "old;\n"})
    found, failures = check(project, [replacing("x", "old", "new")])
    assert len(found) == 1
    assert failures == []
    assert project.files["a.ts"] == b"old;\n"
