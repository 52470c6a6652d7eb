"""The project around the package: the content of its pyproject.toml."""

from __future__ import annotations

import re

from cliqgen.ir.api import Api
from cliqgen.project import Author, Project
from cliqgen.python.code import Code, toml_key, toml_string
from cliqgen.python.formats import requirements
from cliqgen.python.plans import ProjectPlan
from cliqgen.python.prose import first_sentence

_VERSION = re.compile(r"\d{1,8}(?:\.\d{1,8}){0,3}\Z")
#: The classifiers of every client.
_CLASSIFIERS = ("Programming Language :: Python :: 3", "Typing :: Typed")
_WIDTH = 88


def plan_project(api: Api, package: str, given: Project) -> ProjectPlan:
    """Plan the project from the given metadata, or else from the description."""
    title = first_sentence(f"Typed client of {api.title}")
    classifiers = dict.fromkeys((*_CLASSIFIERS, *given.classifiers))
    return ProjectPlan(
        name=toml_string(distribution(package, given)),
        version=toml_string(version(api, given)),
        description=toml_string(given.description or title),
        license=None if given.license is None else toml_string(given.license),
        authors=_list("authors", [_author(author) for author in given.authors]),
        keywords=_list("keywords", [toml_string(word) for word in given.keywords]),
        classifiers=_list("classifiers", [toml_string(each) for each in classifiers]),
        urls=tuple((toml_key(name), toml_string(url)) for name, url in given.urls),
        package=toml_string(package),
        requires=tuple(map(toml_string, requirements(api))),
    )


def distribution(package: str, given: Project) -> Code:
    """The name of the distribution: letters, digits, and `-`, `_` and `.` between them."""
    return Code(given.distribution or package.replace("_", "-"))


def version(api: Api, given: Project) -> str:
    """The given version, or that of the description if it is valid for a package."""
    if given.version is not None:
        return given.version
    return api.version if _VERSION.match(api.version) else "0"


def _author(author: Author) -> Code:
    members = {"name": author.name, "email": author.email}
    pairs = (f"{key} = {toml_string(value)}" for key, value in members.items() if value)
    return Code(f"{{ {', '.join(pairs)} }}")


def _list(key: str, items: list[Code]) -> Code | None:
    """A TOML list, on one line if it fits; None without items."""
    if not items:
        return None
    flat = f"[{', '.join(items)}]"
    if len(f"{key} = {flat}") <= _WIDTH:
        return Code(flat)
    return Code("[\n" + "".join(f"    {item},\n" for item in items) + "]")
