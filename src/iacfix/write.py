"""Changing several files whole or not at all, across errors, other programs and a kill at any moment."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from iacfix.durable import sync_folder, write_beside
from iacfix.journal import DamagedJournalError, Entry, Journal, sha256
from iacfix.lock import LockedError, exclusive

_Done = TypeVar("_Done")


@dataclass(frozen=True, slots=True)
class Change:
    """The bytes of a file as it was read (None: it is to be new) and as it shall be; ``path`` is from the root."""

    path: str
    old: bytes | None
    new: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written, in the order of the changes."""

    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WriteFailure:
    """What stood in the way, and where; no file was changed, unless ``reason`` says so."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Recovered:
    """What became of a change that was cut short.

    The files in ``finished`` are new now; those in ``left`` were changed by somebody else since and are as they were
    found. With neither, the files were all old or all new already, and only the journal was cleared away.
    """

    finished: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


class _RefusedError(Exception):
    def __init__(self, path: str, reason: str) -> None:
        self.failure = WriteFailure(path, reason)


@dataclass(frozen=True, slots=True)
class _Target:
    """A change at the file that it will land in; ``temporary`` is beside it."""

    path: str
    real: Path
    old: bytes | None
    new: bytes
    temporary: Path


def write(root: Path, changes: Sequence[Change]) -> Written | WriteFailure:
    """Make all changes, or none and say why.

    Such a reason is a file that is not what was read any more, is read-only, or is outside of ``root`` by a symlink.
    Line ends, permissions and symlinks stay. After a kill :func:`recover` makes the files all old or all new.
    """
    top = Path(os.path.realpath(root))
    return _guarded(Journal.of(top), lambda journal: _write(top, journal, changes))


def recover(root: Path) -> Recovered | WriteFailure | None:
    """Finish or drop what a killed :func:`write` left; None if it left nothing. Call it before files are read."""
    top = Path(os.path.realpath(root))
    journal = Journal.of(top)
    return _guarded(journal, lambda journal: _recover(top, journal)) if journal.folder.is_dir() else None


def _guarded(journal: Journal, action: Callable[[Journal], _Done]) -> _Done | WriteFailure:
    try:
        return action(journal)
    except _RefusedError as refused:
        return refused.failure
    except LockedError as locked:
        return WriteFailure(str(locked.path), str(locked))
    except DamagedJournalError as damaged:
        reason = f"keeps a change that was cut short and cannot be read ({damaged}): look at the files and remove it"
        return WriteFailure(str(journal.folder), reason)
    except OSError as error:
        return WriteFailure(str(journal.folder), _why(error))


def _write(top: Path, journal: Journal, changes: Sequence[Change]) -> Written:
    targets = _targets(top, [change for change in changes if change.old != change.new])
    if targets:
        with exclusive(journal.lock):
            if journal.committed() is not None:
                raise _RefusedError(
                    str(journal.folder), "keeps a change that was cut short: it has to be finished first"
                )
            journal.discard()
            _make(top, journal, targets)
    return Written(tuple(change.path for change in changes if change.old != change.new))


def _recover(top: Path, journal: Journal) -> Recovered | None:
    with exclusive(journal.lock):
        entries = journal.committed()
        if entries is None:
            return Recovered() if journal.discard() else None
        done = [_finished(top, number, entry, new) for number, (entry, new) in enumerate(entries)]
        journal.discard()
    named = [entry.path for entry, _ in entries]
    finished = tuple(path for path, new in zip(named, done, strict=True) if new)
    return Recovered(finished, tuple(path for path in named if path not in finished))


def _targets(top: Path, changes: Sequence[Change]) -> list[_Target]:
    """Where the changes land; several paths may lead to one file if they want the same of it."""
    found: dict[Path, _Target] = {}
    for change in changes:
        real = _landing(top, change.path)
        temporary = _temporary(real, len(found), sha256(change.new))
        other = found.setdefault(real, _Target(change.path, real, change.old, change.new, temporary))
        if (other.old, other.new) != (change.old, change.new):
            raise _RefusedError(change.path, f"is the same file as {other.path}, which is to become something else")
    return list(found.values())


def _landing(top: Path, path: str) -> Path:
    real = Path(os.path.realpath(top / path))
    if real == top or not real.is_relative_to(top):
        raise _RefusedError(path, f"leads out of {top}, and is not written to: run in the folder where the file is")
    if ".git" in (part.lower() for part in real.relative_to(top).parts):
        raise _RefusedError(path, "leads into a git directory, and is not written to")
    return real


def _temporary(real: Path, number: int, digest: str) -> Path:
    return real.with_name(f".iacfix-{number}-{digest[:12]}.tmp")


def _make(top: Path, journal: Journal, targets: Sequence[_Target]) -> None:
    """Keep the change in the journal, lay all new files beside the old ones, then put them in their place."""
    folders: list[Path] = []
    placed: list[_Target] = []
    try:
        for target in targets:
            _confirm(target)
        with _about(str(journal.folder)):
            journal.commit((_entry(top, target), target.new) for target in targets)
        for target in targets:
            with _about(target.path):
                _make_folders(target.real.parent, folders)
                write_beside(target.temporary, target.new, target.real)
        for target in targets:
            _confirm(target)
            placed.append(target)
            with _about(target.path):
                target.temporary.replace(target.real)
    except BaseException:
        _undo(journal, targets, placed, folders)
        raise
    _sync(targets, folders)
    with contextlib.suppress(OSError):  # all is new: the next run finds nothing left to do
        journal.discard()


def _undo(journal: Journal, targets: Sequence[_Target], placed: Sequence[_Target], folders: Sequence[Path]) -> None:
    """Leave all as it was; where that fails the journal stands, and the next run makes the change."""
    path = str(journal.folder)
    try:
        for target in reversed(placed):
            path = target.path
            _put_back(target)
        for target in targets:
            with contextlib.suppress(OSError):
                target.temporary.unlink()
        for folder in reversed(folders):
            with contextlib.suppress(OSError):
                folder.rmdir()
        _sync(placed, ())
        journal.discard()
    except OSError as error:
        raise _RefusedError(path, f"{_why(error)}; the change may be half made, the next run will finish it") from error


def _sync(targets: Sequence[_Target], folders: Sequence[Path]) -> None:
    for folder in {target.real.parent for target in targets}.union(folder.parent for folder in folders):
        sync_folder(folder)


def _put_back(target: _Target) -> None:
    if _bytes(target.real) != target.new:
        return
    if target.old is None:
        target.real.unlink()
    else:
        write_beside(target.temporary, target.old, target.real)
        target.temporary.replace(target.real)


def _finished(top: Path, number: int, entry: Entry, new: bytes) -> bool:
    """Whether a file of the journal is new now; False if it is neither what it was nor what it should become."""
    real = top / entry.path
    if os.path.realpath(real) != str(real) or not real.is_relative_to(top):
        return False
    temporary = _temporary(real, number, entry.new)
    with _about(entry.path):
        found = _digest(real)
        if found == entry.old:
            folders: list[Path] = []
            _make_folders(real.parent, folders)
            write_beside(temporary, new, real)
            temporary.replace(real)
            for folder in (real.parent, *(folder.parent for folder in folders)):
                sync_folder(folder)
        else:
            temporary.unlink(missing_ok=True)
    return found in (entry.old, entry.new)


def _confirm(target: _Target) -> None:
    """See that a file is what was read, and may be written."""
    with _about(target.path):
        found = _bytes(target.real)
        if found is not None and not _writable(target.real):
            raise _RefusedError(target.path, "is read-only: make it writable first")
    if found == target.old:
        return
    if target.old is None:
        raise _RefusedError(target.path, "was to be new, but is there already: run again")
    raise _RefusedError(target.path, f"was {'removed' if found is None else 'changed'} since it was read: run again")


def _bytes(real: Path) -> bytes | None:
    """The bytes of a file, None if there is none; raises IsADirectoryError for what is no regular file."""
    try:
        if not stat.S_ISREG(real.stat().st_mode):
            raise IsADirectoryError(errno.EISDIR, "is no regular file", str(real))
        return real.read_bytes()
    except FileNotFoundError:
        return None


def _digest(real: Path) -> str | None:
    try:
        data = _bytes(real)
    except IsADirectoryError:
        return ""
    return None if data is None else sha256(data)


def _writable(real: Path) -> bool:
    """Replacing asks for no permission on the file itself, and a superuser has every: the bits are what is meant."""
    return bool(real.stat().st_mode & 0o222) and os.access(real, os.W_OK)


def _entry(top: Path, target: _Target) -> Entry:
    old = None if target.old is None else sha256(target.old)
    return Entry(target.real.relative_to(top).as_posix(), old, sha256(target.new))


def _make_folders(folder: Path, made: list[Path]) -> None:
    missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    for parent in reversed(missing):
        parent.mkdir()
        made.append(parent)


@contextlib.contextmanager
def _about(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _RefusedError(path, _why(error)) from error


def _why(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "cannot be written, the disk is full: free some space"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"cannot be written ({error.strerror}): change the permissions of its folder"
    return f"cannot be written: {error.strerror}"
