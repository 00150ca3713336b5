"""Object literals: their members, and the verbs on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from iacfix.edit import Edit, Edits
from iacfix.kept import kept
from iacfix.syntax.code import Code, key, member, render
from iacfix.syntax.literal import Literal
from iacfix.syntax.sequence import Array, Listed, Write
from iacfix.syntax.view import TRANSPARENT, View

_MEMBERS = frozenset({"pair", "shorthand_property_identifier", "method_definition"})


class Member(View):
    """``name: value``, ``name`` or ``name() { … }`` in an object literal."""

    @kept
    def name(self) -> str:
        """The key; "" where it is computed."""
        node = self.node.child_by_field_name("key") or self.node.child_by_field_name("name")
        if self.node.type == "shorthand_property_identifier":
            return self.text
        if node is None or node.type == "computed_property_name":
            return ""
        literal = Literal.of(self.view(node)) if node.type in ("string", "number") else None
        return str(literal.value) if literal is not None else self.source.text(node)

    @kept
    def value(self) -> View:
        """The value's expression; the name itself where it is shorthand."""
        node = self.node.child_by_field_name("value")
        return self if node is None else self.view(node)

    @property
    def key_view(self) -> View:
        """The key as it stands."""
        node = self.node.child_by_field_name("key") or self.node.child_by_field_name("name")
        return self if node is None else self.view(node)

    def rename(self, new: str) -> Edits:
        """The edit that gives the member another name."""
        if self.node.type == "shorthand_property_identifier":
            return self.replace(new if new == self.text else f"{new}: {self.text}")
        return self.key_view.replace(new)


class Object(Listed):
    """An object literal."""

    @classmethod
    def of(cls, view: View | None) -> Object | None:
        """The object literal that an expression is."""
        if view is None:
            return None
        kind = view.node.type
        if kind == "object":
            return view.seen_as(cls)
        bare = view.bare if kind in TRANSPARENT else view
        return bare.seen_as(cls) if bare.node.type == "object" else None

    @kept
    def members(self) -> Sequence[Member]:
        """The members that have a name."""
        project, source = self.project, self.source
        return [Member(project, source, child) for child in self.node.named_children if child.type in _MEMBERS]

    @kept
    def names(self) -> tuple[str, ...]:
        """The members' names, in order."""
        return tuple(member.name for member in self.members)

    @kept
    def _by_name(self) -> Mapping[str, Member]:
        return {member.name: member for member in self.members}

    @kept
    def open(self) -> bool:
        """Whether a spread or a computed name may bring further members."""
        return any(child.type == "spread_element" for child in self.node.named_children) or "" in self.names

    def member(self, name: str) -> Member | None:
        """The member of this name; the last one where there are two."""
        return self._by_name.get(name)

    def get(self, *names: str) -> View | None:
        """The value of a member, or of a member of a member's object literal, and so on."""
        found = self.member(names[0])
        if found is None:
            return None
        if len(names) == 1:
            return found.value
        inner = Object.of(found.value)
        return inner.get(*names[1:]) if inner is not None else None

    def object(self, *names: str) -> Object | None:
        """The object literal that is a member's value."""
        return Object.of(self.get(*names))

    def array(self, *names: str) -> Array | None:
        """The array literal that is a member's value."""
        return Array.of(self.get(*names))

    def literal(self, *names: str) -> Literal | None:
        """The literal that is a member's value."""
        return Literal.of(self.get(*names))

    def add(self, members: Mapping[str, Code], *, first: bool = False, after: str = "") -> Edits | None:
        """The edits that put new members at the end, at the beginning, or after the member ``after``."""
        if any(self.member(name) is not None for name in members):
            return None
        writes = [self._writer(name, code) for name, code in members.items()]
        anchor = self.member(after) if after else None
        if anchor is not None and self._own_lines and self._comma(anchor) is not None:
            tail = self._tail(anchor)
            text = "".join(f"\n{anchor.indent}{write(anchor.indent)}," for write in writes)
            return (Edit(self.path, tail, tail, text),)
        return self.insert(writes, first=first, pad=" " if self.style.spaced else "")

    def set(self, name: str, code: Code, *, after: str = "") -> Edits | None:
        """The edits that give a member a value, whether or not it is there."""
        found = self.member(name)
        if found is None:
            return self.add({name: code}, after=after)
        if found.node.type == "method_definition":
            return None
        text = render(code, self.style, found.indent, found.value.start - found.line_start)
        if found.node.type == "shorthand_property_identifier":
            return found.replace(name if text == name else f"{name}: {text}")
        return found.value.replace(text)

    def rename(self, old: str, new: str) -> Edits | None:
        """The edit that renames a member; None where the new name is taken."""
        found = self.member(old)
        if found is None or self.member(new) is not None:
            return None
        return found.rename(key(new, self.style))

    def remove(self, *names: str) -> Edits | None:
        """The edits that take members away, with their commas and own comments."""
        gone = [each.node for each in self.members if each.name in names]
        return self.remove_items(gone) if len(gone) == len(names) else None

    def _writer(self, name: str, code: Code) -> Write:
        return lambda indent: member(name, code, self.style, indent)
