"""The table of project metadata, in a configuration and in the record of a folder.

It goes into `[project]` of pyproject.toml (core metadata 2.4, PEP 621, PEP 639). The
patterns are those of `config/schema.json`; a test verifies that both accept the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from cliqgen.project import Author, Project
from cliqgen.source.plain import is_list, is_mapping

#: What no string may contain: control characters, line endings, marks that change the
#: direction of text, and spaces around it.
UNFIT = re.compile(
    r"[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|^\s|\s$"
)
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_EMAIL = rf"{_ATOM}(\.{_ATOM})*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*"

LINE = re.compile("")  # nothing more
DISTRIBUTION = re.compile(r"^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$")
#: The metadata of a wheel has a comma between two of them.
KEYWORD = re.compile(r"^[^,]+$")
LABEL = re.compile(r"^[^,]{1,32}$")
URL = re.compile(r'^https?://[^\s/?#:@<>"\\][^\s<>"\\]*$')
NAME = re.compile(r"^[^<>@,]+$")
EMAIL = re.compile(rf"^{_EMAIL}$")
AUTHOR = re.compile(rf"^({_EMAIL}|[^<>@,]*(<{_EMAIL}>)?)$")
CLASSIFIER = re.compile(
    r"^(Development Status|Environment|Framework|Intended Audience|Natural Language"
    r"|Operating System|Private|Programming Language|Topic|Typing)( :: [^:\s][^:]*)+$"
)


@dataclass(frozen=True)
class Fault:
    """What is wrong with a table, and where in it.

    `subject` must be `expected`, but is `value`; or it is a key that is not in `allowed`.
    """

    place: tuple[str | int, ...]
    subject: str
    expected: str = ""
    value: Any = None
    allowed: tuple[str, ...] = ()


_TEXTS = {
    "distribution": (
        DISTRIBUTION,
        "a name of letters and digits, with - _ . between them",
    ),
    "version": (LINE, "a version (PEP 440) such as '1.4.0'"),
    "description": (LINE, "a line of text"),
    "license": (LINE, "an SPDX expression such as 'MIT' or 'LicenseRef-Acme'"),
}
_LISTS = {
    "keywords": (KEYWORD, "a line of text without commas"),
    "classifiers": (
        CLASSIFIER,
        "a classifier of PyPI other than a licence, such as 'Topic :: Internet'",
    ),
}
_AUTHOR_KEYS = {"name": NAME, "email": EMAIL}
#: The members of the table `package`, in their order, without its `name`.
KEYS = (*_TEXTS, "authors", "urls", *_LISTS)
_AUTHOR = "a name without commas, 'Ada <ada@example.com>', or a table of name and email"


def faults(table: Mapping[str, Any], others: tuple[str, ...] = ()) -> Iterator[Fault]:
    """Faults that `config/schema.json` detects as well; `others` are more allowed keys."""
    for key, value in table.items():
        if key in others:
            continue
        if key not in KEYS:
            yield Fault((key,), key, allowed=(*others, *KEYS))
        elif key in _TEXTS:
            pattern, expected = _TEXTS[key]
            if not _fits(value, pattern):
                yield Fault((key,), repr(key), expected, value)
        elif key == "urls":
            yield from _url_faults(value)
        elif not is_list(value):
            yield Fault((key,), repr(key), "a list", value)
        elif key == "authors":
            for index, author in enumerate(value):
                yield from _author_faults((key, index), author)
        else:
            pattern, expected = _LISTS[key]
            for index, item in enumerate(value):
                if not _fits(item, pattern):
                    yield Fault((key, index), f"each of {key!r}", expected, item)


def meaning_faults(table: Mapping[str, Any]) -> Iterator[Fault]:
    """Invalid versions and licences, which no pattern can detect."""
    for key, read in (("version", _version), ("license", _license)):
        value, expected = table.get(key), _TEXTS[key][1]
        if _fits(value, LINE):
            try:
                read(value)
            except ValueError:
                yield Fault((key,), repr(key), expected, value)


def read_project(table: Mapping[str, Any]) -> Project:
    """A table without faults."""
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
    data: dict[str, Any] = {
        "distribution": project.distribution,
        "version": project.version,
        "description": project.description,
        "license": project.license,
        "authors": [_present(vars(author)) for author in project.authors],
        "urls": dict(project.urls),
        "keywords": list(project.keywords),
        "classifiers": list(project.classifiers),
    }
    return _present(data)


def _url_faults(value: Any) -> Iterator[Fault]:
    if not is_mapping(value):
        yield Fault(("urls",), "'urls'", "a table of URLs by what they lead to", value)
        return
    for label, url in value.items():
        if not _fits(label, LABEL):
            expected = "a line of up to 32 characters without commas"
            yield Fault(("urls", label), "the label of a URL", expected, label)
        elif not _fits(url, URL):
            expected = "a URL that begins with https:// or http://"
            yield Fault(("urls", label), repr(label), expected, url)


def _author_faults(place: tuple[str | int, ...], author: Any) -> Iterator[Fault]:
    if not is_mapping(author):
        if not _fits(author, AUTHOR):
            yield Fault(place, "each of 'authors'", _AUTHOR, author)
        return
    if not author:
        yield Fault(place, "each of 'authors'", "a table with name or email", author)
    for key, value in author.items():
        if key not in _AUTHOR_KEYS:
            yield Fault((*place, key), key, allowed=tuple(_AUTHOR_KEYS))
        elif not _fits(value, _AUTHOR_KEYS[key]):
            expected = (
                "an address such as 'ada@example.com'"
                if key == "email"
                else "a name without commas, < > and @"
            )
            yield Fault((*place, key), repr(key), expected, value)


def _author(data: Any) -> Author:
    if is_mapping(data):
        return Author(data.get("name"), data.get("email"))
    if EMAIL.match(data):
        return Author(email=data)
    name, _, email = data.partition("<")
    return Author(name.strip() or None, email.rstrip(">") or None)


def _fits(value: Any, pattern: re.Pattern[str]) -> TypeGuard[str]:
    if not isinstance(value, str) or not value or UNFIT.search(value):
        return False
    return pattern.search(value) is not None


def _present(members: Mapping[str, Any]) -> dict[str, Any]:
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
