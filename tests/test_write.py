"""write.py on real files: errors, other programs, and kills at every step."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import pickle
import random
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from iacfix.journal import Journal, sha256
from iacfix.lock import LockedError, exclusive
from iacfix.write import Change, Recovered, WriteFailure, Written, recover, write

pytestmark = pytest.mark.skipif(os.name == "nt", reason="processes are forked and killed, and permissions are POSIX")

OLD = {"a.ts": b"old a\r\n", "lib/b.ts": b"\xef\xbb\xbfold b", "lib/c d.ts": b""}
NEW = {"a.ts": b"new a\r\n", "lib/b.ts": b"\xef\xbb\xbfnew b", "lib/c d.ts": b"new c\n", "made/deep/d.ts": b"new d\n"}
CHANGES = [Change(path, OLD.get(path), new) for path, new in NEW.items()]


def lay(root: Path) -> Path:
    for path, data in OLD.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay(tmp_path / "root")


def tree(root: Path) -> dict[str, bytes]:
    """Every file below a folder, so that nothing that was left behind is missed."""
    found = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if ".git" not in path.parts}
    return {name: path.read_bytes() for name, path in found.items() if path.is_file()}


def folders(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_dir()}


def failure(outcome: object) -> WriteFailure:
    assert isinstance(outcome, WriteFailure), outcome
    return outcome


def in_child(action: Callable[[], object], prepare: Callable[[], None] = lambda: None) -> tuple[object, bool]:
    """What an action returns in a process of its own that is prepared first; and whether that was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            prepare()
            os.write(writing, pickle.dumps(action()))
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    status = os.waitpid(child, 0)[1]
    return (pickle.loads(data) if data else None), os.WIFSIGNALED(status)


def at_step(number: int, then: Callable[[], None], only: Sequence[str] = ("open", "os.", "fcntl.")) -> None:
    """Do something just before the numbered call of this process that opens, names, locks or removes a file."""
    steps = 0

    def hook(event: str, _: object) -> None:
        nonlocal steps
        if event.startswith(tuple(only)) and event != "os.kill":
            steps += 1
            if steps == number:
                then()

    sys.addaudithook(hook)


def kill_me() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def killed_at(step: int, action: Callable[[], object]) -> bool:
    """Run an action in a process that is killed before a step; False if it came to its end before."""

    outcome, killed = in_child(action, partial(at_step, step, kill_me))
    assert killed or not isinstance(outcome, WriteFailure), outcome
    return killed


def test_all_files_are_written_and_nothing_else_is_left(root: Path) -> None:
    assert write(root, CHANGES) == Written(tuple(NEW))
    assert tree(root) == NEW
    assert folders(root) == {"lib", "made", "made/deep"}
    assert recover(root) is None


def test_what_does_not_change_is_not_written(root: Path) -> None:
    os.utime(root / "a.ts", (1, 1))
    assert write(root, [Change("a.ts", OLD["a.ts"], OLD["a.ts"])]) == Written(())
    assert write(root, []) == Written(())
    assert (root / "a.ts").stat().st_mtime == 1


@pytest.mark.parametrize("mode", [0o755, 0o640, 0o600])
def test_permissions_stay_and_new_files_get_the_usual(root: Path, mode: int) -> None:
    (root / "a.ts").chmod(mode)
    usual = os.umask(0o027)
    try:
        assert isinstance(write(root, CHANGES), Written)
    finally:
        os.umask(usual)
    assert stat.S_IMODE((root / "a.ts").stat().st_mode) == mode
    assert stat.S_IMODE((root / "made/deep/d.ts").stat().st_mode) == 0o640


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What this process has the system put on the disk, rename and remove; no file is put in the place of fail.ts."""
    if not Path("/proc/self/fd").exists():
        pytest.skip("asks the system for the names of open files")
    noted: list[str] = []
    fsync, replace, unlink = os.fsync, os.replace, os.unlink

    def noted_sync(file: int) -> None:
        fsync(file)
        path = Path(f"/proc/self/fd/{file}").readlink()
        noted.append(f"sync {path.name}" + (" empty" if path.is_file() and not path.stat().st_size else ""))

    def noted_replace(source: Path, target: Path) -> None:
        if target.name == "fail.ts":
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        replace(source, target)
        noted.append(f"rename {target.name}")

    def noted_unlink(path: Path) -> None:
        unlink(path)
        noted.append(f"remove {path.name}")

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(os, "replace", noted_replace)
    monkeypatch.setattr(os, "unlink", noted_unlink)
    return noted


def beside(number: int, data: bytes) -> str:
    return f".iacfix-{number}-{sha256(data)[:12]}.tmp"


def test_every_step_is_on_the_disk_before_the_next_counts_on_it(root: Path, steps: list[str]) -> None:
    assert isinstance(write(root, [Change("made/d.ts", None, b"new")]), Written)
    assert steps[:4] == ["sync 0.new", "sync prepared", "sync .iacfix-journal", "sync root"]
    assert steps[4:8] == ["rename committed", "sync .iacfix-journal", f"sync {beside(0, b'new')}", "rename d.ts"]
    assert sorted(steps[8:10]) == ["sync made", "sync root"]
    assert steps[10:] == ["remove committed", "sync .iacfix-journal", "remove 0.new", "remove lock"]


def test_what_is_undone_is_on_the_disk_before_the_journal_goes(root: Path, steps: list[str]) -> None:
    (root / "lib/fail.ts").write_bytes(b"old")
    last = Change("lib/fail.ts", b"old", b"new")
    assert failure(write(root, [Change("x.ts", None, b"x"), CHANGES[0], last])) == WriteFailure(
        "lib/fail.ts", "cannot be written: Input/output error"
    )
    temporary = beside(1, NEW["a.ts"])
    undone = steps[steps.index("rename a.ts") + 1 :]
    assert undone[:4] == [f"sync {temporary}", "rename a.ts", "remove x.ts", f"remove {beside(2, b'new')}"]
    assert sorted(undone[4:6]) == ["sync lib", "sync root"]
    assert undone[6:8] == ["remove committed", "sync .iacfix-journal"]
    assert tree(root) == {**OLD, "lib/fail.ts": b"old"}


def test_what_is_recovered_is_on_the_disk_before_the_journal_goes(root: Path, steps: list[str]) -> None:
    in_child(partial(write, root, [Change("made/d.ts", None, b"d")]), partial(at_step, 2, kill_me, ["os.rename"]))
    (root / "made" / beside(0, b"d")).rename(root / "a.ts")
    (root / "made").rmdir()
    assert recover(root) == Recovered(("made/d.ts",))
    assert steps[:4] == [f"sync {beside(0, b'd')}", "rename d.ts", "sync made", "sync root"]
    assert steps[4:6] == ["remove committed", "sync .iacfix-journal"]


def test_a_file_that_changed_is_noticed_before_anything_is_done(root: Path, steps: list[str]) -> None:
    (root / "lib/b.ts").write_bytes(b"else")
    assert isinstance(write(root, CHANGES), WriteFailure)
    assert steps == ["remove lock"]


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="asks the system for the open files")
def test_no_file_stays_open(root: Path) -> None:
    before = len(list(Path("/dev/fd").iterdir()))
    assert isinstance(write(root, CHANGES), Written)
    with exclusive(Journal.of(root).lock):
        assert isinstance(write(root, [Change("x.ts", None, b"x")]), WriteFailure)
    assert isinstance(write(root, CHANGES), WriteFailure)
    assert recover(root) is None
    assert len(list(Path("/dev/fd").iterdir())) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only a superuser gives files away")
def test_the_owner_stays(root: Path) -> None:
    os.chown(root / "a.ts", 1234, 4321)
    assert isinstance(write(root, CHANGES), Written)
    assert ((root / "a.ts").stat().st_uid, (root / "a.ts").stat().st_gid) == (1234, 4321)


def test_in_a_repository_the_journal_is_out_of_sight(root: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    assert Journal.of(root).folder == root / ".git/iacfix-journal"
    for step in count(1):
        assert killed_at(step, partial(write, root, CHANGES))
        if (Journal.of(root).folder / "committed").exists():
            break
    assert tree(root) == OLD
    assert recover(root) == Recovered(tuple(NEW))
    assert tree(root) == NEW
    assert not Journal.of(root).folder.exists()


def prepare_changed(root: Path) -> None:
    (root / "lib/b.ts").write_bytes(b"else")


def prepare_touched_end(root: Path) -> None:
    (root / "lib/b.ts").write_bytes(OLD["lib/b.ts"] + b"\n")


def prepare_removed(root: Path) -> None:
    (root / "lib/b.ts").unlink()


def prepare_folder(root: Path) -> None:
    prepare_removed(root)
    (root / "lib/b.ts").mkdir()


def prepare_pipe(root: Path) -> None:
    prepare_removed(root)
    os.mkfifo(root / "lib/b.ts")


def prepare_read_only(root: Path) -> None:
    (root / "lib/b.ts").chmod(0o444)


def prepare_outside(root: Path) -> None:
    prepare_removed(root)
    (root.parent / "outside.ts").write_bytes(OLD["lib/b.ts"])
    (root / "lib/b.ts").symlink_to(root.parent / "outside.ts")


def prepare_loop(root: Path) -> None:
    prepare_removed(root)
    (root / "lib/b.ts").symlink_to("b.ts")


@pytest.mark.parametrize(
    ("prepare", "said"),
    [
        (prepare_changed, "changed since it was read"),
        (prepare_touched_end, "changed since it was read"),
        (prepare_removed, "removed since it was read"),
        (prepare_folder, "no regular file"),
        (prepare_pipe, "no regular file"),
        (prepare_read_only, "read-only"),
        (prepare_outside, "leads out of"),
        (prepare_loop, "cannot be written"),
    ],
)
def test_a_file_that_is_not_as_it_was_read_stops_all(root: Path, prepare: Callable[[Path], None], said: str) -> None:
    prepare(root)
    before, folders_before = tree(root), folders(root)
    found = failure(write(root, CHANGES))
    assert found.path == "lib/b.ts"
    assert said in found.reason
    assert (tree(root), folders(root)) == (before, folders_before)
    assert recover(root) is None


def test_a_new_file_that_is_there_already_stops_all(root: Path) -> None:
    (root / "made/deep").mkdir(parents=True)
    (root / "made/deep/d.ts").write_bytes(b"")
    found = failure(write(root, CHANGES))
    assert (found.path, "is there already" in found.reason) == ("made/deep/d.ts", True)
    assert tree(root) == {**OLD, "made/deep/d.ts": b""}


def test_a_file_where_a_folder_is_to_be_stops_all(root: Path) -> None:
    (root / "made").write_bytes(b"")
    assert failure(write(root, CHANGES)).path == "made/deep/d.ts"
    assert tree(root) == {**OLD, "made": b""}


@pytest.mark.parametrize("path", ["../x.ts", "lib/../../x.ts", "", ".", ".git/hooks/x", "lib/.GIT/x"])
def test_paths_that_lead_elsewhere_are_refused(root: Path, path: str) -> None:
    found = failure(write(root, [CHANGES[0], Change(path, None, b"x")]))
    assert found.path == path
    assert "is not written to" in found.reason
    assert tree(root) == OLD


def test_an_absolute_path_is_refused(root: Path, tmp_path: Path) -> None:
    assert failure(write(root, [Change(str(tmp_path / "x.ts"), None, b"x")])).path == str(tmp_path / "x.ts")
    assert not (tmp_path / "x.ts").exists()


def test_symlinks_within_the_root_stay_and_their_targets_are_written(root: Path, tmp_path: Path) -> None:
    (root / "link.ts").symlink_to("lib/b.ts")
    (root / "other").symlink_to("lib")
    (tmp_path / "door").symlink_to(root)
    changes = [Change("link.ts", OLD["lib/b.ts"], b"new"), Change("other/new.ts", None, b"made")]
    assert write(tmp_path / "door", changes) == Written(("link.ts", "other/new.ts"))
    assert (root / "link.ts").is_symlink()
    assert ((root / "lib/b.ts").read_bytes(), (root / "lib/new.ts").read_bytes()) == (b"new", b"made")


def test_two_paths_to_one_file_must_agree(root: Path) -> None:
    (root / "link.ts").symlink_to("a.ts")
    old = OLD["a.ts"]
    found = failure(write(root, [Change("a.ts", old, b"1"), Change("link.ts", old, b"2")]))
    assert (found.path, "the same file as a.ts" in found.reason) == ("link.ts", True)
    assert tree(root)["a.ts"] == old
    assert write(root, [Change("a.ts", old, b"1"), Change("link.ts", old, b"1")]) == Written(("a.ts", "link.ts"))
    assert tree(root)["a.ts"] == b"1"


def test_after_a_kill_at_any_step_all_is_old_or_all_is_new(tmp_path: Path) -> None:
    """And what is kept of a private file meanwhile is as private."""
    all_new = Recovered(tuple(NEW))
    seen: set[object] = set()
    for step in count(1):
        root = lay(tmp_path / str(step))
        (root / "a.ts").chmod(0o600)
        killed = killed_at(step, partial(write, root, CHANGES))
        kept = [root / ".iacfix-journal", *root.glob(".iacfix-0-*.tmp")]
        assert not any(path.stat().st_mode & 0o077 for path in kept if path.exists())
        found = tree(root)
        if not killed:
            break
        assert all(found.get(path) in (OLD.get(path), new) for path, new in NEW.items())
        recovered = recover(root)
        new_before = sum(found.get(path) == new for path, new in NEW.items())
        assert tree(root) == (NEW if recovered == all_new or new_before == len(NEW) else OLD)
        assert not (root / ".iacfix-journal").exists()
        assert recover(root) is None
        seen.add((recovered, new_before))
    nothing = {(None, 0), (Recovered(), 0), (Recovered(), 4), (None, 4)}
    assert seen == nothing | {(all_new, number) for number in range(5)}
    assert found == NEW


def test_after_a_kill_at_any_step_of_recovery_the_next_one_finishes(tmp_path: Path) -> None:
    model = lay(tmp_path / "model")
    cut_short(model)
    for step in count(1):
        root = tmp_path / str(step)
        shutil.copytree(model, root)
        if not killed_at(step, partial(recover, root)):
            break
        assert all(tree(root).get(path) in (OLD.get(path), new) for path, new in NEW.items())
        recover(root)
        assert tree(root) == NEW
        assert not (root / ".iacfix-journal").exists()
    assert step > 20
    assert tree(root) == NEW


def test_after_kills_at_random_moments_all_is_old_or_all_is_new(root: Path) -> None:
    """Larger files, so that a kill falls into the middle of writing too."""
    moments = random.Random(1)

    def version(number: int) -> dict[str, bytes]:
        return {f"{name}.ts": b"%d\n" % number * 40_000 for name in "abcde"}

    def go_on(number: int) -> object:
        while True:
            before, after = version(number), version(number + 1)
            outcome = write(root, [Change(path, before[path], after[path]) for path in before])
            assert isinstance(outcome, Written), outcome
            number += 1

    for path, data in version(0).items():
        (root / path).write_bytes(data)
    number, cut = 0, 0
    for _ in range(300):
        child = os.fork()
        if child == 0:
            try:
                go_on(number)
            finally:
                os._exit(1)
        time.sleep(moments.uniform(0.002, 0.04))
        os.kill(child, signal.SIGKILL)
        assert os.WIFSIGNALED(os.waitpid(child, 0)[1])
        found = {path: (root / path).read_bytes() for path in version(0)}
        numbers = {int(data[: data.index(b"\n")]) for data in found.values()}
        assert all(data == version(int(data[: data.index(b"\n")]))[path] for path, data in found.items())
        assert max(numbers) - min(numbers) <= 1
        cut += recover(root) is not None
        number = int((root / "a.ts").read_bytes().split(b"\n")[0])
        assert {path: (root / path).read_bytes() for path in found} == version(number)
        assert not (root / ".iacfix-journal").exists()
        if cut > 8 and number > 8:
            return
    pytest.fail(f"of 300 kills {cut} cut a change short, and {number} changes were made: too few to tell")


MUTATING = ("open", "os.rename", "os.mkdir", "os.chmod", "os.remove", "os.rmdir")


def test_an_error_at_any_step_leaves_all_old_or_all_new(tmp_path: Path) -> None:
    def fail(code: int) -> None:
        raise OSError(code, os.strerror(code))

    failures = 0
    for step in range(1, 70):
        root = lay(tmp_path / str(step))
        code = (errno.ENOSPC, errno.EACCES)[step % 2]
        outcome, _ = in_child(partial(write, root, CHANGES), partial(at_step, step, partial(fail, code), MUTATING))
        recovered = recover(root)
        assert tree(root) == (NEW if isinstance(outcome, Written) else OLD)
        assert not (root / ".iacfix-journal").exists()
        if not isinstance(outcome, Written):
            failures += 1
            assert ("free some space", "change the permissions")[step % 2] in failure(outcome).reason
            assert recovered is None
    assert failures > 20


def test_a_disk_that_stays_full_leaves_all_old(tmp_path: Path) -> None:
    """From some step on no file can be made any more; what was replaced already cannot be put back by writing."""

    def full(from_step: int) -> None:
        steps = 0

        def hook(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal steps
            if event == "open" and arguments[2] & os.O_CREAT and not isinstance(arguments[0], int):
                steps += 1
                if steps >= from_step:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        sys.addaudithook(hook)

    reasons = []
    for step in range(1, 30):
        root = lay(tmp_path / str(step))
        outcome, _ = in_child(partial(write, root, CHANGES), partial(full, step))
        if isinstance(outcome, Written):
            break
        reasons.append(failure(outcome).reason)
        assert tree(root) == OLD
        assert recover(root) is None
    assert len(reasons) == 1 + len(NEW) + 1 + len(NEW)  # the lock, the new bytes, the list, the files beside
    assert all("disk is full" in reason for reason in reasons)


def test_a_file_that_outgrows_the_limit_of_the_process_leaves_all_old(root: Path) -> None:
    """The system itself refuses in the middle of a file."""
    import resource

    def limited() -> object:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        return write(root, [CHANGES[0], Change("lib/b.ts", OLD["lib/b.ts"], b"x" * 200_000)])

    assert "File too large" in failure(in_child(limited)[0]).reason
    assert tree(root) == OLD
    assert recover(root) is None


def test_a_folder_that_may_not_be_written_to_leaves_all_old(root: Path) -> None:
    (root / "lib").chmod(0o555)
    try:
        if os.access(root / "lib", os.W_OK):
            pytest.skip("a superuser may write everywhere (the error at any step stands in for it above)")
        found = failure(write(root, CHANGES))
    finally:
        (root / "lib").chmod(0o755)
    assert (found.path, "change the permissions of its folder" in found.reason) == ("lib/b.ts", True)
    assert tree(root) == OLD


def test_a_root_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    found = failure(write(tmp_path / "missing", [Change("a.ts", None, b"")]))
    assert found.path == str(tmp_path / "missing/.iacfix-journal")
    assert not (tmp_path / "missing").exists()
    assert recover(tmp_path / "missing") is None


def test_a_file_that_somebody_changes_meanwhile_stops_all_and_stays(root: Path) -> None:
    def meddle() -> None:
        (root / "lib/c d.ts").write_bytes(b"theirs")

    # Renamed first is the list in the journal, then a.ts, then lib/b.ts: c is found changed when it is its turn.
    outcome, _ = in_child(partial(write, root, CHANGES), partial(at_step, 3, meddle, ["os.rename"]))
    assert failure(outcome) == WriteFailure("lib/c d.ts", "was changed since it was read: run again")
    assert tree(root) == {**OLD, "lib/c d.ts": b"theirs"}
    assert folders(root) == {"lib"}
    assert recover(root) is None


def test_what_cannot_be_put_back_is_finished_by_the_next_run(root: Path) -> None:
    fine = 3

    def fail(event: str, arguments: tuple[Any, ...]) -> None:
        """The third file cannot be put in its place, and from there on nothing can be written."""
        nonlocal fine
        fine -= event == "os.rename"
        if fine < 0 and (event == "os.rename" or (event == "open" and arguments[2] & os.O_CREAT)):
            raise OSError(errno.EIO, "Input/output error")

    outcome, _ = in_child(partial(write, root, CHANGES), partial(sys.addaudithook, fail))
    found = failure(outcome)
    assert (found.path, "next run will finish it" in found.reason) == ("lib/b.ts", True)
    assert recover(root) == Recovered(tuple(NEW))
    assert tree(root) == NEW


def cut_short(root: Path) -> None:
    """A kill after the first file."""
    outcome, killed = in_child(partial(write, root, CHANGES), partial(at_step, 3, kill_me, ["os.rename"]))
    assert (outcome, killed) == (None, True)
    assert {path: data for path, data in tree(root).items() if path in OLD} == {**OLD, "a.ts": NEW["a.ts"]}


def test_recovery_leaves_alone_and_names_what_was_changed_since(root: Path) -> None:
    cut_short(root)
    (root / "a.ts").write_bytes(b"mine")
    (root / "lib/b.ts").unlink()
    (root / "made/deep/d.ts").write_bytes(b"mine too")
    assert recover(root) == Recovered(("lib/c d.ts",), ("a.ts", "lib/b.ts", "made/deep/d.ts"))
    assert tree(root) == {"a.ts": b"mine", "lib/c d.ts": NEW["lib/c d.ts"], "made/deep/d.ts": b"mine too"}
    assert recover(root) is None


def test_recovery_follows_no_symlink_and_writes_nothing_that_is_no_file(root: Path, tmp_path: Path) -> None:
    cut_short(root)
    shutil.copytree(root / "lib", tmp_path / "lib")
    shutil.rmtree(root / "lib")
    (root / "lib").symlink_to(tmp_path / "lib")
    (root / "made/deep/d.ts").mkdir()
    assert recover(root) == Recovered(("a.ts",), ("lib/b.ts", "lib/c d.ts", "made/deep/d.ts"))
    assert (tmp_path / "lib/b.ts").read_bytes() == OLD["lib/b.ts"]


def test_recovery_keeps_permissions(root: Path) -> None:
    (root / "lib/b.ts").chmod(0o754)
    cut_short(root)
    assert recover(root) == Recovered(tuple(NEW))
    assert stat.S_IMODE((root / "lib/b.ts").stat().st_mode) == 0o754


def test_writing_waits_for_recovery(root: Path) -> None:
    cut_short(root)
    (root / ".iacfix-journal/lock").unlink()
    before = tree(root)
    found = failure(write(root, [Change("x.ts", None, b"x")]))
    assert (found.path, "cut short" in found.reason) == (str(root / ".iacfix-journal"), True)
    assert tree(root) == before
    assert recover(root) == Recovered(tuple(NEW))
    assert write(root, [Change("x.ts", None, b"x")]) == Written(("x.ts",))


@pytest.mark.parametrize(
    "damage",
    [
        lambda journal: (journal / "committed").write_bytes(b"{"),
        lambda journal: (journal / "committed").write_bytes(b'{"version": 2, "entries": []}'),
        lambda journal: (journal / "committed").write_bytes(b'{"version": 1, "entries": [{"path": "a.ts"}]}'),
        lambda journal: (journal / "committed").write_bytes(b"[]"),
        lambda journal: (journal / "1.new").write_bytes(b"else"),
        lambda journal: (journal / "1.new").unlink(),
    ],
    ids=["cut", "of a later version", "without digests", "a list", "other bytes", "no bytes"],
)
def test_a_damaged_journal_is_named_and_nothing_is_done(root: Path, damage: Callable[[Path], object]) -> None:
    cut_short(root)
    damage(root / ".iacfix-journal")
    (root / ".iacfix-journal/lock").unlink()
    before = tree(root)
    for outcome in (recover(root), write(root, CHANGES)):
        found = failure(outcome)
        assert (found.path, "cannot be read" in found.reason) == (str(root / ".iacfix-journal"), True)
        assert tree(root) == before


@pytest.mark.parametrize("path", ["../outside.ts", "lib/../../outside.ts", "{}/outside.ts"])
def test_a_planted_journal_reaches_nothing_outside_of_the_root(root: Path, tmp_path: Path, path: str) -> None:
    outside = tmp_path / "outside.ts"
    outside.write_bytes(b"old")
    path = path.format(tmp_path)
    entry = {"path": path, "old": sha256(b"old"), "new": sha256(b"new")}
    (root / ".iacfix-journal").mkdir()
    (root / ".iacfix-journal/0.new").write_bytes(b"new")
    (root / ".iacfix-journal/committed").write_text(json.dumps({"version": 1, "entries": [entry]}))
    assert recover(root) == Recovered((), (path,))
    assert outside.read_bytes() == b"old"


def test_one_run_at_a_time_and_a_killed_one_holds_nobody_up(root: Path) -> None:
    reading, writing = os.pipe()
    holder = os.fork()
    if holder == 0:
        with exclusive(Journal.of(root).lock):
            os.write(writing, b"held")
            signal.pause()
    try:
        assert os.read(reading, 4) == b"held"
        for outcome in (write(root, CHANGES), recover(root)):
            found = failure(outcome)
            assert found.path == str(root / ".iacfix-journal/lock")
            assert f"process {holder}" in found.reason
        assert {path: tree(root)[path] for path in OLD} == OLD
    finally:
        os.kill(holder, signal.SIGKILL)
        os.waitpid(holder, 0)
    assert (root / ".iacfix-journal/lock").read_text() == f"{holder}\n"
    assert write(root, CHANGES) == Written(tuple(NEW))
    assert tree(root) == NEW


def test_a_lock_file_of_nobody_is_taken_over(root: Path) -> None:
    (root / ".iacfix-journal").mkdir()
    (root / ".iacfix-journal/lock").write_text("1\n")
    assert recover(root) is None
    assert not (root / ".iacfix-journal").exists()


def test_the_lock_is_not_taken_twice_by_one_process(tmp_path: Path) -> None:
    (tmp_path / "held").mkdir()
    (tmp_path / "held/lock").write_text("9" * 20)  # of somebody who is gone
    held = exclusive(tmp_path / "held/lock")
    with held, pytest.raises(LockedError, match=rf"process {os.getpid()}\)"), exclusive(tmp_path / "held/lock"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_many_processes_are_never_in_at_once(tmp_path: Path) -> None:
    def visit(times: int) -> None:
        while times:
            with contextlib.suppress(LockedError), exclusive(tmp_path / "held/lock"):
                (tmp_path / "inside").mkdir()  # fails if somebody else is in
                (tmp_path / "inside").rmdir()
                times -= 1

    children = []
    for _ in range(4):
        child = os.fork()
        if child == 0:
            try:
                visit(40)
                os._exit(0)
            finally:
                os._exit(1)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0, 0]
    assert list(tmp_path.iterdir()) == []
