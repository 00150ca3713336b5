"""Code that does not run with the program: handlers that Pulumi serialises into a function of the cloud."""

from __future__ import annotations

import re

from iacfix.pulumi.package import is_resource_class
from iacfix.scope import FUNCTIONS
from iacfix.syntax.names import qualified
from iacfix.syntax.view import View

_ON_EVENT = re.compile(r"on[A-Z]|subscribe\Z")
_BETWEEN = frozenset({"arguments", "object", "pair", "parenthesized_expression", "as_expression", "array"})


def in_handler(view: View) -> bool:
    """Whether a node stands in a function given to a resource, or to ``onObjectCreated`` and the like."""
    function = view.within(*FUNCTIONS)
    while function is not None:
        if _is_handler(function):
            return True
        function = function.within(*FUNCTIONS)
    return False


def _is_handler(function: View) -> bool:
    here = function.parent
    while here is not None and here.node.type in _BETWEEN:
        here = here.parent
    if here is None:
        return False
    if here.node.type == "new_expression":
        constructor = here.child("constructor")
        return constructor is not None and is_resource_class(here.project, qualified(constructor))
    callee = here.child("function") if here.node.type == "call_expression" else None
    method = callee.child("property") if callee is not None else None
    return method is not None and _ON_EVENT.match(method.text) is not None
