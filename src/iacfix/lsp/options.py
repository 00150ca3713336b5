"""What the client asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

_LISTS = ("select", "ignore", "codemods")
_NAMES = {"willSaveWaitUntil": "will_save"}


@dataclass(frozen=True, slots=True)
class Options:
    """The client's settings.

    Only where the workspace is ``trusted`` is any code of it run: codemods of its settings, and of ``codemods``.
    ``select`` None leaves the choice of codemods to ``.iacfix.yaml``. With ``will_save`` files are mended by
    ``textDocument/willSaveWaitUntil``, and ``source.fixAll`` is answered by nothing.
    """

    trusted: bool = False
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    codemods: tuple[str, ...] = ()
    will_save: bool = False

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders of further codemods."""
        return tuple(Path(folder).expanduser() for folder in self.codemods)


def updated(options: Options, given: object) -> tuple[Options, list[str]]:
    """The options with what a client gives over them, and what is wrong with that; None means what held before."""
    if not isinstance(given, Mapping):
        return options, [] if given is None else ["the settings of iacfix must be an object; nothing was taken over"]
    faults = list(_faults(given))
    wrong = {fault.partition(" ")[0] for fault in faults}
    known = {each.name for each in fields(Options)}
    new: dict[str, Any] = {}
    for key, value in given.items():
        name = _NAMES.get(key, key)
        if name in known and key not in wrong and value is not None:
            new[name] = tuple(value) if name in _LISTS else value
    return replace(options, **new), faults


def _faults(given: Mapping[str, object]) -> Iterator[str]:
    for key, value in given.items():
        if value is None:
            continue
        if key in _LISTS:
            if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
                yield f"{key} must be a list of strings"
        elif key in ("trusted", "willSaveWaitUntil") and not isinstance(value, bool):
            yield f"{key} must be true or false"
