"""Public hosted zone under a domain that AWS keeps for itself.

Route 53 makes no public zone for `example.com` or anything below it:

    InvalidDomainName: tradingdb-dev.example.com is reserved by AWS!

The zone gets another domain: the setting `domain`, else `test.local`, which can be made in every account and reaches
nobody by mistake. The records, health checks and outputs that spell the zone's name follow in the same fix.

Left alone:

- private zones (`vpcs`) and their records: any name can be made there;
- mail addresses, comments, and everything else that spells the domain and is no name in this zone;
- certificates for the domain: they cannot be validated under either name, so they are found, and a person decides;
- `example.net` and `example.org`: whether AWS refuses them is only claimed, so they are found, not changed;
- a name that other code builds a mail address or a certificate from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from iacfix.edit import Edits, Effect, Finding, Place, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.pulumi.use import tests_spelling
from iacfix.source import Source
from iacfix.syntax.literal import Literal
from iacfix.syntax.origin import origin
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("… is reserved by AWS!",)
SETTINGS = {
    "domain": {
        "description": "The domain under which zones are made in place of the reserved one.",
        "type": "string",
        "pattern": r"^[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.[a-z]{2,}$",
        "default": "",
    }
}
_RECORDS = ("aws.route53.Record", "aws.route53.HealthCheck")
_CERTIFICATES = ("aws.acm.Certificate", "aws.acm.CertificateValidation")


def findings(project: Project) -> Iterator[Finding]:
    """Each public zone under a reserved domain."""
    facts = table(__file__).data
    for zone in resources(project, "aws.route53.Zone"):
        name = zone.get("name")
        if name is None or zone.has("vpcs") or zone.open:
            continue
        for spelled in _spelled(name):
            reserved = _reserved(spelled, facts["reserved"])
            claimed = _reserved(spelled, facts["claimed"])
            if reserved:
                yield _finding(project, zone, spelled, reserved)
                yield from _certificates(project, spelled)
            elif claimed:
                why = f"AWS is only said to refuse {claimed}: use a domain that is yours"
                yield Finding.at(spelled, f"a zone under {claimed} may be refused", resource=zone.label, why_not=why)


def _finding(project: Project, zone: Resource, spelled: View, reserved: str) -> Finding:
    new = str(project.settings.value("reserved-domain", "domain") or table(__file__).data["replacement"])
    old = spelled.text[1:-1]
    places = [spelled, *_followers(project, zone, old)]
    edits: list[Edits] = [_swapped(place, old, reserved, new) for place in places]
    message = f"AWS makes no public zone under {reserved}"
    clash = _also_mail_or_certificate(project, spelled)
    related: list[Place] = [Place.of(place) for place in places[1:]] + tests_spelling(project, old)
    if clash is not None:
        why = f"line {clash.node.start_point[0] + 1} of {clash.path} builds a mail address or a certificate from the same name"
        return Finding.at(spelled, message, related=related, resource=zone.label, why_not=why)
    made = fix(f"use {new}", *edits, effect=Effect.NONE)
    return Finding.at(spelled, message, made, related=related, resource=zone.label)


def _spelled(name: View) -> list[View]:
    """The strings and templates in which a zone's name ends."""
    found: list[View] = []
    for leaf in origin(name).leaves:
        literal = Literal.of(leaf)
        if literal is not None and literal.is_string:
            found.append(literal)
        elif leaf.node.type == "template_string":
            found += _ending(leaf)
        elif leaf.node.type == "call_expression" and (template := _tagged(leaf)) is not None:
            found += _ending(template)
    return found


def _tagged(call: View) -> View | None:
    template = call.child("arguments")
    return template if template is not None and template.node.type == "template_string" else None


def _ending(template: View) -> list[View]:
    """The template itself where its text ends the name, else the strings of what its last part reads."""
    last = template.node.named_children[-1] if template.node.named_children else None
    if (
        last is not None
        and last.type == "template_substitution"
        and last.end_byte == template.end - 1
        and last.named_children
    ):
        return _spelled(template.view(last.named_children[0]))
    return [template]


def _reserved(spelled: View, domains: Sequence[str]) -> str:
    text = spelled.text[1:-1].rstrip(".").lower()
    return next(
        (domain for domain in domains if re.search(rf"(^|[.}}]){re.escape(domain)}$", text) and _whole(text, domain)),
        "",
    )


def _whole(text: str, domain: str) -> bool:
    before = text[: -len(domain)]
    return not before or before.endswith(".")


def _followers(project: Project, zone: Resource, name: str) -> list[View]:
    """Records, health checks and outputs that spell a zone's name."""
    pattern = re.compile(rf"(?<![\w@-])(?:[\w*-]+\.|\$\{{[^}}]*\}}\.?)*{re.escape(name)}(?![\w-]|\.\w)")
    found = []
    for source in project.sources:
        if name.encode() not in source.data:
            continue
        for view in _strings(project, source, name):
            text = view.text[1:-1]
            if "@" not in text and pattern.search(text) and _follows(view, zone):
                found.append(view)
    return found


def _strings(project: Project, source: Source, name: str) -> Iterator[View]:
    for match in re.finditer(re.escape(name.encode()), source.data):
        node = source.at(match.start(), match.end())
        while node.type in ("string_fragment", "template_substitution") and node.parent is not None:
            node = node.parent
        if node.type in ("string", "template_string"):
            yield View(project, source, node)


def _follows(view: View, zone: Resource) -> bool:
    """Whether a text names something in the zone: an argument of a record or health check, or an output."""
    owner = view.within("new_expression")
    made = resource_of(owner) if owner is not None else None
    if made is None:
        return _is_output(view)
    if made.type not in _RECORDS:
        return False
    target = resource_of(made.get("zoneId")) if made.has("zoneId") else None
    return target is None or target.key == zone.key


def _is_output(view: View) -> bool:
    if view.within("export_statement") is not None:
        return view.within("class_body", "arrow_function", "function_declaration") is None
    assigned = view.within("assignment_expression")
    left = assigned.child("left") if assigned is not None else None
    if left is not None and left.text.startswith("this."):
        return True
    call = view.within("call_expression")
    while call is not None:
        function = call.child("function")
        if function is not None and function.text == "this.registerOutputs":
            return True
        call = call.within("call_expression")
    return False


def _swapped(place: View, old: str, reserved: str, new: str) -> Edits:
    start = place.text.rindex(old) + len(old) - len(reserved)
    return place.replace(place.text[:start] + new + place.text[start + len(reserved) :])


def _also_mail_or_certificate(project: Project, spelled: View) -> View | None:
    """Where a constant that holds the name also goes into a mail address or a certificate."""
    declarator = spelled.wrapped.parent
    while declarator is not None and declarator.node.type in ("binary_expression", "parenthesized_expression"):
        declarator = declarator.parent
    name = (
        declarator.child("name") if declarator is not None and declarator.node.type == "variable_declarator" else None
    )
    if name is None:
        return None
    for source in project.sources:
        for node in source.spelled(name.text):
            view = View(project, source, node)
            before = source.data[max(0, node.start_byte - 3) : node.start_byte]
            owner = view.within("new_expression")
            made = resource_of(owner) if owner is not None else None
            if before.endswith(b"@${") or (made is not None and made.type in _CERTIFICATES):
                return view
    return None


def _certificates(project: Project, spelled: View) -> Iterator[Finding]:
    for made in resources(project, *_CERTIFICATES[:1]):
        domain = made.get("domainName")
        if domain is not None and spelled.text[1:-1] in domain.text:
            why = "nobody can validate a certificate for this domain: name one that is yours, or make the certificate optional"
            yield Finding.at(domain, "the certificate will never be issued", resource=made.label, why_not=why)
