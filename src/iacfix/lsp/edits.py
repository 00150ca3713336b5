"""Edits of the engine as the client takes them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lsprotocol import types

from iacfix.edit import Edit, apply_edits
from iacfix.lsp.desk import Desk
from iacfix.lsp.text import Text, text_edit, text_edits
from iacfix.lsp.tree import Tree
from iacfix.project import Project
from iacfix.rewrite import Rewrite

_CONFIRM = "unsafe"


@dataclass(frozen=True, slots=True)
class Able:
    """What the client can make of an edit of the workspace: versions, new files, edits that it asks about."""

    versions: bool = False
    creates: bool = False
    confirms: bool = False

    @classmethod
    def of(cls, capabilities: types.ClientCapabilities) -> Able:
        """What a client says of itself."""
        workspace = capabilities.workspace.workspace_edit if capabilities.workspace else None
        if workspace is None:
            return cls()
        kinds = workspace.resource_operations or ()
        versions = bool(workspace.document_changes or kinds)  # Neovim declares the latter alone
        creates = versions and types.ResourceOperationKind.Create in kinds
        return cls(versions, creates, versions and workspace.change_annotation_support is not None)


class Editing:
    """Edits of one state of a program, for a client."""

    def __init__(self, desk: Desk, tree: Tree, project: Project, able: Able) -> None:
        self._desk = desk
        self._tree = tree
        self._project = project
        self._able = able

    def made(self, edits: Iterable[Edit], *, confirm: str = "") -> types.WorkspaceEdit | None:
        """Some edits; None where the client cannot make them, or a file is not what it was.

        The client asks before it makes them where ``confirm`` says why.
        """
        by_path: dict[str, list[Edit]] = {}
        for edit in sorted(edits):
            by_path.setdefault(edit.path, []).append(edit)
        changes = {path: _text_edits(self._text(path), made) for path, made in by_path.items()}
        new = {path for path, made in by_path.items() if made[0].creates}
        return self._workspace_edit(changes, new, confirm)

    def outcome(self, rewrite: Rewrite) -> types.WorkspaceEdit | None:
        """What a rewrite came to, over all files."""
        files = rewrite.after.files
        changes = {path: text_edits(self._text(path), files[path]) for path in rewrite.changed}
        return self._workspace_edit(changes, {path for path in changes if path not in self._project.files}, "")

    def _text(self, path: str) -> Text:
        buffer = self._desk.buffer(self._tree, path)
        return buffer.text if buffer is not None else Text(self._project.files.get(path, b""))

    def _workspace_edit(
        self, changes: dict[str, list[types.TextEdit]], new: set[str], confirm: str
    ) -> types.WorkspaceEdit | None:
        closed = [path for path in changes if self._desk.buffer(self._tree, path) is None]
        if not all(self._tree.current(path, self._project) for path in closed):
            self._tree.stale = True
            return None
        if new and not self._able.creates:
            return None
        if not self._able.versions:
            return types.WorkspaceEdit({self._desk.uri(self._tree, path): made for path, made in changes.items()})
        asks = bool(confirm) and self._able.confirms
        document_changes: list[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile] = []
        for path, made in changes.items():
            if path in new:
                document_changes.append(
                    types.CreateFile(self._desk.uri(self._tree, path), annotation_id=_CONFIRM if asks else None)
                )
            document_changes.append(self._document_edit(path, made, asks))
        annotations = {_CONFIRM: types.ChangeAnnotation("Unsafe", True, confirm)} if asks else None
        return types.WorkspaceEdit(document_changes=document_changes, change_annotations=annotations)

    def _document_edit(self, path: str, made: list[types.TextEdit], asks: bool) -> types.TextDocumentEdit:
        buffer = self._desk.buffer(self._tree, path)
        version = buffer.version if buffer is not None else None
        document = types.OptionalVersionedTextDocumentIdentifier(self._desk.uri(self._tree, path), version)
        if asks:
            return types.TextDocumentEdit(
                document, [types.AnnotatedTextEdit(_CONFIRM, each.range, each.new_text) for each in made]
            )
        return types.TextDocumentEdit(document, made)


def _text_edits(text: Text, made: list[Edit]) -> list[types.TextEdit]:
    """The edits one by one, unless what one puts at the end would get into another that reaches there."""
    if any(edit.end == len(text.data) and not edit.inserts for edit in made):
        return text_edits(text, apply_edits(text.data, made))
    return [text_edit(text, edit) for edit in made]
