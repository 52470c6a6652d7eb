"""The project around the package: what its pyproject.toml says."""

from __future__ import annotations

import re

from cliqgen.ir.api import Api
from cliqgen.project import Author, Project
from cliqgen.python.code import Code, toml_key, toml_string
from cliqgen.python.formats import requirements
from cliqgen.python.plans import ProjectPlan
from cliqgen.python.prose import first_sentence

_VERSION = re.compile(r"\d{1,8}(?:\.\d{1,8}){0,3}\Z")
#: What is so of each client.
_CLASSIFIERS = ("Programming Language :: Python :: 3", "Typing :: Typed")
_WIDTH = 88


def plan_project(api: Api, package: str, stated: Project) -> ProjectPlan:
    """From what the user states; where nothing is, from the description."""
    title = first_sentence(f"Typed client of {api.title}")
    classifiers = dict.fromkeys((*_CLASSIFIERS, *stated.classifiers))
    return ProjectPlan(
        name=toml_string(distribution(package, stated)),
        version=toml_string(version(api, stated)),
        description=toml_string(stated.description or title),
        license=None if stated.license is None else toml_string(stated.license),
        authors=_list("authors", [_author(author) for author in stated.authors]),
        keywords=_list("keywords", [toml_string(word) for word in stated.keywords]),
        classifiers=_list("classifiers", [toml_string(each) for each in classifiers]),
        urls=tuple((toml_key(name), toml_string(url)) for name, url in stated.urls),
        package=toml_string(package),
        requires=tuple(map(toml_string, requirements(api))),
    )


def distribution(package: str, stated: Project) -> Code:
    """What pip calls it: letters, digits, and `-`, `_` and `.` between them."""
    return Code(stated.distribution or package.replace("_", "-"))


def version(api: Api, stated: Project) -> str:
    """That of the client, or of the description where it is one of a package too."""
    if stated.version is not None:
        return stated.version
    return api.version if _VERSION.match(api.version) else "0"


def _author(author: Author) -> Code:
    members = {"name": author.name, "email": author.email}
    said = (f"{key} = {toml_string(value)}" for key, value in members.items() if value)
    return Code(f"{{ {', '.join(said)} }}")


def _list(key: str, items: list[Code]) -> Code | None:
    """A list of TOML, on one line if it fits; None without items."""
    if not items:
        return None
    flat = f"[{', '.join(items)}]"
    if len(f"{key} = {flat}") <= _WIDTH:
        return Code(flat)
    return Code("[\n" + "".join(f"    {item},\n" for item in items) + "]")
