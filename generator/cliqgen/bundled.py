"""The places of the templates and the bundled descriptions.

In a checkout `templates/` and `specs/` are beside `generator/`; in an installed
wheel they are inside the package. Nothing else in cliqgen knows the difference.
"""

from pathlib import Path

#: The name of the bundled description, or of its table, in a configuration or manifest.
BUNDLED = "bundled:cliq"
#: The package of the bundled description, unless the user gives another name.
BUNDLED_PACKAGE = "zoho_cliq"

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def package_folder() -> Path:
    """The folder of cliqgen's own code."""
    return _PACKAGE


def templates_folder() -> Path:
    """The folder of Jinja templates and of the client's hand-written runtime."""
    return _find("templates")


def specs_folder() -> Path:
    """The folder of the bundled OpenAPI descriptions and status tables."""
    return _find("specs")


def bundled_spec() -> Path:
    """The bundled description of Zoho Cliq."""
    return specs_folder() / "cliq" / "openapi.yaml"


def bundled_table() -> Path:
    """The status codes of Zoho Cliq."""
    return specs_folder() / "cliq" / "status-codes.yaml"


def _find(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _CHECKOUT / name
