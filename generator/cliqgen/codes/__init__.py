"""The rules: every code of a diagnostic, with what it means and what to do about it.

Each module holds the rules of a stage. `GROUPS` has them by title, as they are documented.
"""

from __future__ import annotations

from cliqgen.codes import (
    bodies,
    documents,
    filters,
    operations,
    output,
    reading,
    references,
    schemas,
    servers,
    settings,
    sources,
    tables,
)
from cliqgen.codes.rule import Place, Rule, Severity

__all__ = ["CODES", "GROUPS", "Place", "Rule", "Severity"]

GROUPS: dict[str, dict[str, Rule]] = {
    "Reading files": reading.RULES,
    "The description as a whole": documents.RULES,
    "References": references.RULES,
    "Paths, operations and parameters": operations.RULES,
    "Bodies and responses": bodies.RULES,
    "Schemas and names": schemas.RULES,
    "Servers and security": servers.RULES,
    "Status code tables": tables.RULES,
    "Output": output.RULES,
    "Filters": filters.RULES,
    "Configuration": settings.CONFIGURATION,
    "Sources that use a client": sources.RULES,
    "Usage": settings.USAGE,
}
CODES: dict[str, Rule] = {
    code: rule for rules in GROUPS.values() for code, rule in rules.items()
}
