"""An editor for tests of the language server: it holds texts, tells the server of them and makes its edits."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities, make_test_lsp_client

COMMAND = [sys.executable, "-m", "iacfix", "lsp"]
PROFILES = ("visual_studio_code", "neovim", "emacs")


def offset(text: str, position: types.Position) -> int:
    """The index of a place, counted as the protocol says, by other means than the server's; no line ends behind its CR."""
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]
    units, at = 0, starts[position.line]
    while units < position.character and text[at : at + 1] not in ("\r", "\n"):
        units += 2 if ord(text[at]) > 0xFFFF else 1
        at += 1
    return at


def position(text: str, index: int) -> types.Position:
    """The place of an index."""
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text[:index]))]
    return types.Position(len(starts) - 1, sum(2 if ord(c) > 0xFFFF else 1 for c in text[starts[-1] : index]))


def applied(text: str, edits: Sequence[Any]) -> str:
    """A text after edits of it."""
    found = sorted(((offset(text, e.range.start), offset(text, e.range.end), e.new_text) for e in edits), reverse=True)
    for start, end, new in found:
        text = text[:start] + new + text[end:]
    return text


@dataclass
class Editor:
    """A client, and the texts that it has open."""

    client: LanguageClient
    profile: str
    texts: dict[str, str] = field(default_factory=dict)
    versions: dict[str, int] = field(default_factory=dict)

    async def start(self, folders: Sequence[Path], options: object = None, *, pull: bool | None = None) -> None:
        capabilities = client_capabilities(self.profile)
        assert capabilities.text_document is not None
        if pull is not None:
            capabilities.text_document.diagnostic = types.DiagnosticClientCapabilities() if pull else None
        named = [types.WorkspaceFolder(folder.as_uri(), folder.name) for folder in folders]
        agreed = await self.client.initialize_session(
            types.InitializeParams(capabilities, workspace_folders=named, initialization_options=options)
        )
        assert agreed.capabilities.position_encoding in (None, types.PositionEncodingKind.Utf16)

    @property
    def pulls(self) -> bool:
        capabilities = self.client.capabilities
        document = capabilities.text_document if capabilities is not None else None
        return document is not None and document.diagnostic is not None

    def open(self, file: Path | str, text: str | None = None) -> str:
        uri = file if isinstance(file, str) else file.as_uri()
        self.texts[uri] = text if text is not None else _read(file)
        self.versions[uri] = 1
        document = types.TextDocumentItem(uri, "typescript", 1, self.texts[uri])
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
        return uri

    def replace(self, uri: str, old: str, new: str) -> None:
        """Type over the first place where something stands."""
        start = self.texts[uri].index(old)
        self.change(uri, start, start + len(old), new)

    def change(self, uri: str, start: int, end: int, new: str) -> None:
        text = self.texts[uri]
        where = types.Range(position(text, start), position(text, end))
        self.texts[uri] = text[:start] + new + text[end:]
        self.versions[uri] += 1
        self._tell(uri, types.TextDocumentContentChangePartial(where, new))

    def rewrite(self, uri: str, text: str) -> None:
        """Another text altogether."""
        self.texts[uri] = text
        self.versions[uri] += 1
        self._tell(uri, types.TextDocumentContentChangeWholeDocument(text))

    def _tell(self, uri: str, change: types.TextDocumentContentChangeEvent) -> None:
        document = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    def save(self, uri: str, file: Path) -> None:
        file.write_bytes(self.texts[uri].encode())
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def close(self, uri: str) -> None:
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def diagnostics(self, uri: str) -> list[types.Diagnostic]:
        """What the server says of the present text: asked for, or waited for."""
        if self.pulls:
            document = types.TextDocumentIdentifier(uri)
            report = await self.client.text_document_diagnostic_async(types.DocumentDiagnosticParams(document))
            assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
            return list(report.items)
        await asyncio.sleep(0.4)  # longer than the pause after which the server sends what changed elsewhere
        for _ in range(200):
            await asyncio.sleep(0.05)
            if self.client.last_published.get(uri) == self.versions[uri]:  # type: ignore[attr-defined]
                break
        return list(self.client.diagnostics.get(uri, ()))

    async def actions(self, uri: str, where: str = "", only: Sequence[str] | None = None) -> Sequence[types.CodeAction]:
        text = self.texts[uri]
        start = text.index(where) if where else 0
        end = start + len(where) if where else len(text)
        places = types.Range(position(text, start), position(text, end))
        context = types.CodeActionContext([], only, types.CodeActionTriggerKind.Invoked)
        document = types.TextDocumentIdentifier(uri)
        found = await self.client.text_document_code_action_async(types.CodeActionParams(document, places, context))
        return [action for action in found or () if isinstance(action, types.CodeAction)]

    def make(self, edit: types.WorkspaceEdit | None) -> None:
        """Make an edit; of files that are not open, on the disk."""
        assert edit is not None
        changes: list[tuple[str, Sequence[Any]]] = list((edit.changes or {}).items())
        for change in edit.document_changes or ():
            if isinstance(change, types.CreateFile):
                _path(change.uri).touch(exist_ok=False)
            elif isinstance(change, types.TextDocumentEdit):
                version = change.text_document.version
                assert version == self.versions.get(change.text_document.uri)
                changes.append((change.text_document.uri, change.edits))
        for uri, edits in changes:
            if uri in self.texts:
                self.rewrite(uri, applied(self.texts[uri], edits))
            else:
                file = _path(uri)
                file.write_bytes(applied(_read(file), edits).encode())


def new_client() -> LanguageClient:
    """A client that knows for which version diagnostics were last sent."""
    client: LanguageClient = make_test_lsp_client()
    published: dict[str, int | None] = {}
    client.last_published = published  # type: ignore[attr-defined]
    kept = client.protocol.fm.features[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS]

    def keep(params: types.PublishDiagnosticsParams) -> None:
        kept(params)
        published[params.uri] = params.version

    client.protocol.fm.features[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS] = keep

    @client.feature(types.CLIENT_REGISTER_CAPABILITY)  # type: ignore[untyped-decorator]
    def register(_params: types.RegistrationParams) -> None:
        """Every client takes it."""

    return client


def _path(uri: str) -> Path:
    from pygls.uris import to_fs_path

    return Path(to_fs_path(uri) or "")


def _read(file: Path | str) -> str:
    return Path(file).read_bytes().decode()
