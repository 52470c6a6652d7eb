"""The pages of models, from the plans of their modules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cliqgen.python.plans import AliasPlan, FieldPlan, ModelModule, StructPlan
from cliqgen.site.declarations import declared
from cliqgen.site.markdown import code, prose, text, type_links
from cliqgen.site.plans import ModelPage, ModelSection, Row


def model_places(modules: tuple[ModelModule, ...]) -> Mapping[str, str]:
    """The page and anchor of each model, by its name."""
    places: dict[str, str] = {}
    for module in modules:
        page = page_of(module)
        named: list[AliasPlan | StructPlan] = [*module.enums, *module.structs]
        for model in (*named, *module.unions):
            places[model.name] = f"{page}#{model.name}"
    return places


def page_of(module: ModelModule) -> str:
    """The page of a module, from the folder of all pages."""
    return f"models/{module.name}.md"


def model_pages(
    modules: tuple[ModelModule, ...], places: Mapping[str, str]
) -> Iterator[ModelPage]:
    """One page for each module."""
    for module in modules:
        sections = [_struct(plan, places) for plan in module.structs]
        sections += [_alias(plan, places) for plan in (*module.enums, *module.unions)]
        sections.sort(key=lambda section: section.name)
        yield ModelPage(
            page_of(module), text(f"Models: {module.name}"), tuple(sections)
        )


def field_rows(
    fields: tuple[FieldPlan, ...], places: Mapping[str, str], up: str
) -> tuple[Row, ...]:
    """The fields of an object as rows."""
    return tuple(_row(field, places, up) for field in fields)


def _row(field: FieldPlan, places: Mapping[str, str], up: str) -> Row:
    read = declared(field.declaration)
    wire = f"In JSON: `{read.wire}`." if read.wire else ""
    return Row(
        name=code(read.name),
        type=type_links(read.type, places, up, read.default),
        text=text(" ".join(filter(None, (_one_line(field.text), wire)))),
    )


def _struct(plan: StructPlan, places: Mapping[str, str]) -> ModelSection:
    return ModelSection(
        name=text(plan.name),
        anchor=plan.name,
        description=prose(plan.text),
        meaning=None,
        rows=field_rows(plan.fields, places, "../"),
    )


def _alias(plan: AliasPlan, places: Mapping[str, str]) -> ModelSection:
    return ModelSection(
        name=text(plan.name),
        anchor=plan.name,
        description=prose(plan.text),
        meaning=type_links(plan.static, places, "../"),
        rows=(),
    )


def _one_line(plain: str) -> str:
    return " ".join(plain.split())
