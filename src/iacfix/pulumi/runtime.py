"""The runtimes that Lambda functions state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from iacfix.edit import Place
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import qualified
from iacfix.syntax.view import View

FUNCTIONS = ("aws.lambda.Function", "aws.lambda.CallbackFunction")


@dataclass(frozen=True, slots=True)
class StatedRuntime:
    """A literal or a member of ``aws.lambda.Runtime`` that says ``name`` (``nodejs20.x``), and who takes it from there.

    ``reads`` are the names read on the way to it.
    """

    view: View
    name: str
    functions: tuple[Resource, ...]
    reads: frozenset[Place]


def stated_runtimes(project: Project) -> list[StatedRuntime]:
    """Every place that states a runtime, wherever the functions take it from."""
    return project.remember("runtimes", lambda: list(_stated(project)))


def runtime_of(function: Resource) -> str:
    """The one runtime that a function has; "" where it has none or that is not known."""
    names = {name_of(leaf) for leaf in function.origin("runtime").leaves}
    return names.pop() if len(names) == 1 else ""


def name_of(view: View) -> str:
    """The runtime that a literal or a member of the provider's enum is; "" for anything else.

    ``aws.lambda.Runtime.NodeJS20dX`` and ``aws.lambda.NodeJS20dXRuntime`` are ``nodejs20.x``.
    """
    literal = Literal.of(view)
    if literal is not None:
        return literal.string
    name = qualified(view)
    member = re.fullmatch(r"aws\.lambda\.(?:Runtime\.(?P<member>\w+)|(?P<old>\w+)Runtime)", name)
    if member is None:
        return ""
    return re.sub(r"(?<=\d)d(?=[\dxX])", ".", member["member"] or member["old"]).lower()


def _stated(project: Project) -> Iterator[StatedRuntime]:
    found: dict[tuple[str, int, int], list[tuple[View, Resource, frozenset[Place]]]] = {}
    for function in resources(project, *FUNCTIONS):
        stated = function.origin("runtime")
        for leaf in stated.leaves:
            if name_of(leaf):
                found.setdefault(leaf.key, []).append((leaf, function, stated.reads))
    for users in found.values():
        view = users[0][0]
        reads = frozenset(place for _, _, read in users for place in read)
        yield StatedRuntime(view, name_of(view), tuple(function for _, function, _ in users), reads)
