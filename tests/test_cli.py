"""The command line as people meet it: exit codes, what is written where, bad input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from unidiff.patch import PatchSet

FAULTY = "import * as aws from '@pulumi/aws';\n\nnew aws.route53.Zone('z', { name: 'shop.example.com' });\n"
MENDED = FAULTY.replace("example.com", "test.local")
UNSAFE = "import * as aws from '@pulumi/aws';\n\nconst bucket = new aws.s3.Bucket('b');\n"
ONLY = ("--select", "reserved-domain")


def iacfix(folder: Path, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "iacfix", *arguments]
    return subprocess.run(command, cwd=folder, input=stdin, capture_output=True, timeout=60, check=False)


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=t", "-c", "user.email=t@example.invalid")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    (tmp_path / "Pulumi.yaml").write_text("name: shop\nruntime: nodejs\n")
    (tmp_path / "index.ts").write_text(FAULTY)
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "shop")
    return tmp_path


def test_check_finds_and_writes_nothing(program: Path) -> None:
    ran = iacfix(program, "check", *ONLY, "--output-format", "concise")
    assert ran.returncode == 1
    assert ran.stdout.decode() == "index.ts:3:35: reserved-domain [*] AWS makes no public zone under example.com\n"
    assert (program / "index.ts").read_text() == FAULTY


def test_dry_run_prints_one_patch_that_git_applies(program: Path) -> None:
    ran = iacfix(program, "apply", "--dry-run", *ONLY)
    assert ran.returncode == 1
    assert [file.path for file in PatchSet(ran.stdout.decode())] == ["index.ts"]
    assert b"1 finding" in ran.stderr
    subprocess.run(["git", "apply", "-"], input=ran.stdout, cwd=program, check=True)
    assert (program / "index.ts").read_text() == MENDED


def test_the_patch_names_paths_from_git_s_top(program: Path) -> None:
    inner = program / "apps" / "a"
    inner.mkdir(parents=True)
    (inner / "Pulumi.yaml").write_text("name: a\nruntime: nodejs\n")
    (inner / "index.ts").write_text(FAULTY)
    ran = iacfix(inner, "apply", "-n", *ONLY)
    assert [file.path for file in PatchSet(ran.stdout.decode())] == ["apps/a/index.ts"]
    subprocess.run(["git", "apply", "--check", "-"], input=ran.stdout, cwd=program, check=True)


def test_apply_writes_and_a_second_run_is_quiet(program: Path) -> None:
    (program / "index.ts").chmod(0o755)
    ran = iacfix(program, "apply", *ONLY)
    assert ran.returncode == 0
    assert (program / "index.ts").read_text() == MENDED
    assert (program / "index.ts").stat().st_mode & 0o777 == 0o755
    again = iacfix(program, "apply", *ONLY, "--dry-run")
    assert (again.returncode, again.stdout) == (0, b"")


def test_exit_non_zero_on_fix(program: Path) -> None:
    assert iacfix(program, "apply", *ONLY, "--exit-non-zero-on-fix").returncode == 1


def test_a_dirty_file_is_warned_of(program: Path) -> None:
    (program / "index.ts").write_text(FAULTY + "// mine\n")
    assert b"index.ts had uncommitted changes" in iacfix(program, "apply", *ONLY).stderr


def test_unsafe_fixes_are_counted_and_made_only_when_asked_for(program: Path) -> None:
    (program / "index.ts").write_text(UNSAFE)
    select = ("--select", "stack-exports")
    ran = iacfix(program, "apply", *select)
    assert ran.returncode == 1
    assert b"1 unsafe fix not made; review with --unsafe-fixes=stack-exports" in ran.stderr
    assert b"1 finding: 1 more with --unsafe-fixes" in iacfix(program, "check", *select).stderr
    assert (program / "index.ts").read_text() == UNSAFE
    assert iacfix(program, "apply", *select, "--unsafe-fixes=config-require").returncode == 1
    assert iacfix(program, "apply", *select, "--unsafe-fixes=stack-exports").returncode == 0
    assert "export const bucketId = bucket.id;" in (program / "index.ts").read_text()


def test_ids_of_unsafe_fixes_stand_behind_an_equals_sign_alone(program: Path) -> None:
    (program / "index.ts").write_text(UNSAFE)
    ran = iacfix(program, "apply", "--select", "stack-exports", "--unsafe-fixes", "index.ts")
    assert ran.returncode == 0
    assert "export const" in (program / "index.ts").read_text()


@pytest.mark.parametrize("flag", [("--select", "engine-versoin"), ("--ignore", "x"), ("--since", "no-such-ref")])
def test_wrong_flags_say_what_to_do(program: Path, flag: tuple[str, str]) -> None:
    ran = iacfix(program, "check", *flag)
    assert ran.returncode == 2
    assert flag[1].encode() in ran.stderr


def test_fail_on_and_exit_zero(program: Path) -> None:
    (program / "index.ts").write_text(UNSAFE)
    select = ("--select", "stack-exports")
    assert iacfix(program, "check", *select, "--fail-on", "blocks").returncode == 0
    assert iacfix(program, "check", *select, "--fail-on", "breaks").returncode == 1
    assert iacfix(program, "check", *select, "--exit-zero").returncode == 0


def test_only_what_changed(program: Path) -> None:
    (program / "lib.ts").write_text(FAULTY)
    assert b"lib.ts" in iacfix(program, "check", *ONLY, "--since", "HEAD", "--output-format", "concise").stdout
    assert b"index.ts" not in iacfix(program, "check", *ONLY, "--since", "HEAD", "--output-format", "concise").stdout
    assert iacfix(program, "check", *ONLY, "--staged").returncode == 0


def test_a_path_narrows_what_is_told_and_made(program: Path) -> None:
    (program / "lib.ts").write_text(FAULTY)
    iacfix(program, "apply", *ONLY, "lib.ts")
    assert (program / "lib.ts").read_text() == MENDED
    assert (program / "index.ts").read_text() == FAULTY


def test_stdin_goes_through_mended(program: Path) -> None:
    ran = iacfix(
        program, "apply", *ONLY, "--stdin-filename", "index.ts", "-", stdin=FAULTY.replace("'z'", "'y'").encode()
    )
    assert ran.returncode == 0
    assert ran.stdout.decode() == MENDED.replace("'z'", "'y'")
    assert (program / "index.ts").read_text() == FAULTY


def test_stdin_that_does_not_parse_goes_through_as_it_came(program: Path) -> None:
    broken = FAULTY.replace("});", "}").encode()
    ran = iacfix(program, "apply", "--stdin-filename", "index.ts", "-", stdin=broken)
    assert (ran.returncode, ran.stdout) == (2, broken)
    assert b"index.ts:3" in ran.stderr


@pytest.mark.parametrize(
    "name", ["concise", "full", "json", "json-lines", "github", "gitlab", "sarif", "rdjson", "junit"]
)
def test_formats(program: Path, name: str) -> None:
    ran = iacfix(program, "check", *ONLY, "--output-format", name, "-o", "report")
    assert ran.returncode == 1
    assert ran.stdout == b""
    assert "AWS makes no public zone" in (program / "report").read_text()


def test_json_is_the_same_for_check_dry_run_and_apply(program: Path) -> None:
    runs = [("check",), ("apply", "-n"), ("apply",)]
    found = [json.loads(iacfix(program, *run, *ONLY, "--output-format", "json").stdout) for run in runs]
    for items in found:
        items[0].pop("applied", None)
    assert found[0] == found[1] == found[2]


BAD = {
    "syntax error": ("index.ts", b"const a = {;\n", b"index.ts:1:"),
    "not UTF-8": ("index.ts", b"import '@pulumi/aws';\nconst a = '\xff';\n", b"index.ts:2:"),
    "broken Pulumi.yaml": ("Pulumi.yaml", b"name: shop\nruntime: [nodejs\n", b"Pulumi.yaml:"),
    "broken settings": (".iacfix.yaml", b"select: [x\n", b".iacfix.yaml:"),
    "unknown setting": (".iacfix.yaml", b"root: true\nselekt: [engine-version]\n", b".iacfix.yaml:2:1: "),
    "broken package.json": ("package.json", b'{"name": }\n', b"package.json:1:"),
}


@pytest.mark.parametrize(("name", "data", "told"), BAD.values(), ids=BAD)
def test_bad_input_is_told_with_its_place_and_the_rest_is_done(
    program: Path, name: str, data: bytes, told: bytes
) -> None:
    other = program / "other"
    other.mkdir()
    (other / "Pulumi.yaml").write_text("name: other\nruntime: nodejs\n")
    (other / "index.ts").write_text(FAULTY)
    if name == ".iacfix.yaml":
        (other / ".iacfix.yaml").write_text("root: true\n")
    (program / name).write_bytes(data)
    ran = iacfix(program, "apply", *ONLY)
    assert ran.returncode == 2
    assert told in ran.stdout
    assert (other / "index.ts").read_text() == MENDED
    assert (program / name).read_bytes() == data
    assert iacfix(program, "apply", "--dry-run").returncode == 2


def test_a_missing_path_is_told_and_the_others_are_done(program: Path) -> None:
    ran = iacfix(program, "apply", *ONLY, "gone.ts", "index.ts")
    assert ran.returncode == 2
    assert b"gone.ts:1:1: unreadable" in ran.stdout
    assert (program / "index.ts").read_text() == MENDED


@pytest.mark.parametrize(
    "text",
    ["", "\ufeff" + FAULTY, FAULTY.replace("\n", "\r\n"), FAULTY + "// " + "x" * 5_000_000 + "\n"],
    ids=["empty", "BOM", "CRLF", "5 MB"],
)
def test_odd_files_are_mended_like_others(program: Path, text: str) -> None:
    (program / "index.ts").write_bytes(text.encode())
    assert iacfix(program, "apply", *ONLY).returncode == 0
    assert (program / "index.ts").read_bytes() == text.replace("example.com", "test.local").encode()


def test_a_symlink_loop_and_vendored_folders_are_passed_by(program: Path) -> None:
    (program / "loop").symlink_to(program, target_is_directory=True)
    (program / ".gitignore").write_text("dist/\n")
    for folder in ("node_modules/x", "dist"):
        (program / folder).mkdir(parents=True)
        (program / folder / "index.ts").write_text(FAULTY)
    (program / "generated.ts").write_text("// Code generated by x. DO NOT EDIT.\n" + FAULTY)
    assert iacfix(program, "apply", *ONLY).returncode == 0
    assert (program / "dist" / "index.ts").read_text() == FAULTY
    assert (program / "node_modules" / "x" / "index.ts").read_text() == FAULTY
    assert "example.com" in (program / "generated.ts").read_text()


def test_a_codemod_that_raises_is_named_and_the_others_go_on(program: Path) -> None:
    folder = program / "codemods"
    folder.mkdir()
    (folder / "bad.py").write_text(
        '"""Bad."""\nfrom iacfix.edit import Severity\nSEVERITY = Severity.BLOCKS\ndef findings(project):\n    raise ValueError("oh")\n'
    )
    ran = iacfix(program, "apply", "--codemods", "codemods", "--select", "bad,reserved-domain")
    assert ran.returncode == 2
    assert b"Pulumi.yaml:1:1: codemod-failure bad was set aside: raised ValueError: oh" in ran.stdout
    assert (program / "index.ts").read_text() == MENDED


def test_a_codemod_that_cannot_be_loaded_is_a_usage_error(program: Path) -> None:
    (program / "x").mkdir()
    (program / "x" / "y.py").write_text("def findings(project): ...\n")
    ran = iacfix(program, "check", "--codemods", "x")
    assert ran.returncode == 2
    assert b"y.py: has no docstring" in ran.stderr


def test_ignore_comments_and_settings(program: Path) -> None:
    ignored = FAULTY.replace("new aws", "// iacfix-ignore: reserved-domain -- ours\nnew aws")
    (program / "index.ts").write_text(ignored)
    assert iacfix(program, "apply", *ONLY).returncode == 0
    assert (program / "index.ts").read_text() == ignored
    (program / "index.ts").write_text(FAULTY)
    (program / ".iacfix.yaml").write_text("per-file-ignores:\n  '*.ts': [reserved-domain]\n")
    assert iacfix(program, "check", *ONLY).returncode == 0
    (program / ".iacfix.yaml").write_text("unsafe: [reserved-domain]\n")
    assert iacfix(program, "apply", *ONLY).returncode == 1
    assert (program / "index.ts").read_text() == FAULTY


def test_an_ignore_comment_that_ignores_nothing_is_removed(program: Path) -> None:
    (program / "index.ts").write_text(MENDED.replace("new aws", "// iacfix-ignore: reserved-domain -- ours\nnew aws"))
    ran = iacfix(program, "apply")
    assert b"ignore-comment [applied]" in ran.stdout
    assert (program / "index.ts").read_text().startswith(MENDED.rstrip("\n").rsplit("\n", 1)[0])
    assert "iacfix-ignore" not in (program / "index.ts").read_text()


def test_another_runtime_is_passed_over_and_said_so(program: Path) -> None:
    (program / "Pulumi.yaml").write_text("name: shop\nruntime: python\n")
    ran = iacfix(program, "check")
    assert ran.returncode == 0
    assert b"Pulumi.yaml: another runtime than nodejs; passed over" in ran.stderr


def test_list_explain_and_version(program: Path) -> None:
    listed = iacfix(program, "list", "--output-format", "json")
    ids = [row["id"] for row in json.loads(listed.stdout)]
    assert "engine-version" in ids
    explained = iacfix(program, "explain", "engine-version")
    assert b"Cannot find version 13.7 for aurora-postgresql" in explained.stdout
    assert b"\n+" in explained.stdout
    assert b"did you mean 'engine-version'" in iacfix(program, "explain", "engine-versions").stderr
    assert iacfix(program, "--version").stdout.startswith(b"iacfix 0")


def test_outside_git_it_works_too(tmp_path: Path) -> None:
    (tmp_path / "a.ts").write_text(FAULTY)
    assert iacfix(tmp_path, "apply", *ONLY, "a.ts").returncode == 0
    assert (tmp_path / "a.ts").read_text() == MENDED


def test_paths_are_spelled_as_from_the_current_folder(program: Path) -> None:
    (program / "lib").mkdir()
    (program / "lib" / "a.ts").write_text(FAULTY)
    (program / "lib" / "b.ts").write_text(FAULTY + "const = 1;\n")
    ran = iacfix(program / "lib", "check", *ONLY, "--output-format", "concise", ".")
    assert [line.split(":")[0] for line in ran.stdout.decode().splitlines()] == ["a.ts", "b.ts"]
    ran = iacfix(program / "lib", "check", *ONLY, "--output-format", "json", ".")
    assert [item["path"] for item in json.loads(ran.stdout)] == ["lib/a.ts", "lib/b.ts"]


def test_a_patch_outside_git_applies_where_it_was_made(tmp_path: Path) -> None:
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "Pulumi.yaml").write_text("name: shop\nruntime: nodejs\n")
    (tmp_path / "shop" / "index.ts").write_text(FAULTY)
    patch = iacfix(tmp_path, "apply", "-n", *ONLY, "shop").stdout
    subprocess.run(["git", "apply"], cwd=tmp_path, input=patch, check=True)
    assert (tmp_path / "shop" / "index.ts").read_text() == MENDED


def test_split_by_codemod_gives_patches_that_apply_in_order(program: Path) -> None:
    (program / "index.ts").write_text(FAULTY + UNSAFE.split("\n", 1)[1])
    git(program, "commit", "-qam", "more")
    ids = "reserved-domain,stack-exports"
    ran = iacfix(
        program, "apply", "-n", "--unsafe-fixes", "--select", ids, "--split-by", "codemod", "--patch-dir", "out"
    )
    assert ran.returncode == 1
    patches = sorted((program / "out").iterdir())
    assert [path.name[:3] for path in patches] == ["01-", "02-"]
    assert {path.name[3:] for path in patches} == {"reserved-domain.patch", "stack-exports.patch"}
    for patch in patches:
        git(program, "apply", str(patch))
    mended = (program / "index.ts").read_text()
    git(program, "checkout", "-q", "index.ts")
    iacfix(program, "apply", "--unsafe-fixes", "--select", ids)
    assert (program / "index.ts").read_text() == mended


def test_interactive_asks_for_each_fix(program: Path) -> None:
    (program / "lib.ts").write_text(FAULTY.replace("'z'", "'y'"))
    ran = iacfix(program, "apply", *ONLY, "-i", stdin=b"?\ny\nn\n")
    assert ran.returncode == 1
    assert ran.stdout.count(b"Make it?") == 3
    texts = [(program / name).read_text() for name in ("index.ts", "lib.ts")]
    assert sum("test.local" in text for text in texts) == 1


def test_a_baseline_takes_away_what_was_there_before(program: Path) -> None:
    assert iacfix(program, "check", *ONLY, "--baseline", "old.json", "--write-baseline").returncode == 0
    assert iacfix(program, "check", *ONLY, "--baseline", "old.json").returncode == 0
    (program / "lib.ts").write_text(FAULTY)
    ran = iacfix(program, "check", *ONLY, "--baseline", "old.json", "--output-format", "concise")
    assert ran.returncode == 1
    assert ran.stdout.startswith(b"lib.ts:")
    assert ran.stdout.count(b"\n") == 1
    assert iacfix(program, "check", "--baseline", "gone.json").returncode == 2


def test_add_ignore_writes_comments_and_the_next_check_is_quiet(program: Path) -> None:
    iacfix(program, "check", *ONLY, "--add-ignore", "ours for now")
    assert "// iacfix-ignore: reserved-domain -- ours for now\nnew aws" in (program / "index.ts").read_text()
    assert iacfix(program, "check", *ONLY).returncode == 0


def test_fix_log_mends_what_a_failed_run_complained_of_and_nothing_else(program: Path) -> None:
    other = FAULTY.replace("'z'", "'other'").split("\n", 2)[2]
    (program / "index.ts").write_text(FAULTY + other)
    log = "error: creating urn:pulumi:dev::shop::aws:route53/zone:Zone::z: shop.example.com is reserved by AWS!\nerror: quota\n"
    (program / "up.log").write_text(log)
    ran = iacfix(program, "fix-log", "up.log")
    assert b"up.log:1: reserved-domain" in ran.stderr
    assert b"up.log:2: unknown: no codemod names this error: error: quota" in ran.stderr
    assert (program / "index.ts").read_text() == MENDED + other
