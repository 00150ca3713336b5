"""Comments that take findings away: what they say, what they cover, when they are wrong, and how to write them."""

from iacfix.ignore.add import Added, add_ignores
from iacfix.ignore.comment import IGNORE_COMMENT, IgnoreComment, ignore_comments
from iacfix.ignore.judge import Judged, judge

__all__ = ["IGNORE_COMMENT", "Added", "IgnoreComment", "Judged", "add_ignores", "ignore_comments", "judge"]
