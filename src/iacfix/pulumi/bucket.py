"""Buckets and the resources that set one thing of theirs each."""

from __future__ import annotations

from iacfix.pulumi.resource import Resource, resource_of
from iacfix.syntax.view import View


def bucket_named(view: View | None) -> Resource | None:
    """The bucket that ``bucket.id``, ``bucket.bucket`` or ``bucket`` names; None where that is not one alone."""
    return resource_of((view.bare.child("object") or view) if view is not None else None)
