"""Function that calls what its role does not allow.

The function deploys, and the call fails when it runs:

    AccessDeniedException: User: arn:aws:sts::…:assumed-role/… is not authorized to perform: dynamodb:PutItem on resource: …
    AccessDenied: User: … is not authorized to perform: s3:PutObject

Found, with the action: which resources the role is to reach, and no more than those, is for a person to say.

Code is read where the program holds it, in a text or in a folder of the repository; what counts are the commands of AWS's SDK
for JavaScript, version 3, that it makes: `new PutCommand(…)` from `@aws-sdk/lib-dynamodb` is `dynamodb:PutItem`.

Left alone:

- roles with a policy whose actions the text does not show, or that the table does not know, and roles from elsewhere;
- commands that need no permission, or several, and those of services that the table does not name;
- resources that let the function in by a policy of their own, as far as the program shows such a policy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.pulumi.archive import STRING, entries, given, kind_of, texts
from iacfix.pulumi.asset import path_of
from iacfix.pulumi.resource import Resource, resources
from iacfix.pulumi.role import may, role_of
from iacfix.syntax.origin import origin
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BREAKS
ERRORS = ("is not authorized to perform: …:… on resource",)
_FOLDER = "pulumi.asset.FileArchive"
_CODE = (".js", ".mjs", ".cjs", ".ts", ".mts")
_IMPORT = re.compile(r"\{(?P<names>[^{}]*)\}\s*(?:=\s*require\(\s*|from\s*)['\"]@aws-sdk/(?P<client>[\w-]+)['\"]", re.S)


def findings(project: Project) -> Iterator[Finding]:
    """Each function whose role allows less than its code calls."""
    opened = {kind for kind, policies in table(__file__).data["policies"].items() if any(resources(project, *policies))}
    for function in resources(project, "aws.lambda.Function"):
        role = role_of(function.get("role"))
        if role is None:
            continue
        called = {action for text in _code(function) for action in _actions(text)}
        missing = sorted(
            action for action in called if action.split(":")[0] not in opened and may(role, action) is False
        )
        if missing:
            yield Finding.at(
                function.class_view,
                f"its code calls {', '.join(missing)}, which its role does not allow",
                related=[role.class_view],
                resource=function.label,
                why_not="allow the role these actions on the resources that the code is for",
            )


def _code(function: Resource) -> Iterator[str]:
    """The texts of a function's code, as far as the repository holds them."""
    archive = function.get("code")
    leaves: Sequence[View] = origin(archive).leaves if archive is not None else ()
    parts = [*leaves, *(entry.value for entry in entries(function) or ())]
    for part in parts:
        if kind_of(part) == STRING:
            yield from (leaf.text for leaf in texts(part))
        folder = path_of(given(part) or part) if kind_of(part) == _FOLDER else None
        for path in function.project.files if folder else ():
            if path.startswith(f"{folder}/") and path.endswith(_CODE) and ".test." not in path:
                yield function.project.files[path].decode("utf-8", "replace")


def _actions(code: str) -> Iterator[str]:
    """The actions of the commands that a text makes."""
    facts = table(__file__).data
    for found in _IMPORT.finditer(code):
        service = facts["services"].get(found["client"])
        for name in re.findall(r"\b(\w+)Command\b", found["names"]) if service else ():
            action = facts["actions"].get(service, {}).get(name, name)
            if action and re.search(rf"new\s+{name}Command\s*\(", code):
                yield f"{service}:{action}"
