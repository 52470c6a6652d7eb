"""openapi-spec-validator's verdict, as diagnostics with positions.

The validator reads the files cliqgen has read, never the disk or the network itself.
What it rejects although the meaning is plain becomes a warning; the rest are errors.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from cliqgen.diagnostics import CliqgenError, Diagnostics, Position
from cliqgen.source.document import Document, Node
from cliqgen.source.pointer import Pointer
from cliqgen.source.refs import Sources

_SUPPORTED = re.compile(r"3\.([012])(?:\.|\Z)")
_MAX_FINDINGS = 50
_MAX_MESSAGE = 300
_MAX_ALTERNATIVES = 5


def openapi_version(document: Document, found: Diagnostics) -> str | None:
    """`3.0`, `3.1` or `3.2`; None, with a diagnostic, for anything else."""
    root = document.root
    version = root.text("openapi")
    if version is None and root.number("openapi") is not None:
        version = str(root.number("openapi"))
    if version is not None:
        match = _SUPPORTED.match(version)
        if match:
            return f"3.{match[1]}"
        place = document.position(("openapi",))
        found.add("unknown-version", f"OpenAPI {version!r} is not supported", place)
    elif root.has("swagger"):
        place = document.position(("swagger",))
        found.add(
            "unknown-version",
            "Swagger 2.0 is not supported yet",
            place,
            remedy="Convert the document to OpenAPI 3 first.",
        )
    else:
        found.add(
            "not-openapi",
            f"{document.name} is no OpenAPI description: it has no `openapi` field",
            document.position(()),
        )
    return None


def validate_document(
    document: Document, version: str, sources: Sources, found: Diagnostics
) -> None:
    """Have openapi-spec-validator judge a root document and all it refers to."""
    validator = _Validator(document, version, sources)
    try:
        for count, error in enumerate(validator.errors()):
            if count >= _MAX_FINDINGS:
                break
            _report(error, validator, found)
    except CliqgenError as error:
        found.include(error)
    except RecursionError:
        found.add(
            "too-deep", f"{document.name} nests too deeply", document.position(())
        )
    except Exception as error:  # the validator trips over some malformed documents
        found.add(
            "invalid-openapi",
            f"openapi-spec-validator gave up: {_short(error)}",
            document.position(()),
        )


class _Validator:
    """One of openapi-spec-validator's validators, taught to say where it was."""

    def __init__(self, document: Document, version: str, sources: Sources) -> None:
        from jsonschema_path import SchemaPath
        from openapi_spec_validator.validation import validators

        classes: dict[str, Any] = {
            "3.0": validators.OpenAPIV30SpecValidator,
            "3.1": validators.OpenAPIV31SpecValidator,
            "3.2": validators.OpenAPIV32SpecValidator,
        }
        base = classes[version]
        located: dict[str, Any] = {
            name: _located(keyword, name == "default")
            for name, keyword in base.keyword_validators.items()
            if name != "__root__"
        }
        keywords = {**base.keyword_validators, **located}
        validator: Any = type(
            "LocatedValidator", (base,), {"keyword_validators": keywords}
        )
        handler = _handler(sources)
        self.document = document
        self.sources = sources
        self._schema = SchemaPath.from_dict(
            document.data,
            base_uri=document.path.resolve().as_uri(),
            handlers={"file": handler, "<all_urls>": handler},
        )
        self._validator = validator(self._schema)

    def errors(self) -> Iterator[Any]:
        """The findings; the finer checks only run on a document of the right shape."""
        sound = True
        for error in self._validator.schema_validator.iter_errors(self.document.data):
            sound = False
            yield error
        if sound:
            yield from self._validator.root_validator(self._schema)

    def node(self, parts: Pointer) -> Node:
        """The node that a path through references leads to, or its nearest ancestor."""
        node = self.document.root
        for part in parts:
            try:
                node = self.sources.resolve(node)
            except CliqgenError:
                return node
            inner = node.step(part)
            if inner is None:
                return node
            node = inner
        return node


def _located(keyword: Any, is_default: bool) -> Any:
    """A keyword validator that marks its errors with the path it was looking at."""

    def call(self: Any, *args: Any, **options: Any) -> Iterator[Any]:
        path = next((a for a in args if hasattr(a, "parts")), None)
        for error in keyword.__call__(self, *args, **options):
            if not hasattr(error, "located_at"):
                error.located_at = () if path is None else tuple(path.parts)
                error.about_default = is_default
            yield error

    return type(f"Located{keyword.__name__}", (keyword,), {"__call__": call})


def _handler(sources: Sources) -> Callable[[str], Any]:
    def read(uri: str) -> Any:
        parts = urlsplit(uri)
        document = sources.documents.get(Path(unquote(parts.path)))
        if parts.scheme != "file" or document is None:
            raise ValueError(f"{uri} may not be read")
        return document.data

    return read


def _report(error: Any, validator: _Validator, found: Diagnostics) -> None:
    from openapi_spec_validator.validation import exceptions

    if isinstance(error, exceptions.UnresolvableParameterError):
        return  # reported with the parameter's own place while parsing
    code = "invalid-openapi"
    if isinstance(error, exceptions.ParameterDuplicateError):
        code = "parameter-duplicate"
    elif isinstance(error, exceptions.DuplicateOperationIDError):
        code = "operation-id-duplicate"
    elif isinstance(error, exceptions.ExtraParametersError):
        code = "required-undeclared"
    elif getattr(error, "about_default", False):
        code = "schema-default"
    found.add(code, _short(_deepest(error)), _position(error, validator))


def _position(error: Any, validator: _Validator) -> Position:
    start = tuple(str(part) for part in getattr(error, "located_at", ()))
    if getattr(error, "about_default", False):
        start = (*start, "default")
    path = tuple(str(part) for part in _deepest(error).absolute_path)
    return validator.node((*start, *path)).position


def _deepest(error: Any) -> Any:
    """The finding inside `oneOf`/`anyOf` that most likely explains the outer one."""
    from jsonschema import exceptions

    best_match: Any = getattr(exceptions, "best_match")  # noqa: B009 - untyped there
    try:
        return best_match(iter([error])) or error
    except AttributeError:  # it cannot weigh errors that were made without a validator
        return error


def _short(error: Any) -> str:
    alternatives = [inner.message for inner in getattr(error, "context", None) or ()]
    if 1 < len(alternatives) <= _MAX_ALTERNATIVES:
        text = "none of these holds: " + "; ".join(dict.fromkeys(alternatives))
    else:
        text = str(getattr(error, "message", error))
    text = text.replace("\n", " ")
    return text if len(text) <= _MAX_MESSAGE else text[:_MAX_MESSAGE] + "…"
