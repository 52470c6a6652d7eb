"""Parameters: their locations and styles, and those that a path requires."""

from __future__ import annotations

import re
from typing import Final

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi import paths
from cliqgen.openapi.content import example_of
from cliqgen.openapi.description import AcceptedTypes, Parameter, Schema
from cliqgen.openapi.schemas import SchemaParser
from cliqgen.replacing import replace
from cliqgen.source.document import Node
from cliqgen.source.refs import Sources
from cliqgen.source.tokens import TOKEN, is_token

#: The styles of each location, the default first (OpenAPI 3.2, 4.12.3). `tabDelimited`
#: is Swagger's `tsv`.
_STYLES: Final = {
    "query": ("form", "spaceDelimited", "pipeDelimited", "tabDelimited", "deepObject"),
    "cookie": ("form", "cookie"),
    "path": ("simple", "label", "matrix"),
    "header": ("simple",),
    "querystring": ("form",),
}
#: Styles that are exploded by default.
_EXPLODED = frozenset({"form", "cookie"})
#: Headers that are never parameters (3.1, 4.8.12.1).
_OWN_HEADERS = frozenset({"accept", "content-type", "authorization"})
#: A value of `Accept` (RFC 9110, 12.5.1), without weights.
MEDIA_RANGE = re.compile(
    rf"{TOKEN}/{TOKEN}(?:[ \t]*;[ \t]*{TOKEN}=(?:{TOKEN}|\"[\t !#-\[\]-~]*\"))*"
)


class ParameterParser:
    """Parses the parameters of operations and of their path items."""

    def __init__(
        self, sources: Sources, schemas: SchemaParser, diagnostics: Diagnostics
    ) -> None:
        self._sources = sources
        self._schemas = schemas
        self._diagnostics = diagnostics
        self._shared: dict[Node, Parameter | None] = {}

    def parse(
        self, path: str, node: Node, item: Node, spanning: frozenset[str] = frozenset()
    ) -> tuple[Parameter, ...]:
        """Parse the parameters of an operation, which override those of its path item.

        The path decides which names it needs. `spanning` are those that may contain slashes.
        """
        chosen: dict[tuple[str, str], Parameter] = {}
        for holder in (item, node):
            own: set[tuple[str, str]] = set()
            for entry in holder.list("parameters"):
                parameter = self._resolved(entry)
                if parameter is None:
                    continue
                key = (parameter.name, parameter.location)
                if key in own:
                    self._diagnostics.add(
                        "parameter-duplicate",
                        f"duplicate parameter {parameter.name!r}",
                        entry.position,
                    )
                    continue
                own.add(key)
                chosen[key] = parameter
        return tuple(
            replace(p, spans_segments=p.location == "path" and p.name in spanning)
            for p in self._match_path(path, node, chosen)
        )

    def names_in_path(self, node: Node, item: Node) -> tuple[str, ...]:
        """The names of the path parameters that an operation declares."""
        entries = (*item.list("parameters"), *node.list("parameters"))
        parameters = [self._sources.resolve(entry) for entry in entries]
        names = (p.scalar("name") for p in parameters if p.text("in") == "path")
        return tuple(dict.fromkeys(name for name in names if name is not None))

    def accepted(self, node: Node, item: Node) -> AcceptedTypes | None:
        """The values of a header parameter `Accept`; None if there is none."""
        for holder in (node, item):
            for entry in holder.list("parameters"):
                types = self._accepted(self._sources.resolve(entry))
                if types is not None:
                    return types
        return None

    def _accepted(self, node: Node) -> AcceptedTypes | None:
        """The media types in `enum` of a parameter, if it is the header `Accept`."""
        name, schema = node.scalar("name"), node.get("schema")
        if node.text("in") != "header" or name is None or name.lower() != "accept":
            return None
        if schema is None:
            return None
        schema = self._sources.resolve(schema)
        listed = [schema.text("const"), *(item.value for item in schema.list("enum"))]
        texts = (value.strip() for value in listed if isinstance(value, str))
        values = tuple(dict.fromkeys(filter(MEDIA_RANGE.fullmatch, texts)))
        default = schema.text("default")
        if not values:
            return None
        chosen = default if default in values else None
        return AcceptedTypes(values, chosen, node.flag("required"))

    def _match_path(
        self, path: str, node: Node, chosen: dict[tuple[str, str], Parameter]
    ) -> tuple[Parameter, ...]:
        names = paths.expressions(path)
        for name, location in list(chosen):
            if location == "path" and name not in names:
                self._diagnostics.add(
                    "path-parameter-unused",
                    f"the path parameter {name!r} does not occur in {path!r}",
                    chosen.pop((name, location)).node.position,
                )
        for name in names:
            if (name, "path") not in chosen:
                self._diagnostics.add(
                    "path-parameter-undeclared",
                    f"the path parameter {name!r} of {path!r} is not declared",
                    node.position,
                    remedy=f"Declare it: `name: {name}`, `in: path`, "
                    "`required: true`, `schema: {type: string}`.",
                )
                chosen[(name, "path")] = _undeclared(name, node)
        in_path = [chosen.pop((name, "path")) for name in names]
        return (*in_path, *chosen.values())

    def _resolved(self, entry: Node) -> Parameter | None:
        """The parameter at a node, or the one that it refers to, which is parsed once."""
        node = self._sources.resolve(entry)
        if node is entry:
            return self._parameter(node)
        if node not in self._shared:
            self._shared[node] = self._parameter(node)
        return self._shared[node]

    def _parameter(self, node: Node) -> Parameter | None:
        name, location = node.scalar("name"), node.text("in")
        if name is None or location not in _STYLES:
            return None
        if location == "header" and name.lower() in _OWN_HEADERS:
            if self._accepted(node) is not None:
                return None
            self._diagnostics.add(
                "header-ignored",
                f"the parameter {name} is ignored: the client sets this header "
                "itself",
                node.position,
            )
            if name.lower() != "content-type" or not _lists_values(node):
                return None
        if location in ("header", "cookie") and not is_token(name):
            self._diagnostics.add(
                "parameter-name",
                f"{name!r} is not a valid {location} name",
                node.child("name", name).position,
            )
            return None
        style = self._style(node, location)
        explode = node.get("explode")
        schema, media_type = node.get("schema"), None
        if schema is None:
            media_type, content = next(node.members("content"), (None, None))
            schema = content.get("schema") if content is not None else None
        return Parameter(
            node=node,
            name=name,
            location=location,
            required=location == "path" or node.flag("required"),
            description=node.text("description"),
            deprecated=node.flag("deprecated"),
            style=style,
            explode=style in _EXPLODED if explode is None else explode.value is True,
            schema=None if schema is None else self._schemas.parse(schema),
            media_type=media_type,
            example=example_of(node, self._sources),
            comes_encoded=node.flag("x-comes-encoded"),
            allow_reserved=node.flag("allowReserved"),
            allow_empty=node.flag("allowEmptyValue"),
        )

    def _style(self, node: Node, location: str) -> str:
        """The style of a parameter (OpenAPI 3.1, 4.8.12.3), or the default of its location."""
        default, *others = _STYLES[location]
        style = node.text("style") or default
        if style == default or style in others:
            return style
        self._diagnostics.add(
            "parameter-style",
            f"the {location} parameter {node.text('name')!r} cannot have the "
            f"style {style!r}; using the style {default!r}",
            node.child("style", style).position,
        )
        return default


def _lists_values(node: Node) -> bool:
    """Whether a parameter lists its values."""
    schema = node.get("schema")
    return schema is not None and schema.has("enum")


def _undeclared(name: str, node: Node) -> Parameter:
    return Parameter(
        node=node,
        name=name,
        location="path",
        required=True,
        description=None,
        deprecated=False,
        style="simple",
        explode=False,
        schema=Schema(node.child("parameters", {}), types=("string",)),
    )
