"""The language server while somebody types: a program of five files and a thousand lines, with all codemods.

    python bench/lsp.py [EDITS]

Measured over the pipe: a code action after an edit, all safe fixes on save, and the server's memory after a tenth of
the EDITS (10,000 by default) and after all of them. Linux only, for the server's own time.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

DEMO = Path(__file__).parents[1] / "demo"
FILES = ("bin/tap.ts", "lib/versions.ts", "lib/tap-stack.ts", "lib/dns-stack.ts", "lib/database-stack.ts")
LINES = 200
BLOCK = """
const logs{n} = new aws.s3.Bucket('logs-{n}', {{
  bucketPrefix: 'orders-logs-{n}-',
  tags: {{ Name: 'logs-{n}', Project: 'orders' }},
}});

new aws.s3.BucketPublicAccessBlock('logs-{n}', {{
  bucket: logs{n}.id,
  blockPublicAcls: true,
  blockPublicPolicy: true,
}});

/** What a message of queue {n} costs. */
function cost{n}(messages: number[]): number {{
  let sum = 0;
  for (const message of messages) {{
    sum += Math.ceil(message / 64) * 0.4;
  }}
  return sum;
}}

const queue{n} = new aws.sqs.Queue('queue-{n}', {{
  visibilityTimeoutSeconds: cost{n}([1, 2, 3]),
  messageRetentionSeconds: 345600,
}});

export const queueUrl{n} = queue{n}.url;
"""


class Took(NamedTuple):
    """Seconds: as the editor waits, and as the server works, which other work on the machine does not change."""

    waiting: float
    working: float


def program(folder: Path) -> None:
    """The demo, made longer by what nothing is wrong with."""
    shutil.copytree(DEMO, folder, ignore=shutil.ignore_patterns("node_modules"))
    for number, name in enumerate(FILES):
        file = folder / name
        text = file.read_text()
        if "from '@pulumi/aws'" not in text:
            text = "import * as aws from '@pulumi/aws';\n" + text
        block = 0
        while text.count("\n") < LINES:
            text += BLOCK.format(n=f"{number}x{block}")
            block += 1
        file.write_text(text)


class Editor:
    """A client that does no more than it must."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "iacfix", "lsp"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._last = 0
        self.texts = {(folder / name).as_uri(): (folder / name).read_text() for name in FILES}
        self.version = 1
        capabilities = {
            "workspace": {"workspaceEdit": {"documentChanges": True}},
            "textDocument": {"diagnostic": {}},
        }
        folders = [{"uri": folder.as_uri(), "name": "demo"}]
        self.ask("initialize", {"processId": None, "capabilities": capabilities, "workspaceFolders": folders})
        self.tell("initialized", {})
        for uri, text in self.texts.items():
            document = {"uri": uri, "languageId": "typescript", "version": 1, "text": text}
            self.tell("textDocument/didOpen", {"textDocument": document})

    def tell(self, method: str, params: object, **more: object) -> None:
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def ask(self, method: str, params: object) -> Any:
        self._last += 1
        self.tell(method, params, id=self._last)
        while True:
            answer = self._read()
            if answer.get("id") == self._last and "method" not in answer:
                return answer["result"]

    def _read(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        size = 0
        while (line := self.process.stdout.readline()) != b"\r\n":
            if line.lower().startswith(b"content-length:"):
                size = int(line.split(b":")[1])
        found: dict[str, Any] = json.loads(self.process.stdout.read(size))
        return found

    def type(self, uri: str, offset: int, gone: int, new: str) -> None:
        text = self.texts[uri]
        self.version += 1
        change = {"range": {"start": place(text, offset), "end": place(text, offset + gone)}, "text": new}
        self.texts[uri] = text[:offset] + new + text[offset + gone :]
        document = {"uri": uri, "version": self.version}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})

    def actions(self, uri: str, offset: int, **context: object) -> Any:
        at = place(self.texts[uri], offset)
        params = {"textDocument": {"uri": uri}, "range": {"start": at, "end": at}}
        return self.ask("textDocument/codeAction", {**params, "context": {"diagnostics": [], **context}})

    def watch(self) -> Callable[[], Took]:
        """Start the clock; what is returned reads it."""
        start, busy = time.perf_counter(), self._busy()
        return lambda: Took(time.perf_counter() - start, self._busy() - busy)

    def _busy(self) -> float:
        """The seconds that the server's own thread has worked."""
        return int(Path(f"/proc/{self.process.pid}/schedstat").read_text().split()[0]) / 1e9

    def megabytes(self) -> float:
        status = Path(f"/proc/{self.process.pid}/statm").read_text().split()
        return int(status[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def place(text: str, offset: int) -> dict[str, int]:
    """The place of an index in a text that is ASCII."""
    before = text[:offset]
    return {"line": before.count("\n"), "character": offset - before.rfind("\n") - 1}


def typing(editor: Editor, chance: random.Random) -> Took:
    """The beginning of a comment typed at the end of a line, or taken back: what the code action there takes."""
    uri = chance.choice(list(editor.texts))
    text = editor.texts[uri]
    at = text.find("\n", chance.randrange(len(text) - 1))
    watch = editor.watch()
    if text[at - 3 : at] == " //":
        editor.type(uri, at - 3, 3, "")
        at -= 3
    else:
        editor.type(uri, at, 0, " //")
    editor.actions(uri, at, triggerKind=2)
    return watch()


def saving(editor: Editor, chance: random.Random) -> Took:
    """What saving a file takes in which all faults stand."""
    uri = chance.choice(list(editor.texts))
    text = editor.texts[uri]
    editor.type(uri, text.find("\n"), 0, " //")
    editor.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})
    watch = editor.watch()
    editor.actions(uri, 0, only=["source.fixAll"], triggerKind=1)
    took = watch()
    editor.type(uri, text.find("\n"), 3, "")
    return took


def show(what: str, took: Sequence[Took]) -> None:
    """A line of figures."""
    columns = []
    for name, seconds in (("waiting", [each.waiting for each in took]), ("working", [each.working for each in took])):
        middle, most = statistics.median(seconds), sorted(seconds)[int(len(seconds) * 0.95)]
        columns.append(f"{name}: median {middle * 1e3:5.1f} ms, p95 {most * 1e3:5.1f} ms")
    print(f"{what:26} {'    '.join(columns)}")


def main() -> None:
    """Print the figures."""
    edits = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as top:
        folder = Path(top, "demo")
        program(folder)
        editor = Editor(folder)
        lines = sum(text.count("\n") for text in editor.texts.values())
        for _ in range(20):
            typing(editor, chance)
        saves = [saving(editor, chance) for _ in range(100)]
        took = [typing(editor, chance) for _ in range(edits // 10)]
        early = editor.megabytes()
        took += [typing(editor, chance) for _ in range(edits - edits // 10)]
        late = editor.megabytes()
        print(f"{lines} lines in {len(FILES)} files, {edits} edits")
        show("code action after an edit", took)
        show("all safe fixes on save", saves)
        print(f"memory                      {early:6.1f} MB after {edits // 10} edits, {late:.1f} MB after {edits}")
        editor.ask("shutdown", None)
        editor.tell("exit", None)
        editor.process.wait(10)


if __name__ == "__main__":
    main()
