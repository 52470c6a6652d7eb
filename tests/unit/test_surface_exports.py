"""The names that a package exports, read from its code, also from that of older packages."""

from __future__ import annotations

from pathlib import Path

import zoho_cliq
from cliqgen.surface.read import read_surface

PACKAGE = Path(zoho_cliq.__file__).parent
LISTED, INITIAL = "zoho_cliq/_exports.py", "zoho_cliq/__init__.py"


def test_older_packages_list_their_names_in_the_module_itself() -> None:
    files = {
        f"zoho_cliq/{path.relative_to(PACKAGE).as_posix()}": path.read_text("utf-8")
        for path in PACKAGE.rglob("*.py")
    }
    exports = read_surface(files, "zoho_cliq").exports
    assert exports == set(zoho_cliq.__all__)
    older = {**files, INITIAL: f"__all__ = {sorted(exports)!r}\n"}
    del older[LISTED]
    assert read_surface(older, "zoho_cliq").exports == exports
