"""Function that counts on an SDK which its runtime does not have.

The runtimes of Node.js had version 2 of the AWS SDK in them up to 16; from 18 on they have version 3, whose packages are
called `@aws-sdk/client-…`. The function deploys, and every call fails:

    Runtime.ImportModuleError: Error: Cannot find module 'aws-sdk'

Version 3 has another client for each service and other calls, so this is only found: rewrite the calls, or pack version
2 into the archive.

Left alone:

- runtimes that have version 2, and those that are not known;
- functions with layers, or whose archive has a folder: the SDK may be in there;
- code in files of its own, whose packages an archive may have, and functions that Pulumi packs from a closure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Finding, Place, Severity
from iacfix.project import Project
from iacfix.pulumi.archive import FILE, STRING, entries, kind_of, texts
from iacfix.pulumi.resource import resources
from iacfix.pulumi.runtime import runtime_of
from iacfix.syntax.view import View
from iacfix.tables import table

SEVERITY = Severity.BREAKS
ERRORS = ("Runtime.ImportModuleError: Error: Cannot find module 'aws-sdk'",)
_SDK = re.compile(rb"""(?:\brequire\(\s*|\bfrom\s+|\bimport\s+)\\?(?P<quote>['"])aws-sdk(?:/[\w./-]+)?\\?(?P=quote)""")


def findings(project: Project) -> Iterator[Finding]:
    """Each use of the old SDK in code that the program packs."""
    if not any(b"aws-sdk" in source.data for source in project.sources):
        return
    for function in resources(project, "aws.lambda.Function"):
        node, packed = re.fullmatch(r"nodejs(\d+)\.x", runtime_of(function)), entries(function) or ()
        if node is None or int(node[1]) <= table(__file__).data["newest"] or function.has("layers"):
            continue
        if any(kind_of(each.value) not in (STRING, FILE) for each in packed):
            continue
        for place in (place for each in packed if kind_of(each.value) == STRING for place in _uses(each.value)):
            yield Finding.at(
                place,
                f"nodejs{node[1]}.x has no aws-sdk in it: the call fails",
                resource=function.label,
                why_not="rewrite it for version 3 (@aws-sdk/client-…), or pack version 2 into the archive",
            )


def _uses(asset: View) -> Iterator[Place]:
    for leaf in texts(asset):
        for found in _SDK.finditer(leaf.source.data, leaf.start, leaf.end):
            yield Place(leaf.path, found.start(), found.end())
