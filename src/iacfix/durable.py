"""Writing so that it is on the disk when the call returns."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path


def write_durably(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Write a new file; raises FileExistsError if the path is taken, be it by a symlink."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, mode), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def write_beside(path: Path, data: bytes, model: Path) -> None:
    """Write a file anew with the permissions and, where that is allowed, the owner of another, if that is there."""
    path.unlink(missing_ok=True)
    if not model.exists():
        write_durably(path, data)
        return
    write_durably(path, data, 0o600)  # nobody shall read it who may not read the model
    found, own = model.stat(), path.stat()
    if sys.platform != "win32" and (found.st_uid, found.st_gid) != (own.st_uid, own.st_gid):
        with contextlib.suppress(PermissionError):
            os.chown(path, found.st_uid, found.st_gid)
    path.chmod(stat.S_IMODE(found.st_mode))


def sync_folder(folder: Path) -> None:
    """See that the names in a folder are on the disk, where the platform and the file system can."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
