"""Classes of a package under another name, wherever the program spells them."""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Edits
from iacfix.project import Project
from iacfix.syntax.names import qualified
from iacfix.syntax.view import View


def rename_class(project: Project, old: str, new: str) -> Edits | None:
    """The edits that call a class (``aws.s3.BucketV2``) by another name of the same module, in types and imports too.

    None where a file that imports the class by its name calls something else by the new one.
    """
    last, wanted = old.rpartition(".")[2], new.rpartition(".")[2]
    edits: list[Edits] = []
    for view in _spelled(project, old):
        by_name = view.parent is None or not view.parent.node.type.startswith(("member_", "nested_"))
        if by_name and next(view.source.spelled(wanted), None) is not None:
            return None
        edits.append(view.replace(view.text.replace(last, wanted)))
    return tuple(edit for part in edits for edit in part)


def _spelled(project: Project, name: str) -> Iterator[View]:
    for source in project.sources:
        for node in source.spelled(name.rpartition(".")[2]):
            parent = node.parent
            chained = parent is not None and parent.type.startswith(("member_", "nested_"))
            if qualified(View(project, source, parent if chained and parent is not None else node)) == name:
                yield View(project, source, node)
