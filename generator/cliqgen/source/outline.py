"""Whether each part of a description is what its place asks for, and where it refers to.

The walk follows the grammar through every file that a root document reaches. What breaks
a rule is a warning as long as the rest keeps its meaning; what would take a part of an
operation with it is an error. The parser may therefore omit, without a word, what is
of a type it does not expect: this stage has reported it.

References stand where the specification allows them, and in real documents anywhere
else: in place of operations, of maps and lists, of descriptions. The latter are noted in
`Document.links`, so that cursors step over them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from cliqgen.diagnostics import CliqgenError, Diagnostics
from cliqgen.memo import Memo
from cliqgen.source.capitals import is_schema_alone, meant_members
from cliqgen.source.document import Document, Node
from cliqgen.source.grammar import Grammar
from cliqgen.source.limits import MAX_NESTED_TYPES
from cliqgen.source.meant import component_meant, reference_to
from cliqgen.source.parts import Parts
from cliqgen.source.plain import is_list, is_mapping
from cliqgen.source.refs import Sources
from cliqgen.source.schema_rules import check_schema
from cliqgen.source.statuses import is_proper, meant_statuses

#: A method (RFC 9110, 5.6.2).
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_WANTED = {
    "text": "a string",
    "flag": "a boolean",
    "number": "a number",
    "scalar": "a string",
}
_PLACES = {
    "parameter": ("query", "header", "path", "cookie", "querystring", "formData"),
    "swagger": ("query", "header", "path", "body", "formData"),
}
_KEY_PLACES = ("query", "header", "cookie")
#: Places of Swagger 2.0 for parameters that are the body, or a part of a form.
_BODY_PLACES = ("body", "formData")


class Outline:
    """One iteration over a root document and all that it refers to.

    `targets` pairs each schema that is a reference with what that points at. What the
    `memo` knows to be right is not looked at.
    """

    def __init__(
        self,
        root: Node,
        sources: Sources,
        grammar: Mapping[str, Grammar],
        version: str,
        diagnostics: Diagnostics,
        memo: Memo | None = None,
    ) -> None:
        self._root = root
        self._sources = sources
        self._grammar = grammar
        self._version = version
        self._diagnostics = diagnostics
        self._pending: list[tuple[str, Node]] = []
        self._visited: set[tuple[str, int]] = set()
        self._parts = Parts(memo, version)
        self.targets: list[tuple[Node, Node]] = []
        self.reported: set[tuple[Document, tuple[str, ...]]] = set()

    def walk(self) -> None:
        self._pending.append(("document", self._root))
        while self._pending:
            word, node = self._pending.pop()
            if is_mapping(node.value) or is_list(node.value):
                key = (word, id(node.value))
                if key in self._visited:
                    continue
                self._visited.add(key)
            depth = len(self._pending)
            references = self._parts.references(word, node)
            if references is None:
                self._visit(word, node)
            else:
                self._pending += references
            # The last one is taken first, and diagnostics are told in the document's order.
            self._pending[depth:] = reversed(self._pending[depth:])
        self._parts.remember(self.reported)

    def _visit(self, word: str, node: Node) -> None:
        if word == "data":
            return
        if word == "schemas":
            word = "[schema]" if is_list(node.value) else "schema"
        if node.text("$ref") is not None:
            self._follow(word, node)
        elif word in _WANTED:
            self._check_value(word, node)
        elif word[0] == "[":
            self._check_list(word[1:-1], node)
        elif word[0] == "{":
            self._check_map(word[1:-1], node)
        else:
            self._check_object(self._grammar[word], word, node)

    # References

    def _follow(self, word: str, node: Node) -> None:
        """Go on where a reference leads, and note it where no parser looks for one."""
        self._parts.note_reference(word, node)
        reference = node.text("$ref") or ""
        grammar = self._grammar.get(word)
        try:
            text = self._sources.text_file(node, reference) if word == "text" else None
            if text is not None:
                node.document.link(node, text, text.value)
                self._report(
                    "text-file", node, f"reading the string from {reference!r}", "$ref"
                )
                return
            first = self._looked_up(word, node, reference)
            if first is None and self._takes_meant(word, node, reference):
                return
            if first is None and word == "schema":
                self._leave_out(node, reference)
                return
            first = first and self._mended(word, first)
            target = self._sources.resolve(node)
        except CliqgenError as error:
            self._diagnostics.include(error)
            return
        if word == "schema":
            assert first is not None
            self.targets.append((node, first))
            self._parts.note_target(first)
            self._pending.append(("schema", first))
            self._check_object(self._grammar["schema"], "schema", node)
            return
        if word == "pathItem":
            _join(node, target)
            self._pending.append((word, node.document.linked(node)))
            return
        allowed = grammar is not None and grammar.referable
        if not allowed:
            self._parts.note_target(node)  # what is around it sees something else
            node.document.link(node, target, target.value)
            if word != "mediaType" or self._version != "3.2":
                title = grammar.title if grammar is not None else _title(word)
                self._report(
                    "ref-place",
                    node,
                    f"`$ref` is not allowed in place of {title}",
                    "$ref",
                )
        if grammar is not None and _is_foreign(grammar, target):
            self._report("ref-kind", node, f"{reference!r} is not {grammar.title}")
            return
        self._parts.note_target(target)
        self._pending.append((word, target))

    def _looked_up(self, word: str, node: Node, reference: str) -> Node | None:
        """What a reference points at; None where it is nothing that can be had."""
        try:
            return self._sources.lookup(node, reference)
        except CliqgenError:
            if component_meant(word, node, reference, self._root) is None:
                raise
            return None

    def _mended(self, word: str, target: Node) -> Node:
        """A target as it is once each further reference leads to what it means."""
        here, passed = target, set[str]()
        while (reference := here.text("$ref")) is not None and here.key not in passed:
            passed.add(here.key)
            further = self._looked_up(word, here, reference)
            if further is None and self._takes_meant(word, here, reference):
                self._visited.add((word, id(here.value)))
                written = here.document.linked(here).text("$ref") or ""
                further = self._looked_up(word, here, written)
            if further is None:
                if word == "schema":
                    self._visited.add((word, id(here.value)))
                    self._leave_out(here, reference)
                break
            here = further
        return target.document.linked(target)

    def _leave_out(self, node: Node, reference: str) -> None:
        """Read a schema without its reference, which nothing can be made of."""
        text = f"the reference {reference!r} points to nothing"
        self._report("schema-missing", node, text, "$ref")
        node.document.link(node, node, _without_reference(node))
        self._pending.append(("schema", node.document.linked(node)))

    def _takes_meant(self, word: str, node: Node, reference: str) -> bool:
        """Whether a reference to nothing names a component, which then is there."""
        target = component_meant(word, node, reference, self._root)
        written = None if target is None else reference_to(target, node.document)
        if target is None or written is None:
            return False
        text = (
            f"the reference {reference!r} points to nothing; using the component "
            f"{target.pointer[-1]!r}"
        )
        self._report("ref-meant", node, text, "$ref")
        node.document.link(node, node, {**node.value, "$ref": written})
        self._pending.append((word, node.document.linked(node)))
        return True

    # Values, lists and maps

    def _check_value(self, word: str, node: Node) -> None:
        if not _is_wanted(word, node.value):
            self._not_usable(node, _WANTED[word], vital=False)

    def _check_list(self, inner: str, node: Node) -> None:
        if not is_list(node.value):
            self._not_usable(node, "a list", vital=self._is_vital(inner))
        for element in node.elements():
            self._pending.append((inner, element))

    def _check_map(self, inner: str, node: Node) -> None:
        if not node.is_mapping():
            self._not_usable(node, "a mapping", vital=self._is_vital(inner))
        for key, member in node.items():
            if inner == "operation" and _TOKEN.fullmatch(key) is None:
                self._report("method-invalid", member, f"{key!r} is not an HTTP method")
            if not (key.startswith("x-") and inner not in ("schema", "header")):
                self._pending.append((inner, member))

    def _is_vital(self, word: str) -> bool:
        word = word.strip("[]{}")
        grammar = self._grammar.get(word)
        return grammar is not None and grammar.vital

    def _not_usable(self, node: Node, wanted: str, *, vital: bool) -> None:
        if node.value is None:
            self._report("value-null", node, f"expected {wanted}, found null")
        elif vital:
            text = f"expected {wanted}, found {_type_name(node.value)}"
            self._report("wrong-shape", node, text)
        else:
            text = f"expected {wanted}, found {_type_name(node.value)}; ignored"
            self._report("value-type", node, text)

    # Objects

    def _check_object(self, grammar: Grammar, word: str, node: Node) -> None:
        if word == "schema":
            if isinstance(node.value, bool):
                return
            if _nesting(node) > MAX_NESTED_TYPES:
                text = f"more than {MAX_NESTED_TYPES} nested lists or maps"
                self._report("too-deep", node, text)
                return
            if node.is_mapping():
                node = self._in_capitals_of_the_specification(grammar, word, node)
            check_schema(node, self._version, self._report)
        if not node.is_mapping():
            if word != "variant":  # extensions are judged where they are read
                self._not_usable(node, grammar.title, vital=grammar.vital)
            return
        if word != "schema":
            node = self._in_capitals_of_the_specification(grammar, word, node)
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
            # Judged by the parser, which says what is assumed.
            self.reported.add((node.document, node.pointer))
        left_out = self._check_statuses(node) if word == "responses" else ()
        for key, value in node.value.items():
            if key in left_out or _is_plain(grammar.fields.get(key), value):
                continue
            member = node.child(key, value)
            inner = self._member(grammar, word, key, member)
            if inner is not None:
                self._pending.append((inner, member))

    def _in_capitals_of_the_specification(
        self, grammar: Grammar, word: str, node: Node
    ) -> Node:
        """The object with the members that its own plainly mean."""
        members, spellings = meant_members(word, grammar, node)
        for spelling in spellings:
            self._report("letter-case", node, spelling.message, spelling.key)
        if "content" in members and is_schema_alone(members["content"]):
            text = "schema without a media type; assuming application/json"
            self._report("media-type-missing", node, text, "content")
            content = {"application/json": members["content"]}
            members = {**members, "content": content}
        elif not spellings:
            return node
        node.document.link(node, node, members)
        return node.document.linked(node)

    def _may_lack(self, word: str, name: str) -> bool:
        """Whether the version leaves a member to choice that others ask for."""
        if word == "operation":
            return self._version in ("3.1", "3.2")
        return word == "response" and name == "description" and self._version == "3.2"

    def _member(
        self, grammar: Grammar, word: str, key: str, member: Node
    ) -> str | None:
        """What a member is; None, with a diagnostic, where it is nothing known."""
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
            if _TOKEN.fullmatch(key) is None:
                self._report("method-invalid", member, f"{key!r} is not an HTTP method")
            else:
                near = key.lower() if key.lower() in grammar.fields else None
                hint = f"; did you mean {near!r}?" if near else ""
                text = f"{key!r} is not an OpenAPI method{hint}"
                self._report("method-unknown", member, text)
            return "operation"
        if not grammar.open and key != "$ref":
            self._report(
                "field-unknown", member, f"unknown field `{key}` in {grammar.title}"
            )
        return None

    def _check_statuses(self, node: Node) -> set[str]:
        """Report the keys of responses that are not statuses; those that are omitted."""
        stated = {key: member for key, member in node.items() if key[:2] != "x-"}
        meant = meant_statuses(stated)
        for key, member in stated.items():
            if key not in meant:
                why = "repeats a status" if meant_statuses([key]) else "is not a status"
                self._report("status-invalid", member, f"{key!r} {why}; ignored")
            elif not is_proper(key):
                text = f"{key!r} is read as {meant[key]}"
                self._report("status-invalid", member, text)
        return set(stated) - set(meant)

    def _check_parameter(self, node: Node) -> None:
        places = _PLACES["swagger" if self._version == "2.0" else "parameter"]
        location = node.text("in")
        if node.has("style"):  # judged by the parser, which says what is sent instead
            self.reported.add((node.document, (*node.pointer, "style")))
        if self._version != "2.0" and location in _BODY_PLACES:
            role = "the body" if location == "body" else "a part of the form"
            text = f"OpenAPI 3 has no `in: {location}`; read as {role}"
            self._report("parameter-body", node, text, "in")
        if location == "body" and self._version != "2.0":
            return
        if node.scalar("name") is None or location not in places:
            stated = "lacks `name`" if location in places else f"has `in: {location}`"
            self._report("parameter-incomplete", node, f"this parameter {stated}")
        elif location == "path" and not node.flag("required"):
            name = node.scalar("name")
            self._report(
                "path-parameter-optional", node, f"{name!r} is not `required: true`"
            )

    def _report(
        self, code: str, node: Node, message: str, key: str | None = None
    ) -> None:
        pointer = node.pointer if key is None else (*node.pointer, key)
        self._diagnostics.add(code, message, node.document.position(pointer))
        self.reported.add((node.document, node.pointer))


def _lacks_credential(scheme: Node) -> bool:
    """Whether a security scheme leaves open how its credential is sent."""
    wanted = {"http": ("scheme",), "apiKey": ("name", "in")}
    needed = wanted.get(scheme.text("type") or "", ())
    is_elsewhere = scheme.has("in") and scheme.text("in") not in _KEY_PLACES
    return is_elsewhere or not all(scheme.text(name) for name in needed)


def _is_wanted(word: str, value: Any) -> bool:
    """Whether a value is of the kind that a word of the grammar asks for."""
    if isinstance(value, bool):
        return word == "flag"
    if isinstance(value, str):
        is_flag = word == "flag" and value in ("true", "false")
        return is_flag or word in ("text", "scalar")
    return word in ("number", "scalar") and isinstance(value, int | float)


def _is_plain(word: str | None, value: Any) -> bool:
    """Whether there is nothing to look at: anything goes, or it is what is wanted."""
    if word == "data":
        return True
    return word in _WANTED and _is_wanted(word, value)


def _nesting(node: Node) -> int:
    """How many lists and maps a schema is inside of."""
    if len(node.pointer) <= MAX_NESTED_TYPES:
        return 0
    return sum(part in ("items", "additionalProperties") for part in node.pointer)


def _title(word: str) -> str:
    return {"[": "a list", "{": "a mapping"}.get(word[0], _WANTED.get(word, "a value"))


def _type_name(value: Any) -> str:
    """What a value is, in the words of JSON Schema."""
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "a string"
    return "a list" if is_list(value) else "a mapping"


def _without_reference(node: Node) -> dict[str, object]:
    return {key: inner.value for key, inner in node.items() if key != "$ref"}


def _is_foreign(grammar: Grammar, target: Node) -> bool:
    """Whether an object has members, and none of those that its kind has."""
    if not is_mapping(target.value) or grammar.open or grammar.rest is not None:
        return False
    keys = [key for key, _ in target.items() if not key.startswith("x-")]
    return bool(keys) and not any(key in grammar.fields for key in keys)


def _join(node: Node, target: Node) -> None:
    """A path item is its own members and those it refers to (OpenAPI 3.1, 4.8.9)."""
    own = _without_reference(node)
    foreign = {key: member for key, member in target.items() if key not in own}
    if not own:
        node.document.link(node, target, target.value)
        return
    node.document.link(node, node, {**{k: m.value for k, m in foreign.items()}, **own})
    for member in foreign.values():
        node.document.link(member, member, member.value)
