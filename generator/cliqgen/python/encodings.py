"""How the properties of a form are sent, printed for the constant of an operation."""

from __future__ import annotations

from cliqgen.ir.api import Body
from cliqgen.openapi.description import Encoding
from cliqgen.python.code import Code, literal


def printed_encodings(body: Body | None) -> list[tuple[str, Code]]:
    """The encodings of a body by property, without those that only the caller can follow."""
    if body is None:
        return []
    return [
        (name, _printed(encoding))
        for name, encoding in body.encodings
        if encoding.style or encoding.base64 or _media_type(encoding)
    ]


def _media_type(encoding: Encoding) -> str | None:
    """The media type of a part, or those from which one is chosen (OpenAPI 3.1, 4.8.15)."""
    return (encoding.content_type or "").strip() or None


def _printed(encoding: Encoding) -> Code:
    arguments: list[str] = []
    if encoding.style is not None:
        arguments.append(f"style={literal(encoding.style)}")
        if encoding.explode != (encoding.style == "form"):
            arguments.append(f"explode={encoding.explode}")
        if encoding.allow_reserved:
            arguments.append("allow_reserved=True")
    elif _media_type(encoding) is not None:
        arguments.append(f"content_type={literal(_media_type(encoding))}")
        if encoding.written and _is_json(encoding):
            arguments.append("written=True")
    if encoding.base64:
        arguments.append("base64=True")
    return Code(f"Encoding({', '.join(arguments)})")


def _is_json(encoding: Encoding) -> bool:
    plain = (_media_type(encoding) or "").partition(";")[0]
    return plain.rstrip().endswith("json")
