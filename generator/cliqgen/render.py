"""Printing the plan through Jinja templates, which only loop, test truth and print."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cliqgen.python.code import Code
from cliqgen.python.header import RUNTIME_HEADER
from cliqgen.python.plans import Package
from cliqgen.runtime import carried, features_by_name

if TYPE_CHECKING:
    from jinja2 import Environment

#: Files of a package by their path below the output folder, with `/`.
FileSet = dict[str, str]

#: The templates of modules of resources, and of models.
_MODULES = ("resource.py.jinja", "models.py.jinja")

#: Of a project: what a run stages is of no use to others.
_IGNORED = """\
# What a run of cliqgen has at work, or has left when it was interrupted.
.cliqgen-staging
"""


def attributes_file(folder: str = "") -> str:
    """A `.gitattributes` by which GitHub folds generated code in diffs, for the package in
    a folder below it.
    """
    return f"""\
# GitHub folds what is generated in diffs, and excludes it from its statistics.
{folder}** linguist-generated
{folder}_custom/** -linguist-generated
"""


def render(package: Package, templates: Path) -> FileSet:
    """All files of a package, not yet formatted."""
    modules = render_modules(package, templates)
    return render_frame(package, templates, modules)


def render_modules(package: Package, templates: Path) -> FileSet:
    """The modules of resources and models alone."""
    environment = _environment(templates)
    files: FileSet = {}
    of_resources, of_models = map(environment.get_template, _MODULES)
    for resource in package.resources:
        path = f"{package.name}/resources/{resource.name}.py"
        files[path] = of_resources.render(package=package, module=resource)
    for module in package.models:
        path = f"{package.name}/models/{module.name}.py"
        files[path] = of_models.render(package=package, module=module)
    return files


def render_frame(package: Package, templates: Path, modules: FileSet) -> FileSet:
    """All files, the modules of resources and models being there already.

    So may be modules of `frame_modules`; the others are printed here.
    """
    root = package.name
    missing = [path for path in frame_modules(package) if path not in modules]
    files: FileSet = {
        ".gitattributes": attributes_file(f"{root}/"),
        ".gitignore": _IGNORED,
        "README.md": render_readme(package, templates),
        "pyproject.toml": print_template(
            "pyproject.toml.jinja", templates, package=package
        ),
        f"{root}/py.typed": "",
        **modules,
        **render_frame_modules(package, templates, missing),
    }
    if package.testing is not None:
        path = f"{root}/testing/description.json"
        files[path] = package.testing.description
    return dict(sorted({**files, **_carried(package, templates, files)}.items()))


def render_frame_modules(
    package: Package, templates: Path, paths: Iterable[str]
) -> FileSet:
    """Some of the modules of `frame_modules`."""
    names = frame_modules(package)
    plans = {"webhooks.py.jinja": package.webhooks, "formats.py.jinja": package.formats}
    return {
        path: print_template(
            names[path],
            templates,
            package=package,
            oauth=package.oauth,
            module=plans.get(names[path]),
        )
        for path in paths
    }


def frame_modules(package: Package) -> dict[str, str]:
    """The templates of all other printed modules, by the paths of these."""
    names = {
        "__init__": "init",
        "_exports": "exports",
        "client": "client",
        "errors": "errors",
        "resources/__init__": "resources_init",
        "models/__init__": "models_init",
    }
    if package.oauth is not None:
        names["oauth"] = "oauth"
    if package.webhooks is not None:
        names["webhooks"] = "webhooks"
    if package.formats is not None:
        names["formats"] = "formats"
    if package.testing is not None:
        for name in ("__init__", "__main__", "fake", "fixtures", "routes"):
            names[f"testing/{name}"] = f"testing_{name.strip('_')}"
    return {
        f"{package.name}/{path}.py": f"{template}.py.jinja"
        for path, template in names.items()
    }


def _carried(package: Package, templates: Path, generated: FileSet) -> FileSet:
    """What a package carries of the runtime and of the fake."""
    files: FileSet = {}
    texts = [text for path, text in generated.items() if path.endswith(".py")]
    features = package.features | features_by_name(texts)
    parts = [("runtime", "_runtime", f"{package.name}/_runtime")]
    if package.testing is not None:  # which imports the runtime
        parts.insert(0, ("testing", "_fake", f"{package.name}/testing/_fake"))
    for template, name, place in parts:
        modules = carried(templates / template, features, texts, name)
        files |= {
            f"{place}/{path}": f"{RUNTIME_HEADER}{text}"
            for path, text in modules.items()
        }
        texts += modules.values()
    return files


def render_readme(package: Package, templates: Path) -> str:
    """The README of a package."""
    has_methods = bool(package.readme.methods)
    name = "README.md.jinja" if has_methods else "README.webhooks.md.jinja"
    return print_template(name, templates, package=package)


def print_template(name: str, templates: Path, **values: Any) -> str:
    """A template of a folder, which prints nothing but `Code`."""
    return _environment(templates).get_template(name).render(**values)


def load_templates(templates: Path) -> None:
    """Compile the templates of modules of resources and models."""
    for name in (*_MODULES, "_imports.jinja"):
        _environment(templates).get_template(name)


@cache
def _environment(templates: Path) -> Environment:
    """The templates of a folder, compiled once for all clients of a run."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        finalize=_only_code,
        autoescape=False,  # the output is Python, and `finalize` guards it
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _only_code(value: object) -> object:
    """Refuse to print anything that is not `Code` from `python.code`."""
    if isinstance(value, Code):
        return value
    raise TypeError(f"a template printed an unchecked {type(value).__name__}")
