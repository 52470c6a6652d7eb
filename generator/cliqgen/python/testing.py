"""The fake of an API: a tree of routes, with the names and types of the client's methods."""

from __future__ import annotations

import keyword
from collections.abc import Collection, Iterable, Iterator, Mapping

from cliqgen.identifiers import Allocator, snake_case
from cliqgen.ir.api import Api, Operation, Resource
from cliqgen.python.annotations import Annotator
from cliqgen.python.code import (
    Code,
    docstring,
    identifier,
    literal,
    toml_key,
    toml_string,
)
from cliqgen.python.imports import (
    format_imports,
    grouped,
    runtime_imports,
    sorted_names,
    standard_imports,
)
from cliqgen.python.listing import classes_of, item_of_list
from cliqgen.python.plans import (
    ClientPlan,
    FixtureNames,
    Import,
    RoutePlan,
    RoutesClass,
    RoutesUse,
    TestingPlan,
)
from cliqgen.python.prose import with_article
from cliqgen.python.resources import result_annotation

#: What a fake has of its own: a resource of such a name gets an underscore.
FAKE_MEMBERS = frozenset(
    {"client", "async_client", "transport", "async_transport", "clock", "calls"}
    | {"limits", "strict", "items", "reset", "route", "expires_tokens", "handle"}
    | {"serve", "client_class", "async_client_class", "arguments"}
    | {"description_file", "cached_property"}
)
#: Fixtures of pytest and of its usual plugins, which a client's must not replace.
_FIXTURES = frozenset(
    {"cache", "capfd", "capfdbinary", "caplog", "capsys", "capsysbinary", "config"}
    | {"doctest_namespace", "event_loop", "item", "mocker", "monkeypatch", "node"}
    | {"parser", "pytester", "pytestconfig", "record_property", "recwarn", "request"}
    | {"record_testsuite_property", "record_xml_attribute", "session", "subtests"}
    | {"testdir", "tmp_path", "tmp_path_factory", "tmpdir", "tmpdir_factory"}
)
_IMPORTED = frozenset({"ListRoute", "Route", "Routes"})


def plan_testing(
    api: Api,
    package: str,
    places: Mapping[str, str],
    client: ClientPlan,
    callee: Code,
    description: str,
) -> TestingPlan:
    """What the templates of `testing` print.

    `places` are the modules of models, `callee` is a method to show, and `description` is
    the text of `description.json`.
    """
    planner = _RoutesPlanner(api, client, places)
    classes = tuple(planner.classes(api.resources))
    top = tuple(planner.uses(api.resources, FAKE_MEMBERS))
    fake = identifier(f"Fake{client.name}")
    return TestingPlan(
        description=description,
        fake=fake,
        docstring=docstring(
            f"A fake of {with_article(api.title)}: it returns what the description documents.",
            4,
        ),
        base=planner.renamed("Fake"),
        base_name=planner.name_of("Fake"),
        bases=tuple(planner.bases(classes)),
        imports=planner.imports(),
        classes=classes,
        top=top,
        top_names=sorted_names({use.routes for use in top}),
        arguments=_arguments(client),
        fixtures=_fixtures(client),
        entry_point=toml_key(package),
        plugin=toml_string(f"{package}.testing.fixtures"),
        callee=_route(callee, api, top),
    )


class _RoutesPlanner:
    """Plans classes of routes, whose names differ from those of all models."""

    def __init__(self, api: Api, client: ClientPlan, places: Mapping[str, str]) -> None:
        self._api = api
        self._places = places
        #: The names of what the package exports beside: models and clients.
        self._exported = {model.name for model in api.models.values()}
        self._exported |= {each.name for each in api.formats}
        self._exported |= {client.name, client.async_name}
        self._annotator = Annotator(api.models)
        taken = self._exported | _IMPORTED | {"Fake", "TYPE_CHECKING"}
        self._names = Allocator(frozenset(taken))
        self._classes: dict[tuple[str, ...], Code] = {}

    def renamed(self, name: str) -> Code:
        """A name of the fake's own, as it is imported beside models and clients."""
        if name not in self._exported:
            return Code(name)
        return Code(f"{name} as {self.name_of(name)}")

    def name_of(self, name: str) -> Code:
        """What such a name is called here."""
        return Code(f"_{name}" if name in self._exported else name)

    def classes(self, resources: Iterable[Resource]) -> Iterator[RoutesClass]:
        """The classes of some resources and of all below them."""
        for resource in resources:
            members = frozenset(
                {child.name for child in resource.children}
                | {operation.name for operation in resource.operations}
            )
            path = ".".join(_attributes(resource))
            yield RoutesClass(
                name=self._class(resource),
                docstring=docstring(f"What `client.{path}` calls.", 4),
                base=self.name_of("Routes"),
                children=tuple(self.uses(resource.children)),
                routes=tuple(self._route(o, members) for o in resource.operations),
            )
            yield from self.classes(resource.children)

    def uses(
        self, resources: Iterable[Resource], reserved: Collection[str] = ()
    ) -> Iterator[RoutesUse]:
        """The attributes that lead to the routes of some resources."""
        names = {resource.name for resource in resources}
        for resource in resources:
            name = resource.name
            while name in reserved or (name != resource.name and name in names):
                name += "_"
            yield RoutesUse(identifier(name), self._class(resource))

    def _class(self, resource: Resource) -> Code:
        known = self._classes.get(resource.path)
        if known is None:
            plain = resource.class_name.removesuffix("Resource")
            name = self._names.take(f"{plain}Routes", resource.class_name)
            known = self._classes[resource.path] = identifier(name)
        return known

    def _route(self, operation: Operation, members: frozenset[str]) -> RoutePlan:
        result = result_annotation(operation, self._annotator, members)
        if operation.streaming is not None:
            self._annotator.standard.add("Sequence")
            result = Code(f"Sequence[{result}]")
        item = item_of_list(operation, self._api.models)
        route = Code(f"{self.name_of('Route')}[{result}]")
        classes: tuple[Code, ...] = ()
        if item is not None:
            listed = self._annotator.annotation(item, shadowed=members)
            route = Code(f"{self.name_of('ListRoute')}[{result}, {listed}]")
            classes = classes_of(item, self._api.models, self._places)
        call = ".".join([*operation.attributes, operation.name])
        return RoutePlan(
            name=identifier(operation.name),
            type=route,
            docstring=docstring(f"{operation.method} {operation.path}", 8),
            id=literal(call),
            item_classes=tuple(literal(name) for name in classes),
        )

    def bases(self, classes: Iterable[RoutesClass]) -> Iterator[Code]:
        """The names that the module of the routes imports of the fake."""
        used = {route.type.partition("[")[0] for c in classes for route in c.routes}
        for name in ("ListRoute", "Route", "Routes"):
            if name == "Routes" or self.name_of(name) in used:
                yield self.renamed(name)

    def imports(self) -> tuple[tuple[Import, ...], ...]:
        """What type checkers have to see imported; to be asked last."""
        imports = standard_imports(self._annotator.standard)
        imports += runtime_imports("resources", self._annotator.runtime)
        imports += format_imports("resources", self._annotator.formats)
        by_module: dict[str, set[str]] = {}
        for key in self._annotator.used:
            name = self._api.models[key].name
            by_module.setdefault(self._places[key], set()).add(name)
        for module in sorted(by_module):
            path = Code(f"..models.{identifier(module)}")
            imports.append(Import(path, sorted_names(by_module[module])))
        return grouped(imports)


def _attributes(resource: Resource) -> tuple[str, ...]:
    below = next(resource.all_operations(), None)
    known = resource.path if below is None else below.attributes
    return known[: len(resource.path)]


def _arguments(client: ClientPlan) -> tuple[tuple[Code, Code], ...]:
    """Made-up credentials, and an address where none is documented."""
    given = {name: f"fake-{name.replace('_', '-')}" for name in client.credential_names}
    if client.address is None:
        given["base_url"] = f"https://fake.invalid{client.shown_path}"
    return tuple((literal(name), literal(value)) for name, value in given.items())


def _route(callee: Code, api: Api, top: tuple[RoutesUse, ...]) -> Code:
    """The route of a method, whose resource may have another name in the fake."""
    names = {r.name: use.name for r, use in zip(api.resources, top, strict=True)}
    first, dot, rest = callee.partition(".")
    return Code(f"{names.get(first, first)}{dot}{rest}")


def _fixtures(client: ClientPlan) -> FixtureNames:
    """Named after the client, unless pytest has a fixture of that name."""
    name = snake_case(client.name)
    if name in _FIXTURES or keyword.iskeyword(name):
        name = f"{name}_client"
    return FixtureNames(
        client=identifier(name),
        async_client=identifier(f"async_{name}"),
        fake=identifier(f"fake_{name}"),
    )
