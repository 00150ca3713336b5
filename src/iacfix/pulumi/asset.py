"""Files and folders that a program packs into assets and archives, and where they are."""

from __future__ import annotations

import posixpath
from pathlib import Path

from iacfix.project import Project
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import qualified
from iacfix.syntax.view import View

_JOINS = ("path.join", "path.resolve", "node:path.join", "node:path.resolve")


def is_there(project: Project, folder: str, path: str = "") -> bool:
    """Whether a file or folder is where a path leads from a folder of the tree, as far as can be seen."""
    target = posixpath.normpath(posixpath.join(folder, path))
    if target in (".", "") or target in project.files:
        return True
    if any(each.startswith(f"{target}/") for each in project.files):
        return True
    return project.disk != "" and Path(project.disk, target).exists()


def path_of(given: View) -> str | None:
    """Where an asset's path leads, from the tree's root; None where the text does not show it.

    A relative path starts in the folder of the entry, ``path.join(__dirname, …)`` in that of the file.
    """
    literal = Literal.of(given)
    entry = given.project.entry
    if literal is not None and literal.is_string and entry is not None and not literal.string.startswith(("/", "~")):
        return posixpath.normpath(posixpath.join(posixpath.dirname(entry.path), literal.string))
    call = given.bare
    function, arguments = call.child("function"), call.child("arguments")
    if (
        call.node.type != "call_expression"
        or function is None
        or arguments is None
        or qualified(function) not in _JOINS
    ):
        return None
    first, *rest = [arguments.view(node) for node in arguments.node.named_children if node.type != "comment"]
    parts = [Literal.of(part) for part in rest]
    if first.text != "__dirname" or not all(part is not None and part.is_string for part in parts):
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(given.path), *(part.string for part in parts if part)))
