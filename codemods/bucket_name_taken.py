"""Bucket name that somebody else may have.

The names of buckets are shared by all accounts of the world. A name of common words, with or without the environment's
suffix behind them, is likely to be another's, or this company's own in its other account:

    BucketAlreadyExists: The requested bucket name is not available. The bucket namespace is shared by all users of the system.

The name gets the id of the account, which is nobody else's: `order-data-${environmentSuffix}-${accountId}`.

Left alone:

- names with anything in them that may tell them apart already: an account id, random characters, a configured prefix,
  whatever the text does not show; and names of dots, which are domains;
- names that come from elsewhere, or that are passed through a function;
- names that other code spells too, and those that have no room for an account id (63 characters at most): found.

The fix is unsafe: a deployed bucket is replaced by one of the new name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from iacfix.edit import Edits, Effect, Finding, Fix, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.caller import Caller, caller
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.use import spelled_elsewhere, tests_spelling
from iacfix.syntax.apart import put_apart_before
from iacfix.syntax.fit import broken_to_fit
from iacfix.syntax.literal import Literal
from iacfix.syntax.statement import namespace, statement_of
from iacfix.syntax.template import template_of
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.RISKS
ERRORS = (
    "BucketAlreadyExists: The requested bucket name is not available",
    "The bucket namespace is shared by all users of the system",
)
AFTER = (
    "bucket-name-case",
    "name-without-suffix",
    "name-every-run",
    "promise-for-output",
    "output-in-template",
    "missing-parent",
    "provider-per-resource",
)


def findings(project: Project) -> Iterator[Finding]:
    """Each bucket whose name has nothing of the account's own."""
    common = [
        (bucket, given)
        for bucket in resources(project, *table(__file__).data["buckets"])
        if (given := bucket.get("bucket")) is not None and _is_common(given)
    ]
    taken: set[tuple[str, str]] = set()
    callers: dict[tuple[str, int], tuple[Resource, Caller]] = {}
    for bucket, given in common:
        block = statement_of(bucket).node.parent
        place = (bucket.path, block.start_byte if block is not None else 0)
        if place not in callers and (who := caller(bucket, taken, region=False)) is not None:
            callers[place] = bucket, who
        text = _inner(given)
        elsewhere = spelled_elsewhere(bucket, text)
        why = "put the account's id into the name"
        if not _fits(given):
            why = "it leaves no room for an account's id: shorten it"
        if elsewhere:
            why = f"{elsewhere[0].path} spells it too"
        yield Finding.at(
            given,
            "buckets of all accounts share their names, and anybody may have this one",
            _with_account(given, *callers[place]) if place in callers and not elsewhere and _fits(given) else None,
            related=[*elsewhere, *tests_spelling(project, text)],
            resource=bucket.label,
            why_not=why,
        )


def _is_common(given: View) -> bool:
    """Whether a name consists of words and of what many accounts have alike."""
    literal = Literal.of(template_of(given))
    if literal is not None and literal.is_string:
        return bool(literal.string) and not re.search(r"\d{4}|\.", literal.string)
    if template_of(given).node.type != "template_string":
        return False
    return "." not in _words(given) and all(_is_shared(each) for each in _filled(given))


def _words(given: View) -> str:
    """What a template says itself."""
    parts = template_of(given).node.named_children
    return "".join(given.source.text(each) for each in parts if each.type == "string_fragment")


def _filled(given: View) -> Sequence[View]:
    """What a template is filled with."""
    parts = template_of(given).node.named_children
    return [given.view(each) for each in parts if each.type == "template_substitution"]


def _is_shared(substitution: View) -> bool:
    spelled = substitution.text.removeprefix("${").removesuffix("}").strip()
    return re.fullmatch(table(__file__).data["shared"], spelled) is not None


def _fits(given: View) -> bool:
    facts = table(__file__).data
    fixed = _words(given) if template_of(given).node.type == "template_string" else _inner(given)
    length: int = len(fixed) + facts["guess"] * len(_filled(given)) + facts["account"]
    return length <= int(facts["longest"])


def _inner(given: View) -> str:
    return template_of(given).text[1:-1]


def _with_account(given: View, first: Resource, who: Caller) -> Fix | None:
    template = template_of(given)
    text = f"`{_inner(given)}-${{{who.account}}}`"
    importing: Edits = ()
    if template.node.type == "string" and re.search(r"[`\\]|\$\{", _inner(given)):
        return None
    if template is given.bare:
        pulumi, importing = namespace(given.project, given.source, "@pulumi/pulumi", "pulumi")
        text = f"{pulumi}.interpolate{text}"
    return fix(
        "put the account's id behind it",
        importing,
        who.edits,
        put_apart_before(first, "\n".join(who.statements)) if who.statements else (),
        broken_to_fit(template, len(text) - len(template.text)),
        template.replace(text),
        safety=Safety.UNSAFE,
        effect=Effect.REPLACE,
    )
