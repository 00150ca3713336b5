"""Reads of the stack's configuration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from iacfix.project import Project
from iacfix.pulumi.resource import resource_of
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import qualified
from iacfix.syntax.view import View

METHOD = re.compile(rb"\.(?:require|get)(?:Secret)?(?P<type>Boolean|Number|Object)?\Z")


@dataclass(frozen=True)
class ConfigRead(View):
    """``config.require("key")``: a call of a method of a Pulumi Config.

    ``method`` is the method's name, ``receiver`` the Config's expression, ``key_literal`` the key, ``namespace`` the
    Config's own ("" for the project's).
    """

    method: str
    receiver: View
    key_literal: Literal
    namespace: str

    @property
    def config_key(self) -> str:
        """The key read."""
        return self.key_literal.string

    @property
    def required(self) -> bool:
        """Whether a missing key stops the program."""
        return self.method.startswith("require")

    @property
    def secret(self) -> bool:
        """Whether the value is a secret."""
        return "Secret" in self.method

    @property
    def kind(self) -> str:
        """``Boolean``, ``Number``, ``Object``, or "" for a string."""
        return self.method.removeprefix("require").removeprefix("get").removeprefix("Secret")

    @property
    def optional_method(self) -> str:
        """The method that reads the same and does not stop the program."""
        return self.method.replace("require", "get", 1)


def config_reads(project: Project) -> list[ConfigRead]:
    """Every read of a Pulumi Config in the program."""
    return project.remember("config reads", lambda: list(_reads(project)))


def _reads(project: Project) -> Iterator[ConfigRead]:
    if not any(b"Config" in source.data for source in project.sources):
        return
    for source in project.sources:
        for node, function, spelled in source.callees:
            if b"get" not in spelled and b"require" not in spelled:
                continue
            if METHOD.search(source.data, function.start_byte, function.end_byte) is None:
                continue
            read = _read(View(project, source, node))
            if read is not None:
                yield read


def _read(call: View) -> ConfigRead | None:
    function, arguments = call.child("function"), call.child("arguments")
    if function is None or arguments is None or function.node.type != "member_expression":
        return None
    receiver, method = function.child("object"), function.child("property")
    if receiver is None or method is None:
        return None
    items = [child for child in arguments.node.named_children if child.type != "comment"]
    key = Literal.of(call.view(items[0])) if items else None
    config = resource_of(receiver) if key is not None and key.is_string else None
    if config is None or key is None or config.type != "pulumi.Config":
        return None
    named = Literal.of(config.arguments[0]) if config.arguments else None
    namespace = (
        named.string
        if named is not None
        else ("?" if config.arguments and not _is_project(config.arguments[0]) else "")
    )
    return ConfigRead(call.project, call.source, call.node, method.text, receiver, key, namespace)


def _is_project(view: View) -> bool:
    function = view.child("function")
    return function is not None and qualified(function) == "pulumi.getProject"
