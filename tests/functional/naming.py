"""What the methods of a client are called, without generating it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cliqgen.pipeline import Run, analyse
from cliqgen.request import Filters, GenerateRequest


@dataclass(frozen=True)
class Naming:
    """Writes documents into a folder and names what they describe."""

    folder: Path

    def calls(self, table: str, include: str | None = None, **root: Any) -> list[str]:
        """The calls, as `items.list`, in the order of the operations of a table.

        Each line has a method, a path, an operation id and a tag; `-` is none. `root` are
        further members of the document, `include` is a filter.
        """
        operations = [line.split() for line in table.strip().splitlines()]
        document = self._document(operations, root)
        filters = Filters((include,) if include else ())
        request = GenerateRequest(specs=(document,), filters=filters)
        api = analyse(Run(request)).api
        named = {
            f"{operation.method} {operation.path}": ".".join(
                (*operation.attributes, operation.name)
            )
            for operation in api.operations()
        }
        wanted = [f"{method} {path}" for method, path, *_ in operations]
        return [named[call] for call in wanted if include is None or call in named]

    def _document(self, operations: list[list[str]], root: dict[str, Any]) -> Path:
        paths: dict[str, Any] = {}
        for method, path, operation_id, tag in operations:
            parameters = [
                {"name": name, "in": "path", "required": True, "schema": {}}
                for name in re.findall(r"\{(\w+)\}", path)
            ]
            operation: dict[str, Any] = {
                "parameters": parameters,
                "responses": {"204": {"description": "done"}},
            }
            if operation_id != "-":
                operation["operationId"] = operation_id
            if tag != "-":
                operation["tags"] = [tag.replace("~", " ")]
            paths.setdefault(path, {})[method.lower()] = operation
        info = {"title": "Example", "version": "1"}
        document = {"openapi": "3.1.0", "info": info, "paths": paths, **root}
        path = self.folder / "named.json"
        path.write_text(json.dumps(document), "utf-8")
        return path
