"""Ignore comments: what they cover, when they are wrong, and that writing and removing them changes nothing else."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iacfix.document import Document
from iacfix.edit import Finding, Safety, apply_edits
from iacfix.ignore import Added, IgnoreComment, Judged, add_ignores, ignore_comments, judge, typescript, yaml
from iacfix.source import Source

TODAY = date(2026, 6, 15)
KNOWN = ("a-b", "c-d", "e-f")


def _comments(text: str, path: str = "index.ts") -> tuple[IgnoreComment, ...]:
    data = text.encode()
    if path.endswith((".yaml", ".yml")):
        return ignore_comments(path, data, yaml.comments_of(Document(path, data)))
    return ignore_comments(path, data, typescript.comments_of(Source(path, data)))


def _found(text: str, *marks: str, path: str = "index.ts") -> list[tuple[str, Finding]]:
    """``id:text``: a codemod's finding where a text first stands."""
    found = []
    for mark in marks:
        codemod_id, _, there = mark.partition(":")
        start = text.encode().index(there.encode())
        found.append((codemod_id, Finding(path, start, start + len(there.encode()), "is wrong", why_not="a test")))
    return found


def _judged(
    text: str,
    *marks: str,
    path: str = "index.ts",
    ran: Collection[str] = KNOWN,
    known: Collection[str] | None = KNOWN,
    today: date = TODAY,
) -> Judged:
    files = {path: text.encode()}
    return judge(_found(text, *marks, path=path), _comments(text, path), files, ran=ran, known=known, today=today)


def _faults(text: str, *marks: str, **options: object) -> list[str]:
    return [fault.message for fault in _judged(text, *marks, **options).faults]  # type: ignore[arg-type]


def _mended(text: str, *marks: str, path: str = "index.ts", **options: object) -> str:
    """The text after the fixes of its ignore comments."""
    edits = [edit for fault in _judged(text, *marks, path=path, **options).faults for edit in fault.fixes[0].edits]  # type: ignore[arg-type]
    return apply_edits(text.encode(), edits).decode()


def _add(text: str, *marks: str, path: str = "index.ts", reason: str = "later", today: date = TODAY) -> Added:
    data = text.encode()
    is_text = yaml.text_of(Document(path, data)) if path.endswith(".yaml") else typescript.text_of(Source(path, data))
    found = _found(text, *marks, path=path)
    return add_ignores(
        found, _comments(text, path), {path: data}, reason, is_text=lambda _, offset: is_text(offset), today=today
    )


def _added(text: str, *marks: str, path: str = "index.ts", reason: str = "later", today: date = TODAY) -> str:
    added = _add(text, *marks, path=path, reason=reason, today=today)
    assert not added.left
    return apply_edits(text.encode(), added.edits).decode()


@pytest.mark.parametrize(
    "text",
    [
        "bad(); // iacfix-ignore: a-b -- reason",
        "bad(); // iacfix-ignore: a-b",
        "bad(); //iacfix-ignore:a-b--reason",
        "bad(); // iacfix-ignore: c-d, a-b -- reason until=2026-06-15",
        "bad(); /* iacfix-ignore: a-b -- reason */",
        "/* iacfix-ignore: a-b -- reason */ bad();",
        "bad(); // eslint-disable-line // iacfix-ignore: a-b",
        "bad(); /* so // iacfix-ignore: a-b */ good();",
        "// iacfix-ignore: a-b -- reason\nbad();",
        "/* iacfix-ignore: a-b\n   -- a reason\n   in lines */\nbad();",
        "// iacfix-ignore: c-d\r\n// iacfix-ignore: a-b\r\n\t// @ts-ignore\r\n\tbad();\r\n",
        "\ufeff// iacfix-ignore: a-b\nbad();",
        "const x = <p>\n{/* iacfix-ignore: a-b */}\n{bad()}</p>;",
        "#!/usr/bin/env node\n/* licence\n *  text */\n// iacfix-ignore-file: a-b -- reason\n\nimport x;\nbad();",
        "\ufeff/* iacfix-ignore-file: a-b */ import x;\nbad();",
    ],
)
def test_a_comment_covers(text: str) -> None:
    judged = _judged(text, "a-b:bad", path="index.tsx", ran=["a-b"])
    assert (len(judged.left), len(judged.ignored), judged.faults) == (0, 1, ())
    assert len(_judged(text, "e-f:bad", path="index.tsx", ran=["e-f"]).left) == 1, "only the codemod that it names"


@pytest.mark.parametrize(
    "text",
    [
        "'// iacfix-ignore: a-b'; bad();",
        "const x = `\n// iacfix-ignore: a-b\n${bad()}`;",
        "good(); // iacfix-ignore: a-b\nbad();",
        "// iacfix-ignore: a-b\n\nbad();",
        "bad();\n// iacfix-ignore: a-b",
        "bad(); // iacfix-ignored: a-b",
        "bad(); // iacfix-ignore-files: a-b",
        "bad(); // about iacfix-ignore: a-b",
        "bad(); // iacfix-ignore: a-b until=2026-06-14",
        "good();\n// iacfix-ignore-file: a-b\nbad();",
        "/x// iacfix-ignore: a-b/; bad();",
    ],
)
def test_what_covers_nothing(text: str) -> None:
    assert len(_judged(text, "a-b:bad").left) == 1


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("# iacfix-ignore: a-b -- reason\nkey: bad\n", True),
        ("key: bad # iacfix-ignore: a-b\n", True),
        ("# iacfix-ignore-file: a-b\n---\na:\n  key: bad\n", True),
        ("a: 'x' # 'y'\nkey: bad   # iacfix-ignore: a-b", True),
        ("key: 'bad # iacfix-ignore: a-b'\n", False),
        ("key: |\n  # iacfix-ignore: a-b\n  bad\n", False),
        ("key: bad#iacfix-ignore: a-b\n", False),
        ('é: 💥\nkey: "bad" # iacfix-ignore: a-b\n', True),
        ("key: [bad # iacfix-ignore: a-b\n", False),
    ],
)
def test_yaml_comments(text: str, covered: bool) -> None:
    assert bool(_judged(text, "a-b:bad", path="Pulumi.dev.yaml").ignored) is covered


@pytest.mark.parametrize(
    ("text", "fault", "mended"),
    [
        ("good(); // iacfix-ignore\n", "the ignore comment names no codemod", "good();\n"),
        ("  // iacfix-ignore: -- reason\ngood();\n", "the ignore comment names no codemod", "good();\n"),
        ("good(); // iacfix-ignore: a-b -- x\n", "nothing to ignore here for a-b", "good();\n"),
        ("good();\r\n\t// iacfix-ignore: a-b\r\nx();", "nothing to ignore here for a-b", "good();\r\nx();"),
        ("good();\n// iacfix-ignore: a-b", "nothing to ignore here for a-b", "good();\n"),
        ("/* iacfix-ignore: a-b,c-d */ good();", "nothing to ignore here for a-b, c-d", "good();"),
        ("f(1, /* iacfix-ignore: a-b */ 2);", "nothing to ignore here for a-b", "f(1, 2);"),
        ("x(); /* iacfix-ignore: a-b\n -- y */ z();", "nothing to ignore here for a-b", "x(); z();"),
        ("x(); /* so // iacfix-ignore: a-b -- */ y();", "nothing to ignore here for a-b", "x(); /* so */ y();"),
        ("x(); // so // iacfix-ignore: a-b -- */ y();", "nothing to ignore here for a-b", "x(); // so"),
        ("x({/* iacfix-ignore: a-b */});", "nothing to ignore here for a-b", "x({});"),
        ("x(\n{/* iacfix-ignore: a-b */}\n);", "nothing to ignore here for a-b", "x(\n{}\n);"),
        ("\ufeff// iacfix-ignore: a-b\nx();", "nothing to ignore here for a-b", "\ufeffx();"),
        ("x(); // iacfix-ignore: a-bb\n", "there is no codemod 'a-bb' (did you mean 'a-b'?)", "x();\n"),
        (
            "x(); // iacfix-ignore: zz, a-b\n",
            "there is no codemod 'zz'; nothing to ignore here for a-b",
            "x();\n",
        ),
        ("x(); // iacfix-ignore: a-b until=2026-06-14\n", "the ignore comment expired on 2026-06-14", "x();\n"),
        ("bad(); // iacfix-ignore: a-b [until=2026-06-14]\n", "the ignore comment expired on 2026-06-14", "bad();\n"),
        (
            "x();\n// iacfix-ignore-file: a-b\nbad();\n",
            "iacfix-ignore-file counts only above the first line of code",
            "x();\nbad();\n",
        ),
        ("// iacfix-ignore-file: a-b\nx();\n", "nothing to ignore here for a-b", "x();\n"),
    ],
)
def test_a_wrong_comment_is_found_and_removed(text: str, fault: str, mended: str) -> None:
    marks = ["a-b:bad"] if "bad" in text else []
    assert _faults(text, *marks) == [fault]
    assert _mended(text, *marks) == mended
    (finding,) = _judged(text, *marks).faults
    assert finding.fixes[0].safety is Safety.SAFE
    assert text.encode()[finding.start : finding.end].decode().strip("/* ").startswith("iacfix-ignore")


def test_only_the_ids_that_are_wrong_are_taken_out() -> None:
    text = "bad(); // iacfix-ignore: e-f,  a-b , zz -- a reason until=2027-01-01\n"
    assert _faults(text, "a-b:bad") == ["there is no codemod 'zz'; nothing to ignore here for e-f"]
    mended = _mended(text, "a-b:bad")
    assert mended == "bad(); // iacfix-ignore: a-b -- a reason until=2027-01-01\n"
    assert _faults(mended, "a-b:bad") == []


def test_a_comment_for_a_codemod_that_did_not_run_is_not_judged() -> None:
    assert _faults("x(); // iacfix-ignore: a-b until=2020-01-01\n", ran=["c-d"]) == []
    assert _faults("x(); // iacfix-ignore: a-b, c-d\n", ran=["c-d"]) == ["nothing to ignore here for c-d"]
    assert _mended("x(); // iacfix-ignore: a-b, c-d\n", ran=["c-d"]) == "x(); // iacfix-ignore: a-b\n"


def test_an_id_may_be_unknown_where_there_may_be_more_codemods() -> None:
    assert _faults("x(); // iacfix-ignore: ours\n", known=None) == []


@pytest.mark.parametrize("until", ["2026-02-30", "soon", "20270101", "2027-1-1"])
def test_a_last_day_that_is_no_date_is_for_a_person_to_mend(until: str) -> None:
    judged = _judged(f"bad(); // iacfix-ignore: a-b -- x until={until}\n", "a-b:bad")
    assert [(fault.message, fault.fixes) for fault in judged.faults] == [
        (f"until={until} is no date, so the comment never expires", ())
    ]
    assert len(judged.ignored) == 1


def test_an_expired_comment_gives_the_finding_back() -> None:
    text = "bad(); // iacfix-ignore: a-b -- x until=2026-06-15\n"
    assert len(_judged(text, "a-b:bad", today=date(2026, 6, 15)).ignored) == 1
    assert len(_judged(text, "a-b:bad", today=date(2026, 6, 16)).left) == 1


def test_findings_of_several_files_meet_their_own_comments() -> None:
    one, two = "bad(); // iacfix-ignore: a-b\n", "bad();\n"
    files = {"one.ts": one.encode(), "two.ts": two.encode()}
    found = _found(one, "a-b:bad", path="one.ts") + _found(two, "a-b:bad", path="two.ts")
    judged = judge(found, _comments(one, "one.ts"), files, ran=KNOWN, known=KNOWN, today=TODAY)
    assert [finding.path for _, finding in judged.left] == ["two.ts"]
    assert judged.faults == ()


@pytest.mark.parametrize(
    ("text", "marks", "after"),
    [
        ("  bad();\n", ["a-b:bad"], "  // iacfix-ignore: a-b -- later\n  bad();\n"),
        ("\tbad();\r\n", ["a-b:bad"], "\t// iacfix-ignore: a-b -- later\r\n\tbad();\r\n"),
        ("x();\r\nbad();", ["a-b:bad"], "x();\r\n// iacfix-ignore: a-b -- later\r\nbad();"),
        ("\ufeffbad();", ["a-b:bad"], "\ufeff// iacfix-ignore: a-b -- later\nbad();"),
        ("bad(); worse();\n", ["c-d:worse", "a-b:bad"], "// iacfix-ignore: a-b, c-d -- later\nbad(); worse();\n"),
        ("bad();\nworse();\n", ["a-b:bad", "a-b:worse"],
         "// iacfix-ignore: a-b -- later\nbad();\n// iacfix-ignore: a-b -- later\nworse();\n"),
        ("bad(); // iacfix-ignore: c-d -- old\n", ["a-b:bad"], "bad(); // iacfix-ignore: c-d, a-b -- old\n"),
        ("/* iacfix-ignore: c-d */\nbad();\n", ["a-b:bad", "e-f:bad"], "/* iacfix-ignore: c-d, a-b, e-f */\nbad();\n"),
        ("bad(); // iacfix-ignore\n", ["a-b:bad"], "// iacfix-ignore: a-b -- later\nbad(); // iacfix-ignore\n"),
        ("// eslint-disable-next-line x\nbad();", ["a-b:bad"],
         "// iacfix-ignore: a-b -- later\n// eslint-disable-next-line x\nbad();"),
        ("const x = `${\n  bad()}`;\n", ["a-b:bad"], "const x = `${\n  // iacfix-ignore: a-b -- later\n  bad()}`;\n"),
        ("x(`\u2028`); bad();", ["a-b:bad"], "// iacfix-ignore: a-b -- later\nx(`\u2028`); bad();"),
    ],
)  # fmt: skip
def test_comments_are_added(text: str, marks: list[str], after: str) -> None:
    assert _added(text, *marks) == after
    assert _judged(after, *marks).left == ()


def test_an_expired_comment_is_not_added_to() -> None:
    text = "bad(); // iacfix-ignore: c-d until=2020-01-01\n"
    assert _added(text, "a-b:bad") == f"// iacfix-ignore: a-b -- later\n{text}"


def test_a_reason_stays_on_its_line_and_may_be_empty() -> None:
    assert _added("bad();", "a-b:bad", reason=" two\n lines ") == "// iacfix-ignore: a-b -- two lines\nbad();"
    assert _added("bad();", "a-b:bad", reason="") == "// iacfix-ignore: a-b\nbad();"


def test_comments_are_added_to_yaml() -> None:
    after = "a:\n  # iacfix-ignore: a-b -- later\n  key: bad\n"
    assert _added("a:\n  key: bad\n", "a-b:bad", path="Pulumi.yaml") == after
    assert _judged(after, "a-b:bad", path="Pulumi.yaml").left == ()


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("const x = `\nbad`;", "index.ts"),
        ("const x = <p>\nbad\n</p>;", "index.tsx"),
        ("const x = `\n// x-next-line`;\nbad();", "index.ts"),
        ("/*\nbad */", "index.ts"),
        ('{"a": "bad"}', "package.json"),
        ("key: |\n  x\n  bad\n", "Pulumi.yaml"),
        ("key: x\n  bad\n", "Pulumi.yaml"),
    ],
)
def test_where_a_comment_would_be_text_the_finding_is_left(text: str, path: str) -> None:
    added = _add(text, "a-b:bad", path=path)
    assert (added.edits, len(added.left)) == ((), 1)


_LINES = [
    "call(one, two);",
    "const text = 'a // b'; // a comment",
    "if (x) {",
    "}",
    "  // iacfix-ignore: c-d -- old",
    "/* c */ call({ key: `💥 ${value} é` }); // iacfix-ignore: e-f",
    "const multi = `first",
    "  last ${inner}`;",
    "",
    "/** a page",
    " * of text */",
    "// eslint-disable-next-line some-rule",
]


@st.composite
def _programs(draw: st.DrawFn) -> str:
    lines = draw(st.lists(st.sampled_from(_LINES), max_size=12))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return draw(st.sampled_from(["", "\ufeff"])) + end.join(lines) + draw(st.sampled_from(["", end]))


@given(_programs(), st.data())
def test_adding_covers_everything_and_removing_gives_the_file_back(text: str, data: st.DataObject) -> None:
    places = [match.start() for match in re.finditer(rb"[a-z]{3,}", text.encode())]
    chosen = data.draw(st.lists(st.sampled_from(places), unique=True, max_size=5)) if places else []
    found = [("a-b", Finding("index.ts", at, at + 1, "is wrong", why_not="a test")) for at in sorted(chosen)]
    raw = text.encode()
    is_text = typescript.text_of(Source("index.ts", raw))
    added = add_ignores(
        found, _comments(text), {"index.ts": raw}, "so", is_text=lambda _, offset: is_text(offset), today=TODAY
    )
    after = apply_edits(raw, added.edits)
    assert _tokens(after) == _tokens(raw) or Source("index.ts", raw).syntax_error is not None
    moved = [(name, _moved(finding, added)) for name, finding in found if (name, finding) not in added.left]
    judged = judge(moved, _comments(after.decode()), {"index.ts": after}, ran=["a-b"], known=KNOWN, today=TODAY)
    assert (judged.left, judged.faults) == ((), ())
    idle = judge([], _comments(after.decode()), {"index.ts": after}, ran=["a-b"], known=KNOWN, today=TODAY)
    edits = [edit for fault in idle.faults for edit in fault.fixes[0].edits]
    assert apply_edits(after, edits) == raw


def _tokens(data: bytes) -> list[bytes]:
    """The texts of the leaves of a tree, comments apart."""
    waiting, found = [Source("index.ts", data).root], []
    while waiting:
        node = waiting.pop()
        waiting += reversed(node.children)
        if not node.children and node.type != "comment":
            found.append(data[node.start_byte : node.end_byte])
    return found


def _moved(finding: Finding, added: Added) -> Finding:
    shift = sum(len(edit.text.encode()) for edit in added.edits if edit.start <= finding.start)
    return Finding(finding.path, finding.start + shift, finding.end + shift, finding.message, why_not="a test")
