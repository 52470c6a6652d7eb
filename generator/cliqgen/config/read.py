"""A configuration file as the clients that it configures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from cliqgen.address import Spec, StandardInput, spec_of
from cliqgen.bundled import BUNDLED, BUNDLED_PACKAGE, bundled_spec, bundled_table
from cliqgen.config.check import NAMES, TYPES, check, client_tables
from cliqgen.config.document import TomlDocument, read_toml
from cliqgen.config.misplaced import PACKAGE
from cliqgen.diagnostics import UsageError, usage_failure
from cliqgen.given_types import read_entry
from cliqgen.names import GivenName, NameTable
from cliqgen.nearest import nearest, question
from cliqgen.projecttable import read_project
from cliqgen.replacing import replace
from cliqgen.request import (
    Filters,
    GenerateRequest,
    check_output,
    checked_package,
    default_folder,
)
from cliqgen.settings.schema import Place
from cliqgen.source.plain import is_mapping


class ConfiguredClient(Struct, frozen=True):
    """One client: its input, its output folder if given, and the folder of the file."""

    request: GenerateRequest
    output: Path | None
    base: Path


class Configuration(Struct, frozen=True):
    """The clients of a file, in order."""

    path: Path
    clients: tuple[ConfiguredClient, ...]

    def chosen(self, names: Iterable[str]) -> tuple[ConfiguredClient, ...]:
        """The clients with these package names; without a name, all of them.

        Raises:
            UsageError: no client has one of the names
        """
        wanted = list(names)
        packages = [client.request.package for client in self.clients]
        known = [package for package in packages if package is not None]
        for name in wanted:
            if name not in known:
                listed = f"Available: {', '.join(known) or 'none with a name'}."
                raise usage_failure(
                    "config-client",
                    f"{self.path.name} has no client with the package name {name!r}",
                    remedy=question(nearest(name, known)) or listed,
                )
        if not wanted:
            return self.clients
        return tuple(c for c in self.clients if c.request.package in wanted)


def read_configuration(path: Path) -> Configuration:
    """Read and check a file.

    Raises:
        UsageError: with everything that is wrong with it
    """
    return interpret(read_toml(path))


def interpret(document: TomlDocument) -> Configuration:
    """The clients of a parsed file.

    Raises:
        UsageError: with everything that is wrong with it.
    """
    diagnostics = check(document)
    if diagnostics:
        raise UsageError(diagnostics)
    clients: list[ConfiguredClient] = []
    for place, each in client_tables(document.settings):
        place = (*document.prefix, *place)
        client = _client(document, place, each)
        folder = _folder(client)
        if folder is not None and folder in map(_folder, clients):
            given = "output" if "output" in each else "package"
            raise usage_failure(
                "config-output",
                "two clients have the output folder "
                f"{folder.relative_to(client.base).as_posix()!r}",
                document.position((*place, given)),
                remedy="Give each client its own output folder.",
            )
        clients.append(client)
    return Configuration(document.source.path, tuple(clients))


def _folder(client: ConfiguredClient) -> Path | None:
    """The output folder of a client; None if it depends on the description."""
    package = client.request.package
    if client.output is not None or package is None:
        return client.output
    return client.base / default_folder(package, client.request.layout)


def _client(
    document: TomlDocument, place: Place, settings: Mapping[str, Any]
) -> ConfiguredClient:
    base = document.source.path.parent
    output = settings.get("output")
    folder = None if output is None else _output(document, place, output)
    project, layout = settings.get(PACKAGE, {}), settings.get("layout", "project")
    if not is_mapping(project):
        project = {"name": project}
    package = project.get("name")
    if package is None and folder is not None and layout == "package":
        package = folder.name
    if package is not None:
        given = (PACKAGE, "name") if "name" in project else ("output",)
        checked_package(package, document.position((*place, *given)))
    specs, table = settings["specs"], settings.get("status-codes")
    if specs == [BUNDLED]:
        table, package = table or BUNDLED, package or BUNDLED_PACKAGE
    request = GenerateRequest(
        specs=tuple(
            _spec(document, (*place, "specs", index), base, text)
            for index, text in enumerate(specs)
        ),
        status_codes=None if table is None else _input(base, table, bundled_table()),
        overlays=tuple(base / text for text in settings.get("overlays", [])),
        package=package,
        strict=settings.get("strict", False),
        filters=_filters(document, place, settings),
        hosts=tuple(settings.get("allow-remote", [])),
        root=base / settings["root"] if "root" in settings else None,
        maps=tuple((url, base / path) for url, path in settings.get("map", {}).items()),
        layout=layout,
        unknown_fields=settings.get("unknown-fields", "drop"),
        testing=settings.get("testing", True),
        project=read_project(project),
        names=tuple(_names(document, (*place, NAMES), settings.get(NAMES, {}))),
        types=tuple(
            read_entry(name, entry, document.position((*place, TYPES, name)))
            for name, entry in settings.get(TYPES, {}).items()
        ),
    )
    return ConfiguredClient(request, folder, base)


def _filters(
    document: TomlDocument, place: Place, settings: Mapping[str, Any]
) -> Filters:
    include, exclude = settings.get("include", []), settings.get("exclude", [])
    places = {
        text: document.position((*place, name, index))
        for name, filters in (("exclude", exclude), ("include", include))
        for index, text in enumerate(filters)
    }
    return Filters(tuple(include), tuple(exclude), places)


def _names(
    document: TomlDocument, place: Place, tables: dict[NameTable, dict[str, str]]
) -> Iterator[GivenName]:
    for table, names in tables.items():
        for key, name in names.items():
            position = document.position((*place, table, key))
            yield GivenName(table, key, name, position)


def _input(base: Path, text: str, bundled: Path) -> Path:
    return bundled if text == BUNDLED else base / text


def _spec(document: TomlDocument, place: Place, base: Path, text: str) -> Spec:
    """A path, or an address that can be read repeatedly.

    Raises:
        UsageError: it is standard input, or a URL that cannot be read
    """
    if text == BUNDLED:
        return bundled_spec()
    try:
        spec = spec_of(text, base)
    except UsageError as error:
        at = document.position(place)
        raise UsageError(
            [replace(diagnostic, position=at) for diagnostic in error.diagnostics]
        ) from None
    if isinstance(spec, StandardInput):
        raise usage_failure(
            "config-value",
            "'specs' cannot contain standard input (-), which can be read only once",
            document.position(place),
        )
    return spec


def _output(document: TomlDocument, place: Place, text: str) -> Path:
    """The output folder, which is below that of the configuration.

    Raises:
        UsageError: it is outside, by its name or through a link, or is not a folder's name
    """
    check_output(text, document.position((*place, "output")))
    base = document.source.path.parent
    folder = base / text
    try:
        real, root = folder.resolve(), base.resolve()
        is_below = real.is_relative_to(root) and real != root
    except (OSError, RuntimeError):  # it is too long, or a loop of links
        is_below = False
    if is_below:
        return folder
    raise usage_failure(
        "config-output",
        f"the output folder {text!r} is not below the folder of the configuration",
        document.position((*place, "output")),
    )
