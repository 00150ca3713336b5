"""Located views on YAML and JSON, and the edits of their verbs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from iacfix.document import Document, MappingView, ScalarView, SequenceView
from iacfix.edit import Edits, Finding, Place, apply_edits, fix

PULUMI = """\
# who we are
name: app # the name
runtime:
  name: nodejs
  options:
    typescript: true

# what it does
description: 'An app'

config:
  aws:region: us-east-1
  # the suffix
  env: dev
  # later: x

# the end
"""


def after(text: str, verb: Callable[[MappingView], Edits | None], path: str = "Pulumi.yaml") -> str | None:
    """The text after a verb; None if that cannot."""
    data = text.encode()
    document = Document(path, data)
    assert document.error is None
    edits = verb(document.root)
    return None if edits is None else apply_edits(data, edits).decode()


def scalar(root: MappingView, *keys: str) -> ScalarView:
    found = root.scalar(*keys)
    assert found is not None
    return found


def mapping(root: MappingView, *keys: str) -> MappingView:
    found = root.mapping(*keys)
    assert found is not None
    return found


class TestViews:
    root = Document("Pulumi.yaml", PULUMI.encode()).root

    def test_nested_values_are_found_by_their_keys(self) -> None:
        assert scalar(self.root, "runtime", "options", "typescript").value is True
        assert self.root.keys() == ("name", "runtime", "description", "config")
        assert mapping(self.root, "config").keys() == ("aws:region", "env")

    def test_what_is_not_there_is_none(self) -> None:
        assert self.root.get("runtime", "nope") is None
        assert self.root.get("name", "nope") is None
        assert self.root.scalar("runtime") is None
        assert self.root.mapping("name") is None
        assert self.root.sequence("name") is None
        assert self.root.key("nope") is None

    def test_no_key_at_all_leads_to_the_mapping_itself(self) -> None:
        assert self.root.get() == self.root

    def test_a_view_says_where_it_stands(self) -> None:
        assert repr(self.root.get("name")) == "<ScalarView Pulumi.yaml:19-22 'app'>"

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("1.0", 1.0),
            ("yes", True),
            ("'yes'", "yes"),
            ("", None),
            ("~", None),
            ("0x10", 16),
            ("a b", "a b"),
            ("|-\n  x", "x"),
        ],
    )
    def test_values_are_what_yaml_makes_of_them(self, text: str, value: object) -> None:
        view = scalar(Document("p.yaml", f"a: {text}\n".encode()).root, "a")
        assert (type(view.value), view.value) == (type(value), value)

    @pytest.mark.parametrize(
        "text", ["!ours x", "!!int x", "!!bool maybe", "2020-13-45", "=", "!!map x", "!!timestamp x"]
    )
    def test_what_its_tag_cannot_make_is_a_string(self, text: str) -> None:
        view = scalar(Document("p.yaml", f"a: {text}\n".encode()).root, "a")
        assert view.value == text.split()[-1]

    def test_string_is_the_text_whatever_the_type(self) -> None:
        assert scalar(Document("p.yaml", b"a: 1.10\n").root, "a").string == "1.10"

    @pytest.mark.parametrize("head", ["", "\ufeff"])
    @pytest.mark.parametrize("newline", ["\n", "\r\n"])
    def test_places_are_bytes(self, head: str, newline: str) -> None:
        data = f"{head}ä: '😀'{newline}b: # é{newline}  c: [ü, x y]{newline}".encode()
        root = Document("p.yaml", data).root
        for keys, text in ((("ä",), "'😀'"), (("b",), "c: [ü, x y]"), (("b", "c"), "[ü, x y]")):
            view = root.get(*keys)
            assert view is not None
            assert (data[view.start : view.end].decode(), view.text) == (text, text)
        place = mapping(root, "b").key("c")
        assert place == Place("p.yaml", data.index(b"c:"), data.index(b"c:") + 1)

    @pytest.mark.parametrize(
        ("text", "spelled"),
        [
            ("a: &x  1 # c\n", "1"),
            ("a: !!str &x # c\n  1\n", "1"),
            ("a: &x\n  b: 1\n\n# c\n", "b: 1"),
            ("a:\n- 1\n- c: 2\n\n# c\nb: 1\n", "- 1\n- c: 2"),
            ("a: |\n  x\n\n  y\n\n\nb: 1\n", "|\n  x\n\n  y"),
            ("a: |+\n  x\n\nb: 1\n", "|+\n  x\n"),
            ("a: x\n  y\nb: 1\n", "x\n  y"),
            ("a:\nb: 1\n", ""),
        ],
    )
    def test_a_view_covers_its_value_and_nothing_else(self, text: str, spelled: str) -> None:
        view = Document("p.yaml", text.encode()).root.get("a")
        assert view is not None
        assert view.text == spelled

    def test_a_finding_stands_at_a_view(self) -> None:
        view = scalar(self.root, "name")
        finding = Finding.at(view, "not a good name", fix("rename it", view.set("other")))
        assert PULUMI[finding.start : finding.end] == "app"
        assert apply_edits(PULUMI.encode(), finding.fixes[0].edits).decode() == PULUMI.replace("app", "other", 1)

    def test_items_of_lists_can_be_edited(self) -> None:
        text = "a:\n- b: 1\n  c: 2\n-\n- [x]\n"
        items = Document("p.yaml", text.encode()).root.sequence("a")
        assert items is not None
        first, second, third = items.items()
        assert isinstance(first, MappingView)
        assert isinstance(second, ScalarView)
        assert isinstance(third, SequenceView)
        for edits, expected in (
            (first.remove("b"), "a:\n- c: 2\n-\n- [x]\n"),
            (first.add("d", {"e": 3}), "a:\n- b: 1\n  c: 2\n  d:\n    e: 3\n-\n- [x]\n"),
            (second.set("z"), "a:\n- b: 1\n  c: 2\n- z\n- [x]\n"),
        ):
            assert edits is not None
            assert apply_edits(text.encode(), edits).decode() == expected
        (inner,) = third.items()
        assert isinstance(inner, ScalarView)
        edits = inner.set("1, 2")
        assert edits is not None
        assert apply_edits(text.encode(), edits).decode().endswith('- ["1, 2"]\n')


class TestErrors:
    @pytest.mark.parametrize(
        ("data", "line", "column", "problem"),
        [
            (b"a: 1\nb: 2\na: 3\n", 3, 1, "the key 'a' is given twice"),
            (b"x:\n  a: 1\n  'a': 2\n", 3, 3, "the key 'a' is given twice"),
            (b"x: {yes: 1, true: 2}\n", 1, 13, "the key 'true' is given twice"),
            (b"a: 1\n---\nb: 2\n", 2, 1, "a second YAML document begins here"),
            (b"# c\n- a\n", 2, 1, "the file is not a mapping"),
            (b"just text\n", 1, 1, "the file is not a mapping"),
            (b"a:\n\tb: 1\n", 2, 1, "a tab stands where YAML allows only spaces"),
            (b"a: |\n\tb\n", 2, 1, "a tab stands where YAML allows only spaces"),
            (b"\xef\xbb\xbf\ta: 1\n", 1, 1, "a tab stands where YAML allows only spaces"),
            ("ä: x: y\n".encode(), 1, 5, "mapping values are not allowed in this context"),
            (b"a: 1\r\nb: *z\r\n", 2, 4, "the alias *z has no anchor before it"),
            (b"a: &z [*z]\n", 1, 8, "the alias *z has no anchor before it"),
            ("ä: 1\nb: é\x07\n".encode(), 2, 5, "YAML does not allow the character U+0007"),
            (b"a: 1\nb: \xff\n", 2, 4, "the file is not UTF-8"),
            (b"a: [1\n", 2, 1, "did not find expected ',' or ']'"),
            (b"a: " + b"[" * 700 + b"]" * 700, 1, 1, "the file is nested too deeply"),
        ],
    )
    def test_yaml(self, data: bytes, line: int, column: int, problem: str) -> None:
        error = Document("Pulumi.yaml", data).error
        assert error is not None
        assert (error.line, error.column, error.problem) == (line, column, problem)
        assert error.remedy

    @pytest.mark.parametrize(
        ("text", "line", "column", "problem"),
        [
            ('{\n\t"a": 1,\n\t"a": 2\n}', 3, 2, "the key 'a' is given twice"),
            ('{"a": 1,}', 1, 9, "expecting property name enclosed in double quotes"),
            ('{"a": 1 // x\n}', 1, 9, "expecting ',' delimiter"),
            ("[1]", 1, 1, "the file is not an object"),
            ("", 1, 1, "expecting value"),
            ('{"a": NaN}', 1, 7, "JSON has no NaN"),
            ('{"ä": -Infinity}', 1, 7, "JSON has no -Infinity"),
            ('{"a": ' + "[" * 100_000, 1, 1, "the file is nested too deeply"),
        ],
    )
    def test_json(self, text: str, line: int, column: int, problem: str) -> None:
        error = Document("package.json", text.encode()).error
        assert error is not None
        assert (error.line, error.column) == (line, column)
        assert error.problem.startswith(problem)

    def test_says_where_what_and_what_to_do(self) -> None:
        error = Document("infra/Pulumi.yaml", b"a: 1\na: 2\n").error
        assert str(error) == "infra/Pulumi.yaml:2:1: the key 'a' is given twice; remove or rename one of the two"

    def test_what_cannot_be_read_cannot_be_edited(self) -> None:
        root = Document("Pulumi.yaml", b"a: 1\na: 2\n").root
        assert root.keys() == ()
        assert root.add("b", 1) is None
        assert root.remove("a") is None


class TestSet:
    @pytest.mark.parametrize(
        ("old", "value", "new"),
        [
            ("x", "w", "w"),
            ("'x'", "w", "'w'"),
            ('"x"', "w", '"w"'),
            ("x # c", "w", "w # c"),
            ("x", "y", '"y"'),
            ("x", "1.0", '"1.0"'),
            ("x", "yes", '"yes"'),
            ("x", "on", '"on"'),
            ("x", "y: z", '"y: z"'),
            ("x", "# z", '"# z"'),
            ("x", "y #z", '"y #z"'),
            ("x", "", '""'),
            ("x", "null", '"null"'),
            ("x", "1e3", '"1e3"'),
            ("x", "0o17", '"0o17"'),
            ("x", "12:30", '"12:30"'),
            ("x", "a\nb", '"a\\nb"'),
            ("x", "é😀", "é😀"),
            ('"x"', "é😀\x85", '"é😀\\u0085"'),
            ("'x'", "it's", "'it''s'"),
            ("'x'", "a\tb\n", '"a\\tb\\n"'),
            ("'5432'", 5433, "5433"),
            ("1", "abc", "abc"),
            ("1", True, "true"),
            ("1", None, "null"),
            ("1", 1e20, "1.0e+20"),
            ("true", "true", '"true"'),
            ("&anchor x", "w", "&anchor w"),
            ("|\n    x\n    y", "z\n", "|\n    z"),
            ("|\n    x", "z\n\nw", "|-\n    z\n\n    w"),
            (">-\n  x\n  y", "z w", ">-\n  z w"),
            ("|\n  x", " y", '" y"'),
            ("|\n  x", 1, "1"),
            ("| # c\n  x", "y\n", '"y\\n"'),
            ("[x, y]", "z", "z"),
            ("{}", "z", "z"),
            ("x\n  y", "z", "z"),
        ],
    )
    def test_scalars(self, old: str, value: Any, new: str) -> None:
        assert after(f"a: {old}\nb: 1\n", lambda root: root.set("a", value)) == f"a: {new}\nb: 1\n"

    def test_the_same_value_takes_no_edit(self) -> None:
        assert Document("p.yaml", b"a: 'x'\n").root.set("a", "x") == ()
        assert Document("p.yaml", b"a: [1, {b: x}]\n").root.set("a", [1, {"b": "x"}]) == ()

    def test_the_quotes_of_the_file_are_taken_where_some_are_needed(self) -> None:
        text = "a: 'x: y'\nb: z\n"
        assert after(text, lambda root: root.set("b", "1.0")) == "a: 'x: y'\nb: '1.0'\n"
        text = "a: 'x'\nb: 'z'\n"
        assert after(text, lambda root: root.add("c", "w")) == "a: 'x'\nb: 'z'\nc: 'w'\n"

    @pytest.mark.parametrize(
        ("text", "value", "expected"),
        [
            ("a:\nb: 1\n", "x", "a: x\nb: 1\n"),
            ("a: # c\nb: 1\n", "x", "a: x # c\nb: 1\n"),
            ("a:\nb: 1\n", {"c": 1}, "a:\n  c: 1\nb: 1\n"),
            ("a: # c\n  # d\nb: 1\n", {"c": 1}, "a: # c\n  # d\n  c: 1\nb: 1\n"),
            ("a:", {"c": []}, "a:\n  c: []"),
            ("a: x # c\nb: 1\n", {"c": 1}, "a: # c\n  c: 1\nb: 1\n"),
            ("a: # c\n  x: 1\n  y: 2\nb: 1\n", 3, "a: 3 # c\nb: 1\n"),
            ("a:\n  x: 1\n\nb: 1\n", {}, "a: {}\n\nb: 1\n"),
            ("a:\n    x: 1\nb:\n- 1\n", ["x", {"z": 1, "w": 2}], "a:\n- x\n- z: 1\n  w: 2\nb:\n- 1\n"),
            ("a:\n  - x\nb: 1\n", {"c": {"d": [1]}}, "a:\n  c:\n    d:\n      - 1\nb: 1\n"),
            ("a: &x\n  c: 1\nb: 1\n", {"d": 1}, "a:\n  d: 1\nb: 1\n"),
            ("a: [1, 2]\nb: 1\n", {"d": [3]}, "a:\n  d: [3]\nb: 1\n"),
            ("x: {a: 1, b: }\n", {"d": [3]}, "x: {a: {d: [3]}, b: }\n"),
            ("x: {a: , b: 1}\n", "y z", "x: {a: y z, b: 1}\n"),
            ("x: {'a':, b: 1}\n", "[", "x: {'a': \"[\", b: 1}\n"),
            ("x: {a, b: 1}\n", 1, None),
            ("a:   # c\n", 1, "a: 1  # c\n"),
            ("a:\n  [x] # c\nb: 1\n", 3, "a: 3 # c\nb: 1\n"),
            ("a:\n  'x' # c\nb: 1\n", {"d": 3}, "a:\n  d: 3 # c\nb: 1\n"),
        ],
    )
    def test_any_value_for_any_other(self, text: str, value: Any, expected: str | None) -> None:
        def verb(root: MappingView) -> Edits | None:
            return (root.mapping("x") or root).set("a", value)

        assert after(text, verb) == expected

    def test_an_absent_key_is_added(self) -> None:
        assert after("a: 1\n", lambda root: root.set("b", 2)) == "a: 1\nb: 2\n"


class TestAdd:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", "k: v\n"),
            ("# c\n", "# c\nk: v\n"),
            ("# c", "# c\nk: v"),
            ("---\r\n", "---\r\nk: v\r\n"),
            ("---", "---\nk: v"),
            ("--- # c\n...\n# d\n", "--- # c\nk: v\n...\n# d\n"),
            ("{}\n", "k: v\n"),
            ("a: 1", "a: 1\nk: v"),
            ("a: 1\r\nb: 2\r\n", "a: 1\r\nb: 2\r\nk: v\r\n"),
            ("\ufeffa: 1 # c\n", "\ufeffa: 1 # c\nk: v\n"),
            ("---\na: 1\n...\n", "---\na: 1\nk: v\n...\n"),
            ("a:\n  b: 1\n  # c\n\n# d\n", "a:\n  b: 1\n  # c\nk: v\n\n# d\n"),
            ("a: |\n  x\n\n\n", "a: |\n  x\nk: v\n\n\n"),
            ("a: |+\n  x\n\n", "a: |+\n  x\n\nk: v\n"),
            ("a: |\n  x", "a: |-\n  x\nk: v"),
            ("a: >+\n  x", "a: >-\n  x\nk: v"),
            ("a:\n", "a:\nk: v\n"),
            ("a: x\n  y\n", "a: x\n  y\nk: v\n"),
            ("{a: 1}\n", "{a: 1, k: v}\n"),
            ("{ a: 1, }\n", "{ a: 1, k: v, }\n"),
            ("{\n  a: 1,\n}\n", "{\n  a: 1,\n  k: v,\n}\n"),
            ("{\n  a: 1 # c\n}\n", "{\n  a: 1, # c\n  k: v\n}\n"),
            ("{\n  a: 1, # c\n}\n", "{\n  a: 1, # c\n  k: v,\n}\n"),
            ("? a\n: b\n", None),
        ],
    )
    def test_at_the_end_of_the_file(self, text: str, expected: str | None) -> None:
        assert after(text, lambda root: root.add("k", "v")) == expected

    def test_at_the_end_of_a_block_before_what_belongs_to_the_next(self) -> None:
        new = after(PULUMI, lambda root: mapping(root, "config").add("x:y", {"secure": "v1:=="}))
        assert new == PULUMI.replace("  # later: x\n", "  # later: x\n  x:y:\n    secure: v1:==\n")

    def test_behind_a_key(self) -> None:
        new = after(PULUMI, lambda root: root.add("main", "bin/tap.ts", after="name"))
        assert new == PULUMI.replace("# the name\n", "# the name\nmain: bin/tap.ts\n")
        new = after("a: {b: 1, c: 2}\n", lambda root: mapping(root, "a").add("d", ["x, y"], after="b"))
        assert new == 'a: {b: 1, d: ["x, y"], c: 2}\n'

    def test_to_an_empty_mapping(self) -> None:
        assert after("a: {}\nb: 1\n", lambda root: mapping(root, "a").add("c", 1)) == "a:\n  c: 1\nb: 1\n"
        assert after("a: {} # d\n", lambda root: mapping(root, "a").add("c", 1)) == "a: # d\n  c: 1\n"
        assert after("a: [{}]\n", lambda root: mapping(root).set("b", 1)) == "a: [{}]\nb: 1\n"

    def test_what_is_there_or_lacks_its_neighbour_cannot_be_added(self) -> None:
        root = Document("Pulumi.yaml", PULUMI.encode()).root
        assert root.add("name", "x") is None
        assert root.add("x", "x", after="nope") is None

    def test_keys_are_quoted_where_they_must(self) -> None:
        assert (
            after("a: 1\n", lambda root: root.add("on", {"a: b": 1, "<<": 2}))
            == 'a: 1\n"on":\n  "a: b": 1\n  "<<": 2\n'
        )

    def test_the_indent_is_the_siblings(self) -> None:
        text = "a:\n    b:\n        - 1\n"
        new = after(text, lambda root: mapping(root, "a").add("c", {"d": [{"e": 1, "f": {"g": 2}}]}))
        assert new == text + "    c:\n        d:\n            - e: 1\n              f:\n                  g: 2\n"

    def test_several_keys_fit_into_one_fix(self) -> None:
        for text, expected in (("a: 1\n", "a: 1\nb: 2\nc: 3\n"), ("{a: 1}\n", "{a: 1, b: 2, c: 3}\n")):
            root = Document("p.yaml", text.encode()).root
            both = fix("both", root.add("b", 2), root.add("c", 3))
            assert both is not None
            assert apply_edits(text.encode(), both.edits).decode() == expected


class TestRename:
    @pytest.mark.parametrize(
        ("text", "new", "expected"),
        [
            ("a: 1 # c\n", "b", "b: 1 # c\n"),
            ("'a': 1\n", "b", "'b': 1\n"),
            ("a: 1\n", "yes", '"yes": 1\n'),
            ("{a: 1}\n", "b, c", '{"b, c": 1}\n'),
            ("a: 1\nb: 2\n", "b", None),
            ("a: 1\n", "a", "a: 1\n"),
        ],
    )
    def test_yaml(self, text: str, new: str, expected: str | None) -> None:
        assert after(text, lambda root: root.rename("a", new)) == expected

    def test_an_absent_key_cannot_be_renamed(self) -> None:
        assert after("a: 1\n", lambda root: root.rename("b", "c")) is None


class TestRemove:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("k: 1\nb: 2\n", "b: 2\n"),
            ("b: 2\nk: 1", "b: 2\n"),
            ("b: 2\r\nk: 1 # c\r\nd: 3\r\n", "b: 2\r\nd: 3\r\n"),
            ("b: 2\n\n# own\n# too\nk:\n  x: 1\n  # in\n\nd: 3\n", "b: 2\n\nd: 3\n"),
            ("b: 2\n\n# head\nk: 1\nd: 3\n", "b: 2\n\n# head\nd: 3\n"),
            ("b: 2\n\n# far\n\nk: 1\n\nd: 3\n", "b: 2\n\n# far\n\nd: 3\n"),
            ("b: 2\n# own\nk: 1\n# next\nd: 3\n", "b: 2\n# next\nd: 3\n"),
            ("# licence\nk: 1\n\nd: 3\n", "# licence\n\nd: 3\n"),
            ("b: 2\n\n\nk: 1\n\n\n", "b: 2\n"),
            ("b: |+\n  x\n\nk: 1\n\n", "b: |+\n  x\n\n"),
            ("b: 1\nk: |\n  x\n\n\nc: 1\n", "b: 1\n\n\nc: 1\n"),
            ("k: 1\n", "{}\n"),
            ("{k: 1, b: 2}\n", "{b: 2}\n"),
            ("{ b: 2, k: 1 }\n", "{ b: 2 }\n"),
            ("{b: 2, k: 1,}\n", "{b: 2,}\n"),
            ("{\n  k: 1, # c\n  b: 2\n}\n", "{\n  b: 2\n}\n"),
            ("{\n  b: 2, # c\n  k: 1\n}\n", "{\n  b: 2, # c\n}\n"),
            ("{b: 2, # c\n k: 1}\n", None),
            ("? k\n: 1\n? b\n: 2\n", None),
        ],
    )
    def test_yaml(self, text: str, expected: str | None) -> None:
        assert after(text, lambda root: root.remove("k")) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("a: # c\n  k: 1\nb: 2\n", "a: {} # c\nb: 2\n"),
            ("a: {k: 1}\nb: 2\n", "a: {}\nb: 2\n"),
            ("a:\n  # own\n  k: 1\n  c: 2\n", "a:\n  # own\n  c: 2\n"),
            ("a:\n  c: 2\n  # own\n  k: 1\nb: 2\n", "a:\n  c: 2\nb: 2\n"),
        ],
    )
    def test_from_a_mapping_in_the_file(self, text: str, expected: str) -> None:
        assert after(text, lambda root: mapping(root, "a").remove("k")) == expected

    def test_an_absent_key_cannot_be_removed(self) -> None:
        assert after("a: 1\n", lambda root: root.remove("b")) is None


class TestAliases:
    text = "a: &x\n  b: 1\n  c: &y z\nd: *x\ne: *y\nf:\n  <<: *x\n  g: 1\n"

    @pytest.mark.parametrize(
        "verb",
        [
            lambda root: mapping(root, "a").set("b", 2),
            lambda root: mapping(root, "a").add("h", 2),
            lambda root: mapping(root, "a").rename("b", "h"),
            lambda root: mapping(root, "a").remove("b"),
            lambda root: mapping(root, "d").set("b", 2),
            lambda root: mapping(root, "d").add("h", 2),
            lambda root: root.remove("a"),
            lambda root: root.set("a", 1),
            lambda root: scalar(root, "a", "c").set("w"),
            lambda root: scalar(root, "d", "c").set("w"),
        ],
    )
    def test_what_shows_elsewhere_is_not_edited(self, verb: Callable[[MappingView], Edits | None]) -> None:
        assert after(self.text, verb) is None

    @pytest.mark.parametrize(
        ("verb", "old", "new"),
        [
            (lambda root: scalar(root, "e").set("w"), "e: *y", "e: w"),
            (lambda root: root.set("d", 1), "d: *x", "d: 1"),
            (lambda root: root.set("d", {"b": 2}), "d: *x", "d:\n  b: 2"),
            (lambda root: root.remove("e"), "e: *y\n", ""),
            (lambda root: root.rename("a", "h"), "a: &x", "h: &x"),
            (lambda root: mapping(root, "f").add("b", 2), "  g: 1\n", "  g: 1\n  b: 2\n"),
            (lambda root: mapping(root, "f").remove("<<"), "  <<: *x\n", ""),
        ],
    )
    def test_an_alias_itself_can_give_way(
        self, verb: Callable[[MappingView], Edits | None], old: str, new: str
    ) -> None:
        assert after(self.text, verb) == self.text.replace(old, new)

    def test_a_view_through_an_alias_stands_at_the_alias(self) -> None:
        root = Document("p.yaml", self.text.encode()).root
        assert mapping(root, "d").text == "*x"
        assert scalar(root, "d", "b").value == 1
        assert scalar(root, "e").string == "z"

    def test_an_anchor_given_twice_is_not_lost(self) -> None:
        assert after("a: &x 1\nb: &x 2\nc: *x\n", lambda root: root.remove("b")) is None


CONTENT: dict[str, Any] = {"name": "app", "on": True, "config": {"a": ["x", {"b": None}], "c": {}}}


class TestNew:
    def test_yaml(self) -> None:
        (edit,) = Document.new("Pulumi.yaml", CONTENT)
        assert edit.creates
        assert (edit.path, edit.start, edit.end) == ("Pulumi.yaml", 0, 0)
        assert edit.text == 'name: app\n"on": true\nconfig:\n  a:\n    - x\n    - b: null\n  c: {}\n'
        assert yaml.safe_load(edit.text) == CONTENT

    def test_json(self) -> None:
        (edit,) = Document.new("package.json", CONTENT)
        assert edit.text == json.dumps(CONTENT, indent=2) + "\n"

    @pytest.mark.parametrize("path", ["a.yaml", "a.json"])
    def test_empty(self, path: str) -> None:
        (edit,) = Document.new(path, {})
        assert edit.text == "{}\n"


class TestJson:
    text = '{\n\t"name": "é",\n\t"scripts": {},\n\t"engines": {\n\t\t"node": ">=18"\n\t},\n\t"files": ["a", "b"]\n}'

    @pytest.mark.parametrize(
        ("verb", "old", "new"),
        [
            (lambda root: root.set("name", 'a"ö'), '"é"', '"a\\"ö"'),
            (lambda root: root.set("name", "1.0"), '"é"', '"1.0"'),
            (lambda root: mapping(root, "scripts").add("build", "tsc"), "{}", '{\n\t\t"build": "tsc"\n\t}'),
            (lambda root: mapping(root, "engines").add("npm", 8), '=18"', '=18",\n\t\t"npm": 8'),
            (lambda root: mapping(root, "engines").remove("node"), '{\n\t\t"node": ">=18"\n\t}', "{}"),
            (lambda root: mapping(root, "engines").rename("node", "npm"), '"node"', '"npm"'),
            (lambda root: root.remove("name"), '\t"name": "é",\n', ""),
            (lambda root: root.remove("files"), ',\n\t"files": ["a", "b"]', ""),
            (lambda root: root.set("files", ["c", 1]), '["a", "b"]', '["c", 1]'),
            (lambda root: root.add("type", "module", after="name"), '"é",', '"é",\n\t"type": "module",'),
            (lambda root: root.set("name", float("inf")), "", None),
            (lambda root: root.set("name", "\ud800"), "", None),
        ],
    )
    def test_verbs(self, verb: Callable[[MappingView], Edits | None], old: str, new: str | None) -> None:
        assert after(self.text, verb, "package.json") == (None if new is None else self.text.replace(old, new))

    def test_escapes_are_read(self) -> None:
        root = Document("p.json", rb'{"\u0061\/": "\ud83d\ude00\n", "n": [-1.5e3, null]}').root
        assert scalar(root, "a/").value == "😀\n"
        numbers = root.sequence("n")
        assert numbers is not None
        assert [item.value for item in numbers.items() if isinstance(item, ScalarView)] == [-1500.0, None]


WORDS = st.sampled_from(
    ["x", "a b", "1.0", "yes", "# no", "k: v", "it's", '"q"', "", " lead", "é😀", "a, b", "[x", "10"]
)
SCALARS: st.SearchStrategy[Any] = st.one_of(WORDS, st.text(max_size=5), st.integers(-9, 99), st.booleans(), st.none())
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=5,
)


@dataclass
class Writer:
    """Writes YAML as people do: every key, comment and layout drawn; a comment names the key that it is about."""

    draw: st.DrawFn
    step: int
    flush: bool
    aliased: bool = False
    count: int = 0
    anchors: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def pick(self, *choices: str) -> str:
        return self.draw(st.sampled_from(choices))

    def key(self) -> str:
        self.count += 1
        return self.pick("k{}", "k{}", "aws:k{}", "k {}", "'k{}'", '"k{}"', "é{}").format(self.count)

    def inline(self, depth: int) -> str:
        kind = self.pick("plain", "plain", "plain", "single", "double", *(("map", "list") if depth < 3 else ()))
        if kind == "map":
            pad, members = self.pick("", " "), [f"{self.key()}: {self.inline(depth + 1)}" for _ in range(self.size())]
            return "{" + pad + ", ".join(members) + self.pick("", ",") * bool(members) + pad + "}"
        if kind == "list":
            return "[" + ", ".join(self.inline(depth + 1) for _ in range(self.size())) + "]"
        if kind == "plain" and self.anchors and self.draw(st.booleans()):
            return "*" + self.pick(*self.anchors)
        if kind == "plain":
            return self.pick("x", "a b", "1", "1.5", "yes", "null", "é", "nodejs", "2020-01-01", "http://x/#y")
        return {"single": self.pick("'x'", "'it''s # y'", "''"), "double": self.pick('"x"', '"\\n\\u00e9: "')}[kind]

    def anchor(self, value: str) -> str:
        if not self.aliased or "*" in value or self.draw(st.booleans()):
            return value
        self.anchors.append(f"a{self.count}")
        return f" &a{self.count}{value}"

    def size(self) -> int:
        return self.draw(st.integers(0, 2))

    def comment(self, key: str) -> str:
        return self.pick("", "", f" # of {self.name(key)}")

    @staticmethod
    def name(key: str) -> str:
        return key.strip("'\"")

    def mapping(self, left: int, depth: int) -> None:
        for i in range(self.draw(st.integers(1, 3))):
            key = self.key()
            if i:
                self.lines += [""] * self.draw(st.integers(0, 2))
                self.lines += [" " * left + f"# of {self.name(key)}"] * self.draw(st.integers(0, 1))
            self.entry(key, " " * left, left, depth)

    def entry(self, key: str, prefix: str, left: int, depth: int) -> None:
        nested = ("mapping", "mapping", "sequence") if depth < 3 else ()
        kind = self.pick("inline", "inline", "inline", "literal", "folded", "empty", *nested)
        head = f"{prefix}{key}:"
        if kind in ("literal", "folded"):
            mark = {"literal": "|", "folded": ">"}[kind] + self.pick("", "-", "+")
            content = [
                " " * (left + self.step) + self.pick("x", "y  # no comment", "- z: w") for _ in range(1 + self.size())
            ]
            self.lines += [f"{head} {mark}", *content]
        elif kind in ("inline", "empty"):
            value = f" {self.inline(depth)}" if kind == "inline" else ""
            self.lines.append(head + self.anchor(value) + self.comment(key))
        else:
            self.lines.append(head + self.comment(key))
            getattr(self, kind)(left + self.step, depth + 1)

    def sequence(self, left: int, depth: int) -> None:
        left -= self.step if self.flush else 0
        for _ in range(self.draw(st.integers(1, 2))):
            if self.draw(st.booleans()):
                self.lines.append(f"{' ' * left}- {self.inline(depth)}")
            else:
                self.entry(self.key(), f"{' ' * left}- ", left + 2, depth + 1)
                self.entry(self.key(), " " * (left + 2), left + 2, depth + 1)


@st.composite
def yaml_texts(draw: st.DrawFn, aliased: bool = False) -> str:
    writer = Writer(draw, draw(st.sampled_from([2, 4])), draw(st.booleans()), aliased)
    writer.lines += draw(st.sampled_from([[], ["---"], ["# top", ""], ["# top", "---"]]))
    writer.mapping(0, 0)
    writer.lines += draw(st.sampled_from([[], [""], ["", "# end"], ["..."]]))
    newline = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    return draw(st.sampled_from(["", "", "\ufeff"])) + newline.join(writer.lines) + draw(st.sampled_from([newline, ""]))


@st.composite
def json_texts(draw: st.DrawFn) -> tuple[dict[str, Any], Callable[[Any], str]]:
    """An object, and how JSON.stringify, npm or an editor of Windows writes it."""
    indent = draw(st.sampled_from([None, 2, 4, "\t"]))
    newline, head, end = (
        draw(st.sampled_from(["\n", "\r\n"])),
        draw(st.sampled_from(["", "\ufeff"])),
        draw(st.booleans()),
    )
    names = st.sampled_from(["name", "scripts", "engines", "é", 'q"', "#"])
    model = draw(st.dictionaries(names, st.recursive(SCALARS, lambda inner: st.dictionaries(names, inner)), min_size=1))

    def write(value: Any) -> str:
        colon = ":" if indent is None else ": "
        text = json.dumps(value, ensure_ascii=False, indent=indent, separators=(",", colon))
        return head + (text + "\n" * end).replace("\n", newline)

    return model, write


def mappings(view: object, trail: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], MappingView]]:
    if isinstance(view, MappingView):
        yield trail, view
        for key, value in view.items():
            yield from mappings(value, (*trail, key))
    elif isinstance(view, SequenceView):
        for i, value in enumerate(view.items()):
            yield from mappings(value, (*trail, i))


def unshared(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: unshared(item) for key, item in value.items()}
    return [unshared(item) for item in value] if isinstance(value, list) else value


def drawn(data: st.DataObject, model: Any, root: MappingView) -> tuple[str, Edits | None, Any]:
    """A verb on a mapping drawn from the file: its name, its edits, and what is to come out."""
    expected = unshared(model)
    trail, view = data.draw(st.sampled_from(list(mappings(root))))
    at = expected
    for step in trail:
        at = at[step]
    items = list(at.items())
    verb = data.draw(st.sampled_from(["add", "add after", "set", "rename", "remove"] if items else ["add"]))
    key = data.draw(st.sampled_from(view.keys())) if items else ""
    index = view.keys().index(key) if items else -1
    value = data.draw(VALUES)
    match verb:
        case "add":
            edits = view.add("new", value)
            items.append(("new", value))
        case "add after":
            edits = view.add("new", value, after=key)
            items.insert(index + 1, ("new", value))
        case "set":
            edits = view.set(key, value)
            items[index] = (key, value)
        case "rename":
            edits = view.rename(key, "yes")
            items[index] = ("yes", items[index][1])
        case _:
            edits = view.remove(key)
            del items[index]
    at.clear()
    at.update(items)
    return verb, edits, expected


def sound(text: str, edits: Edits) -> bool:
    """Whether edits lie within the text, in order and apart."""
    places = [0, *(at for edit in edits for at in (edit.start, edit.end)), len(text.encode())]
    return places == sorted(places)


@settings(max_examples=100, deadline=None)
@given(yaml_texts(), st.data())
def test_yaml_after_a_verb_is_what_was_to_come_out(text: str, data: st.DataObject) -> None:
    document = Document("Pulumi.yaml", text.encode())
    assert document.error is None
    verb, edits, expected = drawn(data, yaml.safe_load(text), document.root)
    assert edits is not None
    assert sound(text, edits)
    new = apply_edits(text.encode(), edits).decode()
    # repr tells 1 from True and one order of the keys from another
    assert repr(yaml.safe_load(new)) == repr(expected)
    assert ("\r\n" in text) >= ("\r" in new)
    assert "\n" not in text or new.count("\r\n") in (0, new.count("\n"))
    gone = set(re.findall("# of ([^\r\n]*)", text)) - set(re.findall("# of ([^\r\n]*)", new))
    if verb not in ("set", "remove"):
        assert not gone
    assert not [name for name in gone if repr(name) in repr(expected)]


@settings(max_examples=60, deadline=None)
@given(yaml_texts(aliased=True), st.data())
def test_with_aliases_an_edit_changes_one_place_or_is_not_made(text: str, data: st.DataObject) -> None:
    document = Document("Pulumi.yaml", text.encode())
    assert document.error is None
    _, edits, expected = drawn(data, yaml.safe_load(text), document.root)
    if edits is not None:
        assert repr(unshared(yaml.safe_load(apply_edits(text.encode(), edits)))) == repr(expected)


@settings(max_examples=60, deadline=None)
@given(json_texts(), st.data())
def test_json_after_a_verb_is_as_npm_would_write_it(
    written: tuple[dict[str, Any], Callable[[Any], str]], data: st.DataObject
) -> None:
    model, write = written
    document = Document("package.json", write(model).encode())
    assert document.error is None
    _, edits, expected = drawn(data, model, document.root)
    assert edits is not None
    assert apply_edits(document.data, edits).decode() == write(expected)


@settings(max_examples=150, deadline=None)
@given(st.text("ab01:-#\"'{}[],&*|>!?% \n\t\r\ufeffé", max_size=40), st.sampled_from(["p.yaml", "p.json"]), st.data())
def test_any_text_is_read_or_refused_and_no_edit_means_anything_else(text: str, path: str, data: st.DataObject) -> None:
    document = Document(path, text.encode())
    if document.error is not None:
        assert document.root.add("k", 1) is None
        return
    edits = document.root.add("new", data.draw(VALUES))
    with suppress(yaml.YAMLError, ValueError, TypeError):  # what only the loader refuses: unhashable keys, odd tags
        before = yaml.load(text, Loader=yaml.CSafeLoader) or {}
        if edits is not None:
            new = yaml.load(apply_edits(text.encode(), edits), Loader=yaml.CSafeLoader)
            new.pop("new")
            assert repr(new) == repr(before)


def test_yaml_is_imported_when_needed() -> None:
    code = (
        "import sys, iacfix.document; assert 'yaml' not in sys.modules; iacfix.document.Document('a.yaml', b'').error"
    )
    subprocess.run([sys.executable, "-c", code + "; assert 'yaml' in sys.modules"], check=True)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_without_libyaml_it_is_the_same(monkeypatch: pytest.MonkeyPatch, newline: str) -> None:
    text = PULUMI.replace("\n", newline)
    verbs: list[Callable[[MappingView], Edits | None]] = [
        lambda root: mapping(root, "config").add("x", [1, {"a": "|"}]),
        lambda root: root.remove("description"),
        lambda root: root.set("runtime", "nodejs"),
    ]
    fast = [after(text, verb) for verb in verbs]
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert [after(text, verb) for verb in verbs] == fast
    assert None not in fast
    error = Document("p.yaml", b"a:\n\tb: 1\n").error
    assert error is not None
    assert error.problem == "a tab stands where YAML allows only spaces"
