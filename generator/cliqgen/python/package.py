"""The plan of the whole package."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from cliqgen.ir.api import Api
from cliqgen.project import UNSTATED, Project
from cliqgen.python.client import plan_client
from cliqgen.python.code import (
    Code,
    docstring,
    literal,
    module_path,
)
from cliqgen.python.errors import plan_errors
from cliqgen.python.exports import exported_names
from cliqgen.python.features import plan_features
from cliqgen.python.formats import plan_formats
from cliqgen.python.header import module_header
from cliqgen.python.imports import sorted_names
from cliqgen.python.models import place_models, plan_models
from cliqgen.python.oauth import plan_oauth
from cliqgen.python.origins import in_client
from cliqgen.python.part import WHOLE, Part
from cliqgen.python.plans import ExportGroup, Package
from cliqgen.python.project import distribution, plan_project, version
from cliqgen.python.prose import first_sentence, with_article
from cliqgen.python.readme import plan_readme
from cliqgen.python.resources import plan_resources
from cliqgen.python.testing import plan_testing
from cliqgen.python.webhooks import plan_webhooks
from cliqgen.replacing import replace


def plan(
    api: Api,
    package: str,
    custom: Collection[str] = (),
    project: Project = UNSTATED,
    part: Part = WHOLE,
    testing: str | None = None,
) -> Package:
    """Plan the Python package of an API, in finished strings.

    `custom` are the names that the user's `_custom` defines, which take precedence over
    generated ones, and `project` is the given metadata of the project around the package.
    A `part` has all modules, but only its own methods and classes. `testing` is the text of
    `description.json`, if the client has a fake of its API.
    """
    places = place_models(api)
    frame = plan_frame(api, package, places, custom, project, testing)
    return with_modules(frame, api, places, custom, part)


def with_modules(
    frame: Package,
    api: Api,
    places: Mapping[str, str],
    custom: Collection[str] = (),
    part: Part = WHOLE,
) -> Package:
    """The package with its modules of resources and models, or a part of them."""
    return replace(
        frame,
        resources=plan_resources(api, places, custom, part),
        models=plan_models(api, places, part),
    )


def plan_frame(
    api: Api,
    package: str,
    places: dict[str, str],
    custom: Collection[str] = (),
    project: Project = UNSTATED,
    testing: str | None = None,
) -> Package:
    """As `plan`, without the modules of resources and models; `places` are theirs."""
    name = api.client_name or "Api"
    oauth = plan_oauth(api, package)
    features = plan_features(api, oauth)
    client = plan_client(api, package, name, oauth, features, in_client(custom))
    readme = plan_readme(api, package, distribution(package, project), client, features)
    return Package(
        name=package,
        header=module_header(api.title),
        root_header=module_header(api.title, api.version),
        docstring=docstring(
            f"Typed client of {first_sentence(with_article(api.title))}"
        ),
        version=literal(version(api, project)),
        package_literal=literal(package),
        exports=_exports(
            exported_names(api, client, places, features, oauth), frozenset(custom)
        ),
        client=client,
        resources=(),
        models=(),
        errors=plan_errors(api, name),
        readme=readme,
        oauth=oauth,
        webhooks=plan_webhooks(api, places),
        formats=plan_formats(api),
        project=plan_project(api, package, project),
        features=features,
        testing=(
            plan_testing(api, package, places, client, readme.callee, testing)
            if testing is not None and api.resources
            else None
        ),
    )


def _exports(
    modules: Mapping[str, set[str]], custom: frozenset[str]
) -> tuple[ExportGroup, ...]:
    """The names of each module that the user's own code does not define, and those it does."""
    modules = {module: names - custom for module, names in modules.items()}
    modules["_custom"] = set(custom)
    return tuple(
        ExportGroup(
            module=Code("." + module_path(*module.split("."))),
            module_literal=literal(f".{module}"),
            is_apart=module.startswith(("models.", "resources.")),
            names=tuple((name, literal(name)) for name in sorted_names(names)),
        )
        for module, names in sorted(modules.items())
        if names
    )
