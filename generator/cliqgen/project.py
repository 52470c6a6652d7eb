"""The metadata of the project around a package: authors, licence and the like."""

from __future__ import annotations

from msgspec import Struct


class Author(Struct, frozen=True):
    """A person with a name, a mail address, or both."""

    name: str | None = None
    email: str | None = None


class Project(Struct, frozen=True):
    """The metadata; None or empty where the user gives nothing.

    `distribution` is the name on an index of packages, `version` in the normal form of
    PEP 440, `license` an SPDX expression. `urls` are by their label.
    """

    distribution: str | None = None
    version: str | None = None
    description: str | None = None
    authors: tuple[Author, ...] = ()
    license: str | None = None
    urls: tuple[tuple[str, str], ...] = ()
    keywords: tuple[str, ...] = ()
    classifiers: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != UNSTATED


#: The metadata if the user gives none.
UNSTATED = Project()
