"""Provider made anew for each resource that uses it.

Several options objects make a provider of the same class with the same arguments under different names. Each is a process
of its own that signs in by itself, the stack fills with providers, and one of them is soon changed without the others.

The first one is made once, before the first resource that uses it, and the others share it. Where a function makes one in
place and is called more than once, each call makes another: found, as the provider's place is outside of the function.

Left alone:

- a provider that is made in place once, by a function that is called once, and those that a constant holds;
- providers whose arguments are the function's own: each call means another one;
- providers whose arguments differ, and providers in different functions;
- providers of one name: they are `duplicate-provider`'s.

The fix is unsafe: resources of a deployed stack change over to another provider, and the superfluous ones are deleted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.inline import function_of, made_in_options, meaning, shared
from iacfix.pulumi.resource import Resource
from iacfix.scope import FUNCTIONS
from iacfix.syntax.callers import calls_of

SEVERITY = Severity.TIDIES
AFTER = ("duplicate-provider",)


def findings(project: Project) -> Iterator[Finding]:
    """Each provider that is made in place with the arguments of another."""
    for group in _alike(made_in_options(project)):
        made = fix("make it once", shared(group), safety=Safety.UNSAFE, effect=Effect.UPDATE)
        message = f"{len(group)} providers are made with these arguments"
        for provider in group:
            yield Finding.at(provider, message, made, resource=provider.label)
    for provider in made_in_options(project):
        calls = list(calls_of(function_of(provider))) if _is_the_same_each_time(provider) else []
        if len(calls) > 1:
            message = f"each of the {len(calls)} calls of the function makes a provider with these arguments"
            why = "make it once, outside of the function"
            yield Finding.at(provider, message, related=calls, resource=provider.label, why_not=why)


def _is_the_same_each_time(provider: Resource) -> bool:
    """Whether a function makes a provider of arguments that are known outside of it."""
    function = function_of(provider)
    in_function = function.node.type in FUNCTIONS and provider.args is not None and len(provider.arguments) == 2
    return in_function and not any(function.start <= at < function.end for at in meaning(provider.arguments[1]))


def _alike(providers: Sequence[Resource]) -> list[list[Resource]]:
    """Providers of one class with the same arguments and different names, in the same file and function."""
    groups: dict[tuple[object, ...], list[Resource]] = {}
    for provider in providers:
        if len(provider.arguments) == 2 and provider.args is not None:
            text = " ".join(provider.arguments[1].text.split())
            key = (function_of(provider).key, provider.type, text, meaning(provider.arguments[1]))
            groups.setdefault(key, []).append(provider)
    return [group for group in groups.values() if len({_name(provider) for provider in group}) == len(group) > 1]


def _name(provider: Resource) -> str:
    return provider.name.text if provider.name is not None else ""
