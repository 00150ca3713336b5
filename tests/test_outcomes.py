"""What codemods write, judged by the real TypeScript compiler and by prettier. Skipped aloud without npm's packages."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from golden import CASES, Case, outcome_of

NODE = Path(__file__).parent / "node"

pytestmark = pytest.mark.skipif(
    not (NODE / "node_modules" / "typescript").is_dir(),
    reason="tests/node/node_modules is missing: install Node.js with npm and run `make test`",
)

Errors = Counter[tuple[str, int, str]]


@cache
def errors_before_and_after(folder: Path) -> tuple[dict[str, Errors], dict[str, Errors]]:
    """The compiler's errors of every golden case, by case: file, code and message."""
    for case in CASES:
        after = outcome_of(case).rewrite.after.files
        for side, files in (("before", case.files), ("after", {path: after[path] for path in after})):
            for path, data in files.items():
                target = folder / side / _name(case) / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
    return _errors(folder / "before"), _errors(folder / "after")


def _name(case: Case) -> str:
    return str(case).replace("/", "__")


def _errors(folder: Path) -> dict[str, Errors]:
    ran = subprocess.run(["node", str(NODE / "typecheck.mjs"), str(folder)], capture_output=True, check=True, text=True)
    found: dict[str, Errors] = {}
    for line in ran.stdout.splitlines():
        error = json.loads(line)
        found.setdefault(error["program"], Counter())[error["file"], error["code"], error["message"]] += 1
    return found


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("compiled")


def test_no_outcome_has_an_error_that_was_not_there(folder: Path) -> None:
    before, after = errors_before_and_after(folder)
    added = {name: dict(errors - before.get(name, Counter())) for name, errors in after.items()}
    assert {name: errors for name, errors in added.items() if errors} == {}


def test_prettier_leaves_what_it_left_before(tmp_path: Path) -> None:  # noqa: ARG001
    changed = [
        {
            "name": f"{case}:{path}",
            "before": case.files[path].decode(),
            "after": outcome_of(case).rewrite.after.files[path].decode(),
        }
        for case in CASES
        for path in outcome_of(case).rewrite.changed
        if path in case.files and path.endswith((".ts", ".tsx", ".js"))
    ]
    ran = subprocess.run(
        ["node", str(NODE / "prettier.mjs")], input=json.dumps(changed), capture_output=True, check=True, text=True
    )
    outcome = json.loads(ran.stdout)
    assert outcome["judged"] > 0
    assert [failure["name"] for failure in outcome["failures"]] == [], "\n\n".join(
        each["wanted"] for each in outcome["failures"]
    )


COMPILED = {
    "deployment-stage-name/component",
    "deployment-stage-name/stage_exists",
    "deployment-stage-name/unbound_stage",
    "deployment-stage-name/version_unknown",
    "elastic-ip-vpc/flag",
    "environment-suffix-not-passed/in_sight",
    "firehose-s3-configuration/destination_s3",
    "flow-log-target/by_resource",
    "flow-log-target/by_type",
    "flow-log-target/log_group",
    "inline-capacity-providers/cluster",
    "inline-public-access-block/bucket",
    "inline-public-access-block/in_a_component",
    "instance-engine/output_of_the_cluster",
    "lifecycle-block/no_options",
    "lifecycle-block/options",
    "literal-shape/lists",
    "literal-shape/numbers_and_texts",
    "literal-shape/outputs",
    "literal-shape/switches",
    "missing-export/inline_program",
    "missing-export/not_exported",
    "missing-export/outputs_read",
    "missing-import/used",
    "missing-module/moved",
    "missing-property/engine_of_the_cluster",
    "object-for-json/literals",
    "object-for-json/policies",
    "optional-output/parsed",
    "option-in-arguments/depends_on",
    "option-in-arguments/four_arguments",
    "option-in-arguments/options_from_outside",
    "output-of-record/topics",
    "output-in-depends-on/of_a_resource",
    "output-in-depends-on/read_by_arguments",
    "pipeline-artifact-store/prettier",
    "pipeline-configuration-value/literals",
    "promise-for-output/arguments",
    "promise-for-output/members",
    "promise-for-output/then_on_output",
    "pulumi-member/output_functions",
    "pulumi-member/providers",
    "random-password/arguments",
    "random-password/class",
    "random-password/new_dependency",
    "self-export/outputs",
    "stage-throttling/component",
    "stage-throttling/http_api",
    "stage-throttling/rest_api",
    "stage-throttling/settings_exist",
    "unknown-output/renamed",
    "unknown-property/apart",
    "unknown-property/environment",
    "unknown-property/function_arguments",
    "unknown-property/near_and_meant",
    "unknown-property/on_another_level",
    "unknown-property/other_tools",
    "unknown-resource/meant",
    "unknown-resource/modules",
    "untyped-array/filled",
    "unused-import/statements",
    "wrapped-encryption-rules/hugged_rule",
    "wrapped-encryption-rules/one_line",
    "wrapped-encryption-rules/one_rule",
    "wrapped-encryption-rules/rules",
}


@pytest.mark.parametrize("name", sorted(COMPILED))
def test_what_did_not_compile_compiles_afterwards(folder: Path, name: str) -> None:
    before, after = errors_before_and_after(folder)
    assert before.get(name.replace("/", "__"))
    assert not after.get(name.replace("/", "__"))
