"""The command line. A command's module is imported when the command is called, so that starting stays quick."""

from __future__ import annotations

import gc
import importlib

import click

from iacfix import __version__

# command: the module and the function in it, and the line that `iacfix --help` shows
COMMANDS = {
    "apply": ("apply", "Mend programs in place, or show the patch."),
    "bot": ("bot", "Open and update pull requests with the fixes."),
    "check": ("check", "Report what is wrong, and write nothing."),
    "explain": ("explain", "Show a codemod's page."),
    "fix-log": ("fix_log", "Mend what the log of a failed run complains of."),
    "list": ("listing", "List the codemods."),
    "lsp": ("lsp", "Serve an editor by the Language Server Protocol."),
    "schema": ("schema", "Print the JSON Schema of .iacfix.yaml."),
    "tables": ("tables", "Show the fact tables, their sources and dates."),
}


class _Lazy(click.Group):
    """A group that knows its commands by name alone."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"iacfix.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in sorted(COMMANDS)])


def collect_seldom() -> None:
    """Let Python look for unreachable cycles less often: of what a run makes nearly all is needed to its end."""
    gc.set_threshold(100_000, 20, 20)


@click.command(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="iacfix %(version)s")
def main() -> None:
    """Find and mend the faults that stop Pulumi TypeScript programs from deploying.

    \b
    iacfix check              what is wrong below this folder
    iacfix apply --dry-run    the mending, as a patch to review
    iacfix apply              makes the safe fixes in place
    """
    collect_seldom()
