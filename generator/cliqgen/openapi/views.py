"""Views: documents in other terms than those they are written in, or less of them.

A view is new data that is assembled of parts of a document and of new mappings. So that
references and positions stay those of the file, each of these has an origin: a part, the
place where it is; a new mapping, the place of what it was made from.
"""

from __future__ import annotations

from typing import Any

from cliqgen.source.document import Node, Redirections
from cliqgen.source.redirections import RedirectionsBuilder


class Origins:
    """The origins of the parts of views, collected while these are assembled.

    What the views are made of is read with `base`.
    """

    def __init__(self, base: Redirections) -> None:
        self._redirections = RedirectionsBuilder(base)

    def made(self, node: Node, value: dict[str, Any]) -> dict[str, Any]:
        """A new mapping, whose place is that of a node."""
        self._redirections.redirect(value, node.at(node.pointer, value))
        return value

    def kept(self, node: Node) -> Any:
        """The value of a node, whose place stays that of the node."""
        self._redirections.keep(node)
        return node.value

    def finish(self) -> Redirections:
        """The table that the views have to be read with."""
        return self._redirections.finish()
