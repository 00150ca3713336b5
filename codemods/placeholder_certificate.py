"""Certificate that does not exist, or is never issued.

A listener needs a certificate that has been issued. A made-up ARN names none, and for a domain that nobody owns, or
whose ownership nobody proves, ACM waits for ever:

    CertificateNotFound: Certificate 'arn:aws:acm:us-east-1:123456789012:certificate/example' not found

    UnsupportedCertificate: The certificate '…' must have a fully-qualified domain name, a supported signature, and a
    supported key size.

    ValidationOptionsException: The first domain name can be no longer than 64 characters.

Found, not changed: whether the listener does without TLS until a certificate is configured, or which domain it is for,
is a person's decision.

What is found: ARNs whose id is none (a certificate's id is a UUID); certificates for reserved domains (`.local`,
`.internal`, `example.com`, …) and for a load balancer's own name; DNS-validated certificates that a listener uses, for
which the program writes no validation.

Left alone:

- imported certificates (`privateKey`), and those of a private authority;
- ARNs with wildcards or with parts that the text does not show;
- reserved domains of a zone that the program makes: `reserved-domain` speaks of those;
- certificates that are validated, and those that nothing waits for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resource_of, resources
from iacfix.syntax.origin import origin
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "Certificate '…' not found",
    "must have a fully-qualified domain name, a supported signature, and a supported key size",
    "The first domain name can be no longer than 64 characters",
)
_ARN = re.compile(rb"arn:aws[\w-]*:acm:[\w-]*:\d*:certificate/(?P<id>[\w-]+)(?=['\"`])")
_UUID = re.compile(rb"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


def findings(project: Project) -> Iterator[Finding]:
    """Each made-up ARN, and each certificate that is never issued."""
    yield from _made_up(project)
    for certificate in resources(project, "aws.acm.Certificate"):
        domain = certificate.get("domainName")
        if domain is None or certificate.has("privateKey") or certificate.has("certificateAuthorityArn"):
            continue
        found = _domain(certificate, domain) or _unvalidated(certificate)
        if found is not None:
            yield found


def _made_up(project: Project) -> Iterator[Finding]:
    for source in project.sources:
        for match in _ARN.finditer(source.data):
            node = source.at(match.start(), match.end())
            if node.type == "string_fragment" and node.parent is not None:
                node = node.parent
            if node.type in ("string", "template_string") and _UUID.fullmatch(match["id"]) is None:
                why = "take the ARN from the configuration, and decide what listens while there is none"
                yield Finding.at(View(project, source, node), "no certificate has this ARN", why_not=why)


def _domain(certificate: Resource, domain: View) -> Finding | None:
    message, label = "the certificate is never issued", certificate.label
    owner, member = domain.bare.child("object"), domain.bare.child("property")
    balancer = resource_of(owner) if member is not None and member.text == "dnsName" else None
    if balancer is not None:
        why = "a load balancer's own name belongs to AWS: name a domain that is yours, or listen without TLS"
        return Finding.at(domain, message, resource=label, why_not=why)
    ends = cast("Sequence[str]", table(__file__).data["unowned"])
    zones = resources(certificate.project, "aws.route53.Zone")
    for leaf in origin(domain).leaves:
        text = leaf.text.rstrip("'\"`").rstrip(".").lower()
        end = next((end for end in ends if re.search(rf"(?:^['\"`]|[.}}]){re.escape(end)}$", text)), "")
        if end and not (zones and end.startswith("example.")):
            why = f"nobody owns a domain under {end}: name one that is yours, or make the certificate optional"
            return Finding.at(leaf, message, resource=label, why_not=why)
    return None


def _unvalidated(certificate: Resource) -> Finding | None:
    """A certificate to be proved by DNS that something waits for and nothing proves."""
    if certificate.string("validationMethod") != "DNS" or not _awaited(certificate):
        return None
    if any(b"domainValidationOptions" in source.data for source in certificate.project.sources):
        return None
    if resources(certificate.project, "aws.acm.CertificateValidation"):
        return None
    why = "write the record that proves the domain, and give the listener what aws.acm.CertificateValidation gives back"
    message = "a listener needs this certificate, and nothing proves its domain"
    return Finding.at(certificate.class_view, message, resource=certificate.label, why_not=why)


def _awaited(certificate: Resource) -> bool:
    listeners = cast("Mapping[str, str]", table(__file__).data["listeners"])
    for listener in resources(certificate.project, *listeners):
        value = listener.get(listeners[listener.type])
        named = resource_of(origin(value).leaves[0]) if value is not None and origin(value).leaves else None
        if named is not None and named.key == certificate.key:
            return True
    return False
