"""Environment variable of a function that Lambda sets itself.

Lambda gives every function its region, credentials and the like as environment variables, and refuses a function that
sets one of them:

    InvalidParameterValueException: Lambda was unable to configure your environment variables because the environment
    variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys
    used in this request: AWS_REGION

The region goes: the runtime sets `AWS_REGION` and `AWS_DEFAULT_REGION` to the function's own, so that code which reads
them finds what it found before. An environment that held nothing else goes with it, and so does a constant that
nothing else reads.

Left alone:

- the environments of containers and build projects, and the program's own `process.env`: nothing is reserved there;
- names that only look alike (`AWS_LAMBDA_EXEC_WRAPPER`, `AWS_ACCOUNT_ID`): the table lists the reserved ones;
- a region that is not the function's own, or not known to be: found, and a person gives it another name, in the
  function's code too;
- every other reserved name: found; what the program wants there is not what the runtime puts there;
- variables in an object that something besides functions reads: found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from iacfix.edit import Edits, Effect, Finding, Place, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.use import other_reads
from iacfix.syntax.object import Member, Object
from iacfix.syntax.origin import origin
from iacfix.syntax.removal import remove_unread
from iacfix.tables import table

SEVERITY = Severity.BLOCKS
ERRORS = ("Reserved keys used in this request: …",)
_OWN_REGION = re.compile(r"(get|aws|current|stack|default)?_?region(_?name)?(output)?", re.I)


@dataclass
class _Environment:
    """An object that holds variables, the functions that get them, and the reads on the way there."""

    variables: Object
    functions: list[Resource] = field(default_factory=list)
    reads: set[Place] = field(default_factory=set)


def findings(project: Project) -> Iterator[Finding]:
    """Each reserved variable in a function's environment."""
    reserved = frozenset(table(__file__).data["names"])
    for environment in _environments(project):
        gone = [each for each in environment.variables.members if each.name in reserved]
        removal = _removal(environment, gone)
        for each in gone:
            why = _obstacle(environment, each)
            title = f"remove {each.name}: the runtime sets it"
            yield Finding.at(
                each,
                f"Lambda sets {each.name} itself and refuses a function that does",
                None if why else fix(title, removal, remove_unread(each.value), effect=Effect.NONE),
                resource=environment.functions[0].label,
                why_not=why,
            )


def _environments(project: Project) -> list[_Environment]:
    found: dict[tuple[str, int, int], _Environment] = {}
    for function in resources(project, "aws.lambda.Function", "aws.lambda.CallbackFunction"):
        whole = function.origin("environment", "variables")
        waiting, reads = list(whole.objects), set(whole.reads)
        for variables in waiting:
            for spread in (each for each in variables.items if each.node.type == "spread_element"):
                inner = origin(variables.view(spread.node.named_children[0]))
                waiting += [each for each in inner.objects if each not in waiting]
                reads |= inner.reads
        for variables in waiting:
            environment = found.setdefault(variables.key, _Environment(variables))
            environment.functions.append(function)
            environment.reads |= reads
    return list(found.values())


def _obstacle(environment: _Environment, variable: Member) -> str:
    if not variable.name.endswith("_REGION"):
        return (
            "what the program puts there is not what the runtime does: give it another name, in the function's code too"
        )
    if not all(_own_region(function, variable) for function in environment.functions):
        return "it may not be the function's own region: give it another name, in the function's code too"
    if any(_inside(environment.variables, function) for function in environment.functions):
        return ""
    other = next(iter(other_reads(environment.variables, environment.reads)), None)
    return (
        f"line {other.node.start_point[0] + 1} of {other.path} reads these variables for something else"
        if other
        else ""
    )


def _own_region(function: Resource, variable: Member) -> bool:
    stated = origin(variable.value).constant
    if stated is not None:
        return stated == function.region or (not function.region and function.provider is None)
    names = [name for name in re.findall(r"[A-Za-z_]+", variable.value.text) if "region" in name.lower()]
    return bool(names) and all(_OWN_REGION.fullmatch(name) for name in names)


def _inside(variables: Object, function: Resource) -> bool:
    return variables.path == function.path and function.start <= variables.start < function.end


def _removal(environment: _Environment, gone: list[Member]) -> Edits | None:
    """The edits that take the variables away, and an environment that would be left empty."""
    variables, function = environment.variables, environment.functions[0]
    names = [each.name for each in gone if not _obstacle(environment, each)]
    holder = function.args.object("environment") if function.args is not None else None
    alone = len(variables.items) == len(names) and holder is not None and holder.names == ("variables",)
    if alone and holder is not None and holder.object("variables") == variables and not holder.open:
        return function.remove("environment")
    return variables.remove(*names)
