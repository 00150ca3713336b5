"""JSON text to located nodes: the standard library judges and decodes it, which leaves only the places to find."""

from __future__ import annotations

import json
import math
import re

from iacfix.document.nodes import (
    MAPPING,
    SEQUENCE,
    Entry,
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    Tree,
    UnreadableError,
    mapping,
    tag_of,
)

_BLANK = re.compile(r"[ \t\r\n]*")
_REMEDIES = {
    "property name": 'put the name in double quotes, or remove the comma before "}"',
    "',' delimiter": "write a comma between the members",
    "':' delimiter": "write a colon behind the name",
    "control character": "escape it",
    "Unterminated": "close the string",
    "Extra data": 'remove what follows the last "}"',
}


def read(text: str) -> Tree:
    """The tree of a text; ``UnreadableError`` if it is not JSON with an object at its root."""
    try:
        json.loads(text)
        root = _Reader(text).node()
    except json.JSONDecodeError as error:
        remedy = next((remedy for part, remedy in _REMEDIES.items() if part in error.msg), "correct the JSON here")
        raise UnreadableError(error.pos, error.msg[0].lower() + error.msg[1:], remedy) from None
    except RecursionError:
        raise UnreadableError(0, "the file is nested too deeply", "nest less") from None
    if not isinstance(root, MappingNode):
        raise UnreadableError(root.start, "the file is not an object", "write { } around it")
    return Tree(root)


class _Reader:
    """Walks through a text that is known to be JSON."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._decode = json.JSONDecoder().raw_decode

    def node(self) -> Node:
        opening = self._peek()
        if opening == "{":
            return self._mapping()
        return self._sequence() if opening == "[" else self._scalar()

    def _peek(self) -> str:
        blank = _BLANK.match(self._text, self._at)
        self._at = blank.end() if blank else self._at
        return self._text[self._at]

    def _skip(self, character: str) -> int:
        if self._peek() == character:
            self._at += 1
        return self._at

    def _mapping(self) -> MappingNode:
        start, entries = self._at, []
        self._skip("{")
        while self._peek() != "}":
            entries.append(Entry(self._scalar(), colon=self._skip(":"), value=self.node()))
            self._skip(",")
        return mapping(start, self._skip("}"), start, True, MAPPING, entries)

    def _sequence(self) -> SequenceNode:
        start, items = self._at, []
        self._skip("[")
        while self._peek() != "]":
            items.append(self.node())
            self._skip(",")
        return SequenceNode(start, self._skip("]"), start, True, SEQUENCE, tuple(items))

    def _scalar(self) -> ScalarNode:
        start = self._at
        value, self._at = self._decode(self._text, start)
        text = self._text[start : self._at]
        if isinstance(value, float) and not math.isfinite(value):
            raise UnreadableError(start, f"JSON has no {text}", "write a number it can hold")
        if isinstance(value, str):
            return ScalarNode(start, self._at, start, '"', value, tag_of(value), value, True)
        return ScalarNode(start, self._at, start, "", text, tag_of(value), value, True)
