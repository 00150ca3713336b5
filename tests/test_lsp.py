"""The language server as editors meet it: over a pipe, with what Visual Studio Code, Neovim and Emacs can do."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pytest_lsp import ClientServerConfig, LanguageClient

from lsp_editor import COMMAND, PROFILES, Editor, new_client, offset

DEMO = Path(__file__).parents[1] / "demo"
CONFIG = ClientServerConfig(server_command=COMMAND, client_factory=new_client)
ZONE = "import * as aws from '@pulumi/aws';\n\nnew aws.route53.Zone('z', { name: 'shop.example.com' });\n"
MENDED = ZONE.replace("example.com", "test.local")
UNSAFE = "unsafe: [reserved-domain]\n"


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    folder = tmp_path / "demo program"
    shutil.copytree(DEMO, folder, ignore=shutil.ignore_patterns("node_modules"))
    return folder


@pytest.fixture
def zone(tmp_path: Path) -> Path:
    return program(tmp_path / "zone")


def program(folder: Path, text: str = ZONE) -> Path:
    folder.mkdir()
    (folder / "Pulumi.yaml").write_text("name: shop\nruntime: nodejs\n")
    (folder / "index.ts").write_bytes(text.encode())
    return folder


@pytest_lsp.fixture(config=CONFIG)  # type: ignore[untyped-decorator]
async def client(lsp_client: LanguageClient) -> AsyncIterator[None]:
    yield
    if lsp_client.protocol._workspace is None and not hasattr(lsp_client, "started"):
        return
    await lsp_client.shutdown_session()


async def started(client: LanguageClient, profile: str, *folders: Path, options: object = None) -> Editor:
    client.started = True  # type: ignore[attr-defined]
    editor = Editor(client, profile)
    await editor.start(folders, options)
    return editor


def codes(found: list[types.Diagnostic]) -> list[str]:
    return sorted(str(each.code) for each in found)


async def seen(editor: Editor, uris: dict[Path, str]) -> set[tuple[str, str, int, int]]:
    """What the server shows."""
    return {
        (file.name, str(each.code), each.range.start.line + 1, each.range.start.character + 1)
        for file, uri in uris.items()
        for each in await editor.diagnostics(uri)
    }


def checked(folder: Path) -> set[tuple[str, str, int, int]]:
    """What the command line finds."""
    command = [sys.executable, "-m", "iacfix", "check", "--output-format", "json", str(folder)]
    ran = subprocess.run(command, capture_output=True, check=False, cwd=folder)
    items = json.loads(ran.stdout)
    rows = items["findings"] if isinstance(items, dict) else items
    return {(Path(each["path"]).name, each["id"], each["location"]["row"], each["location"]["column"]) for each in rows}


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.asyncio
async def test_a_program_is_seen_and_mended(client: LanguageClient, demo: Path, profile: str) -> None:
    editor = await started(client, profile, demo)
    uris = {file: editor.open(file) for file in sorted(demo.rglob("*.*"))}
    assert await seen(editor, uris) == checked(demo)
    for uri in uris.values():
        for action in await editor.actions(uri, only=["source.fixAll"]):
            assert action.kind == "source.fixAll.iacfix"
            editor.make(action.edit)
    left = await seen(editor, uris)
    subprocess.run([sys.executable, "-m", "iacfix", "apply", str(demo)], check=False, capture_output=True)
    assert left == checked(demo)
    for file, uri in uris.items():
        assert editor.texts[uri] == file.read_text()


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.asyncio
async def test_emoji_tabs_and_foreign_line_ends(client: LanguageClient, zone: Path, profile: str) -> None:
    text = ZONE.replace("new aws", "\t/* 😀\t𝒳 \u2028 \f */ new aws").replace("\n", "\r\n")
    editor = await started(client, profile, zone)
    uri = editor.open(zone / "index.ts", text)
    (found,) = await editor.diagnostics(uri)
    start, end = offset(text, found.range.start), offset(text, found.range.end)
    assert text[start:end] == "'shop.example.com'"
    editor.change(uri, text.index("😀"), text.index("😀") + 1, "e\u0301😀😀")
    fix = (await editor.actions(uri, "shop", ["quickfix"]))[0]
    expected = editor.texts[uri].replace("example.com", "test.local")
    editor.make(fix.edit)
    assert editor.texts[uri] == expected


@pytest.mark.asyncio
async def test_a_quick_fix_for_each_finding_and_ignoring_it(client: LanguageClient, zone: Path) -> None:
    editor = await started(client, "visual_studio_code", zone)
    uri = editor.open(zone / "index.ts")
    fix, ignore = await editor.actions(uri, "shop", ["quickfix"])
    assert (fix.is_preferred, ignore.is_preferred) == (True, None)
    assert fix.diagnostics is not None
    assert fix.diagnostics == ignore.diagnostics
    assert list(fix.diagnostics) == await editor.diagnostics(uri)
    editor.make(ignore.edit)
    assert "// iacfix-ignore: reserved-domain\nnew aws.route53.Zone" in editor.texts[uri]
    assert await editor.diagnostics(uri) == []
    assert await editor.actions(uri, "import", ["quickfix"]) == []


KINDS: tuple[tuple[list[str] | None, set[str]], ...] = (
    (None, {"quickfix", "source.fixAll.iacfix"}),
    ([""], {"quickfix", "source.fixAll.iacfix"}),
    (["source"], {"source.fixAll.iacfix"}),
    (["source.fixAll.iacfix"], {"source.fixAll.iacfix"}),
    (["source.fixAll.eslint"], set()),
    (["source.fix"], set()),
    (["quickfix"], {"quickfix"}),
    (["refactor"], set()),
)


@pytest.mark.asyncio
async def test_kinds_are_matched_by_their_prefix(client: LanguageClient, zone: Path) -> None:
    editor = await started(client, "neovim", zone)
    uri = editor.open(zone / "index.ts")
    for only, kinds in KINDS:
        assert {str(action.kind) for action in await editor.actions(uri, only=only)} == kinds


@pytest.mark.asyncio
async def test_unsafe_fixes_are_asked_about_and_never_made_on_save(client: LanguageClient, zone: Path) -> None:
    (zone / ".iacfix.yaml").write_text(UNSAFE)
    editor = await started(client, "visual_studio_code", zone)
    uri = editor.open(zone / "index.ts")
    assert await editor.actions(uri, only=["source.fixAll"]) == []
    fix = (await editor.actions(uri, "shop", ["quickfix"]))[0]
    assert "unsafe" in fix.title
    assert fix.edit is not None
    assert fix.edit.change_annotations is not None
    assert [each.needs_confirmation for each in fix.edit.change_annotations.values()] == [True]
    editor.make(fix.edit)
    assert editor.texts[uri] == MENDED


@pytest.mark.asyncio
async def test_hover_shows_the_page(client: LanguageClient, zone: Path) -> None:
    editor = await started(client, "emacs", zone)
    uri = editor.open(zone / "index.ts")
    document = types.TextDocumentIdentifier(uri)
    shown = await client.text_document_hover_async(types.HoverParams(document, types.Position(2, 40)))
    assert shown is not None
    assert isinstance(shown.contents, types.MarkupContent)
    assert shown.contents.value.startswith("### reserved-domain: ")
    assert "```diff\n" in shown.contents.value
    assert await client.text_document_hover_async(types.HoverParams(document, types.Position(0, 0))) is None


@pytest.mark.asyncio
async def test_will_save_is_an_option_and_then_fix_all_is_silent(client: LanguageClient, zone: Path) -> None:
    editor = await started(client, "emacs", zone, options={"willSaveWaitUntil": True})
    uri = editor.open(zone / "index.ts")
    assert await editor.actions(uri, only=["source.fixAll"]) == []
    saving = types.WillSaveTextDocumentParams(types.TextDocumentIdentifier(uri), types.TextDocumentSaveReason.Manual)
    editor.make(types.WorkspaceEdit({uri: await client.text_document_will_save_wait_until_async(saving) or []}))
    assert editor.texts[uri] == MENDED


@pytest.mark.asyncio
async def test_without_the_option_will_save_is_not_announced(client: LanguageClient, zone: Path) -> None:
    await started(client, "emacs", zone)
    saving = types.WillSaveTextDocumentParams(
        types.TextDocumentIdentifier("file:///x.ts"), types.TextDocumentSaveReason.Manual
    )
    with pytest.raises(JsonRpcException, match=r"(?i)not found"):
        await client.text_document_will_save_wait_until_async(saving)


@pytest.mark.asyncio
async def test_a_finding_here_comes_from_there_and_unsaved_text_counts(client: LanguageClient, demo: Path) -> None:
    editor = await started(client, "neovim", demo)
    entry, stack = editor.open(demo / "bin" / "tap.ts"), editor.open(demo / "lib" / "tap-stack.ts")
    before = codes(await editor.diagnostics(entry))
    assert "stack-exports" in before
    text = editor.texts[stack]
    editor.rewrite(stack, "export class TapStack { constructor(name: string, args: object) {} }\n")
    assert "stack-exports" not in codes(await editor.diagnostics(entry))
    editor.rewrite(stack, text)
    assert codes(await editor.diagnostics(entry)) == before


@pytest.mark.asyncio
async def test_a_fix_reaches_into_another_file(client: LanguageClient, demo: Path) -> None:
    editor = await started(client, "visual_studio_code", demo)
    entry = editor.open(demo / "bin" / "tap.ts")
    await editor.diagnostics(entry)
    everything = types.ExecuteCommandParams("iacfix.fixAll", arguments=[entry])
    made: list[types.WorkspaceEdit] = []

    @client.feature(types.WORKSPACE_APPLY_EDIT)  # type: ignore[untyped-decorator]
    def apply(params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:
        made.append(params.edit)
        return types.ApplyWorkspaceEditResult(True)

    await client.workspace_execute_command_async(everything)
    (edit,) = made
    editor.make(edit)
    assert "13.7" not in (demo / "lib" / "versions.ts").read_text()
    for uri, text in editor.texts.items():
        Path(uri.removeprefix("file://").replace("%20", " ")).write_text(text)
    assert not {"config-require", "engine-version", "stack-exports"} & {each[1] for each in checked(demo)}


@pytest.mark.asyncio
async def test_what_is_typed_half_way_is_never_mended(client: LanguageClient, zone: Path) -> None:
    editor = await started(client, "neovim", zone)
    uri = editor.open(zone / "index.ts")
    editor.replace(uri, "new aws", "if ( new aws")
    assert codes(await editor.diagnostics(uri)) == ["syntax-error"]
    assert await editor.actions(uri) == []
    editor.replace(uri, "if ( new aws", "new aws")
    assert codes(await editor.diagnostics(uri)) == ["reserved-domain"]


@pytest.mark.asyncio
async def test_several_workspaces_lone_files_and_untitled_buffers(client: LanguageClient, tmp_path: Path) -> None:
    one, two = program(tmp_path / "one"), program(tmp_path / "two", MENDED)
    lone = tmp_path / "lone.ts"
    lone.write_text(ZONE)
    editor = await started(client, "neovim", one, two)
    seen = [codes(await editor.diagnostics(editor.open(file))) for file in (one / "index.ts", two / "index.ts", lone)]
    assert seen == [["reserved-domain"], [], ["reserved-domain"]]
    untitled = editor.open("untitled:Untitled-1", ZONE)
    assert await editor.diagnostics(untitled) == []
    assert await editor.actions(untitled) == []
    vendored = one / "node_modules" / "x" / "index.ts"
    vendored.parent.mkdir(parents=True)
    vendored.write_text(ZONE)
    assert await editor.diagnostics(editor.open(vendored)) == []


@pytest.mark.asyncio
async def test_settings_are_read_anew(client: LanguageClient, zone: Path) -> None:
    editor = await started(client, "neovim", zone)
    uri = editor.open(zone / "index.ts")
    settings = editor.open(zone / ".iacfix.yaml", "")
    assert codes(await editor.diagnostics(uri)) == ["reserved-domain"]
    editor.rewrite(settings, "ignore: [reserved-domain]\n")
    editor.save(settings, zone / ".iacfix.yaml")
    assert await editor.diagnostics(uri) == []
    editor.rewrite(settings, "ignore: [reserved-domian]\n")
    editor.save(settings, zone / ".iacfix.yaml")
    assert codes(await editor.diagnostics(settings)) == ["settings-error"]
    await editor.diagnostics(uri)
    await asyncio.sleep(0.05)
    assert any("did you mean 'reserved-domain'" in message.message for message in client.messages)


@pytest.mark.asyncio
async def test_the_client_s_own_settings(client: LanguageClient, zone: Path) -> None:
    client.set_configuration({"ignore": ["reserved-domain"], "select": 7}, section="iacfix")
    editor = await started(client, "neovim", zone)
    uri = editor.open(zone / "index.ts")
    assert await editor.diagnostics(uri) == []
    assert [message.message for message in client.messages] == ["iacfix: select must be a list of strings"]
    client.set_configuration({"ignore": []}, section="iacfix")
    client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
    await asyncio.sleep(0.1)
    assert codes(await editor.diagnostics(uri)) == ["reserved-domain"]


CODEMOD = '''"""Bucket.

Page.
"""

from pathlib import Path

from iacfix.edit import Finding, Severity

SEVERITY = Severity.RISKS
Path(__file__).with_name("ran").touch()
print("Content-Length: 3\\r\\n\\r\\n{{{", flush=True)


def findings(project):
    for source in project.sources:
        yield Finding(source.path, 0, 6, "MESSAGE")
'''


@pytest.mark.parametrize("trusted", [False, True])
@pytest.mark.asyncio
async def test_code_of_a_workspace_runs_only_where_it_is_trusted(
    client: LanguageClient, zone: Path, trusted: bool
) -> None:
    (zone / "own").mkdir()
    (zone / "own" / "our_rule.py").write_text(CODEMOD)
    (zone / ".iacfix.yaml").write_text("codemods: [own]\n")
    editor = await started(client, "neovim", zone, options={"trusted": True} if trusted else None)
    uri = editor.open(zone / "index.ts")
    assert codes(await editor.diagnostics(uri)) == [*(["our-rule"] if trusted else []), "reserved-domain"]
    assert (zone / "own" / "ran").exists() is trusted


@pytest.mark.asyncio
async def test_a_file_from_elsewhere_is_not_trusted(client: LanguageClient, zone: Path, tmp_path: Path) -> None:
    elsewhere = program(tmp_path / "elsewhere")
    (elsewhere / "own").mkdir()
    (elsewhere / "own" / "our_rule.py").write_text(CODEMOD)
    (elsewhere / ".iacfix.yaml").write_text("codemods: [own]\n")
    editor = await started(client, "neovim", zone, options={"trusted": True})
    assert codes(await editor.diagnostics(editor.open(elsewhere / "index.ts"))) == ["reserved-domain"]
    assert not (elsewhere / "own" / "ran").exists()


@pytest.mark.asyncio
async def test_a_codemod_is_read_anew(client: LanguageClient, zone: Path) -> None:
    (zone / "own").mkdir()
    file = zone / "own" / "our_rule.py"
    file.write_text(CODEMOD)
    (zone / ".iacfix.yaml").write_text("codemods: [own]\n")
    editor = await started(client, "visual_studio_code", zone, options={"trusted": True})
    uri = editor.open(zone / "index.ts")
    assert "MESSAGE" in str(await editor.diagnostics(uri))
    file.write_text(CODEMOD.replace("MESSAGE", "another message"))
    event = types.FileEvent(file.as_uri(), types.FileChangeType.Changed)
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    editor.replace(uri, "\n\n", "\n\n\n")
    assert "another message" in str(await editor.diagnostics(uri))
    file.write_text("broken(\n")
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    editor.replace(uri, "\n\n\n", "\n\n")
    assert codes(await editor.diagnostics(uri)) == ["reserved-domain"]


@pytest.mark.asyncio
async def test_bad_requests_end_nothing(client: LanguageClient, zone: Path) -> None:
    editor = await started(client, "neovim", zone)
    uri = editor.open(zone / "index.ts")
    writer = client.protocol.writer
    assert writer is not None
    for body in (b"{", b"[]", b"7", b'{"jsonrpc":"2.0"}', b'{"jsonrpc":"2.0","id":1,"method":7}', b"\xff\xfe"):
        writer.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    for method, params in (
        ("textDocument/codeAction", {"textDocument": 7}),
        ("textDocument/hover", {"textDocument": {"uri": uri}, "position": {"line": -5, "character": 10**9}}),
        ("workspace/executeCommand", {"command": "iacfix.fixAll", "arguments": [{}]}),
        ("workspace/executeCommand", {"command": "none"}),
        ("no/such", {}),
    ):
        body = json.dumps({"jsonrpc": "2.0", "id": f"bad {method}", "method": method, "params": params}).encode()
        writer.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    editor.texts["file:///never/opened.ts"], editor.versions["file:///never/opened.ts"] = "text", 1
    editor.change("file:///never/opened.ts", 0, 1, "x")
    editor.close("file:///never/opened.ts")
    assert codes(await editor.diagnostics(uri)) == ["reserved-domain"]
    (action,) = await editor.actions(uri, only=["source.fixAll"])
    editor.make(action.edit)
    assert editor.texts[uri] == MENDED


def test_without_pygls_the_install_line_is_shown(tmp_path: Path) -> None:
    (tmp_path / "pygls.py").write_text("raise ImportError\n")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from iacfix.cli import main; main(['lsp'])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, stdin=subprocess.DEVNULL)
    assert ran.returncode == 2
    assert b"pip install 'iacfix[lsp]'" in ran.stderr
