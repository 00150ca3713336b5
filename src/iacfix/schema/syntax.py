"""The part of TypeScript that declaration files are written in: a lexer, a parser, and its small trees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/|//[^\n]*"  # comments
    r"|\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'"  # strings
    r"|[\w$]+|=>|\.\.\.|\S"
)
_DEPRECATED = re.compile(r"@deprecated\b(.*?)(?:\*/|\n\s*\*\s*@)", re.DOTALL)
_MODIFIERS = frozenset({"readonly", "static", "private", "protected", "public", "abstract"})
_OPENS, _CLOSES = "([{<", ")]}>"


@dataclass(frozen=True, slots=True)
class Named:
    """A type by its name, with the arguments of a generic one."""

    name: str
    arguments: tuple[TypeNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """The type of one string."""

    value: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """``T[]``."""

    element: TypeNode


@dataclass(frozen=True, slots=True)
class AnyOf:
    """``T | U``."""

    members: tuple[TypeNode, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """``{ … }``."""

    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A type that is not understood, as its text."""

    text: str


TypeNode = Named | Text | ListOf | AnyOf | Body | Unread


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a function."""

    name: str
    optional: bool
    type: TypeNode


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a class, an interface or an object type.

    ``parameters`` is None for properties; the name is ``[]`` for an index signature. ``deprecated`` is the advice.
    """

    name: str
    optional: bool
    modifiers: frozenset[str]
    type: TypeNode
    parameters: tuple[Parameter, ...] | None
    deprecated: str


class _UnsupportedError(Exception):
    """What stands here is outside of the part of the language that is read."""


def deprecation(comment: str) -> str:
    """The advice after ``@deprecated`` in a comment, on one line; "" where there is none."""
    found = _DEPRECATED.search(comment)
    if found is None:
        return ""
    return " ".join(re.sub(r"\n\s*\*", " ", found[1]).split()) or "deprecated"


def members(text: str) -> tuple[Member, ...]:
    """The members of a declaration's body, the text between its braces."""
    return tuple(_Parser(text).members())


def type_of(text: str) -> TypeNode:
    """A type by its text."""
    return _Parser(text).type("")


def signature(text: str) -> tuple[tuple[Parameter, ...], TypeNode]:
    """Parameters and result of ``(…): T;``, generic or not."""
    (member,) = members(f"f{text}")
    return member.parameters or (), member.type


class _Parser:
    """Reads forward through tokens; ``at`` is the next one, "" stands at the end.

    Comments are no tokens; ``notes`` are those with advice, by the token that they stand before.
    """

    def __init__(self, text: str) -> None:
        self.tokens: list[str] = []
        self.notes: dict[int, str] = {}
        self.at = 0
        for token in _TOKEN.findall(text):
            if not token.startswith(("/*", "//")):
                self.tokens.append(token)
            elif "@deprecated" in token:
                self.notes[len(self.tokens)] = deprecation(token)
        self.tokens.append("")

    @property
    def next(self) -> str:
        return self.tokens[self.at]

    def take(self) -> str:
        found = self.tokens[self.at]
        if found:
            self.at += 1
        return found

    def skip(self, token: str) -> bool:
        if self.tokens[self.at] != token:
            return False
        self.at += 1
        return True

    def expect(self, token: str) -> None:
        if not self.skip(token):
            raise _UnsupportedError(token)

    def members(self) -> Iterator[Member]:
        while self.next not in ("", "}"):
            yield self.member(self.notes.get(self.at, ""))
            self.skip(";") or self.skip(",")

    def member(self, advice: str) -> Member:
        modifiers = set()
        while self.next in _MODIFIERS and self.tokens[self.at + 1 : self.at + 2] not in ([":"], ["?"], ["("]):
            modifiers.add(self.take())
        name = self.take()
        if name == "[":
            self.balanced("]")
            name = "[]"
        optional = self.skip("?")
        if self.next == "<":
            self.take()
            self.balanced(">")
        parameters = self.parameters() if self.next == "(" else None
        kind = self.type(";}") if self.skip(":") else Unread("")
        return Member(_unquoted(name), optional, frozenset(modifiers), kind, parameters, advice)

    def parameters(self) -> tuple[Parameter, ...]:
        self.take()
        found = []
        while self.next not in (")", ""):
            self.skip("...")
            name = self.take()
            optional = self.skip("?")
            found.append(Parameter(name, optional, self.type(",)") if self.skip(":") else Unread("")))
            self.skip(",")
        self.skip(")")
        return tuple(found)

    def type(self, ends: str) -> TypeNode:
        """A type, up to one of the tokens it may end at; unread where it is not understood."""
        start = self.at
        try:
            found = self.union()
            if self.next and self.next not in ends:
                raise _UnsupportedError(self.next)
        except _UnsupportedError:
            self.at = start
            return Unread(self.until(ends))
        return found

    def until(self, ends: str) -> str:
        """The text up to an end that stands outside of brackets."""
        start = self.at
        while self.next and self.next not in ends:
            token = self.take()
            if token in _OPENS:
                self.balanced(_CLOSES[_OPENS.index(token)])
        return " ".join(self.tokens[start : self.at])

    def balanced(self, close: str) -> None:
        """Reads past the bracket that closes the one just read."""
        while self.next and self.next != close:
            token = self.take()
            if token in _OPENS:
                self.balanced(_CLOSES[_OPENS.index(token)])
        self.take()

    def union(self) -> TypeNode:
        self.skip("|")
        found = [self.postfix()]
        while self.skip("|"):
            found.append(self.postfix())
        return found[0] if len(found) == 1 else AnyOf(tuple(found))

    def postfix(self) -> TypeNode:
        found = self.primary()
        while self.skip("["):
            self.expect("]")
            found = ListOf(found)
        return found

    def primary(self) -> TypeNode:
        first = self.take()
        if first == "{":
            found = tuple(self.members())
            self.expect("}")
            return Body(found)
        if first == "(":
            inner = self.union()
            self.expect(")")
            if self.next == "=>":
                raise _UnsupportedError(self.next)
            return inner
        if first[:1] in ("'", '"'):
            return Text(_unquoted(first))
        if not re.fullmatch(r"[\w$]+", first) or first in ("typeof", "keyof", "new", "import"):
            raise _UnsupportedError(first)
        return self.named(first)

    def named(self, name: str) -> Named:
        while self.skip("."):
            name += f".{self.take()}"
        arguments = []
        if self.skip("<"):
            arguments.append(self.union())
            while self.skip(","):
                arguments.append(self.union())
            self.expect(">")
        return Named(name, tuple(arguments))


def _unquoted(token: str) -> str:
    if token[:1] not in ("'", '"'):
        return token
    return re.sub(r"\\(.)", r"\1", token[1:-1])
