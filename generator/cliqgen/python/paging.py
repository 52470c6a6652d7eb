"""The methods that iterate over all pages of a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cliqgen.identifiers import Allocator
from cliqgen.ir.api import (
    ByCursor,
    ByLink,
    ByOffset,
    BySpan,
    ByTrailer,
    ByWindow,
    FieldPath,
    Operation,
    Paging,
    Parameter,
)
from cliqgen.ir.types import Nullable, Type, without_null
from cliqgen.python.annotations import Annotator
from cliqgen.python.arguments import Argument
from cliqgen.python.code import Code, docstring, identifier, literal
from cliqgen.python.docstrings import ANY_STATUS
from cliqgen.python.plans import IteratorPlan
from cliqgen.python.prose import quoted, section, wrap

_INDENT = 8


def plan_iterator(
    operation: Operation,
    paging: Paging,
    arguments: Sequence[Argument],
    annotator: Annotator,
    shadowed: frozenset[str],
) -> IteratorPlan:
    """The iteration over an operation's pages."""
    return _IteratorPlanner(operation, paging, arguments, annotator, shadowed).plan()


class _IteratorPlanner:
    """Plans one iterator.

    The arguments of the list keep their names; those of the iterator get an underscore if
    necessary. `shadowed` are names with another meaning in the class.
    """

    def __init__(
        self,
        operation: Operation,
        paging: Paging,
        arguments: Sequence[Argument],
        annotator: Annotator,
        shadowed: frozenset[str],
    ) -> None:
        self._operation = operation
        self._paging = paging
        self._arguments = arguments
        self._annotator = annotator
        self._shadowed = shadowed
        self._start = next(a for a in arguments if _is_parameter(a, paging.parameter))
        taken = Allocator(frozenset(a.name for a in arguments))
        self._max_items = identifier(taken.take("max_items"))
        self._fetch = identifier(taken.take("fetch"))
        # The cursor of the page, inside `fetch`; there it may hide that of the first page.
        is_cursor = self._start.name == "cursor"
        self._cursor = identifier("cursor" if is_cursor else taken.take("cursor"))
        self._pages = identifier(taken.take("pages"))

    def plan(self) -> IteratorPlan:
        paging = self._paging
        item = self._annotator.annotation(paging.item, shadowed=self._shadowed)
        cursor = self._inner(without_null(self._start.type))
        # Most cursors are strings, the default of the type parameter.
        result = f"{item}, {cursor}" if cursor != "str" else item
        pages_class, has_types = _pages_class(paging)
        types = [self._inner(paging.page), self._inner(paging.item)]
        types += [cursor] if isinstance(paging.style, ByCursor | ByLink) else []
        declared = f": {pages_class}[{', '.join(types)}]" if has_types else ""
        about, entries = self._about(), self._entries()
        return IteratorPlan(
            name=identifier(paging.name),
            signature=self._signature(),
            result=Code(f"ItemIterator[{result}]"),
            docstring=self._docstring(about, entries, item),
            fetch=self._fetch,
            cursor=self._cursor,
            cursor_type=Code(f"{cursor} | None"),
            page=self._inner(paging.page),
            needs_headers=isinstance(paging.style, ByLink),
            call=self._call(),
            pages=self._pages,
            pages_declaration=Code(f"{self._pages}{declared}"),
            pages_class=pages_class,
            pages_arguments=tuple(self._pages_arguments()),
            start=identifier(self._start.name),
            max_items=self._max_items,
            about=about,
            arguments=entries,
        )

    def _inner(self, type_: Type) -> Code:
        """The annotation of a type inside the method, where arguments hide names as well."""
        names = frozenset(a.name for a in self._arguments)
        return self._annotator.annotation(type_, shadowed=self._shadowed | names)

    def _signature(self) -> Code:
        positional = [a.declaration for a in self._arguments if a.positional]
        keywords = [a.declaration for a in self._arguments if not a.positional]
        number = self._annotator.builtin("int", self._shadowed)
        own = f"{self._max_items}: {number} | None = None"
        return Code(", ".join(["self", *positional, "*", *keywords, own]))

    def _call(self) -> Code:
        """The arguments of the list for the page at a cursor."""
        parts = [identifier(a.name) for a in self._arguments if a.positional]
        for argument in self._arguments:
            if not argument.positional:
                name = identifier(argument.name)
                parts.append(Code(f"{name}={self._sent(argument)}"))
        return Code(", ".join(parts))

    def _sent(self, argument: Argument) -> Code:
        style = self._paging.style
        name = identifier(argument.name)
        if argument is self._start:
            return self._cursor
        if isinstance(style, BySpan) and _is_parameter(argument, style.until):
            return Code(f"{self._pages}.end({self._cursor})")
        sync = style.sync if isinstance(style, ByCursor) else None
        if sync is not None and _is_parameter(argument, sync.parameter):
            # It begins a run, which the cursor then continues.
            return Code(f"{name} if {self._cursor} is None else None")
        return name

    def _pages_arguments(self) -> Iterator[Code]:
        style = self._paging.style
        if isinstance(style, ByTrailer):
            yield Code(f"trailer={literal(style.trailer)}")
            return
        items = _getter("page", self._paging.items)
        if self._paging.is_grouped:
            group = _getter("group", self._paging.items)
            class_name = _pages_class(self._paging)[0]
            items = Code(f"{class_name}.gathered(page, lambda group: {group})")
        yield Code(f"items=lambda page: {items}")
        if isinstance(style, ByCursor):
            yield from _cursor_arguments(style)
        elif isinstance(style, ByLink):
            yield Code(f"parameter={literal(self._paging.parameter)}")
            yield Code(f"cursor={self._inner(style.cursor)}")
        elif isinstance(style, ByOffset):
            yield from self._length(style)
            if style.first not in (None, 1):
                yield Code(f"first={literal(style.first)}")
        elif isinstance(style, ByWindow):
            yield Code(f"time=lambda item: {_getter('item', style.time)}")
            yield Code(f"id=lambda item: {_identity(style.id)}")
            yield from self._length(style)
        else:
            yield Code(f"id=lambda item: {_identity(style.id)}")
            yield Code(f"until={self._argument(style.until)}")
            yield Code(f"span={_grouped_digits(style.span)}")

    def _length(self, style: ByOffset | ByWindow) -> Iterator[Code]:
        """The maximum length of a page, as far as it is known."""
        if style.limit is not None:
            yield Code(f"limit={self._argument(style.limit)}")
        if style.page_size is not None:
            yield Code(f"page_size={literal(style.page_size)}")

    def _argument(self, wire_name: str) -> Code:
        names = [a.name for a in self._arguments if _is_parameter(a, wire_name)]
        return identifier(names[0])

    def _docstring(
        self, about: Sequence[str], arguments: Sequence[tuple[str, str]], item: Code
    ) -> Code:
        raises = [("PaginationError", "The server repeated or lost a page.")]
        if self._operation.errors:
            raises.append((ANY_STATUS, f"As for `{self._operation.name}`."))
        summary, facts = about
        sections = [
            [summary],
            wrap(facts, _INDENT),
            section("Args", arguments, _INDENT),
            ["Yields:", f"    {quoted(item)}."],
            section("Raises", raises, _INDENT),
        ]
        text = "\n\n".join("\n".join(lines) for lines in sections)
        return docstring(text, _INDENT)

    def _about(self) -> tuple[str, str]:
        """The summary, and what is special about the pages."""
        return (
            f"Iterate over all items of `{self._operation.name}`, fetching pages as needed.",
            f"Each page is one call, sent when its first item is needed. {self._remark()}",
        )

    def _entries(self) -> tuple[tuple[str, str], ...]:
        """The arguments of the list, and that of the iterator."""
        limit = "Maximum number of items; None for no limit."
        of_list = [(a.name, self._documented(a)) for a in self._arguments]
        return (*of_list, (self._max_items, limit))

    def _documented(self, argument: Argument) -> str:
        """The documentation of an argument of the list."""
        if argument is not self._start:
            return argument.documentation
        begin = "To continue an earlier iterator, pass its `cursor`."
        return f"{argument.documentation} {begin}"

    def _remark(self) -> str:
        """The special features of the pages of this style."""
        style = self._paging.style
        if isinstance(style, ByTrailer):
            return "Items are the rows of the table, by the names of its columns."
        if isinstance(style, ByWindow):
            return "Items come latest first, whatever the order on a page."
        if isinstance(style, BySpan):
            until = self._argument(style.until)
            return (
                f"The time from `{self._start.name}` to `{until}` may be of any length; "
                "without both, only one page is fetched."
            )
        if isinstance(style, ByCursor) and style.sync is not None:
            sync = self._argument(style.sync.parameter)
            return (
                f"`{sync}` restricts the list to changes; when the iterator is complete, "
                "its `sync_token` is the one for the next time."
            )
        return ""


def _pages_class(paging: Paging) -> tuple[Code, bool]:
    """The runtime class for a style, and whether it has type parameters."""
    style = paging.style
    if isinstance(style, ByTrailer):
        return Code("TablePages"), False
    if isinstance(style, ByCursor):
        return Code("CursorPages"), True
    if isinstance(style, ByLink):
        return Code("LinkPages"), True
    if isinstance(style, ByWindow):
        return Code("WindowPages"), True
    if isinstance(style, BySpan):
        return Code("SpanPages"), True
    return Code("OffsetPages" if style.first is None else "NumberedPages"), True


def _cursor_arguments(style: ByCursor) -> Iterator[Code]:
    yield Code(f"cursor=lambda page: {_getter('page', style.cursor)}")
    if style.has_more:
        yield Code(f"has_more=lambda page: {_getter('page', style.has_more)}")
    if style.sync is not None:
        yield Code(f"sync_token=lambda page: {_getter('page', style.sync.field)}")


def _is_parameter(argument: Argument, wire_name: str) -> bool:
    source = argument.source
    return (
        isinstance(source, Parameter)
        and source.location == "query"
        and source.wire_name == wire_name
    )


def _identity(paths: tuple[FieldPath, ...]) -> Code:
    getters = [_getter("item", path) for path in paths]
    return getters[0] if len(getters) == 1 else Code(f"({', '.join(getters)})")


def _getter(start: str, fields: FieldPath) -> Code:
    """`page.a.b if page.a else None`: a path through fields that may be absent."""
    steps: list[str] = []
    path = start
    for field in fields:
        path += f".{identifier(field.name)}"
        steps.append(path)
    uncertain = [
        step
        for step, field in zip(steps[:-1], fields[:-1], strict=True)
        if not field.required or isinstance(field.type, Nullable)
    ]
    return Code(f"{path} if {' and '.join(uncertain)} else None" if uncertain else path)


def _grouped_digits(number: int) -> Code:
    """Group the digits of large numbers: `2_678_400_000`."""
    return Code(f"{number:_}") if number >= 1_000_000 else literal(number)
