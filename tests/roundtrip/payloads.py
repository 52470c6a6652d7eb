"""Payloads of a schema, sent through the types that cliqgen generates for it."""

from __future__ import annotations

import base64
import copy
import datetime
import importlib
import json
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from cliqgen.diagnostics import Diagnostics
from cliqgen.emit.writing import write
from cliqgen.pipeline import Run, generate
from cliqgen.request import GenerateRequest
from hypothesis import strategies as st
from hypothesis_jsonschema import from_schema
from normalise import Normaliser, component_schemas

_OFFSETS = st.integers(-23 * 60, 23 * 60).map(
    lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes))
)


def _encoded(content: bytes) -> str:
    return base64.b64encode(content).decode()


FORMATS: dict[str, st.SearchStrategy[str]] = {
    "python-date-time": st.datetimes(
        min_value=datetime.datetime(1, 1, 3),
        max_value=datetime.datetime(9999, 12, 29),
        timezones=_OFFSETS,
    ).map(lambda moment: moment.isoformat()),
    "python-date": st.dates().map(lambda day: day.isoformat()),
    "python-time": st.times(timezones=_OFFSETS).map(lambda time: time.isoformat()),
    "python-uuid": st.uuids().map(str),
    "python-decimal": st.decimals(allow_nan=False, allow_infinity=False).map(str),
    "python-byte": st.binary().map(_encoded),
    "python-binary": st.text(),
}


@dataclass(frozen=True)
class Component:
    """A component schema, and the type that was generated for it."""

    name: str
    schema: Any
    type: Any


@dataclass(frozen=True)
class Package:
    """A generated package with the types of all components of a document."""

    codec: ModuleType
    components: tuple[Component, ...]
    normaliser: Normaliser
    findings: Diagnostics

    def payloads(self, component: Component) -> st.SearchStrategy[Any]:
        """Values that are valid against the schema of a component.

        Raises:
            Unsupported: none can be made.
        """
        schema = self.normaliser.normalise(component.schema)
        return from_schema(schema, custom_formats=FORMATS)

    def round_trip(self, component: Component, payload: Any) -> Any:
        """What is left of a payload that was decoded strictly and encoded again."""
        content = json.dumps(payload).encode()
        value, _ = self.codec.decode(component.type, content, strict=True)
        return json.loads(self.codec.encode(value))


@contextmanager
def package_of(document: dict[str, Any], folder: Path, name: str) -> Iterator[Package]:
    """Generate and import a package in which an operation returns each component."""
    changed = copy.deepcopy(document)
    components = list(component_schemas(document))
    changed["paths"] = {
        f"/s{number}": {"get": _operation(number, reference, "swagger" in document)}
        for number, (_, _, reference) in enumerate(components)
    }
    changed.pop("webhooks", None)
    source = folder / f"{name}.json"
    source.write_text(json.dumps(changed), "utf-8")
    findings = Diagnostics()
    generated = generate(Run(GenerateRequest(specs=(source,), package=name), findings))
    project = folder / f"project-{name}"
    write(generated, project)
    sys.path.insert(0, str(project))
    try:
        importlib.invalidate_caches()
        resources = importlib.import_module(f"{name}.resources.values")
        types = {
            value.id: _json_type(value.responses[200])
            for value in vars(resources).values()
            if isinstance(getattr(value, "responses", None), dict)
        }
        yield Package(
            importlib.import_module(f"{name}._runtime.decoding.codec"),
            tuple(
                Component(key, schema, types[f"values.s{number}"])
                for number, (key, schema, _) in enumerate(components)
            ),
            Normaliser(document),
            findings,
        )
    finally:
        sys.path.remove(str(project))
        for module in list(sys.modules):
            if module == name or module.startswith(f"{name}."):
                del sys.modules[module]


def _json_type(answer: Any) -> Any:
    """The type of an answer in JSON; a text is named with its media type."""
    return answer["application/json"] if isinstance(answer, dict) else answer


def _operation(number: int, reference: str, is_swagger: bool) -> dict[str, Any]:
    schema = {"schema": {"$ref": reference}}
    content = schema if is_swagger else {"content": {"application/json": schema}}
    answer = {"description": "ok", **content}
    produces = {"produces": ["application/json"]} if is_swagger else {}
    return {
        "operationId": f"values.s{number}",
        "responses": {"200": answer},
        **produces,
    }


def difference(sent: Any, received: Any, path: str = "$") -> str | None:
    """Where two JSON values differ, up to what has several spellings.

    Numbers are compared by value as doubles. A date-time, a time and a UUID may be
    spelt in another way: the zone as `Z` or as an offset, fractions of a second with
    more or fewer zeros, hexadecimal digits in either case.
    """
    if isinstance(sent, dict) and isinstance(received, dict):
        for key in [*sent, *received]:
            if key not in sent or key not in received:
                return f"{path}: {key!r} was {'lost' if key in sent else 'added'}"
            found = difference(sent[key], received[key], f"{path}.{key}")
            if found is not None:
                return found
        return None
    if isinstance(sent, list) and isinstance(received, list):
        if len(sent) != len(received):
            return f"{path}: {len(sent)} items became {len(received)}"
        pairs = enumerate(zip(sent, received, strict=True))
        found = (difference(a, b, f"{path}[{n}]") for n, (a, b) in pairs)
        return next((text for text in found if text is not None), None)
    if _is_same(sent, received):
        return None
    return f"{path}: {sent!r} became {received!r}"


def _is_same(sent: Any, received: Any) -> bool:
    if isinstance(sent, bool) or isinstance(received, bool):
        return sent is received
    if isinstance(sent, int | float) and isinstance(received, int | float):
        return sent == received or float(sent) == float(received)
    if isinstance(sent, str) and isinstance(received, str):
        return sent == received or _spells_same(sent, received)
    return sent is None and received is None


def _spells_same(sent: str, received: str) -> bool:
    for parse in (
        datetime.datetime.fromisoformat,
        datetime.time.fromisoformat,
        uuid.UUID,
    ):
        try:
            return parse(sent) == parse(received)
        except ValueError:
            continue
    return False
