"""What a provider offers, as plain values: modules, resources, functions, nested types, enumerations.

Names are the dotted ones of a program: ``aws.rds.Cluster``, ``aws.ec2.getAmi``. ``Input``, ``Output`` and ``Promise``
are stripped from types, and so is ``undefined``, which makes a property one that is not required.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

Kind = Literal["string", "number", "boolean", "any", "asset", "archive"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value without parts; ``any`` fits everything, ``asset`` and ``archive`` are files that Pulumi uploads."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Choice:
    """One of these strings, which the type spells out."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Enum:
    """A member of the enumeration ``token``, or its value; see :meth:`Schema.enum`."""

    token: str


@dataclass(frozen=True, slots=True)
class Array:
    """A list."""

    element: Type


@dataclass(frozen=True, slots=True)
class Map:
    """An object whose keys are free."""

    element: Type


@dataclass(frozen=True, slots=True)
class Object:
    """An object of the nested type ``ref``, ``aws.types.input.rds.ClusterScalingConfiguration``; see ``nested``."""

    ref: str


@dataclass(frozen=True, slots=True)
class Instance:
    """A resource object of the class ``token``."""

    token: str


@dataclass(frozen=True, slots=True)
class Union:
    """Any of the members, in the order of the declaration; no member is itself a union."""

    members: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class Opaque:
    """A type that is not modelled (functions, hand-written shapes), as its text: say nothing about its values."""

    text: str


Type = Scalar | Choice | Enum | Array | Map | Object | Instance | Union | Opaque


def alternatives(kind: Type) -> tuple[Type, ...]:
    """The members of a union, or the type itself."""
    return kind.members if isinstance(kind, Union) else (kind,)


@dataclass(frozen=True, slots=True)
class Property:
    """A property of an object; ``deprecated`` is the provider's advice, "" where it is not deprecated."""

    name: str
    type: Type
    required: bool
    deprecated: str = ""


Properties = Mapping[str, Property]


@dataclass(frozen=True, slots=True)
class ObjectType:
    """A nested type, or the arguments or the result of something."""

    ref: str
    properties: Properties


@dataclass(frozen=True, slots=True)
class EnumType:
    """An enumeration: values by member, and the advice on members that are deprecated."""

    token: str
    values: Mapping[str, str]
    deprecated: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ResourceType:
    """A class one can make with ``new``.

    ``type_token`` is the type in the state (``aws:rds/cluster:Cluster``), "" for components, which the provider writes
    in TypeScript. ``parameters`` are the constructor's; ``inputs`` the properties of the one called ``args``.
    ``outputs`` are all that can be read of an object, with ``urn`` and ``id``; ``methods`` are called on it, ``statics``
    on the class. ``aliases`` are the types in the state that this one takes over.
    """

    token: str
    type_token: str
    parameters: tuple[str, ...]
    inputs: Properties
    outputs: Properties
    methods: tuple[str, ...] = ()
    statics: tuple[str, ...] = ()
    deprecated: str = ""
    aliases: tuple[str, ...] = ()

    def __contains__(self, name: str) -> bool:
        """Whether an object of the class has a member of this name."""
        return name in self.outputs or name in self.methods


@dataclass(frozen=True, slots=True)
class FunctionType:
    """A function: ``inputs`` are the properties of ``args``, ``outputs`` those of the result where it is an object."""

    token: str
    parameters: tuple[str, ...]
    inputs: Properties
    result: Type
    outputs: Properties
    deprecated: str = ""


@dataclass(frozen=True, slots=True)
class Module:
    """What a module exports, by kind; ``values`` are constants and namespaces, ``types`` exist for the compiler only."""

    token: str
    modules: frozenset[str] = frozenset()
    resources: frozenset[str] = frozenset()
    functions: frozenset[str] = frozenset()
    enums: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()

    def __contains__(self, name: str) -> bool:
        """Whether the module exports the name, be it for the compiler only."""
        return name in self.values or name in self.types or name in self.named

    @property
    def named(self) -> frozenset[str]:
        """The names among which to look for the one that somebody meant."""
        return self.modules | self.resources | self.functions | self.enums


class Schema(Protocol):
    """One version of a provider. Everything is read when it is first asked for; None means there is no such thing."""

    @property
    def version(self) -> str:
        """The provider's version, ``7.48.0``."""

    @property
    def origin(self) -> str:
        """Where the facts come from, for messages: ``node_modules/@pulumi/aws 7.48.0``."""

    def module(self, token: str) -> Module | None:
        """What ``aws``, ``aws.rds`` or ``aws.types.input.rds`` exports."""

    def resource(self, token: str) -> ResourceType | None:
        """The class ``aws.rds.Cluster``."""

    def function(self, token: str) -> FunctionType | None:
        """The function ``aws.ec2.getAmi`` or ``aws.ec2.getAmiOutput``."""

    def nested(self, ref: str) -> ObjectType | None:
        """The type that an :class:`Object` refers to, or the arguments of a resource or function by their name."""

    def enum(self, token: str) -> EnumType | None:
        """The enumeration that an :class:`Enum` refers to."""
