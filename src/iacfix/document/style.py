"""How a file is written, as far as new text in it should follow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from iacfix.document.lines import column, indent, leads, newline
from iacfix.document.nodes import STRING, MappingNode, ScalarNode, SequenceNode, nodes

_NEEDS_NO_QUOTES = re.compile(r"(?!(?:y|n|yes|no|on|off|true|false|null)\Z)[a-z][\w./-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """Defaults are what a new file gets.

    ``indent`` is one step inwards, ``dash`` what stands before the dash of a sequence under a key; ``quote`` is taken
    where a string needs one, and everywhere if ``quoted``; ``colon`` and ``comma`` come with their blanks, ``padding``
    is what stands inside braces. ``inline_lists``: scalars are listed in brackets on one line.
    """

    json: bool = False
    newline: str = "\n"
    indent: str = "  "
    dash: str = "  "
    quote: str = '"'
    quoted: bool = False
    colon: str = ": "
    comma: str = ", "
    padding: str = ""
    inline_lists: bool = False

    @classmethod
    def of(cls, text: str, root: MappingNode, json: bool) -> Style:
        """The style of a text that was read as ``root``."""
        mappings = [node for node in nodes(root) if isinstance(node, MappingNode) and node.entries]
        lists = [node for node in nodes(root) if isinstance(node, SequenceNode) and node.items]
        strings = [
            entry.value
            for mapping in mappings
            for entry in mapping.entries
            if isinstance(entry.value, ScalarNode) and entry.value.tag == STRING
        ]
        colon = next(_colons(text, mappings), ": ") if json else ": "
        single = sum(string.quote == "'" for string in strings)
        return cls(
            json=json,
            newline=newline(text),
            indent=next(_object_indents(text, mappings) if json else _block_indents(text, mappings), "  "),
            dash=next(_dashes(text, mappings), "  "),
            quote="'" if single > sum(string.quote == '"' for string in strings) else '"',
            quoted=_quotes_all(strings),
            colon=colon,
            comma=next(_commas(text, [*mappings, *lists]), colon.replace(":", ",")),
            padding=next(_paddings(text, mappings), ""),
            inline_lists=bool(lists) and all(node.flow and _on_one_line(text, node) for node in lists),
        )


def _object_indents(text: str, mappings: Iterable[MappingNode]) -> Iterator[str]:
    for mapping in mappings:
        first = mapping.entries[0].start
        if leads(text, first):
            yield indent(text, first).removeprefix(indent(text, mapping.start))


def _block_indents(text: str, mappings: Iterable[MappingNode]) -> Iterator[str]:
    for mapping in mappings:
        for entry in mapping.entries:
            if isinstance(entry.value, MappingNode) and not entry.value.flow:
                yield " " * (column(text, entry.value.start) - column(text, entry.start))


def _dashes(text: str, mappings: Iterable[MappingNode]) -> Iterator[str]:
    for mapping in mappings:
        for entry in mapping.entries:
            if isinstance(entry.value, SequenceNode) and not entry.value.flow:
                yield " " * (column(text, entry.value.start) - column(text, entry.start))


def _colons(text: str, mappings: Iterable[MappingNode]) -> Iterator[str]:
    for mapping in mappings:
        first = mapping.entries[0]
        yield text[first.key.end : first.value.start]


def _commas(text: str, collections: Iterable[MappingNode | SequenceNode]) -> Iterator[str]:
    for node in collections:
        members = node.entries if isinstance(node, MappingNode) else node.items
        if node.flow and len(members) > 1 and not leads(text, members[1].start):
            yield text[members[0].end : members[1].start]


def _paddings(text: str, mappings: Iterable[MappingNode]) -> Iterator[str]:
    for mapping in mappings:
        first = mapping.entries[0].start
        if mapping.flow and not leads(text, first):
            yield text[mapping.start + 1 : first]


def _on_one_line(text: str, node: SequenceNode) -> bool:
    return not any(leads(text, item.start) for item in node.items)


def _quotes_all(strings: Iterable[ScalarNode]) -> bool:
    words = [string for string in strings if _NEEDS_NO_QUOTES.fullmatch(string.string)]
    plain = [string.quote == "" for string in words if string.quote not in ("|", ">")]
    return len(plain) > 2 * sum(plain)
