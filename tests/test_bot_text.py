"""What the bot writes and remembers, without any forge."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from iacfix.bot.body import LARGEST, body, cell
from iacfix.bot.credentials import Credentials
from iacfix.bot.journal import Journal
from iacfix.bot.metadata import Metadata, as_closed, read_metadata
from iacfix.bot.plan import Commit, Plan, Row
from iacfix.bot.redact import basic, redact
from iacfix.bot.settle import Result


def a_plan(rows: int, message: str = "wrong") -> Plan:
    made = tuple(
        Row("engine-version", "a.ts", number, message, "aws.rds.Cluster c", "raise it") for number in range(rows)
    )
    return Plan("safe", (Commit("engine-version", "Raise", {"a.ts": b""}),), made, made, (), "0123456789", "abcdef", "")


@given(st.text(), st.text(), st.booleans())
def test_metadata_come_back_as_they_were(digest: str, before: str, closed: bool) -> None:
    known = Metadata("safe", digest, before, closed)
    assert read_metadata(known.comment() + "\n\ntext") == known


@given(st.text())
def test_a_body_of_somebody_else_has_no_metadata(text: str) -> None:
    assert read_metadata(text) is None
    assert as_closed(text) == text


def test_closing_says_who_closed() -> None:
    found = read_metadata(as_closed(body(a_plan(1))))
    assert found == Metadata("safe", "0123456789", "abcdef", closed=True)


def test_a_long_body_stays_below_what_a_forge_takes() -> None:
    assert "… and 400 more" in body(a_plan(500))
    assert len(body(a_plan(500, "x" * 2000))) <= 65_536
    assert read_metadata(body(a_plan(500, "x" * 2000))) is not None
    assert LARGEST < 65_536


def test_text_of_a_program_formats_and_mentions_nothing() -> None:
    assert cell("a | b\n<img> @ann [x](y)") == "a \\| b \\<img\\> @\u200bann \\[x\\](y)"


def test_secrets_are_taken_out_in_every_form() -> None:
    text = f"https://u:hunter2@h/x ghs_0123456789abcdefghij secret {basic('secret')} Authorization: Basic abc"
    told = redact(text, ["secret"])
    for part in ("hunter2", "ghs_", "secret", basic("secret"), "abc"):
        assert part not in told
    assert "secret" not in repr(Credentials("secret", "7", "secret"))


def test_the_allowance_counts_what_is_open_and_what_was_opened_within_the_hour(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "deep" / "journal")
    assert journal.allowance(10, 2) == 2
    journal.done([Result("a/b", "safe", "created"), Result("a/c", "safe", "unchanged")])
    assert journal.allowance(10, 2) == 1
    assert journal.allowance(3, 9) == 1
    later = json.loads(journal.path.read_text().splitlines()[0])["time"] + 3601
    assert journal.allowance(10, 2, later) == 2


def test_a_journal_that_a_kill_cut_short_is_read(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal")
    journal.begin(["a/b", "a/c"])
    journal.done([Result("a/b", "safe", "created")])
    with journal.path.open("a") as file:
        file.write('{"repository": "a/c", "gro')
    assert journal.unfinished(["a/b", "a/c"]) == ["a/c"]
    assert journal.unfinished(["a/b"]) == ["a/b"]
    journal.done([Result("a/c", "safe", "created")])
    assert journal.unfinished(["a/b", "a/c"]) == []
