"""What a request should look like on the wire, worked out from the description alone.

Written from RFC 6570 and OpenAPI 3.1, 4.8.12, and sharing nothing with the runtime of the
generated clients, so that the two can be held against each other.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl, unquote, unquote_plus

_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
_COLLECTIONS = {"ssv": " ", "tsv": "\t", "pipes": "|", "csv": ",", None: ","}


def parameter_pairs(raw: dict[str, Any], value: Any) -> list[tuple[str, str]]:
    """The names and values, decoded, as which a query or cookie parameter arrives."""
    name = raw["name"]
    if "content" in raw:
        return [(name, json.dumps(value))]
    style, explode = _style(raw)
    if isinstance(value, dict):
        items = dict(value.items())
        if style == "deepObject":
            return list(_deep(name, items))
        if explode:
            return [(key, text) for key, inner in items.items() for text in _all(inner)]
        flat = [t for key, inner in items.items() for t in (key, _scalar(inner))]
        return [(name, _joined(flat, style))]
    if isinstance(value, list):
        if explode:
            return [(name, _scalar(item)) for item in value]
        return [(name, _joined([_scalar(item) for item in value], style))]
    return [(name, _scalar(value))]


def segment(raw: dict[str, Any], value: Any) -> str:
    """A path or header parameter as text, decoded."""
    name = raw["name"]
    if "content" in raw:
        return json.dumps(value)
    style, explode = _style(raw)
    if style in _COLLECTIONS.values():
        assert isinstance(value, list)
        return style.join(_scalar(item) for item in value)
    if style == "matrix":
        return _matrix(name, value, explode)
    lead, between = ("." if style == "label" else "", ",")
    if style == "label" and explode:
        between = "."
    if isinstance(value, dict):
        pairs = [(key, _scalar(inner)) for key, inner in value.items()]
        if explode:
            return lead + between.join(f"{key}={text}" for key, text in pairs)
        return lead + between.join(t for pair in pairs for t in pair)
    if isinstance(value, list):
        return lead + between.join(_scalar(item) for item in value)
    return lead + _scalar(value)


def query_pairs(query: str) -> list[tuple[str, str]]:
    return parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query))


def same_pairs(one: list[tuple[str, str]], other: list[tuple[str, str]]) -> bool:
    """Whether two lists of pairs say the same; JSON inside of them is compared as such."""
    return sorted(map(_comparable, one)) == sorted(map(_comparable, other))


def same_text(one: str, other: str) -> bool:
    return _comparable(("", unquote(one))) == _comparable(("", unquote(other)))


def form_value(content: bytes) -> list[tuple[str, str]]:
    return [
        (unquote_plus(name), value)
        for name, value in parse_qsl(content.decode(), keep_blank_values=True)
    ]


def multipart_value(
    content_type: str, content: bytes
) -> list[tuple[str, str | None, str, bytes]]:
    """The parts of a form: name, file name, media type and content."""
    header = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(header + content)
    parts: list[tuple[str, str | None, str, bytes]] = []
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        payload = part.get_payload(decode=True)
        assert isinstance(payload, bytes)
        parts.append((str(name), part.get_filename(), part.get_content_type(), payload))
    return parts


def _style(raw: dict[str, Any]) -> tuple[str, bool]:
    if "collectionFormat" in raw or "type" in raw:  # Swagger 2.0
        collection = raw.get("collectionFormat")
        if collection == "multi":
            return "form", True
        return _COLLECTIONS.get(collection, ","), False
    style = raw.get("style") or _STYLES[raw["in"]]
    explode = raw.get("explode", style in ("form", "cookie", "deepObject"))
    return style, explode is True


def _joined(texts: list[str], style: str) -> str:
    between = {"spaceDelimited": " ", "pipeDelimited": "|"}.get(style, ",")
    return (style if style in _COLLECTIONS.values() else between).join(texts)


def _matrix(name: str, value: Any, explode: bool) -> str:
    if isinstance(value, dict):
        pairs = [(key, _scalar(inner)) for key, inner in value.items()]
        if explode:
            return "".join(f";{key}={text}" for key, text in pairs)
        return f";{name}=" + ",".join(text for pair in pairs for text in pair)
    if isinstance(value, list):
        if explode:
            return "".join(f";{name}={_scalar(item)}" for item in value)
        return f";{name}=" + ",".join(_scalar(item) for item in value)
    return f";{name}={_scalar(value)}"


def _deep(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _deep(f"{name}[{key}]", inner)
    else:
        for text in _all(value):
            yield name, text


def _all(value: Any) -> list[str]:
    return (
        [_scalar(item) for item in value]
        if isinstance(value, list)
        else [_scalar(value)]
    )


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return json.dumps(value)


def _comparable(pair: tuple[str, str]) -> tuple[str, str]:
    name, text = pair
    if text[:1] in ("{", "["):
        try:
            return name, json.dumps(json.loads(text), sort_keys=True)
        except ValueError:
            pass
    try:
        return name, repr(float(text)) if text.strip() == text else text
    except ValueError:
        return name, text
