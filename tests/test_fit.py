"""Lines that an edit makes too long, and template literals."""

from __future__ import annotations

import pytest

from iacfix.edit import apply_edits
from iacfix.syntax.fit import broken_to_fit
from iacfix.syntax.template import templates
from iacfix.syntax.view import View
from programs import tree

PRETTIER = '{ "printWidth": 40, "singleQuote": true }'


@pytest.mark.parametrize(
    ("line", "growth", "broken"),
    [
        ("const x = ['a', HERE, 'bbbbbbbb'];", 10, "const x = [\n  'a',\n  HERE,\n  'bbbbbbbb',\n];"),
        ("const x = { a: [HERE, 'b'], ccccc: 1 };", 3, "const x = {\n  a: [HERE, 'b'],\n  ccccc: 1,\n};"),
        ("const x = { a: [HERE, 'bbbbbbbbbb'] };", 20, "const x = {\n  a: [\n    HERE,\n    'bbbbbbbbbb',\n  ],\n};"),
        ("call({ a: HERE, bbbbbbbbbbbbbbbbb: 1 });", 9, "call({\n  a: HERE,\n  bbbbbbbbbbbbbbbbb: 1,\n});"),
        ("call(HERE, aaaaaaaaaaaaaaaaaaaaaaaaaa);", 9, "call(\n  HERE,\n  aaaaaaaaaaaaaaaaaaaaaaaaaa\n);"),
        ("const x = ['a', HERE];", 10, "const x = ['a', HERE];"),
        ("const aaaaaaaaaaaaaaaaaaaaaaa = HERE;", 10, "const aaaaaaaaaaaaaaaaaaaaaaa = HERE;"),
        ("const x = ['a', HERE, /* why */ 'bbb'];", 9, "const x = ['a', HERE, /* why */ 'bbb'];"),
    ],
)
def test_broken_to_fit(line: str, growth: int, broken: str) -> None:
    text = f"import * as a from 'a';\nconst o = {{\n  a: 1,\n}};\n{line}\n"
    project = tree({"Pulumi.yaml": "name: a\nruntime: nodejs\n", "index.ts": text, ".prettierrc.json": PRETTIER})
    source = project.source("index.ts")
    at = text.index("HERE")
    edits = broken_to_fit(View(project, source, source.at(at, at + 4)), growth)
    assert apply_edits(source.data, edits).decode().split("};\n", 1)[1] == f"{broken}\n"


def test_templates() -> None:
    text = "const a = `x${b}y${`z${c}`}`; const d = tag`${e}`; const f = '${g}'; const h = `plain`;\n"
    project = tree({"index.ts": text})
    found = list(templates(project, project.source("index.ts")))
    assert [[hole.text for hole in each.holes] for each in found] == [["b", "`z${c}`"], ["c"], ["e"]]
    assert [each.tag.text if each.tag is not None else "" for each in found] == ["", "", "tag"]
