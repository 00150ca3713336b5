"""Provider made anew for each resource that uses it.

Several options objects make a provider of the same class with the same arguments under different names. Each is a process
of its own that signs in by itself, the stack fills with providers, and one of them is soon changed without the others.

The first one is made once, before the first resource that uses it, and the others share it.

Left alone:

- a provider that is made in place once, and those that a constant holds;
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

SEVERITY = Severity.TIDIES
AFTER = ("duplicate-provider",)


def findings(project: Project) -> Iterator[Finding]:
    """Each provider that is made in place with the arguments of another."""
    for group in _alike(made_in_options(project)):
        made = fix("make it once", shared(group), safety=Safety.UNSAFE, effect=Effect.UPDATE)
        message = f"{len(group)} providers are made with these arguments"
        for provider in group:
            yield Finding.at(provider, message, made, resource=provider.label)


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
