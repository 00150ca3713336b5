"""The classes of a package: what they take, what can be read of them, what hand-written files add to them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping

from iacfix.schema.declarations import Declarations
from iacfix.schema.model import Properties, Property, ResourceType, Scalar
from iacfix.schema.objects import Objects
from iacfix.schema.package import block
from iacfix.schema.syntax import Member, deprecation, members
from iacfix.schema.tokens import parent

_EXTENDS = re.compile(r"\bextends (?P<base>[\w.$]+)")
_AUGMENTED = re.compile(r"\s*interface (?P<name>\w+) \{\n(?P<body>.*)\n    \}", re.DOTALL)
_TYPE_TOKEN = re.compile(rb"__pulumiType = '([^']+)'")
_ALIASES = re.compile(rb"\baliasOpts = \{ aliases: \[([^\]]*)\]")
_ALIAS = re.compile(rb"type: [\"']([^\"']+)[\"']")
_HIDDEN = frozenset({"private", "protected"})

_URN = Property("urn", Scalar("string"), required=True)
_ID = Property("id", Scalar("string"), required=True)
_RESOURCE = ResourceType("", "", (), {}, {"urn": _URN}, methods=("getProvider",), statics=("isInstance",))
_CUSTOM = ResourceType("", "", (), {}, {"urn": _URN, "id": _ID}, _RESOURCE.methods, _RESOURCE.statics)
_PROVIDER = ResourceType("", "", (), {}, _CUSTOM.outputs, _CUSTOM.methods, (*_CUSTOM.statics, "register"))
_BASES: Mapping[str, ResourceType] = {
    "pulumi.ComponentResource": _RESOURCE,
    "pulumi.CustomResource": _CUSTOM,
    "pulumi.ProviderResource": _PROVIDER,
}
"""What @pulumi/pulumi, a package of its own, gives to the classes that extend it."""


class Classes:
    """Reads classes, with what they inherit."""

    def __init__(self, declarations: Declarations, objects: Objects) -> None:
        self._declarations = declarations
        self._package = declarations.package
        self._objects = objects

    def resource(self, token: str) -> ResourceType | None:
        """A class that a module exports."""
        path = self._declarations.find(token, "class")
        return self._class(token, path) if path else None

    def _class(self, token: str, path: str) -> ResourceType | None:
        name = parent(token)[1]
        found = block(self._package.data(path), f"export declare class {name}")
        if found is None:
            return None
        base = self._base(found.heading, path)
        own = [member for member in members(found.body) if not member.modifiers & _HIDDEN]
        constructor = next((member for member in own if member.name == "constructor"), None)
        parameters = (constructor.parameters if constructor else None) or ()
        source = self._package.data(f"{path.removesuffix('.d.ts')}.js")
        added = dict(self._added(path, name))
        methods = {member.name for member in own if _is_method(member)}
        return ResourceType(
            token,
            _type_token(source) or base.type_token,
            tuple(parameter.name for parameter in parameters),
            self._objects.arguments(parameters, path),
            {**base.outputs, **self._objects.properties(_instance(own), path), **_properties(added)},
            tuple(sorted(methods.union(base.methods, (each for each in added if added[each] is None)))),
            tuple(sorted({member.name for member in own if "static" in member.modifiers}.union(base.statics))),
            deprecation(found.comment),
            _aliases(source) or base.aliases,
        )

    def _base(self, heading: str, path: str) -> ResourceType:
        extends = _EXTENDS.search(heading)
        full = self._declarations.resolver.name(extends["base"], path) if extends else ""
        if full in _BASES:
            return _BASES[full]
        module, _, export = full.partition(" ")
        found = self._declarations.file(module, export, "class") if export else ""
        return (self._class(export, found) if found else None) or _RESOURCE

    def _added(self, path: str, name: str) -> Iterator[tuple[str, Property | None]]:
        """What hand-written files of the same module give to a class: properties, and methods as None."""
        folder, file = posixpath.split(path.removesuffix(".d.ts"))
        for each in self._declarations.exports.hand_written(posixpath.join(folder, "index.d.ts")):
            found = block(self._package.data(each), f'declare module "./{file}"')
            added = _AUGMENTED.match(found.body) if found is not None else None
            if added is not None and added["name"] == name:
                own = members(added["body"])
                properties = self._objects.properties(own, each)
                yield from ((member.name, properties.get(member.name)) for member in own)


def _properties(added: Mapping[str, Property | None]) -> Properties:
    return {name: each for name, each in added.items() if each is not None}


def _instance(own: Iterable[Member]) -> Iterator[Member]:
    return (member for member in own if "static" not in member.modifiers)


def _is_method(member: Member) -> bool:
    return member.parameters is not None and "static" not in member.modifiers and member.name != "constructor"


def _type_token(source: bytes) -> str:
    found = _TYPE_TOKEN.search(source)
    return found[1].decode() if found else ""


def _aliases(source: bytes) -> tuple[str, ...]:
    found = _ALIASES.search(source)
    return tuple(dict.fromkeys(each.decode() for each in _ALIAS.findall(found[1]))) if found else ()
