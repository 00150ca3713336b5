"""A resource's options: the third argument of its constructor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from iacfix.edit import Edit, Edits
from iacfix.kept import kept
from iacfix.syntax.code import Code, render
from iacfix.syntax.indentation import put_on_lines
from iacfix.syntax.names import qualified
from iacfix.syntax.object import Member, Object
from iacfix.syntax.origin import origin
from iacfix.syntax.sequence import Arguments, Array
from iacfix.syntax.style import style_of
from iacfix.syntax.view import View


class Options(View):
    """The options of the resource that ``node`` makes, whether or not it was given any."""

    @kept
    def given(self) -> View | None:
        """The options' expression."""
        arguments = self._arguments
        items = arguments.items if arguments is not None else ()
        return items[2] if len(items) > 2 else None

    @property
    def _arguments(self) -> Arguments | None:
        found = self.child("arguments")
        return Arguments(found.project, found.source, found.node) if found is not None else None

    @kept
    def object(self) -> Object | None:
        """The object literal that holds the options, inside ``mergeOptions`` and constants too."""
        return _object(self.given)

    def get(self, name: str) -> View | None:
        """The value of an option, as written."""
        return self.object.get(name) if self.object is not None else None

    def has(self, name: str) -> bool:
        """Whether an option is written out."""
        return self.get(name) is not None

    def list(self, name: str) -> Sequence[View]:
        """The elements of an option that takes one or many."""
        found = self.get(name)
        if found is None:
            return ()
        array = Array.of(found)
        return array.items if array is not None else (found,)

    def put(self, name: str, code: Code) -> Edits | None:
        """The edits that state an option, merged with what stands there; None where that cannot be done in place.

        ``dependsOn`` and the like are appended to; an option that is stated already is left, and the answer is None.
        """
        if self.given is None:
            return self._first({name: code})
        literal = self.object if self.given.bare.node.type != "identifier" else None
        if literal is None:
            return self._merge({name: code})
        if literal.member(name) is None:
            return literal.add({name: code})
        return self._append(literal, name, code) if isinstance(code, list | tuple) else None

    def put_all(self, options: Mapping[str, Code]) -> Edits | None:
        """The edits that state several options at once; None where one of them cannot be stated."""
        if self.given is None:
            return self._first(dict(options))
        literal = self.object if self.given.bare.node.type != "identifier" else None
        if literal is None:
            return self._merge(dict(options))
        new = {name: code for name, code in options.items() if literal.member(name) is None}
        if (
            0 < len(new) < len(options)
            and not literal.multiline
            and len(literal.items) == literal.node.named_child_count
        ):
            return self._rewritten(literal, options)
        edits: list[Edit] = []
        for name in options:
            if name not in new:
                made = self.put(name, options[name])
                if made is None:
                    return None
                edits += made
        added = literal.add(new) if new else ()
        return None if added is None else (*edits, *added)

    def _rewritten(self, literal: Object, options: Mapping[str, Code]) -> Edits | None:
        """Options on one line that grow inside and at the end: written again, as both may need lines of their own."""
        codes: dict[str, Code] = {}
        for item in literal.items:
            member = item.seen_as(Member)
            codes[member.name or item.text] = member.value.text if item.node.type == "pair" else item.text
        for name, code in options.items():
            found = literal.get(name)
            if found is None:
                codes[name] = code
            elif isinstance(code, list | tuple):
                codes[name] = self._joined(found, code)
            else:
                return None
        return literal.replace(render(codes, literal.style, literal.indent, literal.start - literal.line_start))

    def _append(self, literal: Object, name: str, codes: Sequence[Code]) -> Edits | None:
        found = literal.get(name)
        array = Array.of(found)
        if array is not None:
            return array.append(*codes)
        return literal.set(name, self._joined(found, codes)) if found is not None else None

    def _joined(self, found: View, codes: Sequence[Code]) -> Sequence[Code]:
        """A list that grows, or one element that becomes a list, as code."""
        array = Array.of(found)
        if array is not None:
            return [*(item.text for item in array.items), *codes]
        many = found.node.type in ("identifier", "member_expression") and self._many(found)
        return [f"...{found.text}" if many else found.text, *codes]

    def _many(self, found: View) -> bool:
        return any(leaf.node.type == "array" for leaf in origin(found).leaves)

    def _first(self, options: dict[str, Code]) -> Edits | None:
        arguments = self._arguments
        if arguments is None or not arguments.items:
            return None
        padding: tuple[Code, ...] = ({},) if len(arguments.items) == 1 else ()
        on_lines = all(item.leads_line for item in arguments.items)
        if not padding and arguments.items[1].multiline and not on_lines and not arguments.style.hugs:
            return put_on_lines(arguments, options) or arguments.append(options)
        return arguments.append(*padding, options)

    def _merge(self, options: dict[str, Code]) -> Edits | None:
        """``opts`` as ``{ ...opts, dependsOn: … }``, what a reader expects where the options came as a parameter."""
        given = self.given
        if given is None or given.bare.node.type not in ("identifier", "member_expression"):
            return None
        style = style_of(self.project, self.source)
        body = ", ".join([f"...{given.text}", *(f"{name}: {render(code, style)}" for name, code in options.items())])
        return given.replace(f"{{ {body} }}")


def _object(given: View | None) -> Object | None:
    if given is None:
        return None
    bare = given.bare
    if bare.node.type == "call_expression":
        function, arguments = bare.child("function"), bare.child("arguments")
        if function is not None and arguments is not None and qualified(function) == "pulumi.mergeOptions":
            found = [Object.of(bare.view(child)) for child in arguments.node.named_children]
            return next((each for each in found if each is not None), None)
        return None
    if bare.node.type == "identifier":
        made = origin(bare).objects
        return made[0] if len(made) == 1 else None
    return Object.of(bare)
