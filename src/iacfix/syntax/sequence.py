"""What stands between commas: elements of arrays, members of objects, arguments, imported names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from tree_sitter import Node

from iacfix.edit import Edit, Edits
from iacfix.kept import kept
from iacfix.syntax.code import Code, render
from iacfix.syntax.style import Style, style_of
from iacfix.syntax.view import TRANSPARENT, View

Write = Callable[[str], str]
"""Gives the text of a new item, whose line is indented by what is passed."""


class Listed(View):
    """A bracketed list with commas between its items."""

    @property
    def style(self) -> Style:
        """The style of the file."""
        return style_of(self.project, self.source)

    @kept
    def items(self) -> Sequence[View]:
        """The items, comments left out."""
        project, source = self.project, self.source
        return [View(project, source, child) for child in self.node.named_children if child.type != "comment"]

    @property
    def _own_lines(self) -> bool:
        """Whether the items stand on lines of their own."""
        items = self.items
        return bool(items) and items[0].node.start_point[0] > self.node.start_point[0] and items[0].leads_line

    def insert(self, writes: Sequence[Write], *, first: bool = False, pad: str = "") -> Edits:
        """The edits that put items last, or first; ``pad`` stands inside brackets on one line."""
        if not writes:
            return ()
        items = self.items
        if not items:
            return self._fill(writes, pad)
        if self._own_lines:
            return self._on_lines(writes, items, first)
        inline = self._inline(writes, items, first)
        if self._fits(inline):
            return inline
        return self._break(writes, items, first) or inline

    def remove_items(self, gone: Sequence[Node]) -> Edits | None:
        """The edits that take items away, each with its comma and the comments that are its own."""
        items = self.items
        going = {node.start_byte for node in gone}
        kept = [item for item in items if item.start not in going]
        if not kept:
            return self._empty(items)
        edits: list[Edit] = []
        for index, item in enumerate(items):
            if item.start in going:
                edits.append(self._cut(items, index, going))
        last = items[-1]
        comma = self._comma(kept[-1])
        if last.start in going and self._comma(last) is None and comma is not None and self._stands_alone(last):
            edits.append(Edit(self.path, comma.start_byte, comma.end_byte, ""))
        return _merged(edits)

    # inside

    def _comma(self, item: View) -> Node | None:
        node = item.node.next_sibling
        while node is not None and node.type == "comment":
            node = node.next_sibling
        return node if node is not None and node.type == "," else None

    def _tail(self, item: View) -> int:
        """The offset past an item, its comma and the comment that ends its line."""
        comma = self._comma(item)
        end = comma.end_byte if comma is not None else item.end
        row = (comma or item.node).end_point[0]
        node = (comma or item.node).next_sibling
        while node is not None and node.type == "comment" and node.start_point[0] == row == node.end_point[0]:
            end = node.end_byte
            node = node.next_sibling
        return end

    def _lead(self, item: View) -> int:
        """The offset at which an item begins, with the comment lines right above that are its own."""
        start = item.line_start
        if not self._ends_group(item):
            return start
        node, row = item.node.prev_sibling, item.node.start_point[0]
        while node is not None and node.type == "comment" and node.end_point[0] == row - 1:
            view = self.view(node)
            if not view.leads_line:
                break
            start, row = view.line_start, node.start_point[0]
            node = node.prev_sibling
        return start

    def _ends_group(self, item: View) -> bool:
        """Whether a comment above speaks of this item alone: a blank line, a comment or the end follows it."""
        rest = self.source.data[self._tail(item) :]
        return re.match(rb"[ \t]*\r?\n(?:[ \t]*\r?\n|[ \t]*(?://|/\*|[}\])]))", rest) is not None

    def _stands_alone(self, item: View) -> bool:
        """Whether an item has its lines for itself."""
        end = self._tail(item)
        return item.leads_line and re.match(rb"[ \t]*\r?\n", self.source.data[end:]) is not None

    def _cut(self, items: Sequence[View], index: int, going: set[int]) -> Edit:
        item = items[index]
        if self._stands_alone(item):
            end = self.source.data.find(b"\n", self._tail(item)) + 1
            return self._without_gap(self._lead(item), end)
        following = [other for other in items[index + 1 :] if other.start not in going]
        ends_line = index > 0 and not item.leads_line and index + 1 < len(items) and items[index + 1].leads_line
        if ends_line and items[index - 1].start not in going:
            return Edit(self.path, items[index - 1].end, item.end, "")
        if following:
            return Edit(self.path, item.start, items[index + 1].start, "")
        before = max(index - 1, 0)
        return Edit(self.path, items[before].end, item.end, "")

    def _without_gap(self, start: int, end: int) -> Edit:
        """The cut of whole lines, with a blank line next to them that would double another or end the list."""
        data = self.source.data
        before = re.search(
            rb"(?P<gap>\n[ \t]*\r?)?(?P<opening>[{\[(][ \t]*\r?)?\n\Z", data[max(0, start - 160) : start]
        )
        after = re.match(rb"(?P<gap>[ \t]*\r?\n)|(?P<closing>[ \t]*[}\])])", data[end:])
        if before is not None and after is not None:
            if after["gap"] and (before["gap"] or before["opening"]):
                return Edit(self.path, start, end + len(after["gap"]), "")
            if after["closing"] and before["gap"]:
                return Edit(self.path, start - len(before["gap"]), end, "")
        return Edit(self.path, start, end, "")

    def _empty(self, items: Sequence[View]) -> Edits | None:
        if any(child.type == "comment" for child in self.node.named_children):
            inner = [c for c in self.node.named_children if c.type == "comment"]
            if any(
                not any(self._lead(i) <= c.start_byte < self._tail(i) for i in items if self._stands_alone(i))
                for c in inner
            ):
                return None
        return (Edit(self.path, self.start + 1, self.end - 1, ""),)

    def _fill(self, writes: Sequence[Write], pad: str) -> Edits:
        inner = self.indent + self.style.indent
        texts = [write(inner) for write in writes]
        line = f"{pad}{', '.join(texts)}{pad}"
        comments = [c for c in self.node.named_children if c.type == "comment"]
        column = self.start - self.line_start
        if comments:
            body = "".join(f"{inner}{text},\n" for text in texts)
            return (Edit(self.path, self.end - 1, self.end - 1, f"{self.style.indent}{body.lstrip()}{self.indent}"),)
        if "\n" not in line and column + len(line) + 3 <= self.style.width:
            return (Edit(self.path, self.start + 1, self.end - 1, line),)
        text = ",\n".join(inner + text for text in texts)
        return (Edit(self.path, self.start + 1, self.end - 1, f"\n{text}{self.trailing}\n{self.indent}"),)

    @property
    def trailing(self) -> str:
        """What stands behind the last item where each has a line of its own: a comma, or nothing."""
        plain = self.node.type not in ("arguments", "formal_parameters")
        return "," if (self.style.trailing_comma if plain else self.style.trailing_argument) else ""

    def _on_lines(self, writes: Sequence[Write], items: Sequence[View], first: bool) -> Edits:
        indent = items[-1].indent if items[-1].leads_line else items[0].indent
        texts = [write(indent) for write in writes]
        if first:
            at = items[0].line_start if not self._comments_above(items[0]) else self._comments_above(items[0])
            return (Edit(self.path, at, at, "".join(f"{indent}{text},\n" for text in texts)),)
        last = items[-1]
        body = ",".join(f"\n{indent}{text}" for text in texts)
        tail = self._tail(last)
        if self._comma(last) is not None:
            return (Edit(self.path, tail, tail, body + ","),)
        if tail == last.end:
            return (Edit(self.path, tail, tail, "," + body),)
        return (Edit(self.path, last.end, last.end, ","), Edit(self.path, tail, tail, body))

    def _comments_above(self, item: View) -> int:
        node, row, start = item.node.prev_sibling, item.node.start_point[0], 0
        while node is not None and node.type == "comment" and node.end_point[0] == row - 1:
            view = self.view(node)
            if not view.leads_line:
                break
            start, row, node = view.line_start, node.start_point[0], node.prev_sibling
        return start

    def _inline(self, writes: Sequence[Write], items: Sequence[View], first: bool) -> Edits:
        texts = [write(self.indent) for write in writes]
        if first:
            return items[0].insert_before("".join(f"{text}, " for text in texts))
        return items[-1].insert_after("".join(f", {text}" for text in texts))

    def _fits(self, edits: Edits) -> bool:
        added = sum(len(edit.text) for edit in edits)
        data = self.source.data
        end = data.find(b"\n", self.end)
        line = data[self.line_start : len(data) if end < 0 else end].decode("utf-8", "replace").rstrip()
        if any("\n" in edit.text for edit in edits):
            return False
        return self.multiline or len(line) + added <= self.style.width

    def _break(self, writes: Sequence[Write], items: Sequence[View], first: bool) -> Edits | None:
        """The items on lines of their own, where they stood on one."""
        if self.multiline or any(child.type == "comment" for child in self.node.named_children):
            return None
        around = self._arguments_around()
        if around is not None:
            return self._break_around(around, writes, items, first)
        inner = self.indent + self.style.indent
        new = [write(inner) for write in writes]
        old = [item.text for item in items]
        edits: list[Edit] = []
        head = "".join(f"\n{inner}{text}," for text in new) if first else ""
        edits.append(Edit(self.path, self.start + 1, items[0].start, f"{head}\n{inner}"))
        for left, right in pairwise(items):
            edits.append(Edit(self.path, left.end, right.start, f",\n{inner}"))
        tail = "" if first else "".join(f",\n{inner}{text}" for text in new)
        edits.append(Edit(self.path, items[-1].end, self.end - 1, f"{tail}{self.trailing}\n{self.indent}"))
        return tuple(edits) if old else None

    def _arguments_around(self) -> Arguments | None:
        """The arguments on one line, of which this is an object that cannot be broken alone, as prettier has it.

        None where it is the only object and stands last, and in files that write ``}, {``.
        """
        parent = self.node.parent
        if parent is None or parent.type != "arguments" or self.node.type != "object" or self.style.hugs:
            return None
        around = Arguments(self.project, self.source, parent)
        if around.multiline or any(child.type == "comment" for child in parent.named_children):
            return None
        items = around.items
        alone = items[-1].node == self.node and (len(items) < 2 or items[-2].node.type != "object")
        return None if alone else around

    def _break_around(
        self, around: Arguments, writes: Sequence[Write], items: Sequence[View], first: bool
    ) -> Edits | None:
        """Each argument on a line of its own, and the items on one line there if they fit, else on lines of their own."""
        indent = around.indent + self.style.indent
        inner = indent + self.style.indent
        old, new = [item.text for item in items], [write(inner) for write in writes]
        texts = [*new, *old] if first else [*old, *new]
        pad = " " if self.style.spaced else ""
        line = f"{{{pad}{', '.join(texts)}{pad}}}"
        if "\n" in line or len(indent.expandtabs(4)) + len(line) + 1 > self.style.width:
            line = "{" + ",".join(f"\n{inner}{text}" for text in texts) + f"{self.trailing}\n{indent}}}"
        arguments = around.items
        return (
            Edit(self.path, around.start + 1, arguments[0].start, f"\n{indent}"),
            *(Edit(self.path, left.end, right.start, f",\n{indent}") for left, right in pairwise(arguments)),
            Edit(self.path, self.start, self.end, line),
            Edit(self.path, arguments[-1].end, around.end - 1, f"{around.trailing}\n{around.indent}"),
        )


class Array(Listed):
    """An array literal."""

    @classmethod
    def of(cls, view: View | None) -> Array | None:
        """The array literal that an expression is."""
        if view is None:
            return None
        kind = view.node.type
        if kind == "array":
            return view.seen_as(cls)
        bare = view.bare if kind in TRANSPARENT else view
        return bare.seen_as(cls) if bare.node.type == "array" else None

    def append(self, *codes: Code) -> Edits:
        """The edits that put elements at the end."""
        return self.insert([_writer(code, self.style) for code in codes])

    def remove(self, *elements: View) -> Edits | None:
        """The edits that take elements away."""
        return self.remove_items([element.node for element in elements])


class Arguments(Listed):
    """The arguments of a call."""

    def append(self, *codes: Code) -> Edits:
        """The edits that put arguments after the last."""
        writes = [_writer(code, self.style) for code in codes]
        return (
            self._hugged(codes[0], writes) if len(codes) == 1 and isinstance(codes[0], Mapping) else self.insert(writes)
        )

    def _hugged(self, code: Code, writes: Sequence[Write]) -> Edits:
        """An object literal as the last argument: ``f(x, {`` rather than each on a line of its own, as prettier has it."""
        items = self.items
        plain = items and not self.multiline and all(item.bare.node.type != "object" for item in items)
        if not plain or self._fits(self._inline(writes, items, False)):
            return self.insert(writes)
        return items[-1].insert_after(f", {render(code, self.style, self.indent, self.style.width)}")


def _writer(code: Code, style: Style) -> Write:
    return lambda indent: render(code, style, indent, len(indent.expandtabs(4)))


def _merged(edits: Sequence[Edit]) -> Edits:
    """Cuts that touch or overlap, as one."""
    merged: list[Edit] = []
    for edit in sorted(edits):
        if merged and edit.start <= merged[-1].end and not edit.text and not merged[-1].text:
            last = merged[-1]
            merged[-1] = Edit(last.path, last.start, max(last.end, edit.end), "")
        else:
            merged.append(edit)
    return tuple(merged)
