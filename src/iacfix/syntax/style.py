"""How a file is written: indent, quotes, semicolons, commas, width. New code is written alike."""

from __future__ import annotations

import json
import posixpath
import re
from collections import Counter
from dataclasses import dataclass

from tree_sitter import Node

from iacfix.project import Project
from iacfix.source import Source

_PRETTIER = (".prettierrc", ".prettierrc.json", ".prettierrc.yaml", ".prettierrc.yml")

# The habits of a file show in its first so many bytes.
_ENOUGH = 8_192

# The blanks before each line that is neither empty nor a comment's continuation.
_BLANKS = re.compile(r"^([ \t]*)(?=[^\S\n]*[^\s*])", re.M)

_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|`[^`]*`")

# What prettier does where its settings say nothing.
_DEFAULTS: dict[str, object] = {"printWidth": 80}


@dataclass(frozen=True, slots=True)
class Style:
    """The habits of one file. ``width`` is in columns; ``hugs``: arguments stand as ``}, {`` on shared lines.

    ``trailing_comma`` is that of objects and arrays, ``trailing_argument`` that of arguments on lines of their own.
    """

    indent: str
    quote: str
    semicolon: str
    trailing_comma: bool
    trailing_argument: bool
    width: int
    spaced: bool
    hugs: bool

    def quoted(self, value: str) -> str:
        """A string literal, in the quotes that need fewer escapes, else the file's."""
        other = '"' if self.quote == "'" else "'"
        quote = other if value.count(self.quote) > value.count(other) else self.quote
        body = value.replace("\\", "\\\\").replace(quote, "\\" + quote)
        return quote + body.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + quote


def style_of(project: Project, source: Source) -> Style:
    """The style of a file, from the text its authors typed and the prettier settings that apply to it."""
    settings = project.remember(("prettier", source.path), lambda: _prettier(project, source.path))
    typed = source.typed
    return typed.remember(("style", repr(settings)), lambda: _style(typed, settings))


def _style(source: Source, settings: dict[str, object]) -> Style:
    text = source.data[:_ENOUGH].decode("utf-8", "replace")
    single, double = text.count("'"), text.count('"')
    quote = "'" if single > double else '"'
    if single == double == 0:
        quote = "'" if settings.get("singleQuote") else '"'
    indent = _indent(text, settings)
    width = _width(text, settings)
    ends = len(re.findall(r";[ \t]*(?://.*)?\r?$", text, re.M))
    bare = len(re.findall(r"^[ \t]*(?:const|let|import|export)\b.*[^;{(\[,\s=>&|+?:][ \t]*\r?$", text, re.M))
    with_comma = len(re.findall(r",[ \t]*(?://.*)?\r?\n\s*[}\]]", text))
    without = _closed_without_comma(text)
    return Style(
        indent=indent,
        quote=quote,
        semicolon=";" if ends or not bare else "",
        trailing_comma=with_comma >= without if with_comma or without else settings.get("trailingComma") != "none",
        trailing_argument=_trailing_argument(source, settings),
        width=width,
        spaced=len(re.findall(r"\{ \S", text)) >= len(re.findall(r"\{(?<!\$\{)[\w'\"]", text)),
        hugs=_hugs(source, plain=not settings and (indent != "  " or _overflows(text, width))),
    )


def _indent(text: str, settings: dict[str, object]) -> str:
    steps: Counter[str] = Counter()
    before = ""
    for blank in _BLANKS.findall(text):
        if blank.startswith(before) and blank != before:
            steps[blank[len(before) :]] += 1
        before = blank
    if steps:
        return steps.most_common(1)[0][0]
    width = settings.get("tabWidth")
    return "\t" if settings.get("useTabs") else " " * (width if isinstance(width, int) else 2)


def _width(text: str, settings: dict[str, object]) -> int:
    stated = settings.get("printWidth")
    if isinstance(stated, int):
        return stated
    lines = [len(line.rstrip()) for line in text.split("\n") if line.strip()]
    for width in (80, 100, 120):
        if sum(length > width for length in lines) * 50 <= len(lines):
            return width
    return 120


def _closed_without_comma(text: str) -> int:
    """How many objects and arrays on lines of their own end without a comma."""
    count = end = 0
    # what a pattern begins with is looked for quickly: the line's end, not what stands before it
    for match in re.finditer(r"\n\s*[}\]][ \t]*[,;)\]}]", text):
        before = text[end : match.start()].removesuffix("\r").rstrip(" \t")[-1:]
        if before and (before.isalnum() or before in "_'\"`})]"):
            count, end = count + 1, match.end()
    return count


def _overflows(text: str, width: int) -> bool:
    """Whether lists stand on lines that prettier would have broken: too long without what is in quotes and comments."""
    lines = (re.sub(r"\s*//.*$", "", _QUOTED.sub("", line)) for line in text.split("\n") if len(line) > width)
    return sum(len(line) > width and ", " in line for line in lines) > 1


def _trailing_argument(source: Source, settings: dict[str, object]) -> bool:
    for kind in ("new", "call"):
        lists = (node.child_by_field_name("arguments") for node in source.nodes(kind))
        endings = Counter(ending for each in lists if each is not None and (ending := _ending(source, each)))
        if endings:
            return endings[b","] > endings.total() - endings[b","]
    return settings.get("trailingComma") == "all"


def _ending(source: Source, arguments: Node) -> bytes:
    """The last character of arguments that are on lines of their own, blanks left out; nothing for others."""
    inner = source.data[arguments.start_byte + 1 : arguments.end_byte - 1]
    on_lines = inner.lstrip(b" \t\r")[:1] == b"\n" and inner.rstrip(b" \t")[-1:] == b"\n"
    return inner.rstrip()[-1:] if on_lines else b""


def _hugs(source: Source, *, plain: bool) -> bool:
    """``plain``: nothing else speaks of prettier, which breaks such arguments and indents by two."""
    hugging = on_lines = 0
    for node in source.nodes("new"):
        arguments = node.child_by_field_name("arguments")
        if arguments is None or arguments.start_point[0] == arguments.end_point[0]:
            continue
        items = [child for child in arguments.named_children if child.type != "comment"]
        if items and items[0].start_point[0] > arguments.start_point[0]:
            on_lines += 1
        elif len(items) > 2:
            hugging += 1
    return hugging > on_lines or (plain and hugging == on_lines == 0)


def _prettier(project: Project, path: str) -> dict[str, object]:
    folder = posixpath.dirname(path)
    while True:
        for name in _PRETTIER:
            settings = _parsed(project, posixpath.join(folder, name))
            if settings is not None:
                return {**_DEFAULTS, **settings}
        package = _parsed(project, posixpath.join(folder, "package.json")) or {}
        own, tools = package.get("prettier"), package.get("devDependencies")
        if isinstance(own, dict) or (isinstance(tools, dict) and "prettier" in tools):
            return {**_DEFAULTS, **(own if isinstance(own, dict) else {})}
        if not folder:
            return {}
        folder = posixpath.dirname(folder)


def _parsed(project: Project, path: str) -> dict[str, object] | None:
    if path not in project.files:
        return None
    data = project.files[path]
    try:
        found = json.loads(data)
    except ValueError:
        import yaml

        try:
            found = yaml.safe_load(data)
        except yaml.YAMLError:
            return None
    return found if isinstance(found, dict) else None
