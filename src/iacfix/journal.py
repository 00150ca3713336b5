"""What a change of several files will be, kept on the disk until it is made, so that a kill leaves it whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from iacfix import git
from iacfix.durable import sync_folder, write_durably

_VERSION = 1


class DamagedJournalError(Exception):
    """The journal cannot be read; nothing can be finished from it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file (POSIX, from the root) and the SHA-256 of its bytes before (None: there is none) and after."""

    path: str
    old: str | None
    new: str


@dataclass(frozen=True, slots=True)
class Journal:
    """A folder with the new bytes of every file and, once all of them are on the disk, the list of entries."""

    folder: Path

    @classmethod
    def of(cls, root: Path) -> Journal:
        """The journal of a tree: in its git directory, else in its top folder."""
        home = git.directory(root)
        return cls(root / ".iacfix-journal" if home is None else home / "iacfix-journal")

    @property
    def lock(self) -> Path:
        """The lock file of whoever writes."""
        return self.folder / "lock"

    @property
    def _marker(self) -> Path:
        return self.folder / "committed"

    def commit(self, entries: Iterable[tuple[Entry, bytes]]) -> None:
        """Keep the entries and their new bytes; from here on the change is to be made."""
        kept = []
        for number, (entry, new) in enumerate(entries):
            write_durably(self._content(number), new)
            kept.append(asdict(entry))
        prepared = self.folder / "prepared"
        write_durably(prepared, json.dumps({"version": _VERSION, "entries": kept}).encode())
        sync_folder(self.folder)
        sync_folder(self.folder.parent)
        prepared.replace(self._marker)
        sync_folder(self.folder)

    def committed(self) -> list[tuple[Entry, bytes]] | None:
        """The entries of a change that is to be made, with their new bytes; None if there is none.

        Raises DamagedJournalError if it cannot be read whole, as when a later version wrote it.
        """
        try:
            found = json.loads(self._marker.read_bytes())
            if found["version"] != _VERSION:
                raise DamagedJournalError(f"version {found['version']} is not known")
            entries = [Entry(**entry) for entry in found["entries"]]
        except FileNotFoundError:
            return None
        except (ValueError, TypeError, KeyError) as error:
            raise DamagedJournalError(str(error)) from error
        return [(entry, self._new_bytes(number, entry)) for number, entry in enumerate(entries)]

    def discard(self) -> bool:
        """Drop the change, first of all the word that it is to be made; False if there was nothing."""
        if self._marker.exists():
            self._marker.unlink()
            sync_folder(self.folder)
        dropped = [path for path in self.folder.iterdir() if path != self.lock]
        for path in dropped:
            path.unlink()
        return bool(dropped)

    def _content(self, number: int) -> Path:
        return self.folder / f"{number}.new"

    def _new_bytes(self, number: int, entry: Entry) -> bytes:
        try:
            data = self._content(number).read_bytes()
        except FileNotFoundError as error:
            raise DamagedJournalError(f"the new bytes of {entry.path} are missing") from error
        if sha256(data) != entry.new:
            raise DamagedJournalError(f"the new bytes of {entry.path} are not those that were kept")
        return data


def sha256(data: bytes) -> str:
    """The digest, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
