"""Build that runs Docker without being allowed to.

Docker's daemon runs in a build only in privileged mode. Without it the project deploys, and each build fails:

    Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?

A project whose build commands use Docker gets `privilegedMode: true`. That lets the build do more on its host, and the
program deploys without, so the fix is unsafe.

Left alone:

- projects whose commands the program does not show: a build specification in a file, or from elsewhere;
- builds on Lambda and on machines of one's own (fleets), where the mode is another matter;
- `privilegedMode: false`: found, and a person says whether the build may use Docker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iacfix.edit import Effect, Finding, Safety, Severity, fix
from iacfix.project import Project
from iacfix.pulumi.resource import Resource, resources
from iacfix.syntax.object import Object
from iacfix.syntax.origin import origin

SEVERITY = Severity.BREAKS
ERRORS = ("Cannot connect to the Docker daemon at …",)
_DOCKER = re.compile(r"\bdocker(?:-compose| compose)? (?:buildx )?(?:build|push|pull|run|up)\b")


def findings(project: Project) -> Iterator[Finding]:
    """Each project that runs Docker and is not privileged."""
    for build in resources(project, "aws.codebuild.Project"):
        environment = Object.of(build.get("environment"))
        if environment is None or environment.open or environment.get("fleet") or not _runs_docker(build):
            continue
        if build.constant("environment", "type") not in ("LINUX_CONTAINER", "ARM_CONTAINER", "LINUX_GPU_CONTAINER"):
            continue
        mode = environment.get("privilegedMode")
        if mode is not None and origin(mode).constant is not False:
            continue
        made = None
        if mode is None:
            edits = environment.add({"privilegedMode": True}, after="type")
            made = fix("set privilegedMode: true", edits, safety=Safety.UNSAFE, effect=Effect.UPDATE)
        yield Finding.at(
            mode or build.class_view,
            "the build runs Docker, which needs privileged mode",
            made,
            resource=build.label,
            why_not="say whether the build may use Docker (privilegedMode: true), or take Docker out of it",
        )


def _runs_docker(build: Resource) -> bool:
    return any(_DOCKER.search(leaf.text) for leaf in build.origin("source", "buildspec").leaves)
