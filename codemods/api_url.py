"""Address of an API that is no URL.

An API Gateway has an `executionArn`, which permissions are written with, and an address at which it is called; the two are
easily mixed up. What is exported then looks like this, and whoever calls it fails:

    TypeError: Failed to parse URL from arn:aws:execute-api:eu-west-1:111122223333:a1b2c3d4e5/prod/orders
    TypeError: Failed to parse URL from a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/orders

`${api.executionArn}/${stage.stageName}` becomes `${stage.invokeUrl}`, and `${api.id}.execute-api.…` gets its `https://`.

Left alone:

- ARNs where ARNs are meant: permissions, policies, anything with `*`, arguments of resources;
- host names: a constant, field or output is only looked at if its name ends in `url` or `uri`, or in `endpoint` and it has
  a path;
- addresses that the program itself puts `https://` before, where it reads them;
- an ARN whose stage is not a `Stage` of the program: found.

The program deploys as it is, and only outputs change, but whoever reads them may have come to terms with what they are:
unsafe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Edit, Edits, Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.landing import landings
from iacfix.pulumi.resource import Resource, resource_of
from iacfix.syntax.object import Member
from iacfix.syntax.template import Template, templates
from iacfix.syntax.view import View

SEVERITY = Severity.BREAKS
ERRORS = ("Failed to parse URL from …", "Invalid URL")
AFTER = ("output-in-template",)
_APIS = ("aws.apigateway.RestApi", "aws.apigatewayv2.Api")
_STAGES = ("aws.apigateway.Stage", "aws.apigatewayv2.Stage")
_ADDRESS = re.compile(r"(url|uri|endpoint)\Z", re.I)
_HOST = ".execute-api."


def findings(project: Project) -> Iterator[Finding]:
    """Each output that should be the address of an API."""
    for source in project.sources:
        if b"executionArn" not in source.data and b"execute-api" not in source.data:
            continue
        for template in templates(project, source):
            if template.holes and template.holes[0].start == template.start + 3 and _is_address(template):
                yield from _arn(template)
                yield from _host(template)


def _arn(template: Template) -> Iterator[Finding]:
    first, *further = template.holes
    if not re.search(r"\.executionArn\b", first.text) or "*" in template.text:
        return
    api = _resource_of_member(first, "executionArn")
    if api is None and ".apply(" not in first.text:
        return
    stage = _resource_of_member(further[0], "stageName") if further and _between(first, further[0]) == "}/${" else None
    edits: Edits | None = None
    if api is not None and api.type in _APIS and stage is not None and stage.type in _STAGES:
        spelled = further[0].text.removesuffix(".stageName")
        edits = _with_address(template, first, further[0], f"{spelled}.invokeUrl")
    made = fix("use the stage's invokeUrl", edits, safety=Safety.UNSAFE, effect=Effect.NONE)
    why = "the text does not show which stage it is: use the stage's invokeUrl"
    yield Finding.at(template, "an execution ARN is not the address of an API", made, why_not=why)


def _with_address(template: Template, first: View, last: View, address: str) -> Edits:
    """The edits that put an expression for what stands between two holes; without a template where it is all there is."""
    if template.tag is not None and template.text == f"`${{{_text(first, last)}}}`":
        return _whole(template).replace(address)
    return (Edit(first.path, first.start, last.end, address),)


def _text(first: View, last: View) -> str:
    return first.source.data[first.start : last.end].decode("utf-8")


def _host(template: Template) -> Iterator[Finding]:
    first = template.holes[0]
    api = _resource_of_member(first, "id")
    if api is None or api.type not in _APIS or not _after(first).startswith("}" + _HOST):
        return
    name = _name(template)
    if name.lower().endswith("endpoint") and "/" not in template.text:
        return
    if any(re.search(rb"://\$\{[^}]*\b" + name.encode() + rb"\}", source.data) for source in template.project.sources):
        return
    start = template.start + 1
    edits = (Edit(template.path, start, start, "https://"),)
    made = fix("begin it with https://", edits, safety=Safety.UNSAFE, effect=Effect.NONE)
    yield Finding.at(template, "the address of the API has no https://", made)


def _is_address(template: Template) -> bool:
    """Whether a template is an output whose name says that it is an address."""
    places = landings(_whole(template))
    outputs = places is not None and bool(places) and all(place.resource is None for place in places)
    return outputs and _ADDRESS.search(_name(template)) is not None


def _whole(template: Template) -> View:
    call = template.parent
    return call if template.tag is not None and call is not None else template


def _name(template: Template) -> str:
    """The name of the constant, field or member that a template is the value of."""
    parent = _whole(template).wrapped.parent
    if parent is None:
        return ""
    if parent.node.type == "pair":
        return Member(parent.project, parent.source, parent.node).name
    name = parent.child("name") or parent.child("left")
    return name.text.rsplit(".", 1)[-1] if name is not None else ""


def _resource_of_member(view: View, name: str) -> Resource | None:
    inner, prop = view.bare.child("object"), view.bare.child("property")
    return resource_of(inner) if inner is not None and prop is not None and prop.text == name else None


def _between(left: View, right: View) -> str:
    return left.source.data[left.end : right.start].decode("utf-8")


def _after(view: View) -> str:
    return view.source.data[view.end : view.end + 40].decode("utf-8", "replace")
