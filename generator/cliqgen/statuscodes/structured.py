"""Status tables in YAML and JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from cliqgen.diagnostics import failure
from cliqgen.source.document import Node, parse_document
from cliqgen.source.structure import type_name
from cliqgen.source.text import SourceText
from cliqgen.statuscodes.rows import RawRow

_FIELDS = frozenset(
    {"status", "reason", "description", "exception", "retry", "vendor_codes"}
)


def read_rows(source: SourceText) -> list[RawRow]:
    """Rows of `statuses: [...]`, of a bare list, or of a map from status to row."""
    root = parse_document(source).root
    inner = root.get("statuses") or root
    if isinstance(inner.value, list):
        return [_row(node, None) for node in inner.elements()]
    if inner.is_mapping():
        return [_row(node, key) for key, node in inner.items()]
    raise failure(
        "status-table",
        f"{source.name} is not a status table: expected a list or a mapping",
        root.position,
        remedy="Write `statuses:` with a list of rows below it.",
    )


def _row(node: Node, status: str | None) -> RawRow:
    if status is not None and isinstance(node.value, str):  # `404: Not Found`
        return RawRow(status, "", node.value.strip(), None, "", (), node.position)
    if not node.is_mapping():
        raise failure(
            "status-field",
            "expected a mapping with `status` as a row",
            node.position,
            remedy="Write `- {status: 404, reason: Not Found}`.",
        )
    for key, child in node.items():
        if key not in _FIELDS:
            raise failure(
                "status-field",
                f"unknown field {key!r} in a row",
                child.position,
                remedy="Available: " + ", ".join(sorted(_FIELDS)) + ".",
            )
    given = cast(dict[str, Any], node.value).get("status", status)
    return RawRow(
        status="" if given is None or isinstance(given, bool) else str(given),
        reason=_text(node, "reason"),
        description=_text(node, "description"),
        exception=_text(node, "exception") or None,
        retry=_text(node, "retry"),
        vendor_codes=tuple(_codes(node)),
        position=node.position,
    )


def _text(node: Node, key: str) -> str:
    child = node.get(key)
    if child is None or child.value is None:
        return ""
    if not isinstance(child.value, str):
        raise failure(
            "status-field",
            f"expected a string as `{key}`, found {type_name(child.value)}",
            child.position,
        )
    return child.value.strip()


def _codes(node: Node) -> Iterator[str]:
    child = node.get("vendor_codes")
    if child is None or child.value is None:
        return
    if not isinstance(child.value, list):
        raise failure(
            "status-field",
            f"expected a list as `vendor_codes`, found {type_name(child.value)}",
            child.position,
        )
    for item in child.elements():
        if not isinstance(item.value, str | int) or isinstance(item.value, bool):
            raise failure(
                "status-field",
                f"expected a string as a vendor code, found {type_name(item.value)}",
                item.position,
            )
        yield str(item.value)
