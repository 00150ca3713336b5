"""The server's answers, message by message."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from iacfix import __version__
from iacfix.codemod import CodemodError, bundled, load
from iacfix.lsp.actions import FIX_ALL, fix_all, mending, on_save, quick_fixes, wanted
from iacfix.lsp.desk import Desk
from iacfix.lsp.edits import Able
from iacfix.lsp.hover import hover
from iacfix.lsp.options import updated
from iacfix.lsp.protocol import Protocol
from iacfix.lsp.showing import Showing

if TYPE_CHECKING:
    from pygls.server import ServerErrors

SECTION = "iacfix"
BUDGET = 0.75
"""Seconds that an editor waits for what is done on save."""

_WATCHED = (
    "**/*.{ts,mts,cts,tsx,js,mjs,cjs}",
    "**/Pulumi*.{yaml,yml}",
    "**/{package.json,tsconfig.json,.iacfix.yaml,.gitignore}",
    "**/*.py",
)


class Server(LanguageServer):
    """The server of one client."""

    def __init__(self) -> None:
        super().__init__("iacfix", __version__, protocol_cls=Protocol)
        self.desk = Desk(self.warn)
        self.showing = Showing(self, self.desk)
        self.ready = asyncio.Event()

    @property
    def able(self) -> Able:
        """What the client can make of an edit."""
        return Able.of(self.client_capabilities)

    def warn(self, message: str) -> None:
        """Show a message to the person at the editor."""
        self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, f"iacfix: {message}"))

    def log(self, message: str, kind: types.MessageType = types.MessageType.Warning) -> None:
        """A line for the editor's log."""
        self.window_log_message(types.LogMessageParams(kind, f"iacfix: {message}"))

    def report_server_error(self, error: Exception, source: ServerErrors) -> None:  # noqa: ARG002
        """An error ends nothing but the message that met it; it is told in the log, not in the editor's middle."""
        self.log(f"{type(error).__name__}: {error}", types.MessageType.Error)

    def configured(self, given: object) -> None:
        """The client has given settings."""
        options, faults = updated(self.desk.options, given)
        for fault in faults:
            self.warn(fault)
        self.desk.configure(options)


def make_server() -> Server:
    """A server that answers everything."""
    server = Server()
    _life(server)
    _texts(server)
    _answers(server)
    return server


def _life(server: Server) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        for folder in _folders(params):
            server.desk.add_folder(folder)
        server.configured(params.initialization_options)
        if server.desk.options.will_save:
            _answer_will_save(server)

    @server.feature(types.INITIALIZED)
    async def initialized(_params: types.InitializedParams) -> None:
        await asyncio.wait([asyncio.ensure_future(each) for each in (_watch(server), _ask_settings(server))], timeout=2)
        _keep()
        server.ready.set()
        server.showing.soon()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def changed(params: types.DidChangeConfigurationParams) -> None:
        given = params.settings
        if isinstance(given, dict):
            server.configured(given.get(SECTION))
        await _ask_settings(server)
        server.showing.soon()

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders(params: types.DidChangeWorkspaceFoldersParams) -> None:
        for gone in params.event.removed:
            server.desk.remove_folder(gone.uri)
        for added in params.event.added:
            server.desk.add_folder(added.uri)
        server.showing.soon()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def watched(params: types.DidChangeWatchedFilesParams) -> None:
        server.desk.disk_changed(params.changes)
        server.showing.soon()


def _texts(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        server.desk.open(document.uri, document.version, document.text)
        server.showing.soon()

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        server.desk.change(params.text_document.uri, params.text_document.version, params.content_changes)
        server.showing.soon()

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        server.desk.save(params.text_document.uri)
        server.showing.soon()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.desk.close(params.text_document.uri)
        server.showing.forget(params.text_document.uri)
        server.showing.soon()


def _answers(server: Server) -> None:
    desk = server.desk

    @server.feature(
        types.TEXT_DOCUMENT_DIAGNOSTIC,
        types.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=False, identifier=SECTION),
    )
    async def diagnostic(params: types.DocumentDiagnosticParams) -> types.RelatedFullDocumentDiagnosticReport:
        await server.ready.wait()
        return types.RelatedFullDocumentDiagnosticReport(server.showing.asked(params.text_document.uri))

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix, FIX_ALL]))
    def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        found = _actions(server, params)
        document = desk.buffers.get(params.text_document.uri)
        behind = document is not None and desk.behind(document)
        return _actions(server, params) if behind else found

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def page(params: types.HoverParams) -> types.Hover | None:
        document = desk.document(params.text_document.uri)
        return hover(document, params.position) if document is not None else None

    @server.command("iacfix.fixAll")
    async def everything(uri: str) -> None:
        document = desk.document(uri)
        for project in document.tree.projects(document.path) if document is not None else ():
            edit = mending(desk, document, project, server.able) if document is not None else None
            if edit is not None:
                label = "Make all safe fixes of iacfix"
                await server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit, label))


def _actions(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    document = server.desk.document(params.text_document.uri)
    if document is None:
        return []
    only, found = params.context.only, list[types.CodeAction]()
    if wanted(types.CodeActionKind.QuickFix, only):
        found += quick_fixes(server.desk, document, params.range, server.able)
    automatic = params.context.trigger_kind is types.CodeActionTriggerKind.Automatic and only is None
    if wanted(FIX_ALL, only) and not automatic and not server.desk.options.will_save:
        start = time.perf_counter()
        everything = fix_all(server.desk, document, server.able)
        _in_budget(server, document.path, time.perf_counter() - start)
        found += [everything] if everything is not None else []
    return found


def _answer_will_save(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_WILL_SAVE_WAIT_UNTIL)
    def will_save(params: types.WillSaveTextDocumentParams) -> list[types.TextEdit]:
        document = server.desk.document(params.text_document.uri)
        if document is None:
            return []
        start = time.perf_counter()
        edits = on_save(document)
        _in_budget(server, document.path, time.perf_counter() - start)
        return edits


def _in_budget(server: Server, path: str, seconds: float) -> None:
    if seconds > BUDGET:
        server.log(f"{path}: mending took {seconds * 1e3:.0f} ms, more than the {BUDGET * 1e3:.0f} ms of a save")


def _keep() -> None:
    """Load what stays, so that the collector need not look through it again after every other edit."""
    with contextlib.suppress(CodemodError):  # whoever opens a file is told
        load([bundled()])
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 10, 10)


def _folders(params: types.InitializeParams) -> Sequence[str]:
    if params.workspace_folders:
        return [folder.uri for folder in params.workspace_folders]
    return [params.root_uri] if params.root_uri else []


async def _watch(server: Server) -> None:
    """Ask to be told of changes on the disk, where the client can be asked."""
    workspace = server.client_capabilities.workspace
    watching = workspace.did_change_watched_files if workspace is not None else None
    if watching is None or not watching.dynamic_registration:
        return
    watchers = [types.FileSystemWatcher(glob) for glob in _WATCHED]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    registration = types.Registration("iacfix-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
    await _answered(server, server.client_register_capability_async(types.RegistrationParams([registration])))
    server.desk.watched = True


async def _ask_settings(server: Server) -> None:
    workspace = server.client_capabilities.workspace
    if workspace is None or not workspace.configuration:
        return
    asked = types.ConfigurationParams([types.ConfigurationItem(section=SECTION)])
    given = await _answered(server, server.workspace_configuration_async(asked))
    server.configured(given[0] if given else None)


async def _answered(server: Server, request: Any) -> Any:
    """A client's answer; None where it gives an error instead."""
    try:
        return await request
    except Exception as error:
        server.log(f"the client refuses: {error}")
        return None
