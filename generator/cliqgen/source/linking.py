"""Where the parts of a description refer to, and which of them have to be read elsewhere.

The linker follows the grammar through every file that a root document reaches, and has
each part checked on the way (`structure`). References are in the places that the
specification allows, and in real documents anywhere else: in place of operations, of maps
and lists, of texts. The latter become redirections, and so does whatever is read in
another way than it is written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from cliqgen.diagnostics import CliqgenError, Diagnostics
from cliqgen.memo import Memo
from cliqgen.source.capitals import inferred_members, is_schema_alone
from cliqgen.source.cycles import Link
from cliqgen.source.document import AS_WRITTEN, Document, Node, Redirections
from cliqgen.source.grammar import Grammar
from cliqgen.source.inferred import inferred_component, reference_to
from cliqgen.source.parts import PART_LENGTHS, Parts, Reference
from cliqgen.source.plain import CONTAINERS, is_list, is_mapping
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
    linked with. `links` are the schemas that are references, and `reported` the places of
    which something was reported.
    """

    redirections: Redirections
    links: tuple[Link, ...]
    reported: frozenset[tuple[Document, Pointer]]


class _Known(Struct):
    """A part that is known to be right, and those of its references that are left.

    They are where they were written when the linker came to the part.
    """

    part: Node
    references: Iterator[Reference]


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
        self._pending: list[Part | _Known] = []
        self._visited: defaultdict[str, set[int]] = defaultdict(set)
        self._followed: dict[tuple[Document, str, str], Node] = {}
        self._links: list[Link] = []

    def link(self) -> Linked:
        """Check and link everything; what is wrong goes to the diagnostics."""
        pending, visited = self._pending, self._visited
        pending.append(("document", self._root))
        while pending:
            part = pending.pop()
            if isinstance(part, _Known):
                self._follow_known(part)
                continue
            word, node = part
            if type(node.value) in CONTAINERS:
                identities, identity = visited[word], id(node.value)
                if identity in identities:
                    continue
                identities.add(identity)
            depth = len(pending)
            is_part = len(node.pointer) in PART_LENGTHS
            references = self._parts.references(word, node) if is_part else None
            if references is None:
                self._visit(word, node)
            elif node.redirections.is_empty:
                pending.append(_Known(node, iter(references)))
            else:
                pending += (
                    (inner, _inside(node, pointer)) for inner, _, pointer in references
                )
            if len(pending) > depth + 1:
                # The last one is taken first, and diagnostics are in the document's order.
                pending[depth:] = reversed(pending[depth:])
        self._parts.remember(self._reports.places)
        return Linked(
            self._redirections.finish(),
            tuple(self._links),
            frozenset(self._reports.places),
        )

    def _visit(self, word: str, node: Node) -> None:
        if word == "data":
            return
        if word == "schemas":
            word = "[schema]" if is_list(node.value) else "schema"
        reference = node.text("$ref") if node.has("$ref") else None
        if reference is not None:
            self._follow(word, node, reference)
        else:
            self._check(word, node)

    def _check(self, word: str, node: Node) -> None:
        """Check a part, and go on with those inside of it."""
        is_object = word in self._grammar and is_mapping(node.value)
        if is_object and (word != "schema" or not is_too_deep(node)):
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

    def _follow(self, word: str, node: Node, reference: str) -> None:
        """Go on where a reference leads, unless another one has led there."""
        self._parts.note_reference(word, node, reference)
        place = (node.document, word, reference)
        is_settled = self._sources.are_pointers_settled(node)
        target = self._followed.get(place) if is_settled else None
        if target is None:
            target = self._newly_followed(word, node, reference)
            if target is not None and is_settled and reference.startswith("#/"):
                self._followed[place] = target
        if target is not None and word == "schema":
            link = Link(node.document, node.pointer, reference, target)
            self._links.append(link)
            if len(node.value) > 1 or is_too_deep(node):
                self._check("schema", node)

    def _follow_known(self, known: _Known) -> None:
        """Go on where the references of a part lead, which is known to be right."""
        part = known.part
        is_settled = self._sources.are_pointers_settled(part)
        for word, reference, pointer in known.references:
            place = (part.document, word, reference)
            target = self._followed.get(place) if is_settled else None
            if target is None:
                written = _inside(part.read_with(AS_WRITTEN), pointer)
                node = written.read_with(part.redirections)
                self._pending += (known, (word, node))
                return
            if word == "schema":
                inner = (*part.pointer, *pointer)
                self._links.append(Link(part.document, inner, reference, target))

    def _newly_followed(self, word: str, node: Node, reference: str) -> Node | None:
        """Go on where a reference leads; redirect it where no parser looks for one.

        None is returned if more had to be done than to go on.
        """
        try:
            if word == "text" and self._takes_text(node, reference):
                return None
            first = self._looked_up(word, node, reference)
            if first is None and self._takes_inferred(word, node, reference):
                return None
            if first is None and word == "schema":
                self._leave_out(node, reference)
                return None
            first = first and self._with_further(word, first)
            target = self._sources.resolve(node)
        except CliqgenError as error:
            self._diagnostics.include(error)
            return None
        if word == "pathItem":
            self._pending.append((word, self._joined(node, target)))
            return None
        if word == "schema":
            assert first is not None
            return self._go_to(word, first)
        return self._replaced(word, node, target, reference)

    def _go_to(self, word: str, target: Node) -> Node:
        self._parts.note_target(target)
        self._pending.append((word, target))
        return target

    def _replaced(
        self, word: str, node: Node, target: Node, reference: str
    ) -> Node | None:
        """Go on at the target of a reference that is in place of anything."""
        grammar = self._grammar.get(word)
        is_allowed = grammar is not None and grammar.referable
        if not is_allowed:
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
            return None
        self._go_to(word, target)
        return target if is_allowed else None

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
                self._visited[word].add(id(here.value))
                written = here.redirected().text("$ref") or ""
                further = self._looked_up(word, here, written)
            if further is None:
                if word == "schema":
                    self._visited[word].add(id(here.value))
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


def _inside(part: Node, pointer: Sequence[str]) -> Node:
    """The node at a pointer from a part that is known."""
    node = part
    for segment in pointer:
        inner = node.step(segment)
        assert inner is not None  # the content is the same
        node = inner
    return node


def _without_reference(node: Node) -> dict[str, object]:
    return {key: inner.value for key, inner in node.items() if key != "$ref"}


def _is_foreign(grammar: Grammar, target: Node) -> bool:
    """Whether an object has members, and none of those that the grammar has."""
    if not is_mapping(target.value) or grammar.open or grammar.rest is not None:
        return False
    keys = [key for key in target.value if not key.startswith("x-")]
    return bool(keys) and not any(key in grammar.fields for key in keys)
