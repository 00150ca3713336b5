"""``iacfix lsp``."""

from __future__ import annotations

import os
import sys

import click

INSTALL = "pip install 'iacfix[lsp]'"


@click.command("lsp")
def command() -> None:
    """Serve an editor over stdin and stdout, by the Language Server Protocol.

    Editors start this themselves: see editors/ for Visual Studio Code, Neovim, Emacs and others.
    """
    try:
        import pygls  # noqa: F401
    except ImportError as error:
        raise click.UsageError(f"the language server needs pygls, which is not installed; run: {INSTALL}") from error
    from iacfix.lsp.server import make_server

    talk = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a codemod prints must not end up between messages
    make_server().start_io(sys.stdin.buffer, talk)
