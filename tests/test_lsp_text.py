"""Texts of an editor: positions in UTF-16, changes, and edits from one text to another."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from iacfix.edit import Edit, apply_edits
from iacfix.lsp.text import Text, difference, text_edit, text_edits
from lsp_editor import applied, offset, position

PIECES = ("a", "é", "😀", "𝒳", "\t", "\n", "\r\n", "\r", "\u2028", "\f", "\x1c", " ", "x = 1;\n", "\r\n\r\n")
texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@given(texts)
def test_positions_are_those_of_an_editor(text: str) -> None:
    held = Text.of(text)
    for index in range(len(text) + 1):
        if text[index - 1 : index + 1] == "\r\n" and index:
            continue
        at = len(text[:index].encode())
        assert held.position(at) == position(text, index)
        assert held.offset(position(text, index)) == at


def test_positions_beyond_the_end_are_the_end() -> None:
    held = Text.of("a😀\nb")
    assert held.offset(types.Position(0, 99)) == len("a😀".encode())
    assert held.offset(types.Position(9, 0)) == len("a😀\nb".encode())
    assert held.offset(types.Position(0, 2)) == 1  # within the pair of surrogates


def test_a_byte_order_mark_that_the_editor_counts() -> None:
    held = Text.of("\ufeffab\ncd")
    assert (held.data, held.position(1), held.offset(types.Position(0, 2))) == (b"ab\ncd", types.Position(0, 2), 1)
    assert held.position(3) == types.Position(1, 0)


def test_half_a_surrogate_pair_moves_nothing() -> None:
    held = Text.of("\ud83d x")
    assert held.data == b"? x"
    assert held.position(2) == types.Position(0, 2)


@given(texts, st.data())
def test_changes_are_made_one_after_the_other(text: str, data: st.DataObject) -> None:
    held, expected, changes = Text.of(text), text, []
    for _ in range(3):
        start = data.draw(st.integers(0, len(expected)))
        end = data.draw(st.integers(start, len(expected)))
        if any(expected[at - 1 : at + 1] == "\r\n" and at for at in (start, end)):
            continue
        new = data.draw(texts)
        where = types.Range(position(expected, start), position(expected, end))
        changes.append(types.TextDocumentContentChangePartial(where, new))
        expected = expected[:start] + new + expected[end:]
    assert held.changed(changes).data == expected.encode()
    assert held.changed([types.TextDocumentContentChangeWholeDocument("all")]).data == b"all"


@given(texts, texts)
def test_the_difference_leads_from_one_to_the_other(old: str, new: str) -> None:
    edit = difference("x", old.encode(), new.encode())
    assert apply_edits(old.encode(), [edit]) == new.encode()


@given(texts, texts, texts, texts)
def test_edits_lead_the_editor_from_one_to_the_other(head: str, old: str, new: str, tail: str) -> None:
    before, after = head + old + tail, head + new + tail
    edits = text_edits(Text.of(before), after.encode())
    assert applied(before, edits) == after
    places = sorted((offset(before, edit.range.start), offset(before, edit.range.end)) for edit in edits)
    assert all(a[1] <= b[0] for a, b in pairwise(places))


def test_no_place_is_between_cr_and_lf() -> None:
    text = Text.of("a\r\nb")
    made = text_edit(text, Edit("", 2, 2, "x"))
    assert applied("a\r\nb", [made]) == "a\rx\nb"
