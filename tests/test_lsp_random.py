"""A thousand edits to a real program: the server never says anything else than ``iacfix check`` on the same text."""

from __future__ import annotations

import asyncio
import random
import shutil
from datetime import date
from pathlib import Path

import pytest
from lsprotocol import types

from iacfix.codemod import bundled, load
from iacfix.discover import discover
from iacfix.run import Choice, chosen, look
from iacfix.settings import Settings
from iacfix.tree import Files
from lsp_editor import COMMAND, Editor, new_client, position

DEMO = Path(__file__).parents[1] / "demo"
CODEMODS = load([bundled()])
FILES = ("bin/tap.ts", "lib/tap-stack.ts", "lib/dns-stack.ts", "lib/versions.ts")
PIECES = (
    "😀",
    "\t",
    "\n",
    "}",
    "{",
    "'",
    "/* ",
    " */",
    "// ",
    ";",
    "13.8",
    "export ",
    "example.com",
    "\r\n",
    "x",
    ", ",
)
EDITS = 250

Seen = set[tuple[str, str, int, int, int, int]]


def fresh(texts: dict[str, str]) -> Seen:
    """What the command line's engine finds in these texts, with nothing kept from before."""
    data = {path: text.encode() for path, text in texts.items()}
    (program,) = discover(Files.of(data), [""], lambda _: Settings.of(CODEMODS)).programs
    choice = Choice(date.today())
    seen = look(program, chosen(CODEMODS, program.settings, choice), choice, known=[each.id for each in CODEMODS])
    found = set()
    for name, finding in seen.found:
        text = texts[finding.path]
        start, end = (len(text.encode()[:at].decode()) for at in (finding.start, finding.end))
        a, b = position(text, start), position(text, end)
        found.add((finding.path, name, a.line, a.character, b.line, b.character))
    broken = {(source.path, "syntax-error", -1, -1, -1, -1) for source in program.broken}
    return found | broken


def shown(path: str, diagnostics: list[types.Diagnostic]) -> Seen:
    found = set()
    for each in diagnostics:
        a, b = each.range.start, each.range.end
        places = (-1, -1, -1, -1) if each.code == "syntax-error" else (a.line, a.character, b.line, b.character)
        found.add((path, str(each.code), *places))
    return found


def typed(chance: random.Random, text: str, original: str) -> tuple[int, int, str]:
    """Something that a person might do: type, delete, paste a piece of the file, take it all back."""
    start = chance.randint(0, len(text))
    end = min(len(text), start + chance.choice((0, 0, 1, 3, 30)))
    what = chance.random()
    if what < 0.35:
        return 0, len(text), original
    if what < 0.45:
        at = chance.randint(0, len(original))
        return start, end, original[at : at + chance.randint(1, 200)]
    return start, end, chance.choice(PIECES)


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """No editor has a place between CR and LF."""
    start -= start > 0 and text[start - 1 : start + 1] == "\r\n"
    end += end > 0 and text[end - 1 : end + 1] == "\r\n"
    return start, end


@pytest.mark.asyncio
@pytest.mark.parametrize("seed", range(4))
async def test_the_server_never_differs_from_check(tmp_path: Path, seed: int) -> None:
    folder = tmp_path / "demo"
    shutil.copytree(DEMO, folder, ignore=shutil.ignore_patterns("node_modules"))
    texts = {
        file.relative_to(folder).as_posix(): file.read_bytes().decode() for file in folder.rglob("*") if file.is_file()
    }
    originals, chance = dict(texts), random.Random(seed)
    client = new_client()
    await client.start_io(*COMMAND)
    editor = Editor(client, "neovim")
    await editor.start([folder])
    uris = {path: editor.open(folder / path) for path in FILES}
    for _ in range(EDITS):
        path = chance.choice(FILES)
        start, end, new = typed(chance, texts[path], originals[path])
        start, end = whole(texts[path], start, end)
        editor.change(uris[path], start, end, new)
        texts[path] = editor.texts[uris[path]]
        asked = chance.sample(FILES, 2)
        seen = asyncio.gather(*(editor.diagnostics(uris[path]) for path in asked))
        await asyncio.sleep(0)
        expected = {each for each in fresh(texts) if each[0] in asked}
        assert set().union(*(shown(path, found) for path, found in zip(asked, await seen, strict=True))) == expected
    await client.shutdown_session()
