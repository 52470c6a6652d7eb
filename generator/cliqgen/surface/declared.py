"""The declarations of a package, without the bodies of its functions.

To print whole modules would take many times as long, and to read them too. What a template
declares by itself is printed with it: the exceptions, and the class that obtains tokens.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cliqgen.bundled import templates_folder
from cliqgen.python.plans import (
    AliasPlan,
    ChildPlan,
    ClientPlan,
    MethodPlan,
    ModelModule,
    ResourceModule,
    WebhookModule,
)
from cliqgen.python.surface import SurfacePlan
from cliqgen.replacing import replace
from cliqgen.surface.members import Surface
from cliqgen.surface.read import read_surface

_FOR_CHECKERS = "if TYPE_CHECKING:"


def planned_surface(plan: SurfacePlan, *, has_exceptions: bool = True) -> Surface:
    """The surface of a planned package; as an option, without its exceptions."""
    modules = _declarations(plan, has_exceptions=has_exceptions)
    return replace(read_surface(modules, plan.name), exports=plan.exports)


def _declarations(plan: SurfacePlan, *, has_exceptions: bool) -> dict[str, str]:
    """The modules that callers see, by path, the exported names not being listed."""
    modules: dict[str, Iterable[str]] = {
        "__init__": [],
        "client": _client(plan.client),
        "errors": [_printed("errors", plan)] if has_exceptions else [],
    }
    if plan.oauth is not None:
        modules["oauth"] = _oauth(plan, has_exceptions=has_exceptions)
    if plan.webhooks is not None:
        modules["webhooks"] = _webhooks(plan.webhooks)
    if plan.formats is not None:
        modules["formats"] = _aliases(plan.formats.classes)
    for resource in plan.resources:
        modules[f"resources/{resource.name}"] = _resource(resource)
    for module in plan.models:
        modules[f"models/{module.name}"] = _models(module)
    return {
        f"{plan.name}/{path}.py": "\n".join(lines) for path, lines in modules.items()
    }


def _printed(name: str, plan: SurfacePlan) -> str:
    from cliqgen.render import print_template

    return print_template(
        f"{name}.py.jinja", templates_folder(), package=plan, oauth=plan.oauth
    )


def _oauth(plan: SurfacePlan, *, has_exceptions: bool) -> Iterator[str]:
    if has_exceptions:
        yield _printed("oauth", plan)
    elif plan.oauth is not None and plan.oauth.servers is not None:
        yield f"{plan.oauth.servers.alias} = {plan.oauth.servers.literal}"


def _client(client: ClientPlan) -> Iterator[str]:
    if client.servers is not None and not client.follows_account:
        yield f"{client.servers.alias} = {client.servers.literal}"
    shared = (*client.server_keywords, client.base_url_parameter)
    yield f"class {client.name}(SyncClient):"
    yield f"    {client.docstring}"
    options = (f"{o.name}: {o.type} = {o.default}" for o in client.options)
    yield _constructor(client.positional, (*client.keywords, *shared, *options))
    yield from _children(client.children)
    yield f"class {client.async_name}(AsyncClient):"
    yield f"    {client.async_docstring}"
    options = (f"{o.name}: {o.async_type} = {o.default}" for o in client.options)
    keywords = (*client.async_keywords, *shared, *options)
    yield _constructor(client.async_positional, keywords)


def _constructor(positional: Iterable[str], keywords: Iterable[str]) -> str:
    return f"    def __init__({', '.join(('self', *positional, '*', *keywords))}): ..."


def _children(children: Iterable[ChildPlan]) -> Iterator[str]:
    for child in children:
        yield "    @cached_property"
        yield f"    def {child.name}(self) -> {child.use.name}: ..."


def _resource(module: ResourceModule) -> Iterator[str]:
    """The synchronous classes, which the asynchronous ones are like."""
    for class_ in module.classes:
        yield f"class {class_.name}(Resource):"
        yield f"    {class_.docstring}"
        yield from _children(class_.children)
        for method in class_.methods:
            yield from _method(method)


def _method(method: MethodPlan) -> Iterator[str]:
    result = f"Stream[{method.result}]" if method.is_stream else method.result
    yield f"    def {method.name}({method.signature}) -> {result}:"
    yield f"        {method.docstring}"
    iterator = method.iterator
    if iterator is not None:
        yield f"    def {iterator.name}({iterator.signature}) -> {iterator.result}:"
        yield f"        {iterator.docstring}"


def _webhooks(module: WebhookModule) -> Iterator[str]:
    for webhook in module.webhooks:
        yield f"def {webhook.name}({webhook.signature}) -> {webhook.payload}:"
        yield f"    {webhook.docstring}"


def _models(module: ModelModule) -> Iterator[str]:
    yield from _aliases(module.enums)
    for struct in module.structs:
        yield f"class {struct.name}({struct.base}):"
        yield f"    {struct.docstring}"
        for field in struct.fields:
            yield f"    {field.declaration}"
            if field.docstring is not None:
                yield f"    {field.docstring}"
    yield from _aliases(module.unions)


def _aliases(aliases: Iterable[AliasPlan]) -> Iterator[str]:
    for alias in aliases:
        yield _FOR_CHECKERS
        yield f"    {alias.name}: TypeAlias = {alias.static}"
        if alias.docstring is not None:
            yield f"    {alias.docstring}"
