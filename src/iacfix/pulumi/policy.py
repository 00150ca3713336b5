"""Policies written as objects: their statements, and what serialises them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tree_sitter import Node

from iacfix.edit import Edits
from iacfix.scope import FUNCTIONS
from iacfix.syntax.names import qualified
from iacfix.syntax.object import Member
from iacfix.syntax.origin import origin
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View


@dataclass(frozen=True, slots=True)
class Statements:
    """The list of a policy's statements, and the call that makes JSON of the policy."""

    array: Array
    call: View

    @property
    def path(self) -> str:
        """The file in which they stand."""
        return self.array.path

    def take_outputs(self, pulumi: str) -> Edits | None:
        """The edits by which the policy may hold outputs (``pulumi``: what the file calls the package).

        None where its JSON is made in a place that gives a plain string.
        """
        function = self.call.child("function")
        if function is None or qualified(function) == "pulumi.jsonStringify":
            return ()
        outer = self.call.within(*FUNCTIONS)
        if outer is None or not _is_callback(outer):
            return function.replace(f"{pulumi}.jsonStringify")
        callee = _called(outer)
        return function.replace(f"{pulumi}.jsonStringify") if callee.endswith(".apply") else None


def statements_in(policy: View) -> Statements | None:
    """The statements of the one policy that an expression is; None where they are not written out once."""
    found = [made for leaf in origin(policy).leaves for node in _arrays(leaf) if (made := _statements(leaf.view(node)))]
    return found[0] if len(found) == 1 else None


def _arrays(leaf: View) -> Iterator[Node]:
    """The arrays that stand under the key ``Statement``."""
    waiting = [leaf.node]
    while waiting:
        node = waiting.pop()
        if node.type == "pair" and Member(leaf.project, leaf.source, node).name == "Statement":
            value = node.child_by_field_name("value")
            if value is not None and value.type == "array":
                yield value
                continue
        waiting += node.named_children


def _statements(array: View) -> Statements | None:
    call = array.within("call_expression")
    function = call.child("function") if call is not None else None
    made = Array.of(array)
    if call is None or function is None or made is None:
        return None
    if function.text != "JSON.stringify" and qualified(function) != "pulumi.jsonStringify":
        return None
    return Statements(made, call)


def _is_callback(function: View) -> bool:
    arguments = function.parent
    return arguments is not None and arguments.node.type == "arguments" and function.node.type != "method_definition"


def _called(function: View) -> str:
    arguments = function.parent
    call = arguments.parent if arguments is not None else None
    callee = call.child("function") if call is not None else None
    return callee.text if callee is not None else ""
