"""All that an editor has open, and the trees of files around it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path

from iacfix import codemod, tables
from iacfix.files import SKIPPED_FOLDERS, listing, matters
from iacfix.lsp.options import Options
from iacfix.lsp.text import Text
from iacfix.lsp.tree import Say, Tree
from iacfix.project import PROJECT_FILES
from iacfix.settings.read import NAME as SETTINGS
from iacfix.workspace import root_of

_SETUP = frozenset({*PROJECT_FILES, SETTINGS, "package.json", "tsconfig.json", ".gitignore"})


@dataclass(frozen=True, slots=True)
class Buffer:
    """A text in the editor. ``root`` and ``path`` say which file it is; ``path`` is "" for one to be left alone."""

    uri: str
    version: int
    text: Text
    root: Path
    path: str


@dataclass(frozen=True, slots=True)
class Document:
    """A buffer, and the tree that its file belongs to."""

    buffer: Buffer
    tree: Tree

    @property
    def path(self) -> str:
        """The file, from the tree's root."""
        return self.buffer.path


class Desk:
    """The editor's buffers by URI, the trees by root, and where the client lets codemods of a workspace run."""

    def __init__(self, say: Say) -> None:
        self.options = Options()
        self.watched = False
        self.buffers: dict[str, Buffer] = {}
        self._folders: dict[str, Path] = {}
        self._trees: dict[Path, Tree] = {}
        self._say = say

    # what the editor tells

    def open(self, uri: str, version: int, text: str) -> None:
        """A buffer was opened."""
        root, path = self._place(uri)
        self.buffers[uri] = Buffer(uri, version, Text.of(text), root, path)
        if path:
            tree = self._tree(root)
            tree.put(path, self.buffers[uri].text.data)
            tree.stale |= not tree.knows(path)

    def change(self, uri: str, version: int, changes: Sequence[types.TextDocumentContentChangeEvent]) -> None:
        """A buffer's text was changed; of one that was never opened nothing is known."""
        old = self.buffers.get(uri)
        if old is None:
            return
        new = Buffer(uri, version, old.text.changed(changes), old.root, old.path)
        self.buffers[uri] = new
        if new.path:
            self._tree(new.root).put(new.path, new.text.data)

    def save(self, uri: str) -> None:
        """A buffer was written; where nobody watches the disk, anything may have changed with it."""
        buffer = self.buffers.get(uri)
        if buffer is not None and (not self.watched or not buffer.path):
            self.reload()
        elif buffer is not None and PurePosixPath(buffer.path).name in _SETUP:
            self._tree(buffer.root).stale = True

    def close(self, uri: str) -> None:
        """A buffer was closed: what is on the disk holds again."""
        buffer = self.buffers.pop(uri, None)
        if buffer is None or not buffer.path:
            return
        if any(other.root == buffer.root and other.path for other in self.buffers.values()):
            self._tree(buffer.root).reread(buffer.path)
        else:
            self._trees.pop(buffer.root, None)

    def disk_changed(self, events: Iterable[types.FileEvent]) -> None:
        """Files were made, changed or removed."""
        for event in events:
            file = to_fs_path(event.uri)
            changed = event.type == types.FileChangeType.Changed
            if file is None or (changed and event.uri in self.buffers and Path(file).name not in _SETUP):
                continue
            if not changed or Path(file).name in _SETUP or file.endswith(".py"):
                self.reload()
                return
            self._reread(Path(os.path.realpath(file)))

    def reload(self) -> None:
        """Look at everything anew, codemods and their tables too."""
        codemod.forget()
        tables.load.cache_clear()
        tables.table.cache_clear()
        for tree in self._trees.values():
            tree.stale = True
        for buffer in list(self.buffers.values()):
            root, path = self._place(buffer.uri)
            self.buffers[buffer.uri] = Buffer(buffer.uri, buffer.version, buffer.text, root, path)

    def configure(self, options: Options) -> None:
        """The client has other settings."""
        if options != self.options:
            self.options = options
            self._trees.clear()

    def add_folder(self, uri: str) -> None:
        """A folder of the workspace."""
        folder = to_fs_path(uri)
        if folder is not None:
            self._folders[uri] = Path(os.path.realpath(folder))
            self._trees.clear()

    def remove_folder(self, uri: str) -> None:
        """No folder of the workspace any more."""
        self._folders.pop(uri, None)
        self._trees.clear()

    # what is known

    def document(self, uri: str) -> Document | None:
        """A buffer in its tree as it is now; None for one that is not open or is to be left alone."""
        buffer = self.buffers.get(uri)
        if buffer is None or not buffer.path:
            return None
        return Document(buffer, self._fresh(buffer.root))

    def behind(self, buffer: Buffer) -> bool:
        """Whether the disk turned out to hold something else than what was known."""
        return bool(buffer.path) and self._tree(buffer.root).stale

    def documents(self) -> list[Document]:
        """All buffers that are of interest."""
        return [found for uri in list(self.buffers) if (found := self.document(uri)) is not None]

    def buffer(self, tree: Tree, path: str) -> Buffer | None:
        """What the editor holds of a file."""
        return next((each for each in self.buffers.values() if (each.root, each.path) == (tree.root, path)), None)

    def uri(self, tree: Tree, path: str) -> str:
        """How the editor calls a file: below the folder that it has opened, where links lead to the tree's root."""
        buffer = self.buffer(tree, path)
        if buffer is not None:
            return buffer.uri
        file = tree.root / path
        for uri, folder in self._folders.items():
            if file.is_relative_to(folder):
                file = Path(to_fs_path(uri) or folder) / file.relative_to(folder)
                break
        return from_fs_path(str(file)) or file.as_uri()

    def _fresh(self, root: Path) -> Tree:
        tree = self._tree(root)
        if tree.stale:
            buffers = [buffer for buffer in self.buffers.values() if buffer.root == root and buffer.path]
            tree.refresh([_asked(each.path) for each in buffers], {each.path: each.text.data for each in buffers})
        return tree

    def _tree(self, root: Path) -> Tree:
        if root not in self._trees:
            self._trees[root] = Tree(root, self.options, trusted=self._trusts(root), say=self._say)
        return self._trees[root]

    def _trusts(self, root: Path) -> bool:
        """Whether a tree belongs to the workspace that the client trusts; a file opened from elsewhere does not."""
        inside = any(root.is_relative_to(each) or each.is_relative_to(root) for each in self._folders.values())
        return self.options.trusted and inside

    def _place(self, uri: str) -> tuple[Path, str]:
        file = to_fs_path(uri) if uri.startswith("file:") else None
        if not file or not matters(Path(file).name):
            return Path(), ""
        real = Path(os.path.realpath(file))
        root = root_of(real)
        path = real.relative_to(root).as_posix()
        foreign = not SKIPPED_FOLDERS.isdisjoint(path.split("/"))
        ignored = real.exists() and path not in listing(root, real.parent)
        return root, "" if foreign or ignored else path

    def _reread(self, real: Path) -> None:
        for root, tree in self._trees.items():
            path = real.relative_to(root).as_posix() if real.is_relative_to(root) else ""
            if path and self.buffer(tree, path) is None:
                tree.reread(path)


def _asked(path: str) -> str:
    """The path whose programs are of interest to who looks at a file: of settings, those that they hold for."""
    file = PurePosixPath(path)
    return path if file.name != SETTINGS else "" if str(file.parent) == "." else str(file.parent)
