"""From a folder to the settings that hold in it, or to everything that is wrong with them."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from iacfix.settings.merge import merge
from iacfix.settings.model import Settings, SettingsError, defaults
from iacfix.settings.read import SettingsFile, settings_files
from iacfix.settings.schema import general

if TYPE_CHECKING:
    from iacfix.settings.declared import Declared


def load(folder: Path, codemods: Sequence[Declared], *, trusted: bool) -> Settings | tuple[SettingsError, ...]:
    """The settings that hold in a folder, or all errors of its files in order.

    ``codemods`` are those there are, those of :func:`codemod_folders` too. Unless the workspace is ``trusted`` its
    folders are withheld; where there are such, ids and settings of codemods that are not here pass unjudged.
    """
    found = list(settings_files(folder))
    if not found:
        return Settings.of(codemods)
    from iacfix.settings.validate import faults, missing_folders

    files = [each for each in found if isinstance(each, SettingsFile)]
    folders = _folders(files)
    errors = [each for each in found if isinstance(each, SettingsError)]
    errors += faults(files, codemods, closed=trusted or not folders)
    errors += [error for file in files if trusted for error in missing_folders(file)]
    if errors:
        return tuple(sorted(errors))
    merged = functools.reduce(merge, (file.layer for file in reversed(files)), dict[str, object]())
    return _settings(merged, codemods, folders, trusted=trusted)


def codemod_folders(folder: Path) -> tuple[Path, ...]:
    """The folders of codemods that the settings of a folder name. Ask only where the workspace is trusted.

    Errors of the files are left to :func:`load`, which needs the codemods of these folders to judge their settings.
    """
    return _folders(each for each in settings_files(folder) if isinstance(each, SettingsFile))


def _folders(files: Iterable[SettingsFile]) -> tuple[Path, ...]:
    return next((file.folders for file in files if file.folders is not None), ())


def _settings(
    merged: Mapping[str, Any], codemods: Sequence[Declared], folders: tuple[Path, ...], *, trusted: bool
) -> Settings:
    known = general({})
    return Settings(
        select=tuple(merged["select"]) if "select" in merged else None,
        ignore=tuple(merged.get("ignore", ())),
        per_file_ignores={pattern: tuple(ids) for pattern, ids in merged["per-file-ignores"].items()},
        safe=tuple(merged.get("safe", ())),
        unsafe=tuple(merged.get("unsafe", ())),
        codemods=folders if trusted else (),
        withheld=() if trusted else folders,
        profile=merged.get("profile"),
        values={key: value for key, value in merged.items() if key not in known},
        defaults=defaults(codemods),
    )
