"""One of the two sides compared: a description with the client generated from it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from cliqgen.comparison.identity import document_names, identities
from cliqgen.comparison.meaning import Meaning
from cliqgen.diagnostics import Position
from cliqgen.ir.api import Api, Body, Operation
from cliqgen.ir.data import Model, ObjectModel
from cliqgen.pipeline import Analysed, Progress
from cliqgen.python.surface import plan_surface
from cliqgen.surface.declared import planned_surface
from cliqgen.surface.members import Surface

#: Where an argument is sent: its location, and its name there.
Wire = tuple[str, str]


class Snapshot(Struct, frozen=True, dict=True):
    """An analysed description, and the surface of its client.

    Everything is computed on first use. `documents` are names of the documents by their
    paths, see `document_names`. `known` is the surface, unless it is that of the whole client
    as this version would generate it.
    """

    analysed: Analysed
    documents: Mapping[str, str]
    meaning: Meaning
    known: Surface | None = None

    @property
    def api(self) -> Api:
        return self.analysed.api

    @cached_property
    def surface(self) -> Surface:
        """The surface: what callers see."""
        if self.known is not None:
            return self.known
        return planned_surface(plan_surface(self.api, self.analysed.package))

    @cached_property
    def files(self) -> dict[str, str]:
        """The modules as printed, not formatted, by their path in the package."""
        from cliqgen.bundled import templates_folder
        from cliqgen.python.package import plan
        from cliqgen.render import render

        package = plan(self.api, self.analysed.package)
        prefix = f"{self.analysed.package}/"
        return {
            path.removeprefix(prefix): text
            for path, text in render(package, templates_folder()).items()
            if path.startswith(prefix) and not path.startswith(f"{prefix}_runtime/")
        }

    @cached_property
    def data(self) -> frozenset[str]:
        """Digests of what the documents say by their `meaning`, and of the status table."""
        analysed = self.analysed
        inputs, documents = analysed.inputs, analysed.documents
        meaning = Meaning(documents, analysed.redirections)
        data = {*meaning.digests(documents[: len(inputs.specs)])}
        if inputs.status_codes is not None:
            data.add(inputs.hashes()[inputs.status_codes])
        return frozenset(data)

    @cached_property
    def calls(self) -> dict[str, tuple[str, Operation]]:
        """The identity of each method's operation, and the operation, by call."""
        calls: dict[str, tuple[str, Operation]] = {}
        for operation in self.api.operations():
            prefix = ".".join(["client", *operation.attributes])
            calls[f"{prefix}.{operation.name}"] = (operation.id, operation)
            if operation.paging is not None:
                iterator = f"{operation.id} {operation.paging.name}"
                calls[f"{prefix}.{operation.paging.name}"] = (iterator, operation)
        return calls

    @cached_property
    def models(self) -> dict[str, Model]:
        """The models by the names of their classes and aliases."""
        return {model.name: model for model in self.api.models.values()}

    def wires(self, operation: Operation) -> dict[str, Wire]:
        """Where each argument of a method is sent, by name; in a path, by position."""
        wires = {p.name: (p.location, p.wire_name) for p in operation.parameters}
        in_path = [p for p in operation.parameters if p.location == "path"]
        in_path.sort(key=lambda p: operation.path.find("{" + p.wire_name + "}"))
        wires.update((p.name, ("path", str(n))) for n, p in enumerate(in_path))
        if operation.body is not None:
            wires.update(self._body_wires(operation.body))
        return wires

    def deprecated_arguments(self, operation: Operation) -> set[str]:
        """The names of the arguments of a method that are deprecated."""
        names = {p.name for p in operation.parameters if p.deprecated}
        body = operation.body
        if body is not None and body.spread:
            model = self.api.models.get(getattr(body.type, "id", ""))
            fields = model.fields if isinstance(model, ObjectModel) else ()
            keywords = dict(body.keywords)
            names |= {
                keywords[f.name] for f in fields if f.deprecated and f.name in keywords
            }
        return names

    def _body_wires(self, body: Body) -> Iterator[tuple[str, Wire]]:
        if not body.spread:
            yield body.name, ("body", "")
            return
        model = self.api.models.get(getattr(body.type, "id", ""))
        fields = model.fields if isinstance(model, ObjectModel) else ()
        wire_names = {field.name: field.wire_name for field in fields}
        for name, keyword in body.keywords:
            yield keyword, ("body", wire_names.get(name, name))

    def identities(self, model: Model) -> tuple[Hashable, ...]:
        """The keys by which a model is recognized in another description, best first."""
        return identities(model, self.documents)

    def place(self, symbol: str, part: str = "") -> Position | None:
        """Where the description declares a symbol, or an argument or field of it."""
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
) -> Snapshot:
    """The client of an analysed description, as callers see it; nothing is written."""
    progress("comparing")
    names = document_names([document.path for document in analysed.documents])
    return Snapshot(analysed, names, Meaning(analysed.documents, analysed.redirections))
