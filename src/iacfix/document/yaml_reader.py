"""YAML text to located nodes, from PyYAML's events: they carry every mark, aliases' too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from typing import Any

import yaml

from iacfix.document.lines import line_end, newline
from iacfix.document.nodes import (
    MAPPING,
    SEQUENCE,
    STRING,
    AliasNode,
    Entry,
    MappingNode,
    Node,
    Plain,
    ScalarNode,
    SequenceNode,
    Tree,
    UnreadableError,
    empty,
    mapping,
)

_PROPERTIES = re.compile(r"(?:(?:&[\w-]+|!\S*)(?:[ \t\r\n]|(?<=[ \t\r\n])#[^\r\n]*)*)*")
_COLON = re.compile(r"[ \t]*:")
_REMEDIES = {
    "mapping values are not allowed": "quote the value, or align the key with its siblings",
    "expected key": "align the key with its siblings",
    "expected ':'": "write `key: value`",
    "block end": "align the line with its siblings",
    "cannot start any token": "quote the value",
    "end of stream": "close the quote or bracket",
    "expected ',' or": "close the bracket, or part its members by commas",
}


def read(text: str) -> Tree:
    """The tree of a text; ``UnreadableError`` if it is not one YAML document with a mapping at its root."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Reader(text, yaml.parse(text, Loader=loader)).tree()
    except yaml.MarkedYAMLError as error:
        raise _malformed(text, error) from None
    except yaml.reader.ReaderError:
        raise _refused(text) from None
    except RecursionError:
        raise UnreadableError(0, "the file is nested too deeply", "nest less") from None


class _Reader:
    def __init__(self, text: str, events: Iterator[Any]) -> None:
        self._text = text
        self._events = events
        self._resolve: Callable[..., str] = yaml.resolver.Resolver().resolve
        self._construct: Callable[..., object] = yaml.constructor.SafeConstructor().construct_object
        self._anchors: dict[str, ScalarNode | SequenceNode | MappingNode] = {}
        self._aliases: list[AliasNode] = []

    def tree(self) -> Tree:
        next(self._events)
        first = next(self._events)
        if isinstance(first, yaml.StreamEndEvent):
            return empty(len(self._text))
        root, end, after = self._node(next(self._events)), next(self._events), next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            problem = "a second YAML document begins here"
            raise UnreadableError(after.start_mark.index, problem, "keep one document to a file")
        if isinstance(root, ScalarNode) and root.outer == root.end:
            return empty(end.start_mark.index)
        if not isinstance(root, MappingNode):
            raise UnreadableError(root.outer, "the file is not a mapping", "write `key: value` lines")
        return Tree(root, tuple(self._aliases))

    def _node(self, event: Any, flow: bool = False) -> Node:
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        start = self._start(event)
        if isinstance(event, yaml.ScalarEvent):
            node: ScalarNode | SequenceNode | MappingNode = self._scalar(event, start, flow)
        elif isinstance(event, yaml.SequenceStartEvent):
            node = self._sequence(event, start)
        else:
            node = self._mapping(event, start)
        if event.anchor:
            self._anchors[event.anchor] = node
        return node

    def _start(self, event: Any) -> int:
        outer: int = event.start_mark.index
        properties = _PROPERTIES.match(self._text, outer) if event.anchor or event.tag else None
        return properties.end() if properties else outer

    def _alias(self, event: Any) -> AliasNode:
        target = self._anchors.get(event.anchor)
        if target is None:
            problem = f"the alias *{event.anchor} has no anchor before it"
            raise UnreadableError(event.start_mark.index, problem, f"write &{event.anchor} before the value it repeats")
        alias = AliasNode(event.start_mark.index, event.end_mark.index, event.anchor, target)
        self._aliases.append(alias)
        return alias

    def _scalar(self, event: Any, start: int, flow: bool) -> ScalarNode:
        tag = event.tag
        if tag is None or tag == "!":
            tag = self._resolve(yaml.ScalarNode, event.value, event.implicit)
        outer, end, quote = event.start_mark.index, event.end_mark.index, event.style or ""
        if quote in ("|", ">"):
            end = _block_end(self._text, start, end)
        value = event.value if tag == STRING else self._value(tag, event.value)
        return ScalarNode(min(start, end), end, outer, quote, event.value, tag, value, flow)

    def _value(self, tag: str, string: str) -> Plain:
        # Whatever a tag promises and the text does not keep (!!int x, 2020-13-45, !ours) stays a string.
        with suppress(yaml.YAMLError, ValueError, KeyError, AttributeError):
            value = self._construct(yaml.ScalarNode(tag, string))
            if isinstance(value, str | int | float | date | bytes | None):
                return value
        return string

    def _sequence(self, event: Any, start: int) -> SequenceNode:
        items = []
        while not isinstance(after := next(self._events), yaml.SequenceEndEvent):
            items.append(self._node(after, event.flow_style))
        end = _end(after) if event.flow_style else items[-1].end
        return SequenceNode(start, end, event.start_mark.index, event.flow_style, event.tag or SEQUENCE, tuple(items))

    def _mapping(self, event: Any, start: int) -> MappingNode:
        entries = []
        while not isinstance(after := next(self._events), yaml.MappingEndEvent):
            entries.append(self._entry(after, event.flow_style))
        end = _end(after) if event.flow_style else entries[-1].end
        return mapping(start, end, event.start_mark.index, event.flow_style, event.tag or MAPPING, entries)

    def _entry(self, event: Any, flow: bool) -> Entry:
        key, value = self._node(event, flow), self._node(next(self._events), flow)
        colon = _COLON.match(self._text, key.end)
        return Entry(key, value, colon.end() if colon else None)


def _end(event: Any) -> int:
    end: int = event.end_mark.index
    return end


def _block_end(text: str, start: int, end: int) -> int:
    """Where the last line of a block scalar ends; its blank tail counts only if it says so (``|+``)."""
    header = text[start : line_end(text, start)].partition("#")[0]
    if "+" in header:
        return end - len(newline(text)) if text[end - 1] in "\r\n" else end
    return line_end(text, start + len(text[start:end].rstrip()))


def _malformed(text: str, error: yaml.MarkedYAMLError) -> UnreadableError:
    mark = error.problem_mark or error.context_mark
    at = mark.index if mark else 0
    problem = error.problem or error.context or "the YAML is malformed"
    if text.startswith("\t", at):
        return UnreadableError(at, "a tab stands where YAML allows only spaces", "indent with spaces")
    remedy = next((remedy for part, remedy in _REMEDIES.items() if part in problem), "correct the YAML here")
    return UnreadableError(at, problem, remedy)


def _refused(text: str) -> UnreadableError:
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    at = found.start() if found else 0
    return UnreadableError(at, f"YAML does not allow the character U+{ord(text[at]):04X}", "remove it")
