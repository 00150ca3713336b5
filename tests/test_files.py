"""files.py on real folders: what is listed, and what reading says."""

from __future__ import annotations

import os
import socket
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iacfix.files import LARGEST, Unreadable, generated, listing, matters, read, root_of

POSIX_ONLY = pytest.mark.skipif(os.name == "nt", reason="needs POSIX file names, symlinks or pipes")


@pytest.fixture(autouse=True)
def _isolated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=t", "-c", "user.email=t@example.com")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def put(root: Path, *paths: str, text: str = "") -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="")


def listed_both_ways(root: Path, under: Path) -> tuple[list[str], list[str]]:
    """The listing without and with git."""
    walked = listing(root, under)
    git(root, "init", "-q")
    return walked, listing(root, under)


def test_root_of(tmp_path: Path) -> None:
    put(tmp_path, "lone/a.ts", "repo/sub/b.ts")
    git(tmp_path / "repo", "init", "-q")
    (tmp_path / "link").symlink_to(tmp_path / "repo/sub")
    asked = ["lone/a.ts", "lone", "lone/missing.ts", "repo/sub/b.ts", "repo/sub", "repo", "link/b.ts"]
    expected = ["lone", "lone", "lone", "repo", "repo", "repo", "repo"]
    assert [root_of(tmp_path / path) for path in asked] == [tmp_path / path for path in expected]


WANTED = """
a.ts b.mts c.cts d.tsx e.js f.mjs g.cjs d.ts x.d.x.js admin.ts .d.tsx x.min.ts é.ts package.json tsconfig.json
Pulumi.yaml Pulumi.yml Pulumi.dev.yaml Pulumi.dev.eu.yml .iacfix.yaml .prettierrc .prettierrc.json .prettierrc.yaml
package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock
"""
UNWANTED = """
a.py a.json b.jsx a.ts.bak a.TS ts x.d.ts x.d.mts x.d.cts x.d.css.ts x.min.js x.min.cjs package.json5 xtsconfig.json
Pulumi.json Pulumi.dev.yaml.orig README.md bun.lockb .prettierignore
"""


@pytest.mark.parametrize("name", WANTED.split())
def test_matters(name: str) -> None:
    assert matters(name)
    assert matters(f"some/node_modules.d.ts/{name}")


@pytest.mark.parametrize("name", UNWANTED.split())
def test_does_not_matter(name: str) -> None:
    assert not matters(name)
    assert not matters(f"x.ts/{name}")


def test_listing_is_the_same_with_git_and_without(tmp_path: Path) -> None:
    put(tmp_path, "Pulumi.yaml", "index.ts", "lib/a b.ts", "lib/é/ü.ts", "lib/x.d.ts", "lib/README.md", "build/out.js")
    for folder in ("node_modules", "vendor", "bower_components", ".pulumi"):
        put(tmp_path, f"{folder}/x.ts", f"lib/{folder}/y.ts")
    put(tmp_path, "dist/out.js", ".gitignore", text="/dist\n")
    expected = ["Pulumi.yaml", "build/out.js", "index.ts", "lib/a b.ts", "lib/é/ü.ts"]
    assert listed_both_ways(tmp_path, tmp_path) == (expected, expected)


@POSIX_ONLY
def test_names_that_are_hard_to_write(tmp_path: Path) -> None:
    names = ["a b.ts", "new\nline.ts", 'q"uote.ts', "back\\slash.ts", "*.ts", "-x.ts", "tab\t.ts", " .ts", "é/ü ñ.ts"]
    put(tmp_path, *names)
    assert listed_both_ways(tmp_path, tmp_path) == (sorted(names), sorted(names))
    assert [read(tmp_path, name) for name in names] == [b""] * len(names)


@POSIX_ONLY
def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff.ts")
    try:
        put(tmp_path, name, text="x")
    except OSError:
        pytest.skip("this file system refuses such names")
    assert listed_both_ways(tmp_path, tmp_path) == ([name], [name])
    assert read(tmp_path, name) == b"x"


def test_listing_below_a_folder_or_a_file(tmp_path: Path) -> None:
    put(
        tmp_path,
        "a.ts",
        "one/b.ts",
        "one/two/c.ts",
        "one-more/d.ts",
        "vendor/e.ts",
        "vendor/node_modules/f.ts",
        "a.ts-more/g.ts",
    )
    put(tmp_path, "one/ignored.ts", "one/.gitignore", text="ignored.ts\n")
    asked = {
        "one": ["one/b.ts", "one/two/c.ts"],
        "one/two": ["one/two/c.ts"],
        "a.ts-more": ["a.ts-more/g.ts"],
        "one/b.ts": ["one/b.ts"],
        "one/ignored.ts": ["one/ignored.ts"],
        "one/.gitignore": [],
        "one/missing.ts": [],
        "vendor": ["vendor/e.ts"],
        "..": [],
    }
    without = {path: listing(tmp_path, tmp_path / path) for path in asked}
    git(tmp_path, "init", "-q")
    assert without == asked
    assert {path: listing(tmp_path, tmp_path / path) for path in asked} == asked


def test_tracked_files_are_listed_though_ignored_unless_they_are_gone(tmp_path: Path) -> None:
    put(tmp_path, "kept.ts", "gone.ts", "node_modules/x.ts", "other.ts")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "kept.ts", "gone.ts", "node_modules/x.ts")
    put(tmp_path, ".gitignore", text="*.ts\n")
    (tmp_path / "gone.ts").unlink()
    assert listing(tmp_path, tmp_path) == ["kept.ts"]


def test_other_repositories_inside_are_not_entered(tmp_path: Path) -> None:
    put(tmp_path, "a.ts", "origin/b.ts", "nested/c.ts")
    for folder in ("origin", "nested", "."):
        git(tmp_path / folder, "init", "-q")
    git(tmp_path / "origin", "add", "-A")
    git(tmp_path / "origin", "commit", "-qm", "m")
    git(tmp_path, "-c", "protocol.file.allow=always", "submodule", "add", str(tmp_path / "origin"), "module.ts")
    assert listing(tmp_path, tmp_path) == ["a.ts"]
    assert listing(root_of(tmp_path / "module.ts/b.ts"), tmp_path / "module.ts") == ["b.ts"]


@POSIX_ONLY
def test_symlinked_folders_are_not_followed_and_loops_end(tmp_path: Path) -> None:
    put(tmp_path, "a/b.ts")
    (tmp_path / "a/loop").symlink_to(tmp_path)
    (tmp_path / "a/self").symlink_to("self")
    (tmp_path / "again").symlink_to("a")
    (tmp_path / "folder.ts").symlink_to("a")
    (tmp_path / "link.ts").symlink_to("a/b.ts")
    (tmp_path / "nowhere.ts").symlink_to("missing.ts")
    expected = ["a/b.ts", "link.ts", "nowhere.ts"]
    assert listed_both_ways(tmp_path, tmp_path) == (expected, expected)
    assert listing(tmp_path, tmp_path / "again") == ["a/b.ts"]


@POSIX_ONLY
def test_pipes_and_sockets_are_not_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe.ts")
    monkeypatch.chdir(tmp_path)  # the path of a socket has to be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.ts")
    assert listed_both_ways(tmp_path, tmp_path) == ([], [])


GITIGNORES: dict[str, dict[str, str]] = {
    "a name anywhere": {"": "build"},
    "a name at the top": {"": "/build"},
    "a folder only": {"": "b.ts/\nbuild/"},
    "a path": {"": "src/build"},
    "a path is anchored": {"": "build/a.ts"},
    "children, but one": {"": "src/*\n!src/lib"},
    "a child of an ignored folder stays ignored": {"": "src/\n!src/lib/a.ts"},
    "everything but a folder and what is in it": {"": "*\n!src/\n!src/**"},
    "a folder taken back does not take back what is in it": {"": "*\n!src"},
    "two stars in front": {"": "**/build/a.ts"},
    "two stars between": {"": "src/**/a.ts"},
    "two stars at the end": {"": "src/**"},
    "two stars at the end, one taken back": {"": "src/**\n!src/lib/\n!a.ts"},
    "folders but one": {"": "*/\n!src/"},
    "folders below a folder": {"": "src/**/"},
    "one star stays within a folder": {"": "src/*/a.ts"},
    "sets and question marks": {"": "[ab].ts\n?.js\n[!x]x.ts"},
    "sets of brackets": {"": "[[]a].ts\n[]a].ts\n[a-].ts"},
    "escapes": {"": "\\#c.ts\n\\!d.ts\n#a.ts\nb\\ c.ts"},
    "blanks at the end go, escaped ones stay": {"": "a.ts   \ne\\ "},
    "carriage returns and a byte order mark": {"": "\ufeffa.ts\r\nsrc/lib/\r\n"},
    "no line end": {"": "a.ts"},
    "later lines win": {"": "*.ts\n!a.ts\n/src/lib/a.ts"},
    "the inner file wins": {"": "*.ts", "src": "!a.ts", "src/lib": "a.ts"},
    "the inner file is relative to its folder": {"src": "/build\n/lib/b.ts"},
    "an inner pattern for a folder leaves its files to the outer": {"": "*.js", "src": "!lib/"},
    "no pattern": {"": "\n   \n/\n!\n[\n\\"},
    "regular expressions are text": {"": "a.t+\n(a|b).ts\n^a.ts\na.ts$\n{a,b}.ts"},
}
TREE = [
    f"{folder}{name}"
    for folder in ("", "build/", "src/", "src/build/", "src/lib/", "src/lib/build/", "b.ts/", "e /")
    for name in ("a.ts", "c.js", "xx.ts", "#c.ts", "!d.ts", "b c.ts")
] + ["src/b.ts", "src/lib/b.ts", "build/b.ts"]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("case", GITIGNORES)
@POSIX_ONLY
def test_gitignore_is_read_as_git_reads_it(tmp_path: Path, case: str) -> None:
    put(tmp_path, *TREE)
    for folder, text in GITIGNORES[case].items():
        put(tmp_path, f"{folder}/.gitignore".lstrip("/"), text=text)
    walked, by_git = listed_both_ways(tmp_path, tmp_path)
    assert walked == by_git
    assert (sorted(TREE) != by_git) == (case not in {"no pattern", "regular expressions are text"})


ATOMS = ["a.ts", "*.ts", "[ab].ts", "?.js", "build", "src", "lib", "*", "**", "b*"]
LINES = st.builds(
    lambda negated, rooted, atoms, slash: negated + rooted + "/".join(atoms) + slash,
    st.sampled_from(["", "", "!"]),
    st.sampled_from(["", "", "/"]),
    st.lists(st.sampled_from(ATOMS), min_size=1, max_size=3),
    st.sampled_from(["", "", "/"]),
)


@POSIX_ONLY
@settings(max_examples=40, deadline=None)
@given(texts=st.dictionaries(st.sampled_from(["", "src/", "src/lib/"]), st.lists(LINES, max_size=4), max_size=3))
def test_any_gitignore_is_read_as_git_reads_it(
    tmp_path_factory: pytest.TempPathFactory, texts: dict[str, list[str]]
) -> None:
    root = tmp_path_factory.mktemp("tree")
    put(root, *TREE)
    for folder, lines in texts.items():
        put(root, f"{folder}.gitignore", text="\n".join(lines))
    walked, by_git = listed_both_ways(root, root)
    assert walked == by_git


@POSIX_ONLY
def test_a_gitignore_that_is_no_file_is_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "a.ts", "src/b.ts", "lib/c.ts", "rules", text="*.ts")
    (tmp_path / ".gitignore").symlink_to("rules")
    (tmp_path / "src/.gitignore").mkdir()
    (tmp_path / "lib/.gitignore").write_bytes(b"\xff.ts\nc.ts\n")
    assert listed_both_ways(tmp_path, tmp_path) == (["a.ts", "src/b.ts"], ["a.ts", "src/b.ts"])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xef\xbb\xbfexport const a = 1;\r\n",
        b"a\rb\r\nc\n\n",
        "é \u2028 \U0001f600".encode(),
        b"no line end",
        b"nul \x00",
        b"x" * (5 * 1024 * 1024),
    ],
    ids=["empty", "mark and CRLF", "mixed line ends", "beyond ASCII", "no line end", "NUL", "5 MiB"],
)
def test_read_keeps_every_byte(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.ts").write_bytes(data)
    assert read(tmp_path, "a.ts") == data


def reason(found: bytes | Unreadable, line: int = 1) -> str:
    assert isinstance(found, Unreadable)
    assert found.line == line
    return found.reason


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b"a\nb\xe9\nc", 2, "byte 0xE9 at offset 3"),
        (b"\xc3", 1, "byte 0xC3 at offset 0"),
        (b"a\r\nb\r\n\xed\xa0\x80", 3, "byte 0xED at offset 6"),
        ("a\n".encode("utf-16"), 1, "is UTF-16"),
        ("a\n".encode("utf-16-be"), 1, ""),
    ],
    ids=["latin-1", "cut short", "surrogate", "UTF-16 with a mark", "UTF-16 without"],
)
def test_what_is_not_utf8(tmp_path: Path, data: bytes, line: int, said: str) -> None:
    (tmp_path / "a.ts").write_bytes(data)
    if not said:
        assert read(tmp_path, "a.ts") == data  # NULs and ASCII: the parser will refuse it
        return
    why = reason(read(tmp_path, "a.ts"), line)
    assert said in why
    assert "save it as UTF-8" in why


def test_what_is_missing_or_a_folder(tmp_path: Path) -> None:
    put(tmp_path, "sub/a.ts", "file")
    assert read(tmp_path, "sub/b.ts") == Unreadable("sub/b.ts", 1, "does not exist")
    assert reason(read(tmp_path, "sub")) == "is a folder, not a file"
    assert "cannot be read" in reason(read(tmp_path, "file/x.ts"))
    assert "cannot be read" in reason(read(tmp_path, "x" * 300))


@POSIX_ONLY
def test_symlinks_are_followed_within_the_root_only(tmp_path: Path) -> None:
    put(tmp_path, "root/a.ts", "root-2/secret.ts", text="x")
    root = tmp_path / "root"
    (root / "in.ts").symlink_to("a.ts")
    (root / "out.ts").symlink_to(tmp_path / "root-2/secret.ts")
    (root / "folder").symlink_to(tmp_path / "root-2")
    (root / "nowhere.ts").symlink_to("missing.ts")
    (root / "loop.ts").symlink_to("loop.ts")
    (tmp_path / "door").symlink_to(root)
    assert read(root, "in.ts") == b"x"
    assert read(tmp_path / "door", "in.ts") == b"x"
    for path in ("out.ts", "folder/secret.ts", "../root-2/secret.ts"):
        assert "leads out of" in reason(read(root, path))
    assert "leads nowhere" in reason(read(root, "nowhere.ts"))
    assert "cannot be read" in reason(read(root, "loop.ts"))


@POSIX_ONLY
def test_pipes_and_devices_are_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.ts")  # reading it would wait for ever
    (tmp_path / "link.ts").symlink_to("pipe.ts")
    for path in ("pipe.ts", "link.ts"):
        assert "not opened" in reason(read(tmp_path, path))
    assert "not opened" in reason(read(Path("/dev"), "zero"))


def test_what_is_too_large(tmp_path: Path) -> None:
    with (tmp_path / "a.ts").open("wb") as file:
        file.truncate(LARGEST)
    assert read(tmp_path, "a.ts") == bytes(LARGEST)
    with (tmp_path / "a.ts").open("ab") as file:
        file.write(b"x")
    assert "16,777,217 bytes" in reason(read(tmp_path, "a.ts"))


@POSIX_ONLY
def test_what_may_not_be_read(tmp_path: Path) -> None:
    put(tmp_path, "a.ts", "closed/b.ts", text="x")
    (tmp_path / "a.ts").chmod(0)
    (tmp_path / "closed").chmod(0)
    try:
        if os.access(tmp_path / "a.ts", os.R_OK):
            pytest.skip("a superuser may read everything (folders and pipes stand in for it above)")
        assert "may not be read" in reason(read(tmp_path, "a.ts"))
        assert "may not be read" in reason(read(tmp_path, "closed/b.ts"))
        assert listing(tmp_path, tmp_path) == ["a.ts"]
    finally:
        (tmp_path / "closed").chmod(0o700)


@pytest.mark.parametrize(
    "text",
    [
        "// @generated\n",
        "/**\n * @generated by some tool\n */\nexport {};\n",
        "#!/usr/bin/env node\n// Code generated by x. DO NOT EDIT.\n",
        "// *** WARNING: this file was generated by pulumi-language-nodejs. ***\n// *** Do not edit by hand\n",
        "\ufeff// Licence\r\n\r\n'use strict';\r\n/* This file was auto-generated by openapi */\r\n",
        "// Auto-generated, do not modify\n",
        '"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.id = 1;\n',
        "export const id = 1;\n//# sourceMappingURL=index.js.map\n",
        "# Code generated by x; DO NOT EDIT\nname: x\n",
        "/* " + "x" * 2000 + "\n@generated never closed " + "x" * 5000,
    ],
)
def test_generated(text: str) -> None:
    assert generated(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "export const a = 1;\n// @generated\n",
        "const a = '@generated';\n",
        "// @generatedBy hand\n// me@generated\n// @partially-generated\n",
        "// This stack creates an auto-generated password.\n",
        "// Names are generated; edit the prefix below\n",
        "// Code generated from the template, then edited\n",
        "// See the file was generated by nobody\n",
    ],
)
def test_not_generated(text: str) -> None:
    assert not generated(text.encode())


@given(st.binary(max_size=300))
def test_generated_takes_any_bytes(data: bytes) -> None:
    assert generated(b"// @generated\n" + data)
    assert not generated(b"x;" + data)
