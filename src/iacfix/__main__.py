"""``python -m iacfix``."""

from iacfix.cli import main

main(prog_name="iacfix")
