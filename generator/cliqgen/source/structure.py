"""Whether the parts of a description are what their places ask for.

What breaks a rule is a warning as long as the rest keeps its meaning; what would take a
part of an operation with it is an error. The parser may therefore omit, without a
diagnostic, what is of a type it does not expect: it was reported here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from cliqgen.diagnostics import Diagnostics
from cliqgen.nearest import hint
from cliqgen.source.document import Document, Node
from cliqgen.source.grammar import Grammar
from cliqgen.source.limits import MAX_NESTED_TYPES
from cliqgen.source.plain import CONTAINERS, is_list, is_mapping
from cliqgen.source.pointer import Pointer
from cliqgen.source.schema_rules import TYPES, check_schema, fits
from cliqgen.source.statuses import inferred_statuses, is_proper
from cliqgen.source.tokens import is_token

_WANTED = {
    "text": "a string",
    "flag": "a boolean",
    "number": "a number",
    "scalar": "a string",
}
#: The types that the values have, unless a flag is written as text.
_TYPES: Mapping[str | None, frozenset[type]] = {
    "text": frozenset({str}),
    "flag": frozenset({bool}),
    "number": frozenset({int, float}),
    "scalar": frozenset({str, int, float}),
}
_NO_TYPES = frozenset[type]()
_SCALARS = frozenset({str, int, float, bool, type(None)})
#: The types of schemas that may do without other members.
_PLAIN_SCHEMAS = frozenset({*TYPES, None}) - {"array"}
_PLACES = {
    "parameter": ("query", "header", "path", "cookie", "querystring", "formData"),
    "swagger": ("query", "header", "path", "body", "formData"),
}
_KEY_PLACES = ("query", "header", "cookie")
#: Places of Swagger 2.0 for parameters that are the body, or a part of a form.
_BODY_PLACES = ("body", "formData")

#: A part of a description, and the word of the grammar that says what it has to be.
Part = tuple[str, Node]


class Reports:
    """Reports what is wrong with parts of documents, and knows with which.

    `places` has those too that a later stage reports, with what it assumes.
    """

    def __init__(self, diagnostics: Diagnostics) -> None:
        self._diagnostics = diagnostics
        self.places: set[tuple[Document, Pointer]] = set()

    def add(self, code: str, node: Node, message: str, key: str | None = None) -> None:
        """Report something about a node, at one of its members if a key is given."""
        pointer = node.pointer if key is None else (*node.pointer, key)
        position = partial(node.document.position, pointer)
        self._diagnostics.add(code, message, position)
        self.leave(node)

    def leave(self, node: Node, *inner: str) -> None:
        """Leave a part, or something inside of it, to a later stage."""
        self.places.add((node.document, (*node.pointer, *inner)))


class StructureRules:
    """The rules of a grammar, for the objects, lists, maps and values of one version."""

    def __init__(
        self, grammar: Mapping[str, Grammar], version: str, reports: Reports
    ) -> None:
        self._grammar = grammar
        self._version = version
        self._reports = reports
        self._report = reports.add
        self._plain_members = {
            "type": frozenset({str}),
            "enum": frozenset({list}),
            **dict.fromkeys(("default", "example"), _SCALARS),
            **{
                k: _TYPES[w] for k, w in grammar["schema"].fields.items() if w in _TYPES
            },
        }

    def check(self, word: str, node: Node) -> Iterable[Part]:
        """Report what is wrong with a part; give those inside of it to be checked next.

        It is checked while these are iterated over.
        """
        grammar = self._grammar.get(word)
        if grammar is not None:
            return self._check_object(grammar, word, node)
        if word[0] == "[":
            return self._check_list(word[1:-1], node)
        if word[0] == "{":
            return self._check_map(word[1:-1], node)
        self._check_value(word, node)
        return ()

    # Values, lists and maps

    def _check_value(self, word: str, node: Node) -> None:
        if not _is_wanted(word, node.value):
            self._not_usable(node, _WANTED[word], vital=False)

    def _check_list(self, inner: str, node: Node) -> Iterator[Part]:
        if not is_list(node.value):
            self._not_usable(node, "a list", vital=self._is_vital(inner))
        for index, value in enumerate(node.value if is_list(node.value) else ()):
            if not self._is_plain(inner, value, node):
                yield inner, node.child(str(index), value)

    def _check_map(self, inner: str, node: Node) -> Iterator[Part]:
        if not node.is_mapping():
            self._not_usable(node, "a mapping", vital=self._is_vital(inner))
        for key, value in node.value.items() if node.is_mapping() else ():
            if self._is_plain(inner, value, node):
                continue
            member = node.child(key, value)
            if inner == "operation" and not is_token(key):
                self._report("method-invalid", member, f"{key!r} is not an HTTP method")
            if not (key.startswith("x-") and inner not in ("schema", "header")):
                yield inner, member

    def _is_plain(self, word: str | None, value: Any, around: Node) -> bool:
        """Whether nothing has to be checked: any value may be there, or it is what is wanted.

        `around` is what it is a member or item of.
        """
        if type(value) in CONTAINERS and around.redirections.base is not None:
            return word == "data"  # what is read there may be something else
        if word in ("schema", "schemas"):
            is_shallow = len(around.pointer) < MAX_NESTED_TYPES
            return is_shallow and self._is_plain_schema(value)
        if word == "[data]":
            return is_list(value)
        return word == "data" or (word in _WANTED and _is_wanted(word, value))

    def _is_plain_schema(self, schema: Any) -> bool:
        """Whether a schema has no parts but values, and nothing is wrong with these."""
        if not is_mapping(schema):
            return False
        types = self._plain_members
        for key, value in schema.items():
            is_right = type(value) in types.get(key, _NO_TYPES)
            if not (is_right or key.startswith("x-")):
                return False
        return (
            schema.get("type") in _PLAIN_SCHEMAS
            and schema.get("enum") != []
            and ("default" not in schema or fits(schema["default"], schema))
            and ("example" not in schema or fits(schema["example"], schema))
        )

    def _is_vital(self, word: str) -> bool:
        word = word.strip("[]{}")
        grammar = self._grammar.get(word)
        return grammar is not None and grammar.vital

    def _not_usable(self, node: Node, wanted: str, *, vital: bool) -> None:
        if node.value is None:
            self._report("value-null", node, f"expected {wanted}, found null")
        elif vital:
            text = f"expected {wanted}, found {type_name(node.value)}"
            self._report("wrong-shape", node, text)
        else:
            text = f"expected {wanted}, found {type_name(node.value)}; ignored"
            self._report("value-type", node, text)

    # Objects

    def _check_object(self, grammar: Grammar, word: str, node: Node) -> Iterator[Part]:
        if word == "schema":
            if isinstance(node.value, bool):
                return
            if len(node.pointer) > MAX_NESTED_TYPES and is_too_deep(node):
                text = f"more than {MAX_NESTED_TYPES} nested lists or maps"
                self._report("too-deep", node, text)
                return
            check_schema(node, self._version, self._report)
        if not node.is_mapping():
            if word != "variant":  # extensions are checked where they are read
                self._not_usable(node, grammar.title, vital=grammar.vital)
            return
        for name in grammar.required:
            if not node.has(name) and not self._may_lack(word, name):
                self._report(
                    "field-missing", node, f"missing `{name}` in {grammar.title}"
                )
        if word == "parameter":
            self._check_parameter(node)
            if self._version != "2.0" and node.text("in") in _BODY_PLACES:
                grammar = self._grammar["bodyParameter"]
        if word == "securityScheme" and _lacks_credential(node):
            self._reports.leave(node)
        left_out = self._check_statuses(node) if word == "responses" else ()
        has_any = grammar.open and grammar.rest is None
        fields = grammar.fields
        for key, value in node.value.items():
            wanted = fields.get(key)
            if type(value) in _TYPES.get(wanted, _NO_TYPES):
                continue
            is_free = wanted is None and has_any
            if is_free or key in left_out or self._is_plain(wanted, value, node):
                continue
            member = node.child(key, value)
            inner = self._member(grammar, word, key, member)
            if inner is not None:
                yield inner, member

    def _may_lack(self, word: str, name: str) -> bool:
        """Whether a member is optional in this version that others require."""
        if word == "operation":
            return self._version in ("3.1", "3.2")
        return word == "response" and name == "description" and self._version == "3.2"

    def _member(
        self, grammar: Grammar, word: str, key: str, member: Node
    ) -> str | None:
        """The word for a member; None, with a diagnostic, if its name is unknown."""
        if word == "components" and key == "mediaTypes" and self._version != "3.2":
            return None  # read where something refers to it
        if key in grammar.fields:
            return grammar.fields[key]
        if key == "x-variants" and word == "operation":
            return "{variant}" if member.is_mapping() else None
        if key.startswith("x-") and word != "requirement":
            return None
        if grammar.rest is not None:
            if word == "paths" and not key.startswith("/"):
                self._report(
                    "path-slash",
                    member,
                    f"the path {key!r} does not start with a slash",
                )
            return grammar.rest
        if word == "pathItem" and member.has("responses"):
            if not is_token(key):
                self._report("method-invalid", member, f"{key!r} is not an HTTP method")
            else:
                near = key.lower() if key.lower() in grammar.fields else None
                text = f"{key!r} is not an OpenAPI method{hint(near)}"
                self._report("method-unknown", member, text)
            return "operation"
        if not grammar.open and key != "$ref":
            self._report(
                "field-unknown", member, f"unknown field `{key}` in {grammar.title}"
            )
        return None

    def _check_statuses(self, node: Node) -> set[str]:
        """Report the keys of responses that are not statuses; return those that are omitted."""
        members = {key: member for key, member in node.items() if key[:2] != "x-"}
        inferred = inferred_statuses(members)
        for key, member in members.items():
            if key not in inferred:
                why = (
                    "repeats a status"
                    if inferred_statuses([key])
                    else "is not a status"
                )
                self._report("status-invalid", member, f"{key!r} {why}; ignored")
            elif not is_proper(key):
                text = f"{key!r} is read as {inferred[key]}"
                self._report("status-invalid", member, text)
        return set(members) - set(inferred)

    def _check_parameter(self, node: Node) -> None:
        places = _PLACES["swagger" if self._version == "2.0" else "parameter"]
        location = node.text("in")
        if node.has("style"):
            self._reports.leave(node, "style")
        if self._version != "2.0" and location in _BODY_PLACES:
            role = "the body" if location == "body" else "a part of the form"
            text = f"OpenAPI 3 has no `in: {location}`; read as {role}"
            self._report("parameter-body", node, text, "in")
        if location == "body" and self._version != "2.0":
            return
        if node.scalar("name") is None or location not in places:
            fault = "lacks `name`" if location in places else f"has `in: {location}`"
            self._report("parameter-incomplete", node, f"this parameter {fault}")
        elif location == "path" and not node.flag("required"):
            name = node.scalar("name")
            self._report(
                "path-parameter-optional", node, f"{name!r} is not `required: true`"
            )


def _lacks_credential(scheme: Node) -> bool:
    """Whether a security scheme leaves open how its credential is sent."""
    wanted = {"http": ("scheme",), "apiKey": ("name", "in")}
    needed = wanted.get(scheme.text("type") or "", ())
    is_elsewhere = scheme.has("in") and scheme.text("in") not in _KEY_PLACES
    return is_elsewhere or not all(scheme.text(name) for name in needed)


def _is_wanted(word: str, value: Any) -> bool:
    """Whether a value is of the type that a word of the grammar requires."""
    is_flag_as_text = word == "flag" and value in ("true", "false")
    return is_flag_as_text or type(value) in _TYPES[word]


def type_name(value: Any) -> str:
    """The type of a value, in the words of JSON Schema."""
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "a string"
    return "a list" if is_list(value) else "a mapping"


def is_too_deep(node: Node) -> bool:
    """Whether a schema is inside of more lists and maps than a type of Python may be."""
    if len(node.pointer) <= MAX_NESTED_TYPES:
        return False
    outer = sum(part in ("items", "additionalProperties") for part in node.pointer)
    return outer > MAX_NESTED_TYPES


def title_of(word: str, grammar: Mapping[str, Grammar]) -> str:
    """What a word of the grammar stands for, as messages call it."""
    if word in grammar:
        return grammar[word].title
    return {"[": "a list", "{": "a mapping"}.get(word[0], _WANTED.get(word, "a value"))
