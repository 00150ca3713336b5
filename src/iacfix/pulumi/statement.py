"""Statements of IAM policies that the program writes out, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.kept import kept
from iacfix.project import Project
from iacfix.syntax.literal import Literal
from iacfix.syntax.object import Object
from iacfix.syntax.origin import origin
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View

_KEYS = {"Effect": "effect", "Action": "actions", "Resource": "resources", "Principal": "principals"}
# ``Action``, ``actions``, ``NotAction`` and ``notActions``, in a form that begins with a literal: searching for it is quick.
_STATED = re.compile(rb"ction(?:(?<=\bAction)|(?<=\bNotAction)|s(?:(?<=\bactions)|(?<=\bnotActions)))['\"]?\s*:")


class Statement(View):
    """One statement, in the form of JSON (``Action``) or of ``getPolicyDocument`` (``actions``)."""

    @property
    def object(self) -> Object:
        """The object literal."""
        return self.seen_as(Object)

    def get(self, key: str) -> View | None:
        """The value of ``Effect``, ``Action``, ``Resource`` or ``Principal``, however it is spelled."""
        return self.object.get(key) or self.object.get(_KEYS[key])

    @property
    def allows(self) -> bool:
        """Whether it surely allows something."""
        effect = self.get("Effect")
        literal = Literal.of(effect)
        return (
            literal.string == "Allow"
            if literal is not None
            else effect is None and self.object.get("actions") is not None
        )

    @kept
    def actions(self) -> list[Literal]:
        """The actions that are written out."""
        return _literals(self.get("Action"))

    @kept
    def resources(self) -> list[Literal]:
        """The resources that are written out as plain texts."""
        return _literals(self.get("Resource"))


def statements(project: Project) -> list[Statement]:
    """Every statement that names its actions."""
    # one that has both `actions` and `notActions` is found by each
    return project.remember(
        "policy statements", lambda: list({each.key: each for each in _statements(project)}.values())
    )


def _statements(project: Project) -> Iterator[Statement]:
    for source in project.sources:
        for match in _STATED.finditer(source.data):
            node = source.at(match.start(), match.start() + 1)
            while node is not None and node.type not in ("pair", "comment", "program"):
                node = node.parent  # type: ignore[assignment]
            if node is None or node.type != "pair" or node.parent is None or node.parent.type != "object":
                continue
            statement = Statement(project, source, node.parent)
            if statement.get("Resource") is not None or statement.get("Effect") is not None:
                yield statement


def _literals(value: View | None) -> list[Literal]:
    """The texts that an expression is, or that stand in the array that it is."""
    if value is None:
        return []
    array = Array.of(value)
    parts = array.items if array is not None else [value]
    return [literal for part in parts for literal in origin(part).literals if literal.is_string]
