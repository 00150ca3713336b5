"""What the server knows as files come and go: renamed, removed, closed without saving, changed by others."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from lsprotocol import types

from iacfix.lsp.actions import fix_all, quick_fixes
from iacfix.lsp.desk import Desk
from iacfix.lsp.diagnostics import diagnostics
from iacfix.lsp.edits import Able
from iacfix.lsp.options import Options, updated

DEMO = Path(__file__).parents[1] / "demo"
ZONE = "import * as aws from '@pulumi/aws';\n\nnew aws.route53.Zone('z', { name: 'shop.example.com' });\n"
MENDED = ZONE.replace("example.com", "test.local")
VERSION = "export const version = '13.7';\n"
CLUSTER = (
    "import * as aws from '@pulumi/aws';\nimport { version } from './version';\n\n"
    "new aws.rds.Cluster('c', { engine: 'aurora-postgresql', engineVersion: version });\n"
)
ABLE = Able(versions=True, creates=True, confirms=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "Pulumi.yaml").write_text("name: shop\nruntime: nodejs\n")
    (tmp_path / "index.ts").write_text(CLUSTER)
    (tmp_path / "version.ts").write_text(VERSION)
    return tmp_path


@pytest.fixture
def desk(folder: Path) -> Desk:
    made = Desk(lambda message: pytest.fail(message))
    made.add_folder(folder.as_uri())
    made.watched = True
    return made


def opened(desk: Desk, file: Path, text: str | None = None) -> str:
    desk.open(file.as_uri(), 1, text if text is not None else file.read_bytes().decode())
    return file.as_uri()


def shown(desk: Desk, uri: str) -> list[str]:
    document = desk.document(uri)
    assert document is not None
    return [str(each.code) for each in diagnostics(desk, document)]


def typed(desk: Desk, uri: str, text: str) -> None:
    desk.change(uri, desk.buffers[uri].version + 1, [types.TextDocumentContentChangeWholeDocument(text)])


def happened(desk: Desk, file: Path, kind: types.FileChangeType) -> None:
    desk.disk_changed([types.FileEvent(file.as_uri(), kind)])


def test_what_is_closed_without_saving_counts_no_more(desk: Desk, folder: Path) -> None:
    index, version = opened(desk, folder / "index.ts"), opened(desk, folder / "version.ts")
    assert shown(desk, version) == ["engine-version"]
    typed(desk, version, "export const version = '16.10';\n")
    assert shown(desk, version) == []
    desk.close(version)
    assert desk.document(version) is None
    assert shown(desk, index) == []
    assert shown(desk, opened(desk, folder / "version.ts")) == ["engine-version"]


def test_a_file_that_others_change(desk: Desk, folder: Path) -> None:
    index = opened(desk, folder / "index.ts", CLUSTER.replace("version }", "version } /* unsaved */"))
    assert shown(desk, index) == []
    (folder / "version.ts").write_text("export const other = 1;\n")
    happened(desk, folder / "version.ts", types.FileChangeType.Changed)
    version = opened(desk, folder / "version.ts")
    assert shown(desk, version) == []
    desk.close(version)
    (folder / "version.ts").write_text(VERSION)
    happened(desk, folder / "version.ts", types.FileChangeType.Changed)
    assert shown(desk, opened(desk, folder / "version.ts")) == ["engine-version"]


def test_a_file_that_is_removed_and_one_that_is_renamed(desk: Desk, folder: Path) -> None:
    index, version = opened(desk, folder / "index.ts"), opened(desk, folder / "version.ts")
    assert shown(desk, version) == ["engine-version"]
    desk.close(version)
    (folder / "version.ts").rename(folder / "versions.ts")
    happened(desk, folder / "version.ts", types.FileChangeType.Deleted)
    happened(desk, folder / "versions.ts", types.FileChangeType.Created)
    renamed = opened(desk, folder / "versions.ts")
    assert shown(desk, renamed) == []
    typed(desk, index, CLUSTER.replace("./version", "./versions"))
    assert shown(desk, renamed) == ["engine-version"]


def test_a_buffer_whose_file_was_removed_stays_part_of_the_program(desk: Desk, folder: Path) -> None:
    opened(desk, folder / "index.ts")
    version = opened(desk, folder / "version.ts")
    (folder / "version.ts").unlink()
    happened(desk, folder / "version.ts", types.FileChangeType.Deleted)
    assert shown(desk, version) == ["engine-version"]


def test_the_program_s_unsaved_yaml_counts(tmp_path: Path) -> None:
    shutil.copytree(DEMO, tmp_path / "demo")
    desk = Desk(lambda message: pytest.fail(message))
    entry = opened(desk, tmp_path / "demo" / "bin" / "tap.ts")
    definition = opened(desk, tmp_path / "demo" / "Pulumi.yaml")
    assert "config-require" in shown(desk, entry)
    text = (tmp_path / "demo" / "Pulumi.yaml").read_text()
    typed(desk, definition, text + "config:\n  environmentSuffix:\n    default: dev\n")
    assert "config-require" not in shown(desk, entry)
    typed(desk, definition, text + "config: [\n")
    assert shown(desk, definition) == ["syntax-error"]
    typed(desk, definition, text)
    assert "config-require" in shown(desk, entry)


def test_a_new_file_that_was_never_saved_is_known(desk: Desk, folder: Path) -> None:
    (folder / "version.ts").unlink()
    index = opened(desk, folder / "index.ts")
    assert shown(desk, index) == ["missing-module"]
    assert shown(desk, opened(desk, folder / "version.ts", VERSION)) == ["engine-version"]
    assert shown(desk, index) == []


def test_a_program_that_appears(desk: Desk, folder: Path) -> None:
    (folder / "apps").mkdir()
    (folder / "apps" / "index.ts").write_text(ZONE)
    app = opened(desk, folder / "apps" / "index.ts")
    assert shown(desk, app) == ["reserved-domain"]
    (folder / "apps" / "Pulumi.yaml").write_text("name: app\nruntime: python\n")
    happened(desk, folder / "apps" / "Pulumi.yaml", types.FileChangeType.Created)
    assert shown(desk, app) == []


def test_no_edit_of_another_file_that_is_not_what_it_was(tmp_path: Path) -> None:
    shutil.copytree(DEMO, tmp_path / "demo")
    desk = Desk(lambda message: pytest.fail(message))
    desk.watched = True
    entry = opened(desk, tmp_path / "demo" / "bin" / "tap.ts")
    other = tmp_path / "demo" / "lib" / "tap-stack.ts"

    def reaching() -> list[types.TextDocumentEdit]:
        document = desk.document(entry)
        assert document is not None
        everywhere = types.Range(types.Position(0, 0), types.Position(99, 0))
        edits = [action.edit for action in quick_fixes(desk, document, everywhere, ABLE) if action.edit]
        changes = [change for edit in edits for change in edit.document_changes or ()]
        found = [change for change in changes if isinstance(change, types.TextDocumentEdit)]
        return [change for change in found if change.text_document.uri == other.as_uri()]

    (before,) = reaching()
    other.write_text("// mine\n" + other.read_text())
    assert reaching() == []
    assert desk.behind(desk.buffers[entry])
    (after,) = reaching()
    assert after.edits[0].range.start.line == before.edits[0].range.start.line + 1


def test_files_that_git_ignores_or_npm_brought_are_left_alone(desk: Desk, folder: Path) -> None:
    subprocess.run(["git", "init", "-q", folder], check=True)
    (folder / ".gitignore").write_text("dist/\n")
    for name in ("dist", "node_modules"):
        (folder / name).mkdir()
        (folder / name / "index.js").write_text(ZONE)
        assert desk.document(opened(desk, folder / name / "index.js")) is None
    assert desk.document(opened(desk, folder / "types.d.ts", ZONE)) is None


def test_links_lead_to_one_file_and_edits_to_the_editor_s_own_name(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.mkdir()
    link.symlink_to(real)
    (real / "Pulumi.yaml").write_text("name: shop\nruntime: nodejs\n")
    (real / "index.ts").write_text(ZONE)
    desk = Desk(lambda message: pytest.fail(message))
    desk.add_folder(link.as_uri())
    document = desk.document(opened(desk, link / "index.ts"))
    assert document is not None
    assert desk.uri(document.tree, "index.ts") == (link / "index.ts").as_uri()
    assert desk.uri(document.tree, "Pulumi.yaml") == (link / "Pulumi.yaml").as_uri()


def test_a_document_that_a_mark_of_byte_order_begins(desk: Desk, folder: Path) -> None:
    uri = opened(desk, folder / "index.ts", "\ufeff" + ZONE.replace("\n\n", ""))
    document = desk.document(uri)
    assert document is not None
    action = fix_all(desk, document, ABLE)
    assert action is not None
    assert action.edit is not None
    (change,) = action.edit.document_changes or ()
    assert isinstance(change, types.TextDocumentEdit)
    (edit,) = change.edits
    assert not isinstance(edit, types.SnippetTextEdit)
    line = ("\ufeff" + ZONE.replace("\n\n", "")).split("\n")[0]
    made = line[: edit.range.start.character] + edit.new_text + line[edit.range.end.character :]
    assert made == line.replace("example.com", "test.local")


def test_a_fix_is_in_the_line_ends_of_its_file(desk: Desk, folder: Path) -> None:
    uri = opened(desk, folder / "index.ts", ZONE.replace("\n", "\r\n"))
    document = desk.document(uri)
    assert document is not None
    everywhere = types.Range(types.Position(0, 0), types.Position(9, 0))
    ignoring = list(quick_fixes(desk, document, everywhere, ABLE))[-1]
    assert ignoring.edit is not None
    (change,) = ignoring.edit.document_changes or ()
    assert isinstance(change, types.TextDocumentEdit)
    assert [edit.new_text for edit in change.edits if isinstance(edit, types.TextEdit)] == [
        "// iacfix-ignore: reserved-domain\r\n"
    ]


def test_options_that_are_wrong_are_named_and_the_others_hold() -> None:
    options, faults = updated(Options(), {"trusted": "yes", "ignore": ["a"], "select": None, "other": 1})
    assert (options, faults) == (Options(ignore=("a",)), ["trusted must be true or false"])
    assert updated(options, None) == (options, [])
    assert updated(options, 7) == (options, ["the settings of iacfix must be an object; nothing was taken over"])
