"""Where the parts of a description refer to, and which of them have to be read elsewhere.

The linker follows the grammar through every file that a root document reaches, and has
each part checked on the way (`structure`). References are in the places that the
specification allows, and in real documents anywhere else: in place of operations, of maps
and lists, of texts. The latter become redirections, and so does whatever is read in
another way than it is written.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from cliqgen.diagnostics import CliqgenError, Diagnostics
from cliqgen.memo import Memo
from cliqgen.source.capitals import inferred_members, is_schema_alone
from cliqgen.source.document import Document, Node, Redirections
from cliqgen.source.grammar import Grammar
from cliqgen.source.inferred import inferred_component, reference_to
from cliqgen.source.parts import Parts
from cliqgen.source.plain import is_list, is_mapping
from cliqgen.source.pointer import Pointer
from cliqgen.source.redirections import RedirectionsBuilder
from cliqgen.source.refs import Sources
from cliqgen.source.structure import (
    Part,
    Reports,
    StructureRules,
    is_too_deep,
    title_of,
)


class Linked(Struct, frozen=True):
    """What was found out about a root document and all that it refers to.

    `redirections` are those that it has to be read with, on top of those that it was
    linked with. `targets` pairs each schema that is a reference with what that points at,
    and `reported` are the places of which something was reported.
    """

    redirections: Redirections
    targets: tuple[tuple[Node, Node], ...]
    reported: frozenset[tuple[Document, Pointer]]


class Linker:
    """Links one root document, once; what the `memo` knows to be right is not checked."""

    def __init__(
        self,
        root: Node,
        sources: Sources,
        grammar: Mapping[str, Grammar],
        version: str,
        diagnostics: Diagnostics,
        memo: Memo | None = None,
    ) -> None:
        self._redirections = RedirectionsBuilder(root.redirections)
        self._root = root.read_with(self._redirections.so_far)
        self._sources = sources
        self._grammar = grammar
        self._version = version
        self._diagnostics = diagnostics
        self._reports = Reports(diagnostics)
        self._rules = StructureRules(grammar, version, self._reports)
        self._parts = Parts(memo, version)
        self._pending: list[Part] = []
        self._visited: set[tuple[str, int]] = set()
        self._targets: list[tuple[Node, Node]] = []

    def link(self) -> Linked:
        """Check and link everything; what is wrong goes to the diagnostics."""
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
            # The last one is taken first, and diagnostics are in the document's order.
            self._pending[depth:] = reversed(self._pending[depth:])
        self._parts.remember(self._reports.places)
        return Linked(
            self._redirections.finish(),
            tuple(self._targets),
            frozenset(self._reports.places),
        )

    def _visit(self, word: str, node: Node) -> None:
        if word == "data":
            return
        if word == "schemas":
            word = "[schema]" if is_list(node.value) else "schema"
        if node.text("$ref") is not None:
            self._follow(word, node)
        else:
            self._check(word, node)

    def _check(self, word: str, node: Node) -> None:
        """Check a part, and go on with those inside of it."""
        is_object = is_mapping(node.value) and word in self._grammar
        if is_object and not (word == "schema" and is_too_deep(node)):
            node = self._in_capitals_of_the_specification(word, node)
        self._pending += self._rules.check(word, node)

    def _in_capitals_of_the_specification(self, word: str, node: Node) -> Node:
        """The object with the members that its own plainly mean."""
        members, spellings = inferred_members(word, self._grammar[word], node)
        for spelling in spellings:
            self._reports.add("letter-case", node, spelling.message, spelling.key)
        if "content" in members and is_schema_alone(members["content"]):
            text = "schema without a media type; assuming application/json"
            self._reports.add("media-type-missing", node, text, "content")
            content = {"application/json": members["content"]}
            members = {**members, "content": content}
        elif not spellings:
            return node
        return self._redirected(node, node.at(node.pointer, members))

    # References

    def _follow(self, word: str, node: Node) -> None:
        """Go on where a reference leads; redirect it where no parser looks for one."""
        self._parts.note_reference(word, node)
        reference = node.text("$ref") or ""
        try:
            if word == "text" and self._takes_text(node, reference):
                return
            first = self._looked_up(word, node, reference)
            if first is None and self._takes_inferred(word, node, reference):
                return
            if first is None and word == "schema":
                self._leave_out(node, reference)
                return
            first = first and self._with_further(word, first)
            target = self._sources.resolve(node)
        except CliqgenError as error:
            self._diagnostics.include(error)
            return
        if word == "schema":
            assert first is not None
            self._targets.append((node, first))
            self._parts.note_target(first)
            self._pending.append(("schema", first))
            self._check("schema", node)
        elif word == "pathItem":
            self._pending.append((word, self._joined(node, target)))
        else:
            self._go_to(word, node, target, reference)

    def _go_to(self, word: str, node: Node, target: Node, reference: str) -> None:
        """Go on at the target of a reference that is in place of anything."""
        grammar = self._grammar.get(word)
        if grammar is None or not grammar.referable:
            self._parts.note_target(node)  # what is around it sees something else
            self._redirected(node, target)
            if word != "mediaType" or self._version != "3.2":
                text = (
                    f"`$ref` is not allowed in place of {title_of(word, self._grammar)}"
                )
                self._reports.add("ref-place", node, text, "$ref")
        if grammar is not None and _is_foreign(grammar, target):
            text = f"{reference!r} is not {grammar.title}"
            self._reports.add("ref-kind", node, text)
            return
        self._parts.note_target(target)
        self._pending.append((word, target))

    def _joined(self, node: Node, target: Node) -> Node:
        """A path item is its own members and those it refers to (OpenAPI 3.1, 4.8.9)."""
        own = _without_reference(node)
        if not own:
            return self._redirected(node, target)
        foreign = {key: member for key, member in target.items() if key not in own}
        for member in foreign.values():
            self._redirected(member, member)
        members = {**{key: member.value for key, member in foreign.items()}, **own}
        return self._redirected(node, node.at(node.pointer, members))

    def _takes_text(self, node: Node, reference: str) -> bool:
        """Whether a reference in place of a string names a file of text, then taken."""
        text = self._sources.text_file(node, reference)
        if text is None:
            return False
        self._redirected(node, text)
        message = f"reading the string from {reference!r}"
        self._reports.add("text-file", node, message, "$ref")
        return True

    def _looked_up(self, word: str, node: Node, reference: str) -> Node | None:
        """What a reference points at; None where it points at nothing.

        Raises:
            CliqgenError: it may not be followed, and does not mean a component either.
        """
        try:
            return self._sources.lookup(node, reference)
        except CliqgenError:
            if inferred_component(word, node, reference, self._root) is None:
                raise
            return None

    def _with_further(self, word: str, target: Node) -> Node:
        """A target, after each further reference was redirected to what it means."""
        here, passed = target, set[str]()
        while (reference := here.text("$ref")) is not None and here.key not in passed:
            passed.add(here.key)
            further = self._looked_up(word, here, reference)
            if further is None and self._takes_inferred(word, here, reference):
                self._visited.add((word, id(here.value)))
                written = here.redirected().text("$ref") or ""
                further = self._looked_up(word, here, written)
            if further is None:
                if word == "schema":
                    self._visited.add((word, id(here.value)))
                    self._leave_out(here, reference)
                break
            here = further
        return target.redirected()

    def _leave_out(self, node: Node, reference: str) -> None:
        """Read a schema without its reference, which points at nothing."""
        text = f"the reference {reference!r} points to nothing"
        self._reports.add("schema-missing", node, text, "$ref")
        members = _without_reference(node)
        inferred = self._redirected(node, node.at(node.pointer, members))
        self._pending.append(("schema", inferred))

    def _takes_inferred(self, word: str, node: Node, reference: str) -> bool:
        """Whether a reference to nothing names a component, which is taken then."""
        target = inferred_component(word, node, reference, self._root)
        written = None if target is None else reference_to(target, node.document)
        if target is None or written is None or written == reference:
            return False
        text = (
            f"the reference {reference!r} points to nothing; using the component "
            f"{target.pointer[-1]!r}"
        )
        self._reports.add("ref-meant", node, text, "$ref")
        inferred = node.at(node.pointer, {**node.value, "$ref": written})
        self._pending.append((word, self._redirected(node, inferred)))
        return True

    def _redirected(self, node: Node, to: Node) -> Node:
        """Have cursors that come to a node go on at another one, which is returned."""
        self._redirections.redirect(node.value, to)
        return to


def _without_reference(node: Node) -> dict[str, object]:
    return {key: inner.value for key, inner in node.items() if key != "$ref"}


def _is_foreign(grammar: Grammar, target: Node) -> bool:
    """Whether an object has members, and none of those that the grammar has."""
    if not is_mapping(target.value) or grammar.open or grammar.rest is not None:
        return False
    keys = [key for key, _ in target.items() if not key.startswith("x-")]
    return bool(keys) and not any(key in grammar.fields for key in keys)
