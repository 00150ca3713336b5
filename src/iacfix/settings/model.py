"""The settings that hold in a folder, and what can be wrong with them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from iacfix.edit import Safety
from iacfix.ignore.comment import IGNORE_COMMENT
from iacfix.settings.glob import matches

if TYPE_CHECKING:
    from iacfix.settings.declared import Declared

Profile: TypeAlias = Literal["ephemeral", "production"]
"""Whether stacks are made to be destroyed again, or to keep what they hold."""


@dataclass(frozen=True, slots=True, order=True)
class SettingsError:
    """What is wrong with a settings file, where (line and column count from 1), and what to do."""

    path: Path
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds in one folder.

    ``select`` is None for every codemod. ``per_file_ignores`` are ids by pattern (see :mod:`iacfix.settings.glob`).
    ``codemods`` are the folders to load codemods from, ``withheld`` those that a workspace names which nobody trusts.
    ``values`` and ``defaults`` are the codemods' own settings, by id and name.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    safe: tuple[str, ...] = ()
    unsafe: tuple[str, ...] = ()
    codemods: tuple[Path, ...] = ()
    withheld: tuple[Path, ...] = ()
    profile: Profile | None = None
    values: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    defaults: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    @classmethod
    def of(cls, codemods: Iterable[Declared]) -> Settings:
        """What holds where no file says anything."""
        return cls(defaults=defaults(codemods))

    def value(self, codemod_id: str, name: str) -> Any:
        """A codemod's own setting, or its default; ``KeyError`` where the codemod declares no such setting."""
        given = self.values.get(codemod_id, {})
        return given[name] if name in given else self.defaults[codemod_id][name]

    def selected(self, codemod_id: str) -> bool:
        """Whether a codemod runs. Ignore comments are judged unless ``ignore`` names them."""
        wanted = self.select is None or codemod_id in self.select or codemod_id == IGNORE_COMMENT
        return wanted and codemod_id not in self.ignore

    def ignored(self, path: str | os.PathLike[str], codemod_id: str) -> bool:
        """Whether ``per-file-ignores`` take a codemod's findings away in the file at this absolute path."""
        patterns = (pattern for pattern, ids in self.per_file_ignores.items() if codemod_id in ids)
        return any(matches(pattern, os.fspath(path)) for pattern in patterns)

    def safety(self, codemod_id: str, safety: Safety) -> Safety:
        """How a codemod's fix is to be treated, which the codemod itself takes to be ``safety``."""
        if codemod_id in self.unsafe:
            return Safety.UNSAFE
        return Safety.SAFE if codemod_id in self.safe else safety


def defaults(codemods: Iterable[Declared]) -> dict[str, dict[str, object]]:
    """The defaults of the codemods' own settings, by id and name; None for one that has none."""
    return {
        codemod.id: {name: fragment.get("default") for name, fragment in codemod.settings.items()}
        for codemod in codemods
    }
