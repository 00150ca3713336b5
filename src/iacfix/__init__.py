"""Finds the faults that stop Pulumi TypeScript programs from deploying, and mends them in place."""

__version__ = "0.1.0"
