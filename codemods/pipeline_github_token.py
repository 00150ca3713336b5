"""GitHub source of a pipeline that works with a token.

Version 1 of CodePipeline's GitHub action polls with somebody's OAuth token, which anybody who may read the stack's
state can take. AWS advises against it and has put connections in its place: `owner: 'AWS'`, `provider:
'CodeStarSourceConnection'`, with `ConnectionArn`, `FullRepositoryId` and `BranchName`.

Left alone: every fix. A connection has to be made and then authorised by hand in the console before a pipeline can use
it, so this is only found. Sources through connections, CodeCommit and S3 are not.
"""

from __future__ import annotations

from collections.abc import Iterator

from iacfix.edit import Finding, Severity
from iacfix.project import Project
from iacfix.pulumi.pipeline import actions

SEVERITY = Severity.RISKS


def findings(project: Project) -> Iterator[Finding]:
    """Each source action of GitHub's version 1."""
    for action in actions(project):
        owner, provider = action.literal("owner"), action.literal("provider")
        if owner is not None and provider is not None and (owner.value, provider.value) == ("ThirdParty", "GitHub"):
            why = "make a connection to GitHub, authorise it, and use CodeStarSourceConnection with its ARN"
            yield Finding.at(provider, "this GitHub source works with somebody's token", why_not=why)
