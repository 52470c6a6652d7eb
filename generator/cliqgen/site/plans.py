"""The pages to print: every string finished, nothing left to decide for a template."""

from __future__ import annotations

from msgspec import Struct

from cliqgen.python.code import Code


class Row(Struct, frozen=True):
    """A name with its type and default, and what it means."""

    name: Code
    type: Code
    text: Code


class Entry(Struct, frozen=True):
    """A link, and what it leads to."""

    link: Code
    text: Code


class Fields(Struct, frozen=True):
    """The fields of an object of a response."""

    link: Code
    rows: tuple[Row, ...]


class Failing(Struct, frozen=True):
    """A documented status: its exception, a remedy, and error codes with their meanings
    and remedies.
    """

    status: Code
    exception: Code
    text: Code
    codes: tuple[tuple[Code, Code, Code], ...]
    remedy: Code


class MethodSection(Struct, frozen=True):
    """A method with all that is known about it."""

    call: Code
    anchor: Code
    summary: Code
    description: Code
    request: Code
    facts: tuple[Code, ...]
    others: tuple[Code, ...]
    signature: Code
    arguments: tuple[Row, ...]
    returns: tuple[Row, ...]
    fields: tuple[Fields, ...]
    headers: tuple[tuple[Code, Code], ...]
    failures: tuple[Failing, ...]
    codes: tuple[tuple[Code, Code, Code], ...]
    example: Code


class IteratorSection(Struct, frozen=True):
    """A method that iterates over the pages of a list."""

    call: Code
    anchor: Code
    paragraphs: tuple[Code, ...]
    signature: Code
    arguments: tuple[Row, ...]
    example: Code


class ResourcePage(Struct, frozen=True):
    """A resource: the resources below it, and its methods with their iterators."""

    path: str
    title: Code
    description: Code
    children: tuple[Entry, ...]
    summary: tuple[Entry, ...]
    methods: tuple[tuple[MethodSection, IteratorSection | None], ...]


class ModelSection(Struct, frozen=True):
    """A model: an object with fields, or a name for other types."""

    name: Code
    anchor: Code
    description: Code
    meaning: Code | None
    rows: tuple[Row, ...]


class ModelPage(Struct, frozen=True):
    """The models of a module."""

    path: str
    title: Code
    models: tuple[ModelSection, ...]


class ErrorSection(Struct, frozen=True):
    """An exception of a status."""

    name: Code
    anchor: Code
    base: Code
    status: Code
    description: Code
    remedy: Code
    codes: tuple[Code, ...]


class Group(Struct, frozen=True):
    """What has one scope, path or error code in common."""

    name: Code
    text: Code
    entries: tuple[Entry, ...]


class GuidePage(Struct, frozen=True):
    """A section of the client's README."""

    path: str
    title: Code
    text: Code


class NavSection(Struct, frozen=True):
    """Pages below a title of the navigation: the title and the path of each."""

    title: Code
    pages: tuple[tuple[Code, Code], ...]


class Site(Struct, frozen=True):
    """All pages of a reference."""

    title: Code
    name: Code
    description: Code
    package: Code
    distribution: Code
    client: Code
    async_client: Code
    start: Code
    async_start: Code
    guides: tuple[GuidePage, ...]
    resources: tuple[ResourcePage, ...]
    models: tuple[ModelPage, ...]
    errors: tuple[ErrorSection, ...]
    codes: tuple[Group, ...]
    paths: tuple[Group, ...]
    scopes: tuple[Group, ...]
    resource_links: tuple[Entry, ...]
    guide_links: tuple[Entry, ...]
    nav: tuple[NavSection, ...]
