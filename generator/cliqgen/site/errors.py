"""The page of errors: exceptions by status, and what the error codes of the API mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from cliqgen.ir.api import Api, Operation
from cliqgen.python.code import Code
from cliqgen.site.markdown import code, link, text
from cliqgen.site.methods import place_of
from cliqgen.site.plans import Entry, ErrorSection, Group
from cliqgen.site.remedies import remedy_of
from cliqgen.site.versions import call_of


def error_sections(api: Api) -> Iterator[ErrorSection]:
    """The exceptions of statuses."""
    for error in api.error_classes:
        yield ErrorSection(
            name=code(error.name),
            anchor=Code(error.name),
            base=code(error.base),
            status=text(f"{error.status} {error.reason}"),
            description=text(error.description),
            remedy=text(remedy_of(error)),
            codes=tuple(map(code, error.codes)),
        )


def code_groups(api: Api) -> Iterator[Group]:
    """Every error code, with its meanings and the methods that may end with it."""
    meanings: dict[str, dict[str, None]] = defaultdict(dict)
    methods: dict[str, dict[str, Operation]] = defaultdict(dict)
    for error in api.error_classes:
        for vendor_code in error.codes:
            meanings[vendor_code][f"Raises `{error.name}`."] = None
    for operation in api.operations():
        cases = (pair for case in operation.errors for pair in case.codes)
        for vendor_code, meaning in (*operation.error_codes, *cases):
            if meaning:
                meanings[vendor_code][" ".join(meaning.split())] = None
            methods[vendor_code][operation.id] = operation
    for vendor_code in sorted({*meanings, *methods}):
        yield Group(
            name=code(vendor_code),
            text=text(" ".join(meanings[vendor_code])),
            entries=tuple(
                Entry(link(call_of(o), place_of(o)), Code(""))
                for o in methods[vendor_code].values()
            ),
        )
