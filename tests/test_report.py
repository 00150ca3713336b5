"""Reports: positions in every unit, and each format as its readers take it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import click
import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iacfix.codemod import Codemod
from iacfix.edit import Edit, Effect, Finding, Fix, Place, Safety, Severity, apply_edits
from iacfix.report import FORMATS, render
from iacfix.report.fingerprint import fingerprints
from iacfix.report.item import Item, finding_item, problem_item
from iacfix.report.place import LineIndex, Lines, Position

SARIF_SCHEMA = Path(__file__).parent / "node/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"

CODEMOD = Codemod(
    "engine-version",
    "Engine version that AWS has withdrawn",
    "Engine version that AWS has withdrawn.\n\nIts page, with `code`.",
    Severity.BLOCKS,
    lambda _: (),
    errors=("Cannot find version … for …", "No replication engine found with version: …"),
)
TEXT = """import * as aws from "@pulumi/aws";

// Die Datenbank für 💥
\tconst db = new aws.rds.Cluster("db", { engineVersion: "13.7" });
"""
FILES = {"lib/db.ts": TEXT.encode(), "lib/a b%.ts": b"one\ntwo\n"}


def _place(text: str, path: str = "lib/db.ts") -> tuple[str, int, int]:
    start = FILES[path].index(text.encode())
    return path, start, start + len(text.encode())


def _finding(text: str = '"13.7"', message: str = "AWS no longer creates 13.7", **given: Any) -> Finding:
    return Finding(*_place(text), message, **given)


SAFE = Fix("use 13.21", (Edit(*_place('"13.7"'), '"13.21"'),), Safety.SAFE, Effect.UPDATE)
UNSAFE = Fix("rename", (Edit(*_place('"db"'), '"ö"'), Edit("lib/new.ts", 0, 0, "x\n", creates=True)), Safety.UNSAFE)


def _item(finding: Finding, **given: Any) -> Item:
    return finding_item(CODEMOD, finding, Lines(FILES), **given)


ITEMS = (
    _item(_finding(fixes=(SAFE,), resource="aws.rds.Cluster db")),
    _item(_finding('"db"', "a name", fixes=(UNSAFE,), related=(Place(*_place("two", "lib/a b%.ts"), "also here"),))),
    _item(_finding("// Die", "no fix", why_not="a person\nmust decide")),
    _item(_finding("import", "was wrong", fixes=(SAFE,)), applied=True),
    problem_item("syntax-error", "lib/broken.ts", "does not parse", Position(3, 7)),
)


# positions

_texts = st.lists(st.sampled_from([*"a\té💥\u2028\u0301\n\r\f", "\r\n"]), max_size=30).map("".join)


def _walked(text: str) -> list[tuple[int, int, int, int]]:
    """Before each character, and at the end: its row, and its column in code points, bytes and UTF-16."""
    row, column, octets, units, found = 1, 1, 1, 1, []
    for at, character in enumerate(text):
        found.append((row, column, octets, units))
        if character == "\n" or (character == "\r" and text[at + 1 : at + 2] != "\n"):
            row, column, octets, units = row + 1, 1, 1, 1
        else:
            column += 1
            octets += len(character.encode())
            units += len(character.encode("utf-16-le")) // 2
    return [*found, (row, column, octets, units)]


@given(_texts, st.sampled_from(["", "\ufeff"]))
def test_positions_count_what_they_say(text: str, mark: str) -> None:
    index = LineIndex((mark + text).encode())
    for at, (row, column, octets, units) in enumerate(_walked(text)):
        offset = len((mark + text[:at]).encode())
        assert index.position(offset) == Position(row, column, octets)
        assert index.utf16(offset) == (row - 1, units - 1)


@given(_texts)
def test_lines_and_their_breaks_are_the_text(text: str) -> None:
    index = LineIndex(text.encode())
    rows = range(1, len(index) + 1)
    breaks = [index.line_break(row) if row < len(index) else "" for row in rows]
    assert "".join(index.text(row) + end for row, end in zip(rows, breaks, strict=True)) == text
    assert all(index.text(index.position(index.end(row)).row) == index.text(row) for row in rows)


def test_the_byte_order_mark_is_no_column_and_broken_utf8_does_no_harm() -> None:
    assert LineIndex("\ufeffé".encode()).position(0) == Position(1, 1, 1)
    assert LineIndex(b"a\xffb").position(2) == Position(1, 3, 3)
    assert LineIndex(b"").position(0) == Position(1, 1, 1)


@given(_texts, st.data())
def test_the_positions_of_edits_are_enough_to_make_them(text: str, data: st.DataObject) -> None:
    raw = text.encode()
    bounds = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    start, end = (len(text[:at].encode()) for at in bounds)
    edit = Edit("x.ts", start, end, "new\n💥")
    item = finding_item(CODEMOD, Finding("x.ts", start, end, "m", (Fix("t", (edit,)),)), Lines({"x.ts": raw}))
    (change,) = json.loads(render("json", [item]))[0]["fix"]["edits"]
    assert _changed(text, change) == apply_edits(raw, [edit]).decode()


def _changed(text: str, change: dict[str, Any]) -> str:
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]
    first, last = (starts[at["row"] - 1] + at["column"] - 1 for at in (change["location"], change["end_location"]))
    return text[:first] + str(change["content"]) + text[last:]


# items


def test_the_settings_say_how_safe_a_fix_is() -> None:
    fix = _item(_finding(fixes=(SAFE,)), safety=lambda _, __: Safety.UNSAFE).fix
    assert fix is not None
    assert fix.safety is Safety.UNSAFE


def test_an_item_keeps_the_lines_around_it() -> None:
    data = "\n".join(f"line {row}" if row % 4 else "" for row in range(30)).encode()
    lines = Lines({"x.ts": data})

    def rows(first: str, last: str) -> tuple[int, int]:
        finding = Finding("x.ts", data.index(first.encode()), data.index(last.encode()) + len(last), "m", why_not="w")
        excerpt = finding_item(CODEMOD, finding, lines).excerpt
        return excerpt.row, excerpt.row + len(excerpt.lines) - 1

    assert rows("line 6\n", "line 6") == (6, 8), "blank lines at either end are left out"
    assert rows("line 1\n", "line 2") == (2, 4)
    assert rows("line 29", "line 29") == (28, 30)
    assert rows("line 3\n", "line 25") == (2, 11), "of a long one only the head is kept"


# formats

CONCISE = """\
lib/broken.ts:3:7: syntax-error does not parse
lib/db.ts:1:1: engine-version [applied] was wrong
lib/db.ts:3:1: engine-version no fix
lib/db.ts:4:33: engine-version [unsafe] a name
lib/db.ts:4:56: engine-version [*] AWS no longer creates 13.7
"""

FULL = """\
engine-version [*] AWS no longer creates 13.7
 --> lib/db.ts:4:56
  |
3 | // Die Datenbank für 💥
4 |     const db = new aws.rds.Cluster("db", { engineVersion: "13.7" });
  |                                                           ^^^^^^
  |
help: use 13.21 (safe, updates a deployed resource in place)
note: resource aws.rds.Cluster db
note: what it fails with: Cannot find version … for … | No replication engine found with version: …

"""


def test_concise() -> None:
    assert render("concise", ITEMS) == CONCISE


def test_full() -> None:
    assert render("full", ITEMS[:1]) == FULL
    assert render("full", ITEMS[4:]) == "syntax-error does not parse\n--> lib/broken.ts:3:7\n\n"


def test_full_says_what_else_there_is_to_say() -> None:
    lines = render("full", ITEMS).split("\n")
    assert "note: see also lib/a b%.ts:2:1 also here" in lines
    assert "help: not mended: a person must decide" in lines
    assert "fixed: use 13.21 (safe, updates a deployed resource in place)" in lines
    assert "help: rename (unsafe, leaves a deployed stack as it is)" in lines


@pytest.mark.parametrize(
    ("text", "start", "end", "shown"),
    [
        ("a\t漢字 e\u0301 💥x", 2, 4, ["1 | a    漢字 e\u0301 💥x", "  |      ^^^^"]),
        ("a\t漢字 e\u0301 💥x", 9, 10, ["1 | a    漢字 e\u0301 💥x", "  |               ^"]),
        ("\ufeffab", 1, 2, ["1 | ab", "  | ^"]),
        ("ab", 2, 2, ["1 | ab", "  |   ^"]),
        ("x\u2028y\x1b[0m\u202ez", 8, 9, ["1 | x\ufffdy\ufffd[0m\ufffdz", "  |         ^"]),
        ("f(\r\n  a,\r\n\r\n);", 1, 13, ["1 | f(", "  |  ^", "2 |   a,", "  |   ^^", "3 |", "4 | );", "  | ^"]),
    ],
)
def test_full_underlines_what_is_meant(text: str, start: int, end: int, shown: list[str]) -> None:
    finding = Finding("x.ts", len(text[:start].encode()), len(text[:end].encode()), "m", why_not="w")
    block = render("full", [finding_item(CODEMOD, finding, Lines({"x.ts": text.encode()}))]).split("\n")
    assert block[3 : block.index("  |", 3)] == shown


def test_full_cuts_what_is_long() -> None:
    text = "x(\n" + "y,\n" * 20 + ");\n"
    finding = Finding("x.ts", 0, len(text) - 1, "m", why_not="w")
    block = render("full", [finding_item(CODEMOD, finding, Lines({"x.ts": text.encode()}))]).split("\n")
    assert block[2:5] == ["  |", "1 | x(", "  | ^^"]
    cut = block.index("  ...")
    assert block[cut - 2 : cut + 2] == ["8 | y,", "  | ^^", "  ...", "  |"]


@pytest.mark.parametrize("output_format", ["concise", "full"])
def test_colours_are_the_callers_and_change_no_text(output_format: str) -> None:
    lit = render(output_format, ITEMS, style=click.style)
    assert "\x1b[" in lit
    assert click.unstyle(lit) == render(output_format, ITEMS)


def test_json() -> None:
    items = json.loads(render("json", ITEMS))
    assert [item["applied"] for item in items] == [False, True, False, False, False]
    assert items[0] == {
        "id": "syntax-error",
        "severity": "error",
        "path": "lib/broken.ts",
        "location": {"row": 3, "column": 7},
        "end_location": {"row": 3, "column": 7},
        "message": "does not parse",
        "url": None,
        "aws_error": None,
        "fix": None,
        "why_not": None,
        "resource": None,
        "related": [],
        "applied": False,
    }
    assert items[3]["fix"] == {
        "title": "rename",
        "safety": "unsafe",
        "effect": "none",
        "edits": [
            {
                "path": "lib/db.ts",
                "location": {"row": 4, "column": 33},
                "end_location": {"row": 4, "column": 37},
                "content": '"ö"',
                "creates": False,
            },
            {
                "path": "lib/new.ts",
                "location": {"row": 1, "column": 1},
                "end_location": {"row": 1, "column": 1},
                "content": "x\n",
                "creates": True,
            },
        ],
    }
    assert items[3]["related"] == [
        {
            "path": "lib/a b%.ts",
            "location": {"row": 2, "column": 1},
            "end_location": {"row": 2, "column": 4},
            "message": "also here",
        }
    ]
    assert items[4]["severity"] == "blocks"
    assert items[4]["resource"] == "aws.rds.Cluster db"
    assert items[4]["aws_error"] == "Cannot find version … for … | No replication engine found with version: …"
    assert all(item.keys() == items[0].keys() for item in items)


def test_json_lines_are_the_same_items() -> None:
    lines = render("json-lines", ITEMS)
    assert [json.loads(line) for line in lines.split("\n")[:-1]] == json.loads(render("json", ITEMS))


def test_github() -> None:
    commands = render("github", ITEMS).split("\n")
    assert commands[0] == (
        "::error title=iacfix (syntax-error),file=lib/broken.ts,line=3,col=7,endLine=3,endColumn=7"
        "::lib/broken.ts:3:7: syntax-error does not parse"
    )
    assert commands[1].startswith("::notice ")
    assert "engine-version applied: was wrong" in commands[1]


@given(st.text(max_size=12), st.text(max_size=12).filter(str.strip))
def test_github_gets_every_text_back(path: str, message: str) -> None:
    text = render("github", [problem_item("unreadable", path, message, Position(2, 3), Position(4, 1))])
    found = re.fullmatch(r"::error (.*?)::(.*)\n", text)
    assert found, "one command on one line"
    properties = dict(each.split("=", 1) for each in found[1].split(","))
    assert _unescaped(properties["file"].replace("%3A", ":").replace("%2C", ",")) == path
    assert _unescaped(found[2]) == f"{path}:2:3: unreadable {message}"
    assert "col" not in properties, "no columns where the lines differ"


def _unescaped(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_gitlab() -> None:
    issues = json.loads(render("gitlab", ITEMS))
    assert [issue["severity"] for issue in issues] == ["blocker", "info", "blocker", "blocker", "blocker"]
    assert issues[4]["description"] == "engine-version: AWS no longer creates 13.7"
    assert issues[4]["check_name"] == "engine-version"
    assert issues[4]["location"] == {
        "path": "lib/db.ts",
        "positions": {"begin": {"line": 4, "column": 56}, "end": {"line": 4, "column": 62}},
    }
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_a_fingerprint_stays_when_lines_move_and_tells_equal_items_apart() -> None:
    twice = [ITEMS[0], replace(ITEMS[0], start=Position(9, 1, 1), end=Position(9, 2, 2))]
    first, second = fingerprints(twice)
    assert first != second
    moved = [replace(item, start=Position(item.start.row + 5, 1), end=Position(item.end.row + 5, 1)) for item in twice]
    assert fingerprints(moved) == [first, second]
    assert fingerprints([replace(ITEMS[0], message="other")]) != [first]


def _sarif(items: Iterable[Item], rules: Sequence[Codemod] = (CODEMOD,)) -> Any:
    return json.loads(render("sarif", items, rules=rules))


def test_sarif() -> None:
    (run,) = _sarif(ITEMS)["runs"]
    rule = run["tool"]["driver"]["rules"][0]
    assert rule["id"] == "engine-version"
    assert rule["help"]["markdown"] == CODEMOD.explanation
    assert "helpUri" not in rule
    assert run["columnKind"] == "unicodeCodePoints"
    assert [result["level"] for result in run["results"]] == ["error", "note", "error", "error", "error"]
    assert all(run["tool"]["driver"]["rules"][each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
    unsafe, safe = run["results"][3:]
    assert safe["message"] == {"text": "AWS no longer creates 13.7"}
    assert safe["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "lib/db.ts"},
                "region": {"startLine": 4, "startColumn": 56, "endLine": 4, "endColumn": 62},
            }
        }
    ]
    assert safe["fixes"] == [
        {
            "description": {"text": "use 13.21"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "lib/db.ts"},
                    "replacements": [
                        {
                            "deletedRegion": {"startLine": 4, "startColumn": 56, "endLine": 4, "endColumn": 62},
                            "insertedContent": {"text": '"13.21"'},
                        }
                    ],
                }
            ],
        }
    ]
    changed = [change["artifactLocation"]["uri"] for change in unsafe["fixes"][0]["artifactChanges"]]
    assert changed == ["lib/db.ts", "lib/new.ts"]
    related = unsafe["relatedLocations"][0]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "lib/a%20b%25.ts"
    assert related["message"] == {"text": "also here"}
    assert safe["properties"]["resource"] == "aws.rds.Cluster db"
    assert safe["properties"]["safety"] == "safe"


def test_sarif_is_what_its_schema_says() -> None:
    if not SARIF_SCHEMA.exists():
        pytest.skip("the schema of SARIF is not here: npm ci in tests/node brings it (@microsoft/jest-sarif)")
    bracket_too_many = SARIF_SCHEMA.read_text(encoding="utf-8")
    schema = json.loads(bracket_too_many.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$"))
    validator = jsonschema_rs.validator_for(schema)
    for items in (ITEMS, ()):
        assert [error.message for error in validator.iter_errors(_sarif(items))] == []
    broken = _sarif(ITEMS)
    del broken["runs"][0]["results"][0]["message"]
    assert not validator.is_valid(broken)


def test_rdjson_counts_bytes_and_suggests_only_whole_safe_fixes() -> None:
    data = json.loads(render("rdjson", ITEMS))
    diagnostics = data["diagnostics"]
    assert data["source"] == {"name": "iacfix"}
    assert [each["severity"] for each in diagnostics] == ["ERROR", "INFO", "ERROR", "ERROR", "ERROR"]
    assert diagnostics[0]["location"]["range"]["start"] == {"line": 3}, "the column in bytes is not known"
    assert diagnostics[4]["code"] == {"value": "engine-version"}
    assert diagnostics[4]["suggestions"] == [
        {"range": {"start": {"line": 4, "column": 56}, "end": {"line": 4, "column": 62}}, "text": '"13.21"'}
    ]
    assert [position for position, each in enumerate(diagnostics) if "suggestions" in each] == [4]
    assert diagnostics[3]["related_locations"][0]["message"] == "also here"
    wide = Finding("x.ts", 5, 6, "m", why_not="w")
    (only,) = json.loads(render("rdjson", [finding_item(CODEMOD, wide, Lines({"x.ts": "💥 x".encode()}))]))[
        "diagnostics"
    ]
    assert only["location"]["range"]["start"]["column"] == 6


def test_junit() -> None:
    root = ElementTree.fromstring(render("junit", ITEMS))
    assert (root.attrib["tests"], root.attrib["failures"], root.attrib["errors"]) == ("5", "3", "1")
    assert [suite.attrib["name"] for suite in root] == ["lib/broken.ts", "lib/db.ts"]
    assert [case[0].tag for suite in root for case in suite] == ["error", "system-out", "failure", "failure", "failure"]
    assert root[1][3].attrib == {"name": "engine-version", "classname": "lib/db.ts", "line": "4", "column": "56"}
    assert root[1][3][0].attrib["message"] == "AWS no longer creates 13.7"


def test_junit_without_items_is_one_case_that_passes() -> None:
    root = ElementTree.fromstring(render("junit", ()))
    assert root.attrib["tests"] == "1"
    assert len(root[0][0]) == 0


@given(st.text(max_size=20))
def test_junit_holds_any_text(message: str) -> None:
    root = ElementTree.fromstring(render("junit", [problem_item("unreadable", 'a&<b>".ts', message)]))
    legal = re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", message)
    assert root[0][0][0].attrib["message"] == legal
    assert root[0].attrib["name"] == 'a&<b>".ts'


@pytest.mark.parametrize("output_format", FORMATS)
def test_every_format_takes_no_items_and_names_that_are_no_utf8(output_format: str) -> None:
    assert isinstance(render(output_format, ()), str)
    odd = problem_item("unreadable", "b\udcff/x.ts", "cannot be read")
    text = render(output_format, [odd], rules=[CODEMOD])
    assert text
    text.encode("utf-8", "surrogateescape")


@pytest.mark.parametrize("output_format", FORMATS)
def test_items_are_sorted_by_place(output_format: str) -> None:
    assert render(output_format, ITEMS) == render(output_format, ITEMS[::-1])
