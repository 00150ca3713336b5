"""Provider that no resource uses.

A provider is made for a region, an account or default tags, and no resource is given it: they are made by the default
provider, wherever that is, and without those tags. Linters see no more than a name:

    error  'provider' is assigned a value but never used  @typescript-eslint/no-unused-vars

The resources and components beside it that state no provider get this one.

Left alone:

- a provider that anything reads, exports included, or whose name begins with an underscore;
- a place where several providers are unused or a resource states another one: which is meant for what is for a person to
  say;
- resources of other packages, those made before the provider or in functions, options that come from elsewhere, and
  components whose constructor takes no options.

The fix is unsafe: deployed resources are replaced where the provider is for another region or account.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.component import components, takes_options
from iacfix.pulumi.options import Options
from iacfix.pulumi.package import is_resource_class
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.lint import let_pass
from iacfix.syntax.object import Object
from iacfix.syntax.statement import statement_of
from iacfix.syntax.view import View

SEVERITY = Severity.BREAKS
ERRORS = ("'…' is assigned a value but never used", "'…' is declared but its value is never read")
AFTER = ("option-in-arguments",)


def findings(project: Project) -> Iterator[Finding]:
    """Each provider that is bound to a name which nothing reads."""
    unused = [made for made in resources(project) if made.type.endswith(".Provider") and _unread(made)]
    for provider in unused:
        message = f"no resource uses the provider {provider.variable}"
        beside = list(_beside(project, provider))
        alone = not any(other is not provider and _block(other) == _block(provider) for other in unused)
        if not alone or any(options.has(name) for options in beside for name in ("provider", "providers")):
            why = "several providers stand here: say which resources each is for"
            yield Finding.at(provider, message, resource=provider.label, why_not=why)
            continue
        puts = [put for options in beside if (put := options.put("provider", provider.variable)) is not None]
        made = fix("give it to what is made here", *puts, safety=Safety.UNSAFE, effect=Effect.REPLACE) if puts else None
        why = "" if made is not None else "nothing beside it could be given it: pass it on, or take it out"
        yield Finding.at(provider, message, made, resource=provider.label, why_not=why)


def _unread(provider: Resource) -> bool:
    bound = provider.binding
    if bound is None or provider.variable.startswith("_") or let_pass(provider, "no-unused-vars"):
        return False
    if statement_of(provider).node.type == "export_statement":
        return False
    return not any(True for _ in provider.references)


def _block(view: View) -> tuple[str, int]:
    parent = statement_of(view).node.parent
    return view.path, parent.start_byte if parent is not None else 0


def _beside(project: Project, provider: Resource) -> Iterator[Options]:
    """The options of the resources of the provider's package, and of components, that statements after it make."""
    package = provider.type.partition(".")[0]
    found: list[View] = [
        made
        for made in resources(project)
        if made.type.startswith(f"{package}.") and is_resource_class(project, made.type) and made.type != provider.type
    ]
    found += [each for component in components(project) if takes_options(component) for each in component.instances]
    for made in sorted(found, key=lambda made: made.key):
        options = Options(project, made.source, made.node)
        literal = Object.of(options.given)
        stated = options.given is None or (literal is not None and not literal.open)
        if stated and made.start > provider.start and _block(made) == _block(provider):
            yield options
