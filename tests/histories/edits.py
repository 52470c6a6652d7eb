"""Edits such as people make to descriptions, at places chosen by chance.

Each takes a description and changes it in place; it returns what it did, or None where
the description offers no place for it.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

Json = dict[str, Any]
Edit = Callable[[Json, Random], str | None]

METHODS = ("get", "put", "post", "delete", "patch", "head", "options")


def operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Path, method and operation, one after the other."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if isinstance(item, dict) and isinstance(item.get(method), dict):
                yield path, method, item[method]


def schemas(document: Json) -> dict[str, Any]:
    """The component schemas, in OpenAPI or in Swagger."""
    if "swagger" in document:
        found = document.setdefault("definitions", {})
    else:
        found = document.setdefault("components", {}).setdefault("schemas", {})
    assert isinstance(found, dict)
    return found


def objects(document: Json) -> list[tuple[str, Json]]:
    """The component schemas that have properties."""
    return [
        (name, schema)
        for name, schema in schemas(document).items()
        if isinstance(schema, dict) and isinstance(schema.get("properties"), dict)
    ]


def _parameter(document: Json, name: str, kind: str, *, required: bool = False) -> Json:
    stated: Json = {"name": name, "in": "query"}
    if required:
        stated["required"] = True
    typed: Json = {"type": kind}
    return {**stated, **typed} if "swagger" in document else {**stated, "schema": typed}


def _own_parameters(document: Json) -> list[tuple[str, list[Any], int]]:
    return [
        (f"{method} {path}", operation["parameters"], index)
        for path, method, operation in operations(document)
        for index, parameter in enumerate(operation.get("parameters") or [])
        if isinstance(parameter, dict) and parameter.get("in") == "query"
    ]


def remove_operation(document: Json, random: Random) -> str | None:
    found = list(operations(document))
    if len(found) < 2:
        return None
    path, method, _ = random.choice(found)
    del document["paths"][path][method]
    return f"removed {method} {path}"


def add_operation(document: Json, random: Random) -> str | None:
    path, method, operation = random.choice(list(operations(document)))
    other = f"/added{random.randrange(10_000)}{path}"
    added = copy.deepcopy(operation)
    added.pop("operationId", None)
    shared = document["paths"][path].get("parameters")
    document["paths"][other] = {method: added} | (
        {"parameters": shared} if shared else {}
    )
    return f"added {method} {other}"


def rename_operation(document: Json, random: Random) -> str | None:
    found = [o for o in operations(document) if "operationId" in o[2]]
    if not found:
        return None
    path, method, operation = random.choice(found)
    operation["operationId"] += "Anew"
    return f"renamed {method} {path}"


def move_operation(document: Json, random: Random) -> str | None:
    path = random.choice(list(document["paths"]))
    document["paths"][f"/moved{path}"] = document["paths"].pop(path)
    return f"moved {path}"


def deprecate_operation(document: Json, random: Random) -> str | None:
    path, method, operation = random.choice(list(operations(document)))
    operation["deprecated"] = not operation.get("deprecated", False)
    return f"deprecated {method} {path}"


def retag_operation(document: Json, random: Random) -> str | None:
    path, method, operation = random.choice(list(operations(document)))
    operation["tags"] = ["elsewhere"]
    return f"moved {method} {path} to another tag"


def add_parameter(document: Json, random: Random) -> str | None:
    path, method, operation = random.choice(list(operations(document)))
    name = f"added{random.randrange(10_000)}"
    required = random.random() < 0.5
    parameter = _parameter(document, name, "integer", required=required)
    operation["parameters"] = [*(operation.get("parameters") or []), parameter]
    return f"added parameter {name} to {method} {path}"


def remove_parameter(document: Json, random: Random) -> str | None:
    found = _own_parameters(document)
    if not found:
        return None
    place, parameters, index = random.choice(found)
    return f"removed parameter {parameters.pop(index)['name']} of {place}"


def rename_parameter(document: Json, random: Random) -> str | None:
    found = _own_parameters(document)
    if not found:
        return None
    place, parameters, index = random.choice(found)
    parameters[index]["name"] += "_anew"
    return f"renamed parameter {parameters[index]['name']} of {place}"


def flip_parameter(document: Json, random: Random) -> str | None:
    found = _own_parameters(document)
    if not found:
        return None
    place, parameters, index = random.choice(found)
    parameter = parameters[index]
    parameter["required"] = not parameter.get("required", False)
    return f"made parameter {parameter['name']} of {place} {parameter['required']}"


def retype_parameter(document: Json, random: Random) -> str | None:
    found = _own_parameters(document)
    if not found:
        return None
    place, parameters, index = random.choice(found)
    parameter = parameters[index]
    kind = random.choice(["string", "integer", "boolean"])
    for key in ("type", "enum", "items", "default", "format", "schema", "content"):
        parameter.pop(key, None)
    parameters[index] = parameter | _parameter(document, parameter["name"], kind)
    return f"made parameter {parameter['name']} of {place} {kind}"


def reverse_parameters(document: Json, random: Random) -> str | None:
    path, method, operation = random.choice(list(operations(document)))
    operation["parameters"] = list(reversed(operation.get("parameters") or []))
    return f"reversed the parameters of {method} {path}"


def remove_body(document: Json, random: Random) -> str | None:
    found = [o for o in operations(document) if "requestBody" in o[2]]
    if not found:
        return None
    path, method, operation = random.choice(found)
    del operation["requestBody"]
    return f"removed the body of {method} {path}"


def add_failure(document: Json, random: Random) -> str | None:
    path, method, operation = random.choice(list(operations(document)))
    status = random.choice(["404", "409", "429", "503"])
    operation.setdefault("responses", {})[status] = {"description": "It failed."}
    return f"added {status} to {method} {path}"


def empty_answer(document: Json, random: Random) -> str | None:
    path, method, operation = random.choice(list(operations(document)))
    operation["responses"] = {"204": {"description": "Done."}}
    return f"emptied the answers of {method} {path}"


def add_property(document: Json, random: Random) -> str | None:
    found = objects(document)
    if not found:
        return None
    name, schema = random.choice(found)
    added = f"added{random.randrange(10_000)}"
    schema["properties"][added] = {"type": "string"}
    if random.random() < 0.3:
        schema["required"] = [*schema.get("required", []), added]
    return f"added {name}.{added}"


def remove_property(document: Json, random: Random) -> str | None:
    found = [(n, s) for n, s in objects(document) if s["properties"]]
    if not found:
        return None
    name, schema = random.choice(found)
    gone = random.choice(list(schema["properties"]))
    del schema["properties"][gone]
    if gone in schema.get("required", []):
        schema["required"] = [n for n in schema["required"] if n != gone]
        if not schema["required"]:
            del schema["required"]
    return f"removed {name}.{gone}"


def retype_property(document: Json, random: Random) -> str | None:
    found = [(n, s) for n, s in objects(document) if s["properties"]]
    if not found:
        return None
    name, schema = random.choice(found)
    chosen = random.choice(list(schema["properties"]))
    kind = random.choice(["string", "integer", "boolean"])
    schema["properties"][chosen] = {"type": kind}
    return f"made {name}.{chosen} {kind}"


def flip_property(document: Json, random: Random) -> str | None:
    found = [(n, s) for n, s in objects(document) if s["properties"]]
    if not found:
        return None
    name, schema = random.choice(found)
    chosen = random.choice(list(schema["properties"]))
    required = [n for n in schema.get("required", []) if n != chosen]
    if len(required) == len(schema.get("required", [])):
        required.append(chosen)
    schema["required"] = required
    if not required:
        del schema["required"]
    return f"flipped whether {name}.{chosen} is required"


def rename_schema(document: Json, random: Random) -> str | None:
    found = schemas(document)
    if not found:
        return None
    name = random.choice(list(found))
    other = f"{name}Anew"
    if other in found:
        return None
    found[other] = found.pop(name)
    prefix = "#/definitions/" if "swagger" in document else "#/components/schemas/"
    _redirect(document, f"{prefix}{name}", f"{prefix}{other}")
    return f"renamed {name}"


def _redirect(value: Any, old: str, new: str) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str) and (inner == old or inner.startswith(f"{old}/")):
                value[key] = new + inner[len(old) :]
            else:
                _redirect(inner, old, new)
    elif isinstance(value, list):
        for inner in value:
            _redirect(inner, old, new)


def _enumerations(value: Any) -> Iterator[list[Any]]:
    if isinstance(value, dict):
        stated = value.get("enum")
        if isinstance(stated, list) and value.get("type") == "string":
            yield stated
        for inner in value.values():
            yield from _enumerations(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _enumerations(inner)


def add_value(document: Json, random: Random) -> str | None:
    found = list(_enumerations(document["paths"])) + list(
        _enumerations(schemas(document))
    )
    if not found:
        return None
    chosen = random.choice(found)
    chosen.append(f"added{random.randrange(10_000)}")
    return f"added {chosen[-1]} to an enumeration"


def remove_value(document: Json, random: Random) -> str | None:
    found = list(_enumerations(document["paths"])) + list(
        _enumerations(schemas(document))
    )
    found = [values for values in found if len(values) > 1]
    if not found:
        return None
    chosen = random.choice(found)
    return f"removed {chosen.pop()!r} of an enumeration"


def reword(document: Json, random: Random) -> str | None:
    path, method, operation = random.choice(list(operations(document)))
    operation["summary"] = f"Reworded {random.randrange(10_000)}."
    return f"reworded {method} {path}"


def reorder(document: Json, random: Random) -> str | None:
    names = list(document["paths"])
    random.shuffle(names)
    document["paths"] = {name: document["paths"][name] for name in names}
    return "reordered the paths"


EDITS: tuple[Edit, ...] = (
    *(remove_operation, add_operation, rename_operation, move_operation),
    *(deprecate_operation, retag_operation),
    *(add_parameter, remove_parameter, rename_parameter, flip_parameter),
    *(retype_parameter, reverse_parameters),
    *(remove_body, add_failure, empty_answer),
    *(add_property, remove_property, retype_property, flip_property, rename_schema),
    *(add_value, remove_value, reword, reorder),
)
