"""One process at a time: a lock file that the system frees when its holder ends, however it ends."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

_FAR = 1 << 20  # Windows locks bytes for reading too: one that nobody reads


class LockedError(Exception):
    """Another process holds the lock; ``holder`` is its id as far as the file tells."""

    def __init__(self, path: Path, holder: str) -> None:
        super().__init__(f"another run of iacfix (process {holder or 'unknown'}) is writing here: wait until it ends")
        self.path = path


@contextlib.contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold the lock; raises LockedError at once if it is taken.

    The file and its folder, where that is empty, are there only while it is held. What a killed holder left is reused.
    """
    descriptor = _taken(path)
    try:
        yield
    finally:
        _released(path, descriptor)


def _taken(path: Path) -> int:
    while True:
        with contextlib.suppress(FileExistsError):
            path.parent.mkdir(0o700)
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except FileNotFoundError:  # its last holder has just removed the folder
            continue
        try:
            if not _try(descriptor):
                raise LockedError(path, os.read(descriptor, 20).decode("ascii", "replace").strip())
            if os.path.samestat(os.fstat(descriptor), path.stat()):
                os.truncate(descriptor, 0)
                os.write(descriptor, b"%d\n" % os.getpid())
                return descriptor
        except FileNotFoundError:  # its last holder has just removed the file
            pass
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _released(path: Path, descriptor: int) -> None:
    if os.name == "nt":  # an open file cannot be removed there
        os.close(descriptor)
        with contextlib.suppress(OSError):
            path.unlink()
    else:
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(descriptor)
    with contextlib.suppress(OSError):
        path.parent.rmdir()


if sys.platform == "win32":
    import msvcrt

    def _try(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _try(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
