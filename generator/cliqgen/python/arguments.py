"""The arguments of a method: its signature, and how they are passed to the runtime."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from cliqgen.ir.api import Body, MediaChoice, Operation, Parameter
from cliqgen.ir.data import Field, Model, ObjectModel
from cliqgen.ir.json_types import number_names
from cliqgen.ir.media import FORMATTED, SCALARS
from cliqgen.ir.types import (
    AnyJson,
    ArrayOf,
    ConstantOf,
    MapOf,
    ModelRef,
    Primitive,
    TupleOf,
    Type,
    UnionOf,
    without_null,
)
from cliqgen.passes.signatures import body_model, keyword_fields
from cliqgen.python.annotations import Annotator
from cliqgen.python.code import Code, identifier, literal
from cliqgen.python.defaults import optional, uses_unset
from cliqgen.python.notes import encoding_note, limits_note, sentences
from cliqgen.python.times import time_form

_SEPARATORS = {
    "form": ",",
    "spaceDelimited": " ",
    "pipeDelimited": "|",
    "tabDelimited": "\t",
}


class AdditionalFields(Struct, frozen=True):
    """The source of an argument for the additional fields of an open model."""

    model: ObjectModel


class Argument(Struct, frozen=True):
    """One argument of a method, ready to be printed and documented."""

    name: str
    declaration: Code
    documentation: str
    positional: bool
    required: bool
    type: Type
    source: Parameter | Field | Body | AdditionalFields | MediaChoice


class ArgumentPlanner:
    """Plans the arguments of the methods of one class."""

    def __init__(
        self,
        annotator: Annotator,
        models: Mapping[str, Model],
        shadowed: frozenset[str],
        runtime: set[str],
    ) -> None:
        self._annotator = annotator
        self._models = models
        self._shadowed = shadowed
        self._runtime = runtime

    def arguments(self, operation: Operation) -> list[Argument]:
        """Path parameters, then required keywords, then optional ones."""
        arguments = [self._parameter(parameter) for parameter in operation.parameters]
        arguments += self._body(operation.body)
        if operation.body is not None and operation.body.choice is not None:
            arguments.append(self._choice(operation.body.choice))
        if operation.accept is not None:
            arguments.append(self._accept(operation.accept))
        return sorted(arguments, key=lambda a: (not a.positional, not a.required))

    def signature(self, arguments: list[Argument]) -> Code:
        """The parameters between the parentheses."""
        positional = [a.declaration for a in arguments if a.positional]
        keywords = [a.declaration for a in arguments if not a.positional]
        parts = ["self", *positional]
        if keywords:
            parts += ["*", *keywords]
        return Code(", ".join(parts))

    def request(self, operation: Operation) -> tuple[Code, ...]:
        """The keyword arguments of `_request`, after the operation."""
        keywords: list[Code] = []
        for location, keyword in (
            ("path", "path"),
            ("query", "query"),
            ("header", "headers"),
            ("cookie", "cookies"),
        ):
            fixed = {
                "query": {name for name, _ in operation.constant_query},
                "header": {name for name, _ in operation.constant_headers},
            }.get(location, set[str]())
            pairs = [
                f"{literal(p.wire_name)}: {self._value(p)}"
                for p in operation.parameters
                if p.location == location and p.wire_name not in fixed
            ]
            if location == "query":
                pairs += [
                    f"{literal(name)}: {literal(value)}"
                    for name, value in operation.constant_query
                ]
            if location == "header":
                pairs += [
                    f"{literal(name)}: {literal(value)}"
                    for name, value in operation.constant_headers
                ]
            if location == "header" and operation.accept is not None:
                pairs.append(f"'Accept': {identifier(operation.accept.name)}")
            if pairs:
                keywords.append(Code(f"{keyword}={{{', '.join(pairs)}}}"))
        keywords += [
            Code(f"querystring={self._value(p)}")
            for p in operation.parameters
            if p.location == "querystring"
        ]
        if operation.body is not None:
            keywords.append(self._body_argument(operation.body))
            if operation.body.choice is not None:
                name = identifier(operation.body.choice.name)
                keywords.append(Code(f"content_type={name}"))
        return tuple(keywords)

    def _parameter(self, parameter: Parameter) -> Argument:
        annotation = self._annotator.annotation(
            parameter.type, shadowed=self._shadowed, loose=True
        )
        positional = parameter.location == "path"
        default = parameter.default
        required = default is None and (parameter.required or positional)
        name = identifier(parameter.name)
        if default is not None:
            declaration = Code(f"{name}: {annotation} = {literal(default)}")
        elif required:
            declaration = Code(f"{name}: {annotation}")
        else:
            # A parameter cannot be null: None always means that it is not sent.
            none = (
                ""
                if annotation.endswith("| None") or annotation == "Any"
                else " | None"
            )
            declaration = Code(f"{name}: {annotation}{none} = None")
        return Argument(
            name=parameter.name,
            declaration=declaration,
            documentation=sentences(
                parameter.description
                or f"The {parameter.location} parameter `{parameter.wire_name}`",
                limits_note(parameter.limits, parameter.description),
                "Deprecated" if parameter.deprecated else None,
            ),
            positional=positional,
            required=required,
            type=parameter.type,
            source=parameter,
        )

    def _choice(self, choice: MediaChoice) -> Argument:
        type_: Type = (
            ConstantOf(choice.values) if choice.values else Primitive("string")
        )
        annotation = self._annotator.annotation(type_, shadowed=self._shadowed)
        return Argument(
            name=choice.name,
            declaration=Code(
                f"{identifier(choice.name)}: {annotation} = {literal(choice.default)}"
            ),
            documentation="The media type of the body.",
            positional=False,
            required=False,
            type=type_,
            source=choice,
        )

    def _accept(self, choice: MediaChoice) -> Argument:
        """The argument for the media type of the response; by default any of the method's."""
        type_ = ConstantOf(choice.values)
        annotation = self._annotator.annotation(type_, shadowed=self._shadowed)
        return Argument(
            name=choice.name,
            declaration=Code(f"{identifier(choice.name)}: {annotation} | None = None"),
            documentation="The media type of the response to ask for.",
            positional=False,
            required=False,
            type=type_,
            source=choice,
        )

    def _body(self, body: Body | None) -> list[Argument]:
        if body is None:
            return []
        model = body_model(body, self._models)
        if body.spread and model is not None:
            fields = {field.name: field for field in model.fields}
            arguments = [
                self._keyword(keyword, fields[name], body)
                for name, keyword in body.keywords
            ]
            if body.additional:
                is_multipart = body.kind == "multipart"
                arguments.append(
                    self._additional(body.additional, model, is_multipart=is_multipart)
                )
            return arguments
        return [self._whole(body)]

    def _keyword(self, keyword: str, field: Field, body: Body) -> Argument:
        if body.kind == "multipart":
            annotation = self._annotator.upload(field.type, shadowed=self._shadowed)
        else:
            annotation = self._annotator.annotation(
                field.type, shadowed=self._shadowed, loose=True
            )
        name = identifier(keyword)
        declaration = Code(f"{name}: {annotation}")
        required = field.required and not self._is_omittable(body)
        if not required:
            annotation, default = optional(annotation, field.type)
            declaration = Code(f"{name}: {annotation} = {default}")
            self._note_unset(annotation, default)
        return Argument(
            name=keyword,
            declaration=declaration,
            documentation=sentences(
                field.description or f"The field `{field.wire_name}` of the body",
                limits_note(field.limits, field.description),
                encoding_note(dict(body.encodings).get(field.wire_name)),
                "Required with any other field" if field.required != required else None,
                "Deprecated" if field.deprecated else None,
            ),
            positional=False,
            required=required,
            type=field.type,
            source=field,
        )

    def _additional(
        self, name: str, model: ObjectModel, *, is_multipart: bool
    ) -> Argument:
        type_ = model.additional or AnyJson()
        value = self._annotator.annotation(type_, shadowed=self._shadowed, loose=True)
        if is_multipart:
            value = self._annotator.upload(type_, shadowed=self._shadowed)
        self._annotator.standard.add("Mapping")
        key = self._annotator.builtin("str", self._shadowed)
        return Argument(
            name=name,
            declaration=Code(
                f"{identifier(name)}: Mapping[{key}, {value}] | None = None"
            ),
            documentation="Additional fields of the body, by the names that are sent.",
            positional=False,
            required=False,
            type=MapOf(type_),
            source=AdditionalFields(model),
        )

    def _whole(self, body: Body) -> Argument:
        is_form = body.kind in ("form", "multipart")
        if is_form and not isinstance(body.type, ModelRef | Primitive):
            self._annotator.standard |= {"Mapping"}
            key = self._annotator.builtin("str", self._shadowed)
            value = self._annotator.builtin("object", self._shadowed)
            annotation = Code(f"Mapping[{key}, {value}]")
        elif body.kind in ("text", "binary"):
            annotation = self._annotator.content(body.type, shadowed=self._shadowed)
        else:
            annotation = self._annotator.annotation(
                body.type, shadowed=self._shadowed, loose=True
            )
        name = identifier(body.name)
        declaration = Code(f"{name}: {annotation}")
        required = body.required and not body.may_be_bare
        if not required:
            annotation, default = optional(annotation, body.type)
            declaration = Code(f"{name}: {annotation} = {default}")
            self._note_unset(annotation, default)
        return Argument(
            name=body.name,
            declaration=declaration,
            documentation=sentences(body.description or "The body of the request"),
            positional=False,
            required=required,
            type=body.type,
            source=body,
        )

    def _is_omittable(self, body: Body) -> bool:
        """Whether the fields of an optional body are given together or not at all.

        A body that is only optional by default is not: most such documents mean that it has
        to be sent, and their required fields would become optional.
        """
        model = body_model(body, self._models)
        if model is None or not body.omittable or not body.spread:
            return False
        required = [f for f in keyword_fields(model) if f.required]
        return bool(required) and not any(uses_unset(field.type) for field in required)

    def _note_unset(self, annotation: Code, default: Code) -> None:
        if default == "UNSET":
            self._runtime.add("UNSET")
        if "UnsetType" in annotation:
            self._runtime.add("UnsetType")

    def _value(self, parameter: Parameter) -> str:
        """The expression that carries a parameter's style (OpenAPI 3.1, 4.8.12.3)."""
        name = self._named(identifier(parameter.name), parameter.type)
        if parameter.as_json:
            self._runtime.add("json_text")
            ascii_only = parameter.location == "header"
            value = f"json_text({name}{', is_ascii=True' if ascii_only else ''})"
        elif parameter.comes_encoded and parameter.type == Primitive("string"):
            self._runtime.add("unescaped")
            value = f"unescaped({name})"
        elif form := time_form(parameter.type, parameter.limits):
            self._runtime |= {"TimeForm", "timed"}
            value = f"timed({literal(parameter.wire_name)}, {name}, {form})"
        else:
            value = self._styled(parameter, name)
        if parameter.allow_reserved and parameter.location in ("path", "query"):
            self._runtime.add("reserved")
            value = f"reserved({value})"
        if parameter.spans_segments:
            self._runtime.add("segments")
            value = f"segments({value})"
        return value

    def _named(self, value: str, type_: Type) -> str:
        """The value, wrapped if it may be the name of a number that JSON does not have."""
        names = number_names(type_, self._models)
        if not names:
            return value
        self._runtime.add("number_or_name")
        return f"number_or_name({value}, {', '.join(map(literal, names))})"

    def _styled(self, parameter: Parameter, name: str) -> str:
        style, composite = parameter.style, _is_composite(parameter.type)
        if parameter.location in ("path", "header") or style == "cookie":
            exploded = parameter.explode and composite
            if style == "simple" and not exploded:
                return name
            self._runtime.add("styled")
            suffix = ", explode=True" if exploded else ""
            return f"styled({name}, {literal(style)}{suffix})"
        if style == "deepObject":
            self._runtime.add("deep_object")
            return f"deep_object({name})"
        delimiter = _SEPARATORS[style]
        if composite and not parameter.explode and parameter.location != "querystring":
            self._runtime.add("delimited")
            or_text = _may_be_text(parameter.type)
            suffix = ", or_text=True" if or_text else ""
            return f"delimited({name}, {literal(delimiter)}{suffix})"
        return name

    def _body_argument(self, body: Body) -> Code:
        keyword = {"json": "json", "form": "form", "multipart": "multipart"}.get(
            body.kind, "content"
        )
        if not body.spread:
            value: str = identifier(body.name)
            if keyword == "json":
                value = self._named(value, body.type)
            if body.may_be_bare:
                return Code(f"json={{}} if {value} is None else {value}")
            if body.kind == "text" and body.type in FORMATTED:
                self._runtime.add("plain_value")
                return Code(f"content=plain_value({value})")
            if body.kind == "text" and body.type in SCALARS:
                self._runtime.add("json_text")
                return Code(f"content=json_text({value})")
            if keyword == "json" and not body.required and not uses_unset(body.type):
                self._runtime.add("UNSET")
                given = identifier(body.name)
                value = f"UNSET if {given} is None else {value}"
            return Code(f"{keyword}={value}")
        model = body_model(body, self._models)
        name = "" if model is None else identifier(model.name)
        if model is not None:
            self._annotator.used.add(model.id)
        if model is not None and self._is_omittable(body):
            return self._omittable(keyword, body, model)
        fields = ", ".join(
            f"{identifier(field)}={identifier(argument)}"
            for field, argument in body.keywords
        )
        if body.additional:
            further = f"additional_fields=dict({identifier(body.additional)} or {{}})"
            fields = f"{fields}, {further}" if fields else further
        value = f"{name}({fields})"
        if not body.required and all(
            not f.required for f in (model.fields if model else ())
        ):
            self._runtime.add("unless_empty")
            value = f"unless_empty({value})"
        return Code(f"{keyword}={value}")

    def _omittable(self, keyword: str, body: Body, model: ObjectModel) -> Code:
        """The body, or none if no field of it is given."""
        self._runtime |= {"UNSET", "needed"}
        fields = {field.name: field for field in model.fields}
        values: list[str] = []
        absent: list[str] = []
        for name, argument in body.keywords:
            value: str = identifier(argument)
            nothing = "UNSET" if uses_unset(fields[name].type) else "None"
            absent.append(f"{value} is {nothing}")
            if fields[name].required:
                value = f"needed({literal(argument)}, {value})"
            values.append(f"{identifier(name)}={value}")
        if body.additional:
            further = identifier(body.additional)
            absent.append(f"not {further}")
            values.append(f"additional_fields=dict({further} or {{}})")
        nothing = " and ".join(absent)
        made = f"{identifier(model.name)}({', '.join(values)})"
        return Code(f"{keyword}=UNSET if {nothing} else {made}")


def _is_composite(type_: Type) -> bool:
    """Whether a value may be an array or an object."""
    type_ = without_null(type_)
    if isinstance(type_, UnionOf):
        return any(_is_composite(variant) for variant in type_.variants)
    return isinstance(type_, ArrayOf | TupleOf | MapOf | ModelRef)


def _may_be_text(type_: Type) -> bool:
    """Whether a value may be a single string instead of an array."""
    type_ = without_null(type_)
    return isinstance(type_, UnionOf) and not all(map(_is_composite, type_.variants))
