"""What a program's tsconfig.json asks of the compiler."""

from __future__ import annotations

import posixpath
import re

from iacfix.project import Project


def is_strict(project: Project, option: str) -> bool | None:
    """Whether an option of the ``strict`` family, ``noImplicitAny``, is on; None where no tsconfig.json says.

    The file in the program's folder counts; what it extends is not read.
    """
    text = project.files.get(posixpath.join(project.folder, "tsconfig.json"), b"")
    for name in (option, "strict"):
        found = re.search(rb'"%b"\s*:\s*(true|false)' % name.encode(), text)
        if found is not None:
            return found[1] == b"true"
    return None
