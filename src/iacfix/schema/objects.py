"""The properties of interfaces and of the aliases that stand for one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from iacfix.schema.declarations import Declarations
from iacfix.schema.model import Object, ObjectType, Opaque, Properties, Property
from iacfix.schema.package import block, line
from iacfix.schema.resolve import absent
from iacfix.schema.syntax import AnyOf, Body, Member, Named, Parameter, TypeNode, members, type_of
from iacfix.schema.tokens import below_types, parent

_EXTENDS = re.compile(r"\bextends (?P<base>[\w.$]+)")
_NEVER = Opaque("never")


class Objects:
    """Reads the properties of what the declarations name."""

    def __init__(self, declarations: Declarations) -> None:
        self._declarations = declarations
        self._package = declarations.package
        self._resolver = declarations.resolver

    def nested(self, ref: str) -> ObjectType | None:
        """An interface below ``aws.types``, or one that a module exports."""
        side, name = below_types(ref)
        found = self._below_types(side, name) if side else self._exported(ref)
        return ObjectType(ref, found) if found is not None else None

    def arguments(self, parameters: Iterable[Parameter], path: str) -> Properties:
        """The properties of the parameter that is called ``args``; none where there is no such parameter."""
        args = next((parameter for parameter in parameters if parameter.name in ("args", "argsOrState")), None)
        return self._of_type(args.type, path) if args is not None else {}

    def properties(self, found: Iterable[Member], path: str) -> Properties:
        """The members that are no methods, with the types that they have in the file at ``path``."""
        return {
            member.name: Property(
                member.name,
                _NEVER if absent(member.type) else self._resolver.type(member.type, path),
                not member.optional and not _may_be_absent(member.type),
                member.deprecated,
            )
            for member in found
            if member.parameters is None and member.name != "[]"
        }

    def _of_type(self, node: TypeNode, path: str) -> Properties:
        match node:
            case AnyOf(members):
                present = [member for member in members if not absent(member)]
                return self._of_type(present[0], path) if present else {}
            case Body(members):
                return self.properties(members, path)
            case Named("utils.Overwrite", (base, own)):
                return _given({**self._of_type(base, path), **self._of_type(own, path)})
            case Named(name):
                return self._of_name(name, path)
        return {}

    def _of_name(self, name: str, path: str) -> Properties:
        module, _, export = self._resolver.name(name, path).partition(" ")
        if module.startswith("types/"):
            kind = self._resolver.type(Named(name), path)
            found = self.nested(kind.ref) if isinstance(kind, Object) else None
            return found.properties if found is not None else {}
        declared = self._declarations.file(module, export, "type") if export else ""
        return self._interface(declared, export) or {} if declared else {}

    def _interface(self, path: str, name: str) -> Properties | None:
        found = block(self._package.data(path), f"export interface {name}")
        if found is None:
            return self._alias(path, name)
        extends = _EXTENDS.search(found.heading)
        base = self._of_name(extends["base"], path) if extends else {}
        return {**base, **self.properties(members(found.body), path)}

    def _alias(self, path: str, name: str) -> Properties | None:
        data = self._package.data(path)
        statement = line(data, f"export type {name}")
        if statement is None:
            return None
        definition = statement[0].partition("=")[2]
        whole = block(data, f"export type {name}") if "{\n" in definition else None
        if whole is not None:
            definition = f"{whole.heading.partition('=')[2]}{{{whole.body}}}" + (">" if "<" in whole.heading else "")
        return self._of_type(type_of(definition), path) or None

    def _exported(self, ref: str) -> Properties | None:
        path = self._declarations.find(ref, "type")
        return self._interface(path, parent(ref)[1]) if path else None

    def _below_types(self, side: str, name: str) -> Properties | None:
        path = f"types/{side}.d.ts"
        space, last = parent(name)
        if not space:
            return self._interface(path, last)
        span = self._package.namespaces(path).get(space)
        if span is None:
            return None
        found = block(self._package.data(path), f"interface {last}", indent=4, start=span[0], end=span[1])
        return self.properties(members(found.body), path) if found is not None else None


def _given(found: Properties) -> Properties:
    """Without the properties that must not be given."""
    return {name: each for name, each in found.items() if each.type != _NEVER}


def _may_be_absent(node: TypeNode) -> bool:
    """Whether ``undefined`` is among the values of a type."""
    match node:
        case AnyOf(members):
            return any(absent(member) for member in members)
        case Named("pulumi.Input" | "pulumi.Output" | "Promise", (inner,)):
            return _may_be_absent(inner)
    return False
