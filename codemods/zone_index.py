"""Availability zone that the region may not have.

`getAvailabilityZones().names[2]` is the third zone of a region. An account has two in some (us-west-1), three in most; past
the end of the list stands `undefined`, and the subnet goes wherever AWS puts it, or nowhere:

    InvalidParameterValue: DB subnet group must have subnets in at least 2 availability zones
    Cannot read properties of undefined

Found where the program does not say which region it is for, or says one that has fewer zones. How many zones the program is
to use is for a person to say: `names[i % names.length]` starts over, `names.slice(0, n)` takes those there are.

Left alone:

- the first two zones: every region has them;
- an index that starts over (`%`), and one with an alternative behind it (`names[2] || names[0]`);
- lists of the program's own, and indexes that the text does not show.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.pulumi.resource import resource_of
from iacfix.source import Source
from iacfix.syntax.literal import Literal
from iacfix.syntax.names import declared, qualified
from iacfix.syntax.object import Object
from iacfix.syntax.origin import origin
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.RISKS
ERRORS = ("DB subnet group must have subnets in at least 2 availability zones",)


def findings(project: Project) -> Iterator[Finding]:
    """Each index into the list of a region's zones that may be past its end."""
    for source in project.sources:
        if b"getAvailabilityZones" not in source.data:
            continue
        for zone in _zones(project, source):
            asked, index = _call(zone), _index(zone)
            if asked is None or index is None or _has_alternative(zone):
                continue
            count, region = _count(asked)
            if index >= count:
                message = f"{region or 'the region'} {'has' if region else 'may have'} {count} availability zones only"
                yield Finding.at(zone, message, why_not="say what takes the place of the zones that are not there")


def _zones(project: Project, source: Source) -> Iterator[View]:
    """Each ``….names[…]``."""
    at = source.data.find(b".names[")
    while at >= 0:
        node = source.at(at + 1, at + 6).parent
        if node is not None and node.parent is not None and node.parent.type == "subscript_expression":
            yield View(project, source, node.parent)
        at = source.data.find(b".names[", at + 1)


def _call(zone: View) -> View | None:
    """The call that asks for the zones."""
    names = zone.child("object")
    base = names.child("object") if names is not None else None
    leaves = origin(base).leaves if base is not None else ()
    call = leaves[0] if len(leaves) == 1 else None
    function = call.child("function") if call is not None and call.node.type == "call_expression" else None
    asks = function is not None and qualified(function) in table(__file__).data["functions"]
    return call if asks else None


def _index(zone: View) -> int | None:
    """The largest value that the index has; None where the text does not show it."""
    index = zone.child("index")
    literal = Literal.of(index)
    if literal is not None and isinstance(literal.value, int):
        return literal.value
    found = declared(index) if index is not None and index.node.type == "identifier" else None
    loop = View(zone.project, found.source, found.declaration.node).within("for_statement") if found else None
    condition = loop.child("condition") if loop is not None else None
    compared = (
        condition.view(condition.node.named_children[0])
        if condition is not None and (condition.node.type == "expression_statement")
        else condition
    )
    left, right = (compared.child("left"), compared.child("right")) if compared is not None else (None, None)
    if index is None or left is None or right is None or left.text != index.text or compared is None:
        return None
    bound = origin(right).constant
    less = compared.child("operator")
    counts = isinstance(bound, int) and not isinstance(bound, bool) and less is not None and less.text == "<"
    return int(bound) - 1 if counts and isinstance(bound, int) else None


def _has_alternative(zone: View) -> bool:
    parent = zone.wrapped.parent
    operator = parent.child("operator") if parent is not None and parent.node.type == "binary_expression" else None
    return operator is not None and operator.text in ("||", "??")


def _count(call: View) -> tuple[int, str]:
    """How many zones there surely are, and the region where it is known."""
    facts = table(__file__).data
    arguments = call.child("arguments")
    given = [child for child in arguments.node.named_children if child.type != "comment"] if arguments else []
    options = Object.of(call.view(given[1])) if len(given) > 1 else None
    provider = resource_of(options.get("provider")) if options is not None else None
    region = provider.string("region") if provider is not None else ""
    count = facts["zones"].get(region, facts["usual"]) if region else facts["fewest"]
    return int(count), region
