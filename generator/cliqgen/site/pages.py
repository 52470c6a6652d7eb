"""All pages of the reference of a package."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from html import unescape

from cliqgen.ir.api import Api, Operation, Resource
from cliqgen.python.code import Code, toml_string
from cliqgen.python.markup import plain_text
from cliqgen.python.plans import MethodPlan, Package, ResourceClass
from cliqgen.python.prose import first_sentence
from cliqgen.python.resources import resource_attributes, resource_text
from cliqgen.replacing import replace
from cliqgen.site.errors import code_groups, error_sections
from cliqgen.site.guides import guide_pages
from cliqgen.site.markdown import code, fence, link, prose, text
from cliqgen.site.methods import (
    Shown,
    iterator_section,
    method_section,
    page_of,
    place_of,
    shown,
)
from cliqgen.site.models import model_pages
from cliqgen.site.plans import (
    Entry,
    Group,
    IteratorSection,
    MethodSection,
    NavSection,
    ResourcePage,
    Site,
)
from cliqgen.site.versions import call_of, other_versions


def plan_site(api: Api, package: Package, readme: str) -> Site:
    """Plan the pages; `readme` is the client's README, whose sections are the guides."""
    operations = api.operations()
    known = shown(package, api.error_classes, other_versions(operations))
    guides = tuple(guide_pages(readme))
    resources = tuple(_resources(api, package, known))
    title = f"{package.readme.distribution} reference"
    site = Site(
        title=text(title),
        name=toml_string(title),
        description=prose(plain_text(api.description) if api.description else ""),
        package=code(package.name),
        distribution=package.readme.distribution,
        client=code(package.client.name),
        async_client=code(package.client.async_name),
        start=fence(_start(package, ""), "python"),
        async_start=fence(_start(package, "Async"), "python"),
        guides=guides,
        resources=resources,
        models=tuple(model_pages(package.models, known.places)),
        errors=tuple(error_sections(api)),
        codes=tuple(code_groups(api)),
        paths=tuple(_by_path(operations)),
        scopes=tuple(_by_scope(operations)),
        resource_links=tuple(_resource_links(api)),
        guide_links=tuple(
            Entry(Code(f"[{guide.title}]({guide.path})"), Code("")) for guide in guides
        ),
        nav=(),
    )
    return replace(site, nav=tuple(_navigation(site, api)))


def _start(package: Package, prefix: str) -> list[str]:
    readme, client = package.readme, f"{prefix}{package.client.name}"
    keyword, wait = ("async ", "await ") if prefix else ("", "")
    lines = [f"from {package.name} import {client}", ""]
    construct = f"{prefix}{readme.construct}"
    if not readme.example:
        return [*lines, f"client = {construct}"]
    call = f"{readme.result} = {wait}client.{readme.example}"
    return [*lines, f"{keyword}with {construct} as client:", f"    {call}"]


def _all(resources: tuple[Resource, ...]) -> Iterator[Resource]:
    for resource in resources:
        yield resource
        yield from _all(resource.children)


def _resources(api: Api, package: Package, known: Shown) -> Iterator[ResourcePage]:
    classes: dict[str, ResourceClass] = {
        planned.name: planned
        for module in package.resources
        for planned in module.classes
    }
    for resource in _all(api.resources):
        planned = classes[resource.class_name]
        attributes = resource_attributes(resource)
        methods = tuple(
            _method(operation, plan, known)
            for operation, plan in zip(
                resource.operations, planned.methods, strict=True
            )
        )
        yield ResourcePage(
            path=page_of(attributes),
            title=text(".".join(attributes)),
            description=prose(resource_text(resource)),
            children=tuple(_child(child) for child in resource.children),
            summary=tuple(
                _summary(section) for pair in methods for section in pair if section
            ),
            methods=methods,
        )


def _method(
    operation: Operation, plan: MethodPlan, known: Shown
) -> tuple[MethodSection, IteratorSection | None]:
    section = method_section(operation, plan, known)
    if plan.iterator is None:
        return section, None
    return section, iterator_section(operation, plan, plan.iterator, known)


def _child(resource: Resource) -> Entry:
    path = resource_attributes(resource)
    page = page_of(path).removeprefix("resources/")
    return Entry(link(".".join(path), page), text(first_sentence(resource.description)))


def _summary(section: MethodSection | IteratorSection) -> Entry:
    shown_as = Code(f"[{section.call}](#{section.anchor})")
    if isinstance(section, MethodSection):
        return Entry(shown_as, Code(section.summary.split("\n")[0]))
    return Entry(shown_as, section.paragraphs[0])


def _resource_links(api: Api) -> Iterator[Entry]:
    for resource in api.resources:
        path = resource_attributes(resource)
        about = first_sentence(resource_text(resource))
        yield Entry(link(".".join(path), page_of(path)), text(about))


def _by_path(operations: tuple[Operation, ...]) -> Iterator[Group]:
    groups: dict[str, list[Operation]] = defaultdict(list)
    for operation in operations:
        groups[operation.path].append(operation)
    for path in sorted(groups):
        entries = tuple(
            Entry(link(call_of(o), place_of(o)), code(o.method)) for o in groups[path]
        )
        yield Group(code(path), Code(""), entries)


def _by_scope(operations: tuple[Operation, ...]) -> Iterator[Group]:
    groups: dict[str, dict[str, Operation]] = defaultdict(dict)
    for operation in operations:
        for scope in {scope for choice in operation.scopes for scope in choice}:
            groups[scope][operation.id] = operation
    for scope in sorted(groups):
        entries = tuple(
            Entry(link(call_of(o), place_of(o)), Code(""))
            for o in groups[scope].values()
        )
        yield Group(code(scope), Code(""), entries)


def _navigation(site: Site, api: Api) -> Iterator[NavSection]:
    yield NavSection(
        toml_string("Guides"),
        tuple((toml_string(_plain(g.title)), toml_string(g.path)) for g in site.guides),
    )
    paths = (resource_attributes(resource) for resource in _all(api.resources))
    yield NavSection(
        toml_string("Resources"),
        tuple((toml_string(".".join(p)), toml_string(page_of(p))) for p in paths),
    )
    yield NavSection(
        toml_string("Models"),
        tuple(
            (
                toml_string(page.path[len("models/") : -len(".md")]),
                toml_string(page.path),
            )
            for page in site.models
        ),
    )


def _plain(title: str) -> str:
    """Text without character references, for a configuration."""
    return unescape(title)
