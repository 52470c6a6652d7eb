"""Exceptions from the status table, and the ones that each operation may raise."""

from __future__ import annotations

from cliqgen.ir.api import Api, ErrorCase, ErrorClass, Operation
from cliqgen.ir.rewrite import map_operations
from cliqgen.replacing import replace
from cliqgen.statuscodes.rows import BASE_CLASSES, StatusRow, StatusTable, base_class
from cliqgen.vocabulary import classes

#: Other names in the module of exceptions, and in the root of the package.
_RESERVED = BASE_CLASSES | classes("errors", "package") | {"ERRORS"}


def client_names(client: str) -> set[str]:
    """The names of classes that contain the client's."""
    return {client, f"Async{client}", f"{client}Error"}


def attach_errors(api: Api, table: StatusTable) -> Api:
    """Make an error class from each row of a failure, and attach them to operations."""
    reserved = _RESERVED | client_names(api.client_name or "")
    classes = tuple(
        _error_class(row, reserved) for row in table.rows if row.exception is not None
    )
    by_status = {str(error.status): error for error in classes}

    def attach(operation: Operation) -> Operation:
        cases = tuple(_case(case, by_status, operation) for case in operation.errors)
        return replace(operation, errors=cases)

    return map_operations(replace(api, error_classes=classes), attach)


def _error_class(row: StatusRow, reserved: frozenset[str]) -> ErrorClass:
    name = row.exception or ""
    return ErrorClass(
        status=row.status,
        reason=row.reason,
        description=row.description,
        name=f"{name}{row.status}" if name in reserved else name,
        base=base_class(str(row.status)),
        retry=row.retry,
        codes=row.vendor_codes,
    )


def _case(
    case: ErrorCase, by_status: dict[str, ErrorClass], operation: Operation
) -> ErrorCase:
    error_class = by_status.get(case.status)
    if error_class is None:
        return replace(case, exception=base_class(case.status))
    codes = tuple(
        (code, meaning)
        for code, meaning in operation.error_codes
        if code in error_class.codes
    )
    return replace(case, exception=error_class.name, codes=codes)
