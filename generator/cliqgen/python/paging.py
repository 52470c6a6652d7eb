"""The methods that walk over all pages of a list."""

from __future__ import annotations

from collections.abc import Sequence

from cliqgen.ir.model import Field, Operation, Paging, Parameter
from cliqgen.ir.types import Nullable
from cliqgen.python.annotations import Annotator
from cliqgen.python.arguments import Argument
from cliqgen.python.code import Code, docstring, identifier
from cliqgen.python.model import WalkPlan
from cliqgen.python.prose import wrap

_INDENT = 8
#: What the method uses itself; an argument of that name would get lost.
_OWN_NAMES = frozenset({"max_items", "fetch"})


def plan_walk(
    operation: Operation,
    paging: Paging,
    arguments: Sequence[Argument],
    annotator: Annotator,
    shadowed: frozenset[str],
) -> WalkPlan | None:
    """The walk over an operation's pages; None where its arguments leave no room."""
    start = next(a for a in arguments if _is_cursor(a, paging))
    taken = {a.name for a in arguments}
    if taken & _OWN_NAMES or ("cursor" in taken and start.name != "cursor"):
        return None
    positional = [a for a in arguments if a.positional]
    keywords = [a for a in arguments if not a.positional]
    item = annotator.annotation(paging.item, shadowed=shadowed)
    page = annotator.annotation(paging.page, shadowed=shadowed)
    signature = [
        *("self", *(a.declaration for a in positional), "*"),
        *(a.declaration for a in keywords),
        "max_items: int | None = None",
    ]
    call = [identifier(a.name) for a in positional]
    call += [
        Code(f"{identifier(a.name)}={'cursor' if a is start else identifier(a.name)}")
        for a in keywords
    ]
    return WalkPlan(
        name=identifier(paging.name),
        signature=Code(", ".join(signature)),
        item=item,
        page=page,
        cursor=annotator.annotation(start.type, shadowed=shadowed),
        call=Code(", ".join(call)),
        items=_getter(paging.items),
        next_cursor=_getter(paging.cursor),
        start=identifier(start.name),
        docstring=_docstring(operation, item, start.name),
    )


def _is_cursor(argument: Argument, paging: Paging) -> bool:
    source = argument.source
    return (
        isinstance(source, Parameter)
        and source.location == "query"
        and source.wire_name == paging.parameter
    )


def _getter(fields: tuple[Field, ...]) -> Code:
    """`page.a.b if page.a else None`: a path through fields that may be absent."""
    steps: list[str] = []
    path = "page"
    for field in fields:
        path += f".{identifier(field.name)}"
        steps.append(path)
    uncertain = [
        step
        for step, field in zip(steps[:-1], fields[:-1], strict=True)
        if not field.required or isinstance(field.type, Nullable)
    ]
    return Code(f"{path} if {' and '.join(uncertain)} else None" if uncertain else path)


def _docstring(operation: Operation, item: Code, start: str) -> Code:
    lines = [
        f"Walk over everything that `{operation.name}` lists, page by page.",
        "",
        *wrap(
            "Each page is one call, sent when the walk gets there; the arguments are "
            f"those of `{operation.name}`. `{start}` begins at a later page.",
            _INDENT,
        ),
        "",
        "Args:",
        "    max_items: stop after so many items; None walks to the end.",
        "",
        "Yields:",
        f"    {item}.",
        "",
        "Raises:",
        "    PaginationError: the server leads back to a page that was there already.",
    ]
    return docstring("\n".join(lines), _INDENT)
