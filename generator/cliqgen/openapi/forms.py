"""Parameters that are a body, or a part of a form: `in: body` and `in: formData`.

Swagger 2.0 has them, and frameworks write them into documents of OpenAPI 3 with the same
meaning: their form fields are added to those of the request body.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi.views import Origins
from cliqgen.source.document import Node
from cliqgen.source.plain import is_mapping
from cliqgen.source.refs import Sources

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
#: Members of a parameter that are not part of its schema.
_OWN_FIELDS = frozenset(
    {"name", "in", "description", "required", "allowEmptyValue", "collectionFormat"}
    | {"schema", "x-example", "example", "examples"}
    | {"style", "explode", "allowReserved", "deprecated", "content"}
)
#: `collectionFormat` as style and explode, in a query.
_STYLES = {
    "csv": ("form", False),
    "ssv": ("spaceDelimited", False),
    "tsv": ("tabDelimited", False),
    "pipes": ("pipeDelimited", False),
    "multi": ("form", True),
}
_COMPOSED = ("allOf", "anyOf", "oneOf", "$ref")


class FormConverter:
    """Converts such parameters to a request body of OpenAPI 3.

    The place of what is made is that of the parameter, as `origins` says.
    """

    def __init__(
        self, sources: Sources, origins: Origins, diagnostics: Diagnostics
    ) -> None:
        self._sources = sources
        self._origins = origins
        self._diagnostics = diagnostics

    # Parameters of Swagger 2.0

    def schema(self, node: Node) -> Any:
        """A parameter is its own schema; some documents give it one, as OpenAPI 3 does."""
        schema = node.get("schema")
        if schema is None:
            schema = next((m.get("schema") for _, m in node.members("content")), None)
        if schema is not None and not node.has("type"):
            return self._origins.kept(schema)
        return self._origins.made(
            node, {k: v.value for k, v in node.items() if k not in _OWN_FIELDS}
        )

    def style(self, node: Node) -> dict[str, Any]:
        """The style of a list; nested lists are separated by commas."""
        format_ = node.text("collectionFormat") or "csv"
        style, explode = _STYLES.get(format_, ("form", False))
        is_supported = format_ in _STYLES
        if node.text("in") in ("path", "header"):
            is_supported = format_ == "csv"
            style = "simple"
        if not is_supported:
            self._diagnostics.add(
                "parameter-style",
                f"the collection format {format_!r} of {node.scalar('name')!r} "
                "is not supported; items are separated by commas",
                node.position,
            )
            explode = False
        return {"style": style, "explode": explode}

    def body(self, parameters: Sequence[Node], consumes: Sequence[str]) -> Any:
        """The body of some parameters; None if none of them belongs to a body."""
        bodies = [p for p in parameters if p.text("in") == "body"]
        fields = [p for p in parameters if p.text("in") == "formData"]
        if bodies:
            self._note_further((*bodies[1:], *fields))
            return self._whole(bodies[0], consumes)
        return self._form(fields, consumes) if fields else None

    def _note_further(self, parameters: Sequence[Node]) -> None:
        for extra in parameters:
            self._diagnostics.add(
                "parameter-duplicate",
                f"a second body {extra.scalar('name')!r} is ignored",
                extra.position,
            )

    def _whole(self, node: Node, consumes: Sequence[str]) -> dict[str, Any]:
        schema = node.get("schema")
        media: dict[str, Any] = example(node)
        if schema is not None:
            media["schema"] = self._origins.kept(schema)
        return self._origins.made(
            node,
            {
                **{
                    k: node.value[k] for k in ("description", "required") if node.has(k)
                },
                "content": {name: dict(media) for name in consumes or [JSON]},
            },
        )

    def _form(self, fields: Sequence[Node], consumes: Sequence[str]) -> dict[str, Any]:
        """A form of some fields; with a file it must be multipart."""
        has_file = any(map(self._is_file, fields))
        fitting = (MULTIPART,) if has_file else (MULTIPART, FORM)
        names = [name for name in consumes if name in fitting]
        media = self._joined({}, fields)
        default = MULTIPART if has_file else FORM
        return {
            "required": any(field.flag("required") for field in fields),
            "content": {name: dict(media) for name in names or [default]},
        }

    # Parameters in OpenAPI 3

    def joined(self, body: Node | None, parameters: Sequence[Node]) -> Any:
        """A request body and the parameters that belong to it; None if it stays as it is."""
        fields = [p for p in parameters if p.text("in") == "formData"]
        forms = {} if body is None else dict(_forms(body))
        if body is None or not body.has("content"):
            return self.body(parameters, ())
        if forms and fields:
            self._note_further([p for p in parameters if p not in fields])
            return self._with_fields(body, forms, fields)
        self._note_further(parameters)
        return None

    def _with_fields(
        self, body: Node, forms: dict[str, Node], fields: Sequence[Node]
    ) -> dict[str, Any]:
        """Add fields to the form of a body; with a file it becomes multipart."""
        is_multipart = MULTIPART in forms or any(map(self._is_file, fields))
        name = MULTIPART if is_multipart else FORM
        base = forms.get(name) or next(iter(forms.values()))
        media = {key: inner.value for key, inner in base.items()}
        others = {
            key: self._origins.kept(inner)
            for key, inner in body.members("content")
            if _plain(key) not in forms
        }
        is_required = body.flag("required") or any(f.flag("required") for f in fields)
        return {
            **body.value,
            "required": is_required,
            "content": {name: self._joined(media, fields, base), **others},
        }

    def _joined(
        self, media: dict[str, Any], fields: Sequence[Node], base: Node | None = None
    ) -> dict[str, Any]:
        """Add fields to the media type of a form."""
        schema = None if base is None else base.get("schema")
        encoding = {**media.get("encoding", {}), **dict(self._encodings(fields))}
        return {
            **media,
            "schema": self._joined_schema(schema, fields),
            **({"encoding": encoding} if encoding else {}),
        }

    def _joined_schema(self, base: Node | None, fields: Sequence[Node]) -> Any:
        properties = {f.scalar("name") or "": self._property(f) for f in fields}
        required = [field.scalar("name") for field in fields if field.flag("required")]
        form = {"type": "object", "properties": properties, "required": required}
        if base is None:
            return form
        plain = self._sources.resolve(base)
        if any(plain.has(keyword) for keyword in _COMPOSED):
            return {"allOf": [self._origins.kept(base), form]}
        own = {
            name: self._origins.kept(inner)
            for name, inner in plain.members("properties")
        }
        return {
            **plain.value,
            "properties": {**own, **properties},
            "required": [*(n.value for n in plain.list("required")), *required],
        }

    def _property(self, field: Node) -> Any:
        schema = self.schema(field)
        text = field.text("description")
        own = {"description": text} if text else {}
        if not is_mapping(schema) or not (own or example(field)):
            return schema
        return self._origins.made(field, {**schema, **example(field), **own})

    def _encodings(
        self, fields: Sequence[Node]
    ) -> Iterator[tuple[str, dict[str, Any]]]:
        for field in fields:
            name = field.scalar("name") or ""
            if field.text("type") == "array":
                yield name, self.style(field)
            elif field.has("style") or field.has("explode"):
                style, explode = field.text("style") or "form", field.get("explode")
                is_exploded = style == "form" if explode is None else explode.value
                if (style, is_exploded) != ("form", True):
                    yield name, {"style": style, "explode": is_exploded}
            elif field.has("content"):
                yield name, {"contentType": next(iter(field.value["content"]), None)}

    def _is_file(self, field: Node) -> bool:
        """Whether a field of a form is a file, or a list of them."""
        if field.text("type") == "file":
            return True
        schema = field.get("schema")
        schema = field if schema is None else self._sources.resolve(schema)
        items = schema.get("items")
        if items is not None:
            schema = self._sources.resolve(items)
        return schema.text("format") == "binary" or schema.text("type") == "file"


def joined_body(
    node: Node, item: Node, sources: Sources, diagnostics: Diagnostics
) -> Node | None:
    """The request body of an operation, with the parameters that belong to it."""
    given = node.get("requestBody")
    body = None if given is None else sources.resolve(given)
    parameters = list(_body_parameters(node, item, sources))
    if not parameters:
        return body
    origins = Origins(node.redirections)
    value = FormConverter(sources, origins, diagnostics).joined(body, parameters)
    if value is None:
        return body
    # What is joined belongs to this operation alone, whoever else has its parts.
    made = node.at((*node.pointer, "requestBody"), value)
    return made.read_with(origins.finish())


def _body_parameters(node: Node, item: Node, sources: Sources) -> Iterator[Node]:
    """Those of an operation and of its path item that it does not replace."""
    own = [sources.resolve(entry) for entry in node.list("parameters")]
    shared = [sources.resolve(entry) for entry in item.list("parameters")]
    replaced = {identity(parameter) for parameter in own}
    for parameter in (*(p for p in shared if identity(p) not in replaced), *own):
        if parameter.text("in") in ("body", "formData"):
            yield parameter


def example(node: Node) -> dict[str, Any]:
    """The example of a parameter or of a body parameter, as `example`."""
    for key in ("x-example", "example"):
        if node.has(key):
            return {"example": node.value[key]}
    examples = node.get("x-examples") or node.get("examples")
    named = None if examples is None else next(examples.items(), None)
    return {} if named is None else {"example": named[1].value}


def identity(parameter: Node) -> tuple[str | None, str | None]:
    """The name and location of a parameter; a body replaces any other."""
    location = parameter.text("in")
    return (None if location == "body" else parameter.scalar("name"), location)


def _forms(body: Node) -> Iterator[tuple[str, Node]]:
    """The media types of a body that are forms."""
    for name, media in body.members("content"):
        if _plain(name) in (MULTIPART, FORM):
            yield _plain(name), media


def _plain(name: str) -> str:
    return name.partition(";")[0].strip().lower()
