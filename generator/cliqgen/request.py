"""The request of a run, apart from its output folder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import force_setattr

from cliqgen.address import Spec
from cliqgen.contained import is_in_git
from cliqgen.diagnostics import Position, usage_failure
from cliqgen.given_types import GivenType
from cliqgen.identifiers import can_be_package
from cliqgen.masking import name_without_secrets
from cliqgen.names import GivenName, NameRecord
from cliqgen.project import UNSTATED, Project

#: `project`: README.md, pyproject.toml and the package below the output folder.
#: `package`: the output folder is the package, for vendoring.
Layout = Literal["project", "package"]
LAYOUTS: tuple[Layout, ...] = get_args(Layout)

#: What to do with undocumented fields of responses.
UnknownFields = Literal["drop", "keep"]
UNKNOWN_FIELDS: tuple[UnknownFields, ...] = get_args(UnknownFields)

#: The beginning of a URL, which is not a drive of Windows.
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/|(https?|ftps?|wss?|file):", re.IGNORECASE)
#: Controls (Unicode, category Cc), separators of lines, and what reverses text.
_CONTROL = re.compile(r"[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Filters:
    """Which operations to keep, as written: `tag:GLOB`, `path:GLOB` and the like.

    An operation is kept if one of `include` matches it, or if there is none, and none of
    `exclude` does. `places` are where a configuration has them, by the filter.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    places: Mapping[str, Position] = field(
        default_factory=dict[str, Position], compare=False, repr=False
    )

    def __bool__(self) -> bool:
        return bool(self.include or self.exclude)


class GenerateRequest(Struct, frozen=True):
    """The input of one client.

    `overlays` change the descriptions before they are checked. `package` is the import
    name, None to take it from the description's title. `strict` makes each warning an
    error. `filters` are None if none are given. `hosts` are those from which references may
    load documents, in lower case, and `stored` are such documents from a previous run, by
    URL or the name of another address, which are used instead of loading them again. `root`
    is the folder below which references may reach files, None for that of each description,
    and `maps` are folders by the beginning of the URLs that are read from them. `layout`
    says what the output folder is. `unknown_fields` tells whether models keep undocumented
    fields of responses. `project` is the given metadata of the project around the package.
    `names` are those that the user gives, and `previous_names` those of a previous run, if
    they are not the ones that the output folder records. `types` are the classes that the
    user gives for formats. `testing` tells whether the client has a fake of its API.
    """

    specs: tuple[Spec, ...]
    status_codes: Path | None = None
    overlays: tuple[Path, ...] = ()
    package: str | None = None
    strict: bool = False
    filters: Filters | None = None
    hosts: tuple[str, ...] = ()
    root: Path | None = None
    maps: tuple[tuple[str, Path], ...] = ()
    layout: Layout = "project"
    unknown_fields: UnknownFields = "drop"
    stored: Mapping[str, bytes] | None = None
    project: Project = UNSTATED
    names: tuple[GivenName, ...] = ()
    previous_names: NameRecord | None = None
    types: tuple[GivenType, ...] = ()
    testing: bool = False

    def __post_init__(self) -> None:
        """Normalize the names of hosts, which ignore case (RFC 3986, 3.2.2)."""
        force_setattr(self, "hosts", tuple(host.lower() for host in self.hosts))

    def named(self) -> tuple[Spec, ...]:
        """Every description, be it a file or not, and every other file and folder."""
        table = () if self.status_codes is None else (self.status_codes,)
        root = () if self.root is None else (self.root,)
        folders = (folder for _, folder in self.maps)
        return (*self.specs, *self.overlays, *table, *root, *folders)


def checked_package(name: str, position: Position | None = None) -> str:
    """A name that a package may have.

    Raises:
        UsageError: it is not an identifier, or hides a module that a client needs
    """
    if can_be_package(name):
        return name
    message = f"{name!r} cannot be the name of a package"
    raise usage_failure("package-name", message, position)


def check_output(path: str, position: Position | None = None) -> None:
    """Check that the name of an output folder can be meant as one.

    A path has lost a slash of a URL, so one is enough. A line break would split what is
    printed and recorded, and other controls act on terminals.

    Raises:
        UsageError: it is a URL, contains control characters, or is in the folder of git
    """
    if _URL.match(path) or name_without_secrets(path) != path:
        what, remedy = (
            "is a URL",
            "Pass a folder on this machine, such as clients/pets.",
        )
    elif _CONTROL.search(path):
        what = "contains a line break or another control character"
        remedy = "Pass a name without them, such as clients/pets."
    elif is_in_git(path):
        what = "is in the folder of git"
        remedy = "Pass a folder outside of it, such as clients/pets."
    else:
        return
    message = f"the output folder {path!r} {what}"
    raise usage_failure("output-name", message, position, remedy=remedy)


def default_folder(package: str, layout: Layout) -> Path:
    """The output folder of a client without a given one, relative to the base."""
    name = package.replace("_", "-") if layout == "project" else package
    return Path("generated", name)
