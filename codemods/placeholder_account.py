"""Account that stands in documentation only.

`123456789012` and its like are the accounts of examples. A policy cannot name one as a principal, and what an ARN with one
names does not exist:

    MalformedPolicy: Invalid principal in policy
    MalformedPolicyDocument: Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:root"

A principal `arn:aws:iam::123456789012:root` becomes the root of the account that the program runs in, asked with
`aws.getCallerIdentityOutput()`. Another account may have been meant, and whoever may use the account then may use the
resource: unsafe.

Left alone:

- the program's tests, and files that mock Pulumi's engine;
- ARNs of certificates that nobody issued: `placeholder-certificate` says what to do;
- every other ARN with such an account, since what it names must be made or given: found;
- such an account on its own, mostly the default of a configuration key: found;
- several such accounts side by side: they stand for different ones, which only a person knows: found;
- a principal that goes where no Output may stand: found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from iacfix.edit import Edits, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.landing import Landings, landings
from iacfix.pulumi.output import value_of
from iacfix.pulumi.package import has_output_form
from iacfix.pulumi.replacement import upshot
from iacfix.pulumi.resource import Resource
from iacfix.pulumi.value import Kind
from iacfix.source import Source
from iacfix.syntax.fit import broken_to_fit
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import qualified
from iacfix.syntax.sequence import Array
from iacfix.syntax.statement import member_of
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("Invalid principal in policy",)
_CERTIFICATE = re.compile(r":certificate/(?![0-9a-f]{8}-)")
_NUMBER = re.compile(rb"\d{12}(?<![\w.-]\d{12})(?![\w.-])")
_ROOT = re.compile(r"(arn:aws[\w-]*:iam::)(\d{12})(:root)\Z")


def findings(project: Project) -> Iterator[Finding]:
    """Each account of an example."""
    accounts = frozenset(account.encode() for account in table(__file__).data["accounts"])
    for source in project.sources:
        at = -1
        for match in source.remember("accounts of examples", partial(_accounts, source, accounts)):
            text = _text_at(project, source, match.start())
            if text is not None and text.start > at and not _CERTIFICATE.search(text.text):
                at = text.start
                yield _finding(text, match[0].decode())


def _accounts(source: Source, accounts: frozenset[bytes]) -> list[re.Match[bytes]]:
    if b"setMocks" in source.data or not any(account in source.data for account in accounts):
        return []
    return [match for match in _NUMBER.finditer(source.data) if match[0] in accounts]


def _text_at(project: Project, source: Source, at: int) -> View | None:
    """The string or template literal that an offset is in; None where it is in no value (comments, keys, types)."""
    node = source.at(at, at + 1)
    while node.parent is not None and node.type not in ("string", "template_string"):
        node = node.parent
    parent = node.parent
    if parent is None or parent.type in ("import_statement", "literal_type"):
        return None
    return None if parent.type == "pair" and parent.child_by_field_name("key") == node else View(project, source, node)


def _finding(text: View, account: str) -> Finding:
    message = f"{account} is the account of examples"
    literal = Literal.of(text)
    root = _ROOT.match(literal.string) if literal is not None else None
    if literal is None or root is None:
        why = "what it names exists in no account: name what the program makes, or ask the configuration for it"
        if literal is not None and literal.string == account:
            why = (
                "which account is meant is for a person to say: ask the configuration for it, or the caller's identity"
            )
        return Finding.at(text, message, why_not=why)
    if _others_beside(literal, account):
        return Finding.at(
            text, message, why_not="several accounts stand side by side: only a person knows which they are"
        )
    places = landings(literal)
    if places is None or not has_output_form(text.project, "aws.getCallerIdentity"):
        return Finding.at(text, message, why_not="an Output cannot stand there: ask the configuration for the account")
    _, effect = upshot(places)
    made = fix("name the program's own account", *_own(literal, root, places), safety=Safety.UNSAFE, effect=effect)
    return Finding.at(text, message, made)


def _others_beside(literal: Literal, account: str) -> bool:
    """Whether the list that a principal stands in names other accounts too."""
    beside = Array.of(literal.wrapped.parent)
    roots = [_ROOT.match(found.string) for item in (beside.items if beside else ()) if (found := Literal.of(item))]
    return any(root is not None and root[2] != account for root in roots)


def _own(literal: Literal, root: re.Match[str], places: Landings) -> tuple[Edits, ...]:
    asked, asking = _identity(literal, places)
    tag, importing = member_of(literal.project, literal.source, "@pulumi/pulumi", "pulumi", "interpolate")
    text = f"{tag}`{root[1]}${{{asked}.accountId}}{root[3]}`"
    breaking = broken_to_fit(literal, len(text) - len(literal.text))
    return importing, asking, breaking, literal.replace(text)


def _identity(literal: Literal, places: Landings) -> tuple[str, Edits]:
    """The caller's identity as an expression: a constant that holds it already, else the call."""
    providers = {_provider(place.resource) for place in places if place.resource is not None}
    for node in literal.source.nodes("declarator"):
        made = literal.view(node)
        name, value = made.child("name"), made.child("value")
        if name is None or value is None or name.node.type != "identifier" or made.start > literal.start:
            continue
        seen = literal.project.scopes(literal.source).lookup(name.text, literal.start)
        asks = qualified(value.child("function") or value) == "aws.getCallerIdentityOutput"
        if (
            asks
            and seen is not None
            and seen.node == node
            and value_of(value).kind is Kind.OUTPUT
            and providers <= {""}
        ):
            return name.text, ()
    reached, importing = member_of(literal.project, literal.source, "@pulumi/aws", "aws", "getCallerIdentityOutput")
    provider = providers.pop() if len(providers) == 1 else ""
    return f"{reached}({{}}, {{ provider: {provider} }})" if provider else f"{reached}()", importing


def _provider(resource: Resource) -> str:
    found = resource.provider
    return found.text if found is not None and found.bare.node.type != "new_expression" else ""
