"""Imports every module of a generated package, and builds a decoder for every type in it.

    python importing.py FOLDER PACKAGE

Needs what generated packages need, and nothing else. Prints one JSON object: how many
modules and models there are, the method and path of every operation, and what failed.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
import warnings
from typing import Any

import msgspec


def main(folder: str, name: str) -> None:
    sys.path.insert(0, folder)
    warnings.simplefilter("error")
    errors: list[str] = []
    package = importlib.import_module(name)
    modules = 1
    for found in pkgutil.walk_packages(package.__path__, f"{name}."):
        modules += 1
        try:
            importlib.import_module(found.name)
        except BaseException as error:
            errors.append(f"{found.name}: {type(error).__name__}: {error}")
    hook = sys.modules[f"{name}._runtime.decoding.union"].decode_hook  # type: ignore[attr-defined]

    def build(what: str, type_: Any) -> None:
        try:
            msgspec.json.Decoder(type_, dec_hook=hook)
        except Exception as error:
            errors.append(f"{what}: {type(error).__name__}: {error}")

    models = 0
    for exported in package.__all__:
        value = getattr(package, exported)
        if not isinstance(value, type) or not issubclass(value, msgspec.Struct):
            continue
        if value.__module__.startswith(f"{name}._runtime."):
            continue  # values of the runtime's own, which are never decoded
        models += 1
        build(exported, value)
    operations = list(_operations(name))
    for operation in operations:
        for answer in operation.responses.values():
            types = answer.values() if isinstance(answer, dict) else [answer]
            for type_ in types:
                if type_ is not None:
                    build(operation.id, type_)
    report = {
        "modules": modules,
        "models": models,
        "operations": [[o.method, o.path] for o in operations],
        "errors": errors,
    }
    print(json.dumps(report))


def _operations(name: str) -> Any:
    kind = sys.modules[f"{name}._runtime.operation"].Operation  # type: ignore[attr-defined]
    for module_name, module in list(sys.modules.items()):
        if module_name.startswith(f"{name}.resources."):
            for value in vars(module).values():
                if isinstance(value, kind):
                    yield value


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
