"""Provider of one name made again for each resource.

A provider is a resource, and no two have one name. An options object that makes its provider in place makes another one of
the same name with each resource:

    Duplicate resource URN 'urn:pulumi:dev::shop::pulumi:providers:aws::eu-provider'; try giving it a unique name

The provider is made once, before the first resource that uses it, and all of them share it. Its name, and so everything
that a stack knows it by, stays.

Left alone:

- a provider that is made in place once, those of different names, and those in branches of which only one runs;
- providers of one name with different arguments: which is meant is for a person to say;
- providers in different functions, and those whose arguments are not known yet where the first resource stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iacfix.edit import Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.inline import exclude_each_other, function_of, made_in_options, meaning, shared
from iacfix.pulumi.resource import Resource

SEVERITY = Severity.BLOCKS
ERRORS = ("Duplicate resource URN 'urn:pulumi:…::pulumi:providers:…'; try giving it a unique name",)


def findings(project: Project) -> Iterator[Finding]:
    """Each provider that is made in place and whose name another has."""
    for group in _same_name(made_in_options(project)):
        name = group[0].name.text if group[0].name is not None else ""
        message = f"the provider {name} is made {len(group)} times"
        texts = {" ".join(provider.text.split()) for provider in group}
        made = fix("make it once", shared(group), effect=Effect.NONE) if len(texts) == 1 else None
        why = "its arguments differ from one to the next: give each its own name" if len(texts) > 1 else ""
        for provider in group:
            yield Finding.at(provider, message, made, resource=provider.label, why_not=why)


def _same_name(providers: Sequence[Resource]) -> list[list[Resource]]:
    """Providers of one class whose names are spelled alike, in the same file and function."""
    groups: dict[tuple[object, ...], list[Resource]] = {}
    for provider in providers:
        name = provider.name
        if name is not None:
            key = (function_of(provider).key, provider.type, name.text, meaning(name))
            group = groups.setdefault(key, [])
            if not any(exclude_each_other(provider, other) for other in group):
                group.append(provider)
    return [group for group in groups.values() if len(group) > 1]
