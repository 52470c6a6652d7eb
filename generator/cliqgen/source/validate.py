"""The version of a description, and what openapi-spec-validator reports about it.

The linker has reported what affects the client (`structure`). The validator knows more
rules, each version's own; what else it rejects is a warning, because what the parser reads
there is plain. It is asked only if the document does not conform to its schema, which
`conformity` finds out in a fraction of the time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Set
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

from cliqgen.diagnostics import CliqgenError, Diagnostics
from cliqgen.masking import without_secrets
from cliqgen.source.conformity import Conformity
from cliqgen.source.document import Document, Node
from cliqgen.source.pointer import Pointer

_SUPPORTED = re.compile(r"3\.([012])(?:\.|\Z)")
_MAX_REPORTED = 50
_MAX_MESSAGE = 300
_MAX_ALTERNATIVES = 5

#: Places that were reported already.
Reported = Set[tuple[Document, Pointer]]


def openapi_version(document: Document, diagnostics: Diagnostics) -> str | None:
    """`2.0`, `3.0`, `3.1` or `3.2`; None, with a diagnostic, for anything else."""
    root = document.root
    version, swagger = root.scalar("openapi"), root.scalar("swagger")
    if version is not None:
        match = _SUPPORTED.match(version)
        if match:
            return f"3.{match[1]}"
        place = document.position(("openapi",))
        diagnostics.add(
            "unknown-version", f"OpenAPI {version!r} is not supported", place
        )
    elif swagger in ("2.0", "2"):
        return "2.0"
    elif root.has("swagger"):
        place = document.position(("swagger",))
        diagnostics.add("unknown-version", f"Swagger {swagger} is not supported", place)
    else:
        diagnostics.add(
            "not-openapi",
            f"{document.name} is not an OpenAPI description: no `openapi` field",
            document.position(()),
        )
    return None


def validate_document(
    root: Node, version: str, reported: Reported, diagnostics: Diagnostics
) -> None:
    """Report what openapi-spec-validator rejects by the schema of the version.

    Nothing is reported inside of `reported` places and around them.
    """
    document = root.document
    known = [pointer for place, pointer in reported if place.path == document.path]
    try:
        for count, error in enumerate(schema_errors(document.data, version)):
            if count >= _MAX_REPORTED:
                break
            deepest = _deepest(error)
            pointer = tuple(str(part) for part in deepest.absolute_path)
            if not _is_known(pointer, known):
                place = _node(root, pointer).position
                diagnostics.add("invalid-openapi", _short(deepest), place)
    except CliqgenError as error:
        diagnostics.include(error)
    except RecursionError:
        diagnostics.add(
            "too-deep", f"{document.name} is nested too deeply", document.position(())
        )
    except Exception as error:  # some malformed documents make the validator fail
        diagnostics.add(
            "invalid-openapi",
            f"openapi-spec-validator gave up: {_short(error)}",
            document.position(()),
        )


def schema_errors(data: Any, version: str) -> Iterable[Any]:
    """The errors of openapi-spec-validator by the schema of a version, in its order."""
    conformity = fast_schema(version)
    if conformity is not None and conformity.holds(data):
        return ()
    validator = _validator(version)
    if conformity is not None:
        validator = _brief(validator, conformity)
    errors: Iterable[Any] = validator.iter_errors(data)
    return errors


def _validator(version: str) -> Any:
    """jsonschema, by openapi-spec-validator's schema of a version.

    openapi-spec-validator uses jsonschema-rs instead if that is installed, but then loses
    what is wrong inside of alternatives.
    """
    from jsonschema.validators import validator_for
    from openapi_spec_validator.validation import validators

    classes: dict[str, Any] = {
        "2.0": validators.OpenAPIV2SpecValidator,
        "3.0": validators.OpenAPIV30SpecValidator,
        "3.1": validators.OpenAPIV31SpecValidator,
        "3.2": validators.OpenAPIV32SpecValidator,
    }
    schema: Any = classes[version].schema_validator.schema
    return _in_order(validator_for(schema)(schema))


def _in_order(whole: Any) -> Any:
    """The validator, which gives errors of additional properties in the document's order.

    jsonschema 4.26 takes these properties from a set.
    """
    explained = whole.VALIDATORS["additionalProperties"]

    def in_order(
        validator: Any, additional: Any, data: Any, schema: Any
    ) -> Iterator[Any]:
        if not isinstance(additional, dict) or not isinstance(data, dict):
            yield from explained(validator, additional, data, schema)
            return
        for name, value in cast("dict[str, Any]", data).items():
            yield from explained(validator, additional, {name: value}, schema)

    return _extended(whole, "additionalProperties", in_order)


def _brief(whole: Any, conformity: Conformity) -> Any:
    """The validator, which does not follow references to schemas that data conforms to."""
    explained = whole.VALIDATORS["$ref"]

    def checked(
        validator: Any, reference: str, data: Any, schema: Any
    ) -> Iterator[Any]:
        if not conformity.holds_at(reference, data):
            yield from explained(validator, reference, data, schema)

    return _extended(whole, "$ref", checked)


def _extended(whole: Any, keyword: str, explain: Any) -> Any:
    """The validator, with another way to explain errors of a keyword."""
    import jsonschema.validators

    extend: Any = getattr(jsonschema.validators, "extend")  # noqa: B009 - untyped there
    return extend(whole.__class__, {keyword: explain})(whole.schema)


@cache
def fast_schema(version: str) -> Conformity | None:
    """The schema by which openapi-spec-validator checks a version, for jsonschema-rs.

    None if jsonschema-rs is not available, or the files are in other places than in
    openapi-spec-validator 0.8 and jsonschema-specifications 2025.9.
    """
    schemas = packaged("openapi_spec_validator", "resources/schemas")
    drafts = packaged("jsonschema_specifications", "schemas")
    try:
        schema = json.loads((schemas / f"v{version}" / "schema.json").read_bytes())
        if version not in ("2.0", "3.0"):
            return Conformity(schema)
        draft4 = json.loads((drafts / "draft4" / "metaschema.json").read_bytes())
        return Conformity(schema, draft4=draft4)
    except (ImportError, OSError, ValueError):
        return None


def packaged(package: str, folder: str) -> Path:
    """A folder of a package, without importing it, which takes half a second."""
    spec = find_spec(package)
    return Path(spec.origin or "" if spec else "").parent / folder


def _is_known(pointer: Pointer, known: Iterable[Pointer]) -> bool:
    """Whether something inside a place, or around it, was reported."""
    return any(
        other[: len(pointer)] == pointer or pointer[: len(other)] == other
        for other in known
    )


def _node(root: Node, pointer: Pointer) -> Node:
    """The node at a pointer, or its nearest ancestor."""
    node = root
    for part in pointer:
        inner = node.step(part)
        if inner is None:
            return node
        node = inner
    return node


def _deepest(error: Any) -> Any:
    """The error inside of `oneOf`/`anyOf` that most likely explains the outer one."""
    from jsonschema import exceptions

    best_match: Any = getattr(exceptions, "best_match")  # noqa: B009 - untyped there
    return best_match(iter([error])) or error


def _short(error: Any) -> str:
    alternatives = [inner.message for inner in getattr(error, "context", None) or ()]
    if 1 < len(alternatives) <= _MAX_ALTERNATIVES:
        text = "no alternative matches: " + "; ".join(dict.fromkeys(alternatives))
    else:
        text = str(getattr(error, "message", error))
    text = without_secrets(text.replace("\n", " "))
    return text if len(text) <= _MAX_MESSAGE else text[:_MAX_MESSAGE] + "…"
