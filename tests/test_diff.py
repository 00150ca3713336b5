"""Patches: what git applies is what was meant, byte for byte."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from unidiff.patch import PatchSet

from iacfix.diff import diff, file_diff

LINES = st.lists(
    st.sampled_from(["a\n", "b\r\n", "\f\n", "x\u2028y\n", "\n", "  \n", "\u00e9\u4e2d\n", "-- c\n", "++ d\n"]),
    max_size=12,
)


def _apply(folder: Path, patch: str) -> None:
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    subprocess.run(
        ["git", "apply", "--whitespace=nowarn", "-"], input=patch.encode(), cwd=folder, check=True, capture_output=True
    )


@given(LINES, LINES, st.sampled_from(["", "end"]), st.sampled_from(["", "end"]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_git_applies_what_was_meant(
    tmp_path_factory: pytest.TempPathFactory, before: list[str], after: list[str], tail: str, other: str
) -> None:
    old, new = "".join(before) + tail, "".join(after) + other
    if old == new or not old:
        return
    folder = tmp_path_factory.mktemp("diff")
    (folder / "f.ts").write_bytes(old.encode())
    patch = diff({"f.ts": old.encode()}, {"f.ts": new.encode()}, ["f.ts"])
    _apply(folder, patch)
    file = folder / "f.ts"
    assert (file.read_bytes() if file.exists() else b"") == new.encode()
    assert len(PatchSet(patch)) == 1


@pytest.mark.parametrize("name", ["a b.ts", "caf\u00e9.ts", 'quote".ts', "tab\tand\\slash.ts", "deep/er/x.ts"])
def test_names_that_git_quotes(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"old\n")
    _apply(tmp_path, file_diff(name, b"old\n", b"new\n"))
    assert path.read_bytes() == b"new\n"


def test_a_new_file(tmp_path: Path) -> None:
    _apply(tmp_path, file_diff("lib/new.yaml", None, b"a: 1\n"))
    assert (tmp_path / "lib" / "new.yaml").read_bytes() == b"a: 1\n"


def test_nothing_changed_is_no_patch() -> None:
    assert diff({"a": b"x"}, {"a": b"x"}, ["a"]) == ""


def test_a_common_line_that_stays_is_not_removed_and_added_again() -> None:
    old = "".join(f"f({number});\n}}\n" for number in range(200)) + "last(\n  x\n);\n}\n"
    patch = file_diff("f.ts", old.encode(), old.replace("last(\n  x\n);", "last(x);").encode())
    changed = [line for line in patch.splitlines() if line.startswith(("-", "+")) and line[1:3] not in ("--", "++")]
    assert changed == ["-last(", "-  x", "-);", "+last(x);"]
