"""One of the two things compared: a description together with the client it makes."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cliqgen.comparison.identity import document_names, identities
from cliqgen.comparison.meaning import Meaning
from cliqgen.diagnostics import Position
from cliqgen.ir.data import Model, ObjectModel
from cliqgen.ir.model import Api, Body, Operation
from cliqgen.pipeline import Analysed, Progress
from cliqgen.surface.model import Surface
from cliqgen.surface.read import read_surface

#: Where an argument goes: its location, and its name there.
Wire = tuple[str, str]


@dataclass(frozen=True)
class Described:
    """A description as it is understood, and the surface of its client.

    `files` are the modules as printed, not formatted, by their path in the package, and
    `data` are digests of what the documents say by their `meaning`, and of the status
    table.
    `documents` are names of the documents by their paths, see `document_names`.
    """

    api: Api
    surface: Surface
    files: Mapping[str, str]
    data: frozenset[str]
    meaning: Meaning
    documents: Mapping[str, str]

    @cached_property
    def calls(self) -> dict[str, tuple[str, Operation]]:
        """The identity of what each method calls, and its operation, by its call."""
        found: dict[str, tuple[str, Operation]] = {}
        for operation in self.api.operations():
            prefix = ".".join(["client", *operation.attributes])
            found[f"{prefix}.{operation.name}"] = (operation.id, operation)
            if operation.paging is not None:
                walk = f"{operation.id} {operation.paging.name}"
                found[f"{prefix}.{operation.paging.name}"] = (walk, operation)
        return found

    @cached_property
    def models(self) -> dict[str, Model]:
        """The models by the names of their classes and aliases."""
        return {model.name: model for model in self.api.models.values()}

    def wires(self, operation: Operation) -> dict[str, Wire]:
        """Where each argument of a method goes, by its name; in a path by its order."""
        found = {p.name: (p.location, p.wire_name) for p in operation.parameters}
        in_path = [p for p in operation.parameters if p.location == "path"]
        in_path.sort(key=lambda p: operation.path.find("{" + p.wire_name + "}"))
        found.update((p.name, ("path", str(n))) for n, p in enumerate(in_path))
        if operation.body is not None:
            found.update(self._body_wires(operation.body))
        return found

    def deprecated_arguments(self, operation: Operation) -> set[str]:
        """The names of the arguments of a method that are deprecated."""
        found = {p.name for p in operation.parameters if p.deprecated}
        body = operation.body
        if body is not None and body.spread:
            model = self.api.models.get(getattr(body.type, "id", ""))
            fields = model.fields if isinstance(model, ObjectModel) else ()
            keywords = dict(body.keywords)
            found |= {
                keywords[f.name] for f in fields if f.deprecated and f.name in keywords
            }
        return found

    def _body_wires(self, body: Body) -> Iterator[tuple[str, Wire]]:
        if not body.spread:
            yield body.name, ("body", "")
            return
        model = self.api.models.get(getattr(body.type, "id", ""))
        fields = model.fields if isinstance(model, ObjectModel) else ()
        wire_names = {field.name: field.wire_name for field in fields}
        for field, keyword in body.keywords:
            yield keyword, ("body", wire_names.get(field, field))

    def identities(self, model: Model) -> tuple[Hashable, ...]:
        """By what a model is known in another description, the most telling first."""
        return identities(model, self.documents)

    def place(self, symbol: str, part: str = "") -> Position | None:
        """Where the description speaks of a symbol, and of an argument or field of it."""
        calls, models = self.calls, self.models
        if symbol in models:
            model = models[symbol]
            fields = model.fields if isinstance(model, ObjectModel) else ()
            inner = next((f.node for f in fields if f.name == part), model.node)
            return inner.position
        if symbol not in calls:
            webhooks = {f"webhooks.{w.name}": w.node for w in self.api.webhooks}
            node = webhooks.get(symbol)
            return None if node is None else node.position
        operation = calls[symbol][1]
        nodes = {p.name: p.node for p in operation.parameters}
        if operation.body is not None:
            if not operation.body.spread:
                nodes.setdefault(operation.body.name, operation.body.node)
            sent = self.api.models.get(getattr(operation.body.type, "id", ""))
            if isinstance(sent, ObjectModel):
                by_name = {field.name: field.node for field in sent.fields}
                nodes |= {k: by_name[f] for f, k in operation.body.keywords}
        return nodes.get(part, operation.node).position


def describe_client(
    analysed: Analysed, progress: Progress = lambda _: None
) -> Described:
    """The client of an analysed description, as callers see it; nothing is written."""
    from cliqgen.python.package import plan
    from cliqgen.render import render
    from cliqgen.resources import templates_folder

    progress("comparing")
    package = plan(analysed.api, analysed.package)
    files = render(package, templates_folder())
    surface = read_surface(files, package.name)
    prefix = f"{package.name}/"
    modules = {
        path.removeprefix(prefix): text
        for path, text in files.items()
        if path.startswith(prefix) and not path.startswith(f"{prefix}_runtime/")
    }
    documents = analysed.documents
    meaning = Meaning(documents)
    data = {*meaning.digests(documents[: len(analysed.inputs.specs)])}
    table = analysed.inputs.status_codes
    if table is not None:
        data.add(analysed.inputs.hashes()[table])
    names = document_names([document.path for document in documents])
    return Described(analysed.api, surface, modules, frozenset(data), meaning, names)
