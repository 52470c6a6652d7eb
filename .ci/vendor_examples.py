"""Decode every example that the vendor gives for a success with the generated client.

Usage: vendor_examples.py SHARED_FOLDER

Exit status 0 if each example decodes strictly into the model of its operation, or the
table "Examples of the vendor that do not fit" in specs/cliq/SOURCES.md explains it, and
no row of that table has become needless.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "generated" / "zoho-cliq"))

from zoho_cliq._runtime.decoding import codec  # noqa: E402
from zoho_cliq._runtime.operation import Operation  # noqa: E402

FOLDERS = {"vendor-openapi": "/api/v3", "vendor-openapi-v2": "/api/v2"}
METHODS = ("get", "put", "post", "delete", "patch")
ARTEFACT = re.compile(r"response[ _]code", re.IGNORECASE)
MISSING = object()
HEADING = "## Examples of the vendor that do not fit"
ROW = re.compile(r"^\| `([A-Z]+) (\S+)` \|", re.MULTILINE)


class Loader(yaml.SafeLoader):
    """YAML 1.2 as far as it matters: a date is text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def main(shared: Path) -> int:
    known = client_operations()
    explained = set(
        ROW.findall(
            (ROOT / "specs/cliq/SOURCES.md").read_text("utf-8").partition(HEADING)[2]
        )
    )
    count = fitting = 0
    failed: set[tuple[str, str]] = set()
    problems: list[str] = []
    for folder, prefix in FOLDERS.items():
        for file in sorted((shared / "cliq" / folder).glob("*.yml")):
            for method, path, example in examples(file, prefix):
                count += 1
                key = (method, bare(path))
                reason = misfit(known.get(key), example)
                if reason is None:
                    fitting += 1
                    continue
                place = next((e for e in explained if (e[0], bare(e[1])) == key), None)
                failed.add(key)
                if place is None:
                    problems.append(f"{file.name}: {method} {path}: {reason}")
    for method, path in sorted(explained):
        if (method, bare(path)) not in failed:
            problems.append(f"SOURCES.md explains {method} {path}, whose examples fit")
    print(
        f"{count} examples of the vendor: {fitting} decode, "
        f"{count - fitting} of {len(failed)} operations do not"
    )
    for problem in problems:
        print(f"  {problem}")
    return 1 if problems or not count else 0


def client_operations() -> dict[tuple[str, str], list[Operation[Any]]]:
    """The operations of the client by method and path, several where one has variants."""
    found: dict[tuple[str, str], list[Operation[Any]]] = {}
    for file in sorted((ROOT / "generated/zoho-cliq/zoho_cliq/resources").glob("*.py")):
        module = importlib.import_module(f"zoho_cliq.resources.{file.stem}")
        for value in vars(module).values():
            if isinstance(value, Operation):
                found.setdefault((value.method, bare(value.path)), []).append(value)
    return found


def bare(path: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", path.partition("?")[0]).rstrip("/")


def examples(file: Path, prefix: str) -> Iterator[tuple[str, str, Any]]:
    """Each example of a 2xx answer, with its method and its path."""
    document = yaml.load(file.read_text("utf-8"), Loader)
    for path, item in document["paths"].items():
        # The vendor's v2 documents have a segment too many in a few places.
        whole = re.sub(
            r"(\{USER_ID\}/members|\{MESSAGE_ID\}/messages)$",
            lambda m: m[0].partition("/")[0],
            path,
        )
        if not whole.startswith("/maintenanceapi"):
            whole = prefix + whole
        for method in METHODS:
            for status, response in item.get(method, {}).get("responses", {}).items():
                if str(status).startswith(("2", "3")):
                    for media in (
                        resolved(document, response).get("content", {}).values()
                    ):
                        for example in media_examples(document, media):
                            yield method.upper(), whole, example


def media_examples(document: Any, media: Any) -> Iterator[Any]:
    if "example" in media:
        yield media["example"]
    for example in media.get("examples", {}).values():
        example = resolved(document, example)
        if "value" in example:
            yield example["value"]
    assembled = example_of(document, media.get("schema", {}))
    if assembled is not MISSING:
        yield assembled


def example_of(document: Any, schema: Any, depth: int = 0) -> Any:
    """The example of a schema: its own, or one put together from its properties'."""
    schema = resolved(document, schema)
    if not isinstance(schema, dict) or depth > 12:
        return MISSING
    if "example" in schema:
        return schema["example"]
    for part in ("allOf", "oneOf", "anyOf"):
        for inner in schema.get(part, ()):
            found = example_of(document, inner, depth + 1)
            if found is not MISSING:
                return found
    if "items" in schema:
        item = example_of(document, schema["items"], depth + 1)
        return MISSING if item is MISSING else [item]
    inner = {
        name: example_of(document, value, depth + 1)
        for name, value in schema.get("properties", {}).items()
    }
    found = {name: value for name, value in inner.items() if value is not MISSING}
    return found or MISSING


def resolved(document: Any, node: Any) -> Any:
    while isinstance(node, dict) and "$ref" in node:
        target = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def misfit(operations: list[Operation[Any]] | None, example: Any) -> str | None:
    """Why an example does not decode as any success of the operations; None if it does."""
    if operations is None:
        return "the client has no such operation"
    content = json.dumps(example).encode()
    types = [t for o in operations for t in o.responses.values()]
    if ARTEFACT.search(content.decode()[:40]) or "No response" in str(example)[:60]:
        # "204 No response" and the like stand for an answer without a body.
        return None if None in types else "no answer without a body is declared"
    reasons: list[str] = []
    for type_ in types:
        if type_ not in (None, bytes, str):
            _, problems = codec.decode(type_, content, strict=False)
            # An example put together from those of properties need not be complete.
            wrong = [p for p in problems if p.reason != "Required field is missing"]
            if not wrong:
                return None
            reasons += [f"{problem.path}: {problem.reason}" for problem in wrong]
    return "; ".join(dict.fromkeys(reasons)) or "no answer with JSON is declared"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
