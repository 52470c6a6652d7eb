"""A description as written: its schemas by place, and whether a value is valid there.

Nothing here goes through cliqgen's reading of schemas: the text of the description is
looked at once more, so that a mistake of cliqgen's cannot hide itself.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend
from openapi_schema_validator import OAS30Validator, OAS31Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

_MOST_FAULTS = 3
_MOST_HOPS = 100


class Unresolvable(Exception):
    """A reference leads nowhere."""


@dataclass(frozen=True)
class Place:
    """A schema, and the file it is written in, against which its references resolve."""

    uri: str
    schema: Any

    def inner(self, schema: Any) -> Place:
        return Place(self.uri, schema)


class Description:
    """All files of a description by their URI."""

    def __init__(self, files: Mapping[Path, Any], root: Path) -> None:
        self._files = {path.as_uri(): data for path, data in files.items()}
        data = files[root]
        self._is_3_0 = str(data.get("openapi", "2.0")).startswith(("3.0", "2."))

    def target(self, place: Place) -> Place:
        """The schema behind a chain of references without anything beside them.

        Raises:
            Unresolvable: a reference leads nowhere, or in a circle.
        """
        for _ in range(_MOST_HOPS):
            if not isinstance(place.schema, dict) or not isinstance(
                place.schema.get("$ref"), str
            ):
                return place
            place = self.follow(place, place.schema["$ref"])
        raise Unresolvable("the references form a circle")

    def follow(self, place: Place, reference: str) -> Place:
        """What one reference points at.

        Raises:
            Unresolvable: nothing is there.
        """
        uri, fragment = urldefrag(urljoin(place.uri, reference))
        document = self._files.get(_plain(uri))
        if document is None:
            raise Unresolvable(f"{reference!r} names a file that was not read")
        if fragment and not fragment.startswith("/"):
            found = next(_anchored(document, fragment), None)
        else:
            found = _pointed(document, fragment)
        if found is None:
            raise Unresolvable(f"{reference!r} points at nothing")
        return Place(_plain(uri), found)

    def faults(self, place: Place, value: Any, *, is_lax: bool = False) -> list[str]:
        """Why a value is not valid by a schema; the first few reasons.

        `is_lax` lets a value pass that several alternatives of a `oneOf` take, which some
        descriptions make unavoidable.
        """
        found: list[str] = []
        for error in self._validator(place).iter_errors(value):
            if is_lax and _is_ambiguity(error):
                continue
            where = "/".join(str(part) for part in error.absolute_path)
            found.append(f"/{where}: {error.message[:160]}")
            if len(found) == _MOST_FAULTS:
                break
        return found

    def _validator(self, place: Place) -> Any:
        kind: Any = _Validator30 if self._is_3_0 else _Validator31
        return kind(
            place.schema,
            registry=self._registry,
            format_checker=FormatChecker(()),
            # The only way to say where a schema stands that is not a whole document.
            _resolver=self._registry.resolver(place.uri),
        )

    @cached_property
    def _registry(self) -> Any:
        registry: Any = Registry()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return registry.with_resources(
                (uri, Resource(contents=data, specification=DRAFT202012))
                for uri, data in self._files.items()
            )


def _check_type(validator: Any, types: Any, instance: Any, schema: Any) -> Any:
    """`type`, with the lists and the `null` of later versions, which many write in 3.0."""
    listed = types if isinstance(types, list) else [types]
    if instance is None and ("null" in listed or schema.get("nullable") is True):
        return
    known = ["string" if name == "file" else name for name in listed if name != "null"]
    if not any(validator.is_type(instance, name) for name in known):
        yield ValidationError(f"{instance!r} is not of type {types!r}")


# A discriminator never changes what is valid (OpenAPI 3.1, 4.8.25), but these validators
# follow it, and it leads nowhere in many descriptions.
_CHOICES: dict[str, Any] = {
    name: Draft202012Validator.VALIDATORS[name] for name in ("oneOf", "anyOf")
}
_Validator30: Any = extend(OAS30Validator, {**_CHOICES, "type": _check_type})
_Validator31: Any = extend(OAS31Validator, _CHOICES)


def _is_ambiguity(error: Any) -> bool:
    if error.validator == "oneOf":
        return "valid under each of" in error.message
    return bool(error.context) and any(
        _is_ambiguity(inner) and inner.parent is error for inner in error.context
    )


def _plain(uri: str) -> str:
    return Path(unquote(urlsplit(uri).path)).as_uri()


def _pointed(document: Any, pointer: str) -> Any:
    """RFC 6901, 6: a pointer as the fragment of a URI."""
    here = document
    for part in unquote(pointer).split("/")[1:]:
        part = part.replace("~1", "/").replace("~0", "~")
        if isinstance(here, dict) and part in here:
            here = here[part]
        elif isinstance(here, list) and part.isdecimal() and int(part) < len(here):
            here = here[int(part)]
        else:
            return None
    return here


def _anchored(value: Any, name: str) -> Iterator[Any]:
    if isinstance(value, dict):
        if value.get("$anchor") == name:
            yield value
        for inner in value.values():
            yield from _anchored(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _anchored(inner, name)
