"""Dimension of a dashboard's metric in an object.

A metric of a CloudWatch dashboard is an array: namespace, name, then the dimensions as pairs of strings, and at the end,
if at all, one object that says how it is drawn (`stat`, `label`, `period`, ...). Anything else is refused:

    InvalidParameterInput: The dashboard body is invalid, there are 2 validation errors:
    [{"dataPath": "/widgets/3/properties/metrics/0", "message": "Should NOT have more than 2 items"}]
    [{"dataPath": "/widgets/0/properties/metrics/0/2", "message": "Invalid metric field type, only \"String\" type is allowed"}]

Dimensions in objects (`{ FunctionName: name }`, `{ dimensions: { … } }`) become pairs of strings, and what is left of the
objects becomes the one at the end.

Left alone:

- metrics that are right, whatever is in them;
- arrays called `metrics` that are not in the `properties` of a widget, and programs without a dashboard;
- objects with spreads or computed keys, and `dimensions` that come from elsewhere: found;
- keys that are neither an option nor look like a dimension (`{ unit: "Count" }`): found; which is meant, and whether it is
  a dimension of the program's own, is for a person to say;
- a metric that begins with `"..."` and whose dimension is not the last one of the metric before: found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from iacfix.edit import Edits, Effect, Finding, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.literal import Literal
from iacfix.syntax.object import Member, Object
from iacfix.syntax.sequence import Array
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = (
    "The dashboard body is invalid, there are … validation errors",
    "Should NOT have more than 2 items",
    "Should NOT have more than 3 items",
    'Invalid metric field type, only "String" type is allowed',
)


@dataclass
class _Metric:
    """One metric: its strings, its objects, and what is in them."""

    row: Array
    strings: list[View] = field(default_factory=list)
    objects: list[Object] = field(default_factory=list)
    dimensions: list[Member] = field(default_factory=list)
    obstacle: str = ""

    @property
    def repeats(self) -> bool:
        """Whether it begins with ``"..."``: what the metric before it has."""
        first = Literal.of(self.strings[0]) if self.strings else None
        return first is not None and first.string == "..."

    @property
    def last_dimension(self) -> str:
        """The name of its last dimension, where the text shows it."""
        if self.dimensions:
            return self.dimensions[-1].name
        name = Literal.of(self.strings[-2]) if len(self.strings) > 3 else None
        return name.string if name is not None else ""

    @property
    def wrong(self) -> bool:
        """Whether AWS refuses it."""
        at_end = not self.objects or self.objects[-1].end == self.row.items[-1].bare.end
        return bool(self.dimensions) or len(self.objects) > 1 or not at_end


def findings(project: Project) -> Iterator[Finding]:
    """Each metric of a widget that AWS refuses."""
    dashboards = resources(project, "aws.cloudwatch.Dashboard")
    if not dashboards:
        return
    for metrics in _metrics(project):
        label = next((each.label for each in dashboards if _inside(metrics, each)), "")
        before: _Metric | None = None
        for item in metrics.items:
            row = Array.of(item)
            metric = _read(row) if row is not None else None
            if metric is not None and (metric.wrong or metric.obstacle):
                yield _finding(metric, before, label)
            before = metric


def _metrics(project: Project) -> Iterator[Array]:
    """The arrays of metrics of widgets."""
    for source in project.sources:
        for node in source.spelled("metrics"):
            pair = node.parent
            properties = pair.parent.parent if pair is not None and pair.type == "pair" and pair.parent else None
            if pair is None or properties is None or properties.type != "pair":
                continue
            if Member(project, source, properties).name == "properties":
                found = Array.of(Member(project, source, pair).value)
                if found is not None:
                    yield found


def _inside(view: View, resource: Resource) -> bool:
    return view.path == resource.path and resource.start <= view.start < resource.end


def _read(row: Array) -> _Metric:
    metric = _Metric(row)
    for item in row.items:
        found = Object.of(item)
        if found is None:
            metric.strings.append(item)
            continue
        metric.objects.append(found)
        _read_object(metric, found)
    return metric


def _read_object(metric: _Metric, found: Object) -> None:
    options = table(__file__).data["options"]
    if found.open:
        metric.obstacle = "the object has a spread or a computed key"
        return
    for member in found.members:
        if member.name in options:
            continue
        inner = Object.of(member.value) if member.name == "dimensions" else None
        if inner is not None and not inner.open:
            metric.dimensions += inner.members
        elif member.name == "dimensions":
            metric.obstacle = "its dimensions come from elsewhere"
        elif member.name[:1].isupper():
            metric.dimensions.append(member)
        else:
            metric.obstacle = f"{member.name} is no option of a metric and does not look like a dimension"


def _finding(metric: _Metric, before: _Metric | None, label: str) -> Finding:
    message = "a dashboard's metric takes its dimensions as pairs of strings, and one object at the end"
    if metric.dimensions:
        message = (
            f"a dashboard's metric takes its dimension {metric.dimensions[0].name} as two strings, not in an object"
        )
    why = metric.obstacle or _repeat_obstacle(metric, before) or _option_obstacle(metric)
    made = None if why else fix("write it as strings", _edits(metric), effect=Effect.UPDATE)
    return Finding.at(metric.row, message, made, resource=label, why_not=why)


def _repeat_obstacle(metric: _Metric, before: _Metric | None) -> str:
    if not metric.repeats or not metric.dimensions:
        return ""
    same = before is not None and before.last_dimension == metric.dimensions[0].name
    return (
        ""
        if same and len(metric.dimensions) == 1
        else 'which dimension it changes of those that "..." repeats is unclear'
    )


def _option_obstacle(metric: _Metric) -> str:
    names = [member.name for each in metric.objects for member in each.members if member.name in _option_names()]
    twice = next((name for name in names if names.count(name) > 1), "")
    return f"it states {twice} twice" if twice else ""


def _option_names() -> Sequence[str]:
    names: Sequence[str] = table(__file__).data["options"]
    return names


def _edits(metric: _Metric) -> Edits | None:
    """The dimensions in the place of the first object, and one object at the end."""
    first, *further = metric.objects
    options = [member for each in metric.objects for member in each.members if member.name in _option_names()]
    texts = _strings(metric)
    gap = f",\n{first.indent}" if first.leads_line else ", "
    trailing = [each for each in metric.row.items if each.start > first.start and Object.of(each) is None]
    if trailing:
        return _moved(metric, trailing)
    gone = metric.row.remove_items([each.wrapped.node for each in further]) if further else ()
    if not options:
        return None if gone is None else (*first.replace(gap.join(texts)), *gone)
    kept = _with_options(first, further)
    lead = first.insert_before("".join(f"{text}{gap}" for text in texts)) if texts else ()
    return None if gone is None or kept is None else (*lead, *kept, *gone)


def _moved(metric: _Metric, trailing: Sequence[View]) -> Edits | None:
    """The one object after the strings that follow it."""
    if len(metric.objects) != 1 or metric.dimensions:
        return None
    only = metric.objects[0]
    cut = metric.row.remove_items([only.wrapped.node])
    gap = f",\n{trailing[-1].indent}" if trailing[-1].leads_line else ", "
    return None if cut is None else (*cut, *trailing[-1].insert_after(gap + only.text))


def _with_options(first: Object, further: Sequence[Object]) -> Edits | None:
    """The first object with the options of all, and nothing but options."""
    foreign = [member.name for member in first.members if member.name not in _option_names()]
    more = [member for each in further for member in each.members if member.name in _option_names()]
    if not first.multiline or len(foreign) == len(first.names):
        own = [member for member in first.members if member.name in _option_names()]
        body = ", ".join(member.text for member in [*own, *more])
        return first.replace(f"{{ {body} }}" if first.style.spaced else f"{{{body}}}")
    taken = first.remove(*foreign) if foreign else ()
    given = first.add({member.name: member.value.text for member in more}) if more else ()
    return None if taken is None or given is None else (*taken, *given)


def _strings(metric: _Metric) -> list[str]:
    style = metric.row.style
    if metric.repeats:
        return [member.value.text for member in metric.dimensions]
    return [text for member in metric.dimensions for text in (style.quoted(member.name), member.value.text)]
