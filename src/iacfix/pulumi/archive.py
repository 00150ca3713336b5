"""What the program itself packs into the archives of functions."""

from __future__ import annotations

from collections.abc import Sequence

from iacfix.pulumi.resource import Resource
from iacfix.syntax.names import qualified
from iacfix.syntax.object import Member, Object
from iacfix.syntax.origin import origin
from iacfix.syntax.view import View

STRING, FILE = "pulumi.asset.StringAsset", "pulumi.asset.FileAsset"


def entries(function: Resource) -> Sequence[Member] | None:
    """The entries of a function's ``AssetArchive``, by their names; None where they are not all written out."""
    archive = function.get("code")
    leaves = origin(archive).leaves if archive is not None else ()
    if len(leaves) != 1 or kind_of(leaves[0]) != "pulumi.asset.AssetArchive":
        return None
    found = Object.of(given(leaves[0]))
    return None if found is None or found.open else list(found.members)


def kind_of(made: View) -> str:
    """The qualified class of what an expression makes: ``pulumi.asset.StringAsset``."""
    constructor = made.bare.child("constructor") if made.bare.node.type == "new_expression" else None
    return qualified(constructor) if constructor is not None else ""


def given(made: View) -> View | None:
    """What the constructor is given first."""
    arguments = made.bare.child("arguments")
    items = (
        [child for child in arguments.node.named_children if child.type != "comment"] if arguments is not None else []
    )
    return made.view(items[0]) if items else None


def texts(made: View) -> Sequence[View]:
    """The strings and templates that a ``StringAsset`` may hold."""
    text = given(made)
    return origin(text).leaves if text is not None else ()
