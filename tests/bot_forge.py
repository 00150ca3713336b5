"""A GitHub on loopback: npm emulate for the API, git http-backend for git, and faults in front of both."""

from __future__ import annotations

import base64
import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import threading
import time
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

EMULATE = Path(__file__).parent / "emulate" / "node_modules" / "emulate" / "dist" / "index.js"
TOKEN = "tok_writer_0123456789abcdef"
READER = "tok_reader_0123456789abcdef"
OWNER = "acme"

Answer = tuple[int, Mapping[str, str], bytes]


@dataclass
class Fault:
    """What happens to the next ``times`` requests whose method and path match.

    ``before`` answers instead of the forge, ``drop`` breaks the connection after the forge has heeded the request.
    """

    pattern: str
    answer: Answer | None = None
    drop: bool = False
    times: int = 1
    then: Callable[[], None] | None = None


@dataclass
class Forge:
    """The running forge: its address, the folder of its bare repositories, and what was asked of it."""

    url: str
    folder: Path
    upstream: int
    faults: list[Fault] = field(default_factory=list)
    asked: list[tuple[str, str, bytes]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    tokens: set[str] = field(default_factory=lambda: {TOKEN, READER})

    def api(self, method: str, path: str, data: object = None) -> Any:
        body = None if data is None else json.dumps(data).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.upstream}{path}", body, method=method)
        request.add_header("Authorization", f"Bearer {TOKEN}")
        request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=20) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def pulls(self, name: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.api("GET", f"/repos/{OWNER}/{name}/pulls?state=all&per_page=100")
        return sorted(found, key=lambda pull: int(pull["number"]))

    def counted(self, pattern: str) -> int:
        return sum(bool(re.search(pattern, f"{method} {path}")) for method, path, _ in self.asked)

    def fault(self, method: str, path: str) -> Fault | None:
        for fault in self.faults:
            if fault.times and re.search(fault.pattern, f"{method} {path}"):
                fault.times -= 1
                return fault
        return None


class _Front(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    forge: Forge

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing is printed."""

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "") == "chunked":
            parts = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                parts.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(parts)
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def _handle(self) -> None:
        body = self._body()
        self.forge.asked.append((self.command, self.path, body))
        fault = self.forge.fault(self.command, self.path)
        if fault is not None and fault.answer is not None:
            self._answer(fault.answer)
            return
        answer = self._git(body) if ".git/" in self.path else self._api(body)
        if fault is not None and fault.then is not None:
            fault.then()
        if fault is not None and fault.drop:
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        self._answer(answer)

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = _handle  # noqa: N815

    def _answer(self, answer: Answer) -> None:
        status, headers, body = answer
        self.send_response(status)
        for name, value in headers.items():
            if name.lower() not in (
                "content-length",
                "transfer-encoding",
                "connection",
                "status",
                "date",
                "keep-alive",
            ):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _api(self, body: bytes) -> Answer:
        if self.path.startswith(f"/orgs/{OWNER}/repos?"):  # a hole of the emulator
            found = [self.forge.api("GET", f"/repos/{OWNER}/{name}") for name in self.forge.names]
            return 200, {"Content-Type": "application/json"}, json.dumps(found).encode()
        connection = http.client.HTTPConnection("127.0.0.1", self.forge.upstream, timeout=20)
        headers = {
            name: value
            for name, value in self.headers.items()
            if name.lower() not in ("host", "connection", "accept-encoding")
        }
        try:
            connection.request(self.command, self.path, body or None, headers)
            got = connection.getresponse()
            data = got.read()
        finally:
            connection.close()
        if self.path.endswith("/access_tokens") and got.status == 201:
            self.forge.tokens.add(json.loads(data)["token"])
        return got.status, dict(got.getheaders()), data

    def _git(self, body: bytes) -> Answer:
        token = self._token()
        pushes = "git-receive-pack" in self.path
        if token not in self.forge.tokens:
            return 401, {"WWW-Authenticate": 'Basic realm="git"'}, b"no"
        if pushes and token == READER:
            return 403, {}, b"Permission denied"
        path, _, query = self.path.partition("?")
        env = {
            "PATH": os.environ["PATH"],
            "GIT_PROJECT_ROOT": str(self.forge.folder),
            "GIT_HTTP_EXPORT_ALL": "1",
            "REMOTE_USER": "bot",
            "REMOTE_ADDR": "127.0.0.1",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
            "CONTENT_LENGTH": str(len(body)),
        }
        done = subprocess.run(
            ["git", "http-backend"], input=body, env=env, capture_output=True, check=False, timeout=60
        )
        head, _, data = done.stdout.partition(b"\r\n\r\n")
        headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line)
        return int(headers.get("Status", "200").split()[0]), headers, data

    def _token(self) -> str:
        kind, _, value = self.headers.get("Authorization", "").partition(" ")
        return base64.b64decode(value).decode().partition(":")[2] if kind == "Basic" else ""


@contextmanager
def running(folder: Path, names: list[str], app_key: str = "") -> Iterator[Forge]:
    """A forge with these empty repositories of ``acme``; stopped at the end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Front) as server:
        upstream = _free_port()
        url = f"http://127.0.0.1:{server.server_address[1]}"
        forge = Forge(url, folder / "git", upstream, names=names)
        server.RequestHandlerClass = type("Front", (_Front,), {"forge": forge})
        seed = folder / "seed.json"
        seed.write_text(json.dumps(_seed(names, app_key)))
        node = str(shutil.which("node"))
        command = [node, str(EMULATE), "start", "--service", "github", "--port", str(upstream)]
        command += ["--base-url", url, "--seed", str(seed)]
        log = (folder / "emulate.log").open("wb")
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            _await(upstream, process)
            yield forge
        finally:
            process.terminate()
            process.wait(10)
            server.shutdown()
            log.close()


def _seed(names: list[str], app_key: str) -> dict[str, object]:
    tokens = {
        TOKEN: {"login": "writer", "scopes": ["repo", "user", "admin:org"]},
        READER: {"login": "reader", "scopes": ["public_repo"]},
    }
    github: dict[str, object] = {
        "users": [{"login": "writer"}, {"login": "reader"}],
        "orgs": [{"login": OWNER, "name": "Acme", "members": [{"login": "writer", "role": "admin"}]}],
        "repos": [{"owner": OWNER, "name": name, "auto_init": True} for name in names],
    }
    if app_key:
        installation = {
            "installation_id": 100,
            "account": OWNER,
            "permissions": {"contents": "write", "pull_requests": "write", "issues": "write", "metadata": "read"},
        }
        github["apps"] = [
            {"app_id": 7, "slug": "iacfix", "name": "iacfix", "private_key": app_key, "installations": [installation]}
        ]
    return {"tokens": tokens, "github": github}


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _await(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        if process.poll() is not None:
            raise RuntimeError("emulate ended; see emulate.log")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("emulate did not start within 10 s")


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Ann", "-c", "user.email=ann@example.invalid", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)
    return done.stdout.decode().strip()


def repository(forge: Forge, folder: Path, name: str, files: Mapping[str, str]) -> Path:
    """A bare repository of the forge with these files on main, and a checkout of it."""
    bare = forge.folder / OWNER / f"{name}.git"
    bare.mkdir(parents=True)
    git(bare, "init", "-q", "--bare")
    for setting in ("http.receivepack", "uploadpack.allowFilter", "uploadpack.allowAnySHA1InWant"):
        git(bare, "config", setting, "true")
    checkout = folder / name
    git(folder, "clone", "-q", str(bare), name)
    for path, text in files.items():
        (checkout / path).parent.mkdir(parents=True, exist_ok=True)
        (checkout / path).write_text(text)
    git(checkout, "add", "-A")
    git(checkout, "commit", "-qm", "program")
    git(checkout, "push", "-q", "origin", "HEAD:main")
    return checkout


def tally(forge: Forge) -> Counter[str]:
    """How many requests went to the API and to git."""
    return Counter("git" if ".git/" in path else "api" for _, path, _ in forge.asked)
