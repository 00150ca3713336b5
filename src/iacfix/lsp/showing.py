"""When the client is shown diagnostics: those that it asks for, those that it is sent, and hints to ask again."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lsprotocol import types

from iacfix.lsp.desk import Desk, Document
from iacfix.lsp.diagnostics import diagnostics

if TYPE_CHECKING:
    from pygls.lsp.server import LanguageServer

PAUSE = 0.15
"""Seconds without a change after which diagnostics are sent."""


class Showing:
    """What the client has been shown, by URI."""

    def __init__(self, server: LanguageServer, desk: Desk) -> None:
        self._server = server
        self._desk = desk
        self._shown: dict[str, tuple[int, list[types.Diagnostic]]] = {}
        self._told: set[str] = set()
        self._waiting: asyncio.TimerHandle | None = None

    def asked(self, uri: str) -> list[types.Diagnostic]:
        """The diagnostics of a document that the client asks for."""
        document = self._desk.document(uri)
        found = diagnostics(self._desk, document) if document is not None else []
        if document is not None:
            self._shown[uri] = (document.buffer.version, found)
            self._tell(document)
        return found

    def soon(self) -> None:
        """Something changed: show what came of it once there is a pause."""
        if self._waiting is not None:
            self._waiting.cancel()
        self._waiting = asyncio.get_running_loop().call_later(PAUSE, self._show)

    def forget(self, uri: str) -> None:
        """A document was closed."""
        self._shown.pop(uri, None)
        if not self._pulls():
            self._publish(uri, None, [])

    def _show(self) -> None:
        self._waiting = None
        old = dict(self._shown)
        stand = {document.buffer.uri: document for document in self._desk.documents()}
        new = {uri: diagnostics(self._desk, document) for uri, document in stand.items()}
        if self._pulls():
            if any(uri in old and old[uri][1] != found for uri, found in new.items()) and self._refreshes():
                self._server.workspace_diagnostic_refresh(None)
            return
        for uri, found in new.items():
            version = stand[uri].buffer.version
            if old.get(uri) != (version, found):
                self._shown[uri] = (version, found)
                self._publish(uri, version, found)
            self._tell(stand[uri])

    def _publish(self, uri: str, version: int | None, found: Sequence[types.Diagnostic]) -> None:
        self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def _tell(self, document: Document) -> None:
        """Say what is wrong with settings that hold here, since their own file need not be open."""
        standing = {
            f"{each.path}:{each.line}:{each.column}: {each.message}" for each in document.tree.settings_errors()
        }
        for line in sorted(standing - self._told):
            self._server.window_show_message(types.ShowMessageParams(types.MessageType.Warning, f"iacfix: {line}"))
        self._told = (self._told - {line for line in self._told if line not in standing}) | standing

    def _pulls(self) -> bool:
        """Whether the client asks for diagnostics by itself; it is sent none then."""
        document = self._server.client_capabilities.text_document
        return document is not None and document.diagnostic is not None

    def _refreshes(self) -> bool:
        workspace = self._server.client_capabilities.workspace
        found = workspace.diagnostics if workspace is not None else None
        return found is not None and bool(found.refresh_support)
