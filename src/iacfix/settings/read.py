"""Settings files as they stand on the disk."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from iacfix.document import Document, MappingView, ScalarView, SequenceView, View
from iacfix.document.nodes import MappingNode, nodes
from iacfix.settings.glob import absolute
from iacfix.settings.model import SettingsError

NAME = ".iacfix.yaml"


@dataclass(frozen=True)
class SettingsFile:
    """One settings file that is YAML, whatever else may be wrong with it."""

    path: Path
    document: Document

    @cached_property
    def data(self) -> dict[str, Any]:
        """What it holds, as JSON has it."""
        data: dict[str, Any] = plain(self.document.root)
        return data

    @property
    def folders(self) -> tuple[Path, ...] | None:
        """The folders of codemods that it names; None where it does not say."""
        named = self.data.get("codemods")
        if not isinstance(named, list):
            return None
        return tuple(Path(os.path.normpath(self.path.parent / name)) for name in named if isinstance(name, str))

    @property
    def layer(self) -> dict[str, object]:
        """A valid file's settings, with its patterns made absolute."""
        layer = {key: value for key, value in self.data.items() if key not in ("root", "codemods")}
        ignores = layer.get("per-file-ignores", {})
        return {**layer, "per-file-ignores": {absolute(self.path.parent, glob): ids for glob, ids in ignores.items()}}

    def key_at(self, path: Sequence[str | int], key: str) -> int:
        """The byte at which a key of the mapping at ``path`` starts."""
        found = self._view(path)
        place = found.key(key) if isinstance(found, MappingView) else None
        return place.start if place is not None else found.start

    def value_at(self, path: Sequence[str | int]) -> int:
        """The byte at which the value at ``path`` starts."""
        return self._view(path).start

    def _view(self, path: Sequence[str | int]) -> View:
        view: View = self.document.root
        for step in path:
            match view, step:
                case MappingView(), str():
                    view = view.get(step) or view
                case SequenceView(), int():
                    view = view.items()[step]
        return view

    def error(self, offset: int, message: str) -> SettingsError:
        """What is wrong at a byte of the file."""
        return SettingsError(self.path, *self.document.position(offset), message)


def settings_files(folder: Path) -> Iterator[SettingsFile | SettingsError]:
    """The files that hold in a folder, nearest first, up to the one that is ``root`` or that cannot be read."""
    start = Path(os.path.abspath(folder))  # noqa: PTH100 - links stay as spelled, as in the paths of findings
    for above in (start, *start.parents):
        try:
            data = (above / NAME).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            yield SettingsError(above / NAME, 1, 1, f"cannot be read: {error.strerror}")
            return
        file = _parsed(above / NAME, data)
        yield file
        if isinstance(file, SettingsError) or file.data.get("root") is True:
            return


def plain(view: View) -> Any:
    """What a view holds as JSON has it; what only YAML knows (a date, infinity) is its text."""
    if isinstance(view, MappingView):
        return {key: plain(value) for key, value in view.items()}
    if not isinstance(view, ScalarView):
        return [plain(item) for item in view.items()]
    value = view.value
    if isinstance(value, float):
        return value if math.isfinite(value) else view.string
    return value if value is None or isinstance(value, str | int) else view.string


def _parsed(path: Path, data: bytes) -> SettingsFile | SettingsError:
    document = Document(path.as_posix(), data)
    if (error := document.error) is not None:
        return SettingsError(path, error.line, error.column, f"{error.problem}; {error.remedy}")
    file = SettingsFile(path, document)
    return next(_unread(file), file)


def _unread(file: SettingsFile) -> Iterator[SettingsError]:
    """What YAML allows and JSON does not. An alias may stand for itself, or for more than memory holds."""
    tree = file.document.tree
    for alias in tree.aliases:
        at = file.document.offset(alias.start)
        yield file.error(at, f"aliases are not read here; write out what *{alias.name} stands for")
    for node in nodes(tree.root):
        for entry in node.entries if isinstance(node, MappingNode) else ():
            if entry.name is None:
                yield file.error(file.document.offset(entry.start), "a key must be a string")
