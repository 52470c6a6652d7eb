"""The versions of cliqgen and of the libraries that its output depends on."""

from __future__ import annotations

import sys

from cliqgen import __version__
from cliqgen.installed import version_of

#: The libraries on whose version a client or a diagnostic may depend.
_LIBRARIES = ("black", "jinja2", "openapi-spec-validator", "click")


def versions() -> dict[str, str]:
    """cliqgen, Python and libraries, each with its version."""
    python = sys.version.partition(" ")[0]
    libraries = {name: version_of(name) for name in _LIBRARIES}
    return {"cliqgen": __version__, "python": python, **libraries}


def version_text() -> str:
    """A line for cliqgen and one for each of the others."""
    own, *others = versions().items()
    lines = (f"{name} {number}" for name, number in others)
    return "\n".join((f"{own[0]}, version {own[1]}", *lines))
