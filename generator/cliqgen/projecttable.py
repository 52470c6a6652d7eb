"""The table of project metadata, in a configuration and in the record of a folder.

It goes into `[project]` of pyproject.toml (core metadata 2.4, PEP 621, PEP 639). The
schema of the settings decides its form, as the definition `package`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import asdict

from cliqgen.project import Author, Project
from cliqgen.source.plain import is_mapping


def invalid_metadata(table: Mapping[str, Any]) -> Iterator[str]:
    """The members with invalid versions and licences, which no schema can detect.

    Members of another type are skipped.
    """
    for key, read in (("version", _version), ("license", _license)):
        value = table.get(key)
        if isinstance(value, str):
            try:
                read(value)
            except ValueError:
                yield key


def read_project(table: Mapping[str, Any]) -> Project:
    """The project of a valid table."""
    version, license_ = table.get("version"), table.get("license")
    return Project(
        distribution=table.get("distribution"),
        version=None if version is None else _version(version),
        description=table.get("description"),
        authors=tuple(_author(author) for author in table.get("authors", [])),
        license=None if license_ is None else _license(license_),
        urls=tuple(table.get("urls", {}).items()),
        keywords=tuple(dict.fromkeys(table.get("keywords", []))),
        classifiers=tuple(dict.fromkeys(table.get("classifiers", []))),
    )


def project_json(project: Project) -> dict[str, Any]:
    """The table of a project, without the members that are not given."""
    members: dict[str, Any] = {
        "distribution": project.distribution,
        "version": project.version,
        "description": project.description,
        "license": project.license,
        "authors": [_given(asdict(author)) for author in project.authors],
        "urls": dict(project.urls),
        "keywords": list(project.keywords),
        "classifiers": list(project.classifiers),
    }
    return _given(members)


def _author(author: Any) -> Author:
    if is_mapping(author):
        return Author(author.get("name"), author.get("email"))
    if "@" in author and "<" not in author:
        return Author(email=author)
    name, _, email = author.partition("<")
    return Author(name.strip() or None, email.rstrip(">") or None)


def _given(members: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in members.items() if value}


def _version(text: str) -> str:
    """A version in the normal form of PEP 440.

    Raises:
        ValueError: it is not one
    """
    from packaging.version import Version

    return str(Version(text))


def _license(text: str) -> str:
    """An SPDX expression in its normal form (PEP 639).

    Raises:
        ValueError: it is not one, or has a licence that SPDX does not know
    """
    from packaging.licenses import canonicalize_license_expression

    return str(canonicalize_license_expression(text))
