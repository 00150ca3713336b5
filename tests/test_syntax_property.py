"""Properties of the edit verbs, over objects with comments and commas in odd places."""

from __future__ import annotations

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from iacfix.edit import Edits, apply_edits
from iacfix.project import Project
from iacfix.source import Source
from iacfix.syntax.object import Object
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View
from iacfix.tree import Files

NAMES = st.text(string.ascii_lowercase, min_size=1, max_size=6).filter(
    lambda name: name not in {"get", "set", "do", "if", "in", "new", "of", "as"}
)
VALUES = st.sampled_from(
    [
        "1",
        "'a'",
        '"b, c"',
        "`t${x}`",
        "[1, 2]",
        "{ n: 1 }",
        "f(a, b)",
        "() => ({ z: 1 })",
        "a || b",
        "{\n  deep: {\n    er: 1,\n  },\n}",
    ]
)
COMMENTS = st.sampled_from(["", "", "", "/* c */", "/* a, b */"])
LINE_COMMENTS = st.sampled_from(["", "", " // note", " // a, b: c"])
ABOVE = st.sampled_from(["", "", "// about\n", "/* about */\n", "\n", "// heading\n\n"])


@st.composite
def objects(draw: st.DrawFn) -> tuple[str, list[str]]:
    """The text of an object literal, on one line or several, and its members' names."""
    names = draw(st.lists(NAMES, max_size=5, unique=True))
    lines = draw(st.booleans())
    last = draw(st.booleans())
    parts = []
    for number, name in enumerate(names):
        value = draw(VALUES)
        comma = "," if number < len(names) - 1 or last else ""
        before, after = draw(COMMENTS), draw(COMMENTS)
        if lines:
            parts.append(f"{draw(ABOVE)}  {before}{name}: {value}{after}{comma}{draw(LINE_COMMENTS)}\n")
        else:
            parts.append(f"{before}{name}: {value.replace(chr(10), ' ')}{after}{comma} ")
    body = "".join(parts)
    return ("{\n" + body + "}" if lines else "{ " + body + "}"), names


def _object(text: str) -> tuple[Object, bytes]:
    data = f"const o = {text};\n".encode()
    project = Project(Files.of({"a.ts": data}), lone="a.ts")
    source = project.source("a.ts")
    value = source.nodes("declarator")[0].child_by_field_name("value")
    found = Object.of(View(project, source, value)) if value is not None else None
    assert found is not None
    return found, data


def _after(data: bytes, edits: Edits) -> Object:
    new = apply_edits(data, edits)
    source = Source("a.ts", new)
    assert source.syntax_error is None, new.decode()
    return _object(new.decode().removeprefix("const o = ").removesuffix(";\n"))[0]


def _comments(found: Object) -> list[str]:
    return [found.source.text(node) for node in found.source.comments]


@given(objects(), NAMES, VALUES)
@settings(max_examples=300, deadline=None)
def test_add(case: tuple[str, list[str]], name: str, value: str) -> None:
    text, names = case
    found, data = _object(text)
    edits = found.add({name: value})
    if name in names:
        assert edits is None
        return
    assert edits is not None
    after = _after(data, edits)
    assert list(after.names) == [*names, name]
    assert _comments(after) == _comments(found)
    for each in names:
        old, new = found.get(each), after.get(each)
        assert old is not None
        assert new is not None
        assert "".join(old.text.split()) == "".join(new.text.split())


@given(objects(), NAMES, NAMES)
@settings(max_examples=200, deadline=None)
def test_add_two_at_once_is_adding_one_after_the_other(case: tuple[str, list[str]], first: str, second: str) -> None:
    text, names = case
    if first == second or first in names or second in names:
        return
    found, data = _object(text)
    together = found.add({first: "1", second: "2"})
    assert together is not None
    assert list(_after(data, together).names) == [*names, first, second]


@given(objects(), st.data())
@settings(max_examples=400, deadline=None)
def test_remove(case: tuple[str, list[str]], data: st.DataObject) -> None:
    text, names = case
    if not names:
        return
    gone = data.draw(st.lists(st.sampled_from(names), min_size=1, unique=True))
    found, old = _object(text)
    edits = found.remove(*gone)
    if edits is None:
        assert len(gone) == len(names)
        return
    after = _after(old, edits)
    assert list(after.names) == [name for name in names if name not in gone]
    for name in after.names:
        before, now = found.get(name), after.get(name)
        assert before is not None
        assert now is not None
        assert before.text == now.text


@given(objects(), NAMES, st.data())
@settings(max_examples=200, deadline=None)
def test_rename(case: tuple[str, list[str]], new: str, data: st.DataObject) -> None:
    text, names = case
    if not names:
        return
    old = data.draw(st.sampled_from(names))
    found, before = _object(text)
    edits = found.rename(old, new)
    if new in names:
        assert edits is None
        return
    assert edits is not None
    after = _after(before, edits)
    assert list(after.names) == [new if name == old else name for name in names]
    assert len(after.text) == len(found.text) - len(old) + len(new)


@given(objects(), NAMES, VALUES)
@settings(max_examples=200, deadline=None)
def test_set_is_idempotent(case: tuple[str, list[str]], name: str, value: str) -> None:
    found, data = _object(case[0])
    edits = found.set(name, value)
    assert edits is not None
    after = _after(data, edits)
    again = after.set(name, value)
    assert again is not None
    assert apply_edits(after.source.data, again) == after.source.data


@given(st.lists(VALUES, max_size=5), st.booleans(), st.booleans(), VALUES)
@settings(max_examples=200, deadline=None)
def test_append_to_an_array(values: list[str], lines: bool, comma: bool, new: str) -> None:
    glue = ",\n  " if lines else ", "
    end = "," if comma and values else ""
    inner = f"\n  {glue.join(values)}{end}\n" if lines and values else glue.join(values) + end
    data = f"const o = [{inner}];\n".encode()
    project = Project(Files.of({"a.ts": data}), lone="a.ts")
    source = project.source("a.ts")
    value = source.nodes("declarator")[0].child_by_field_name("value")
    found = Array.of(View(project, source, value)) if value is not None else None
    assert found is not None
    outcome = Source("a.ts", apply_edits(data, found.append(new)))
    assert outcome.syntax_error is None
    items = outcome.nodes("declarator")[0].child_by_field_name("value")
    assert items is not None
    assert len(items.named_children) == len(values) + 1
