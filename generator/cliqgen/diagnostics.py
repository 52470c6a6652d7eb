"""What cliqgen has to say about its input: positions, diagnostics and their codes.

Every finding has a code, a severity, a place (file, line, column, JSON pointer) with
three lines of context, and names a remedy. `CODES` is the one list of codes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum


class Severity(Enum):
    """How grave a finding is: only an error stops the run."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Position:
    """A place in an input file.

    `line` and `column` count from 1; 0 means the file as a whole. `pointer` is a JSON
    pointer (RFC 6901), empty for the root or where the file could not be read as data.
    `context` is up to three lines of the file, each with its number.
    """

    file: str
    line: int = 0
    column: int = 0
    pointer: str = ""
    context: tuple[tuple[int, str], ...] = ()

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True)
class Code:
    """One kind of finding: its default severity, its meaning and what to do about it."""

    severity: Severity
    meaning: str
    remedy: str


@dataclass(frozen=True)
class Diagnostic:
    """One finding."""

    code: str
    severity: Severity
    message: str
    remedy: str
    position: Position | None = None


class CliqgenError(Exception):
    """Ends a run on purpose, with diagnostics instead of a traceback."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__("\n".join(d.message for d in diagnostics))
        self.diagnostics = diagnostics


class UsageError(CliqgenError):
    """The command line or the configuration is at fault, not the description."""


@dataclass
class Diagnostics:
    """Collects the findings of one run, in order and each once."""

    strict: bool = False
    items: list[Diagnostic] = field(default_factory=list[Diagnostic])
    _seen: set[Diagnostic] = field(default_factory=set[Diagnostic])

    def add(
        self,
        code: str,
        message: str,
        position: Position | None = None,
        *,
        remedy: str | None = None,
    ) -> None:
        """Record a finding. In strict mode a warning counts as an error."""
        known = CODES[code]
        severity = known.severity
        if self.strict and severity is Severity.WARNING:
            severity = Severity.ERROR
        found = Diagnostic(code, severity, message, remedy or known.remedy, position)
        if found not in self._seen:
            self._seen.add(found)
            self.items.append(found)

    def include(self, error: CliqgenError) -> None:
        """Record what ended a step, so that the next step can go on."""
        for item in error.diagnostics:
            self.add(item.code, item.message, item.position, remedy=item.remedy)

    def has_errors(self) -> bool:
        return any(d.severity is Severity.ERROR for d in self.items)

    def raise_if_errors(self) -> None:
        """End the run if an error was found; the warnings go with it."""
        if self.has_errors():
            raise CliqgenError(self.items)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.items)


def failure(
    code: str,
    message: str,
    position: Position | None = None,
    *,
    remedy: str | None = None,
) -> CliqgenError:
    """A `CliqgenError` of one finding, for `raise failure(...)`."""
    return CliqgenError([_single(code, message, position, remedy)])


def usage_failure(code: str, message: str, *, remedy: str | None = None) -> UsageError:
    """A `UsageError` of one finding."""
    return UsageError([_single(code, message, None, remedy)])


def _single(
    code: str, message: str, position: Position | None, remedy: str | None
) -> Diagnostic:
    known = CODES[code]
    return Diagnostic(code, Severity.ERROR, message, remedy or known.remedy, position)


def _error(meaning: str, remedy: str) -> Code:
    return Code(Severity.ERROR, meaning, remedy)


def _warning(meaning: str, remedy: str) -> Code:
    return Code(Severity.WARNING, meaning, remedy)


def _note(meaning: str, remedy: str) -> Code:
    return Code(Severity.NOTE, meaning, remedy)


CODES: dict[str, Code] = {
    # Reading files.
    "file-missing": _error("An input file does not exist.", "Check the path."),
    "file-is-folder": _error(
        "An input is a folder.", "Name the description's root file inside it."
    ),
    "file-unreadable": _error(
        "An input file cannot be read.", "Check its permissions."
    ),
    "file-empty": _error("An input file is empty.", "Point at a file with content."),
    "file-binary": _error(
        "An input file is not UTF-8 text.", "Save it as UTF-8 text, YAML or JSON."
    ),
    "file-too-large": _error(
        "An input exceeds a size budget.", "Split the description over several files."
    ),
    "yaml-syntax": _error("The YAML cannot be parsed.", "Mend the line shown."),
    "json-syntax": _error("The JSON cannot be parsed.", "Mend the line shown."),
    "duplicate-key": _error(
        "A mapping names one key twice; readers disagree on which one counts.",
        "Remove or rename one of the two.",
    ),
    "yaml-tag": _error("A YAML tag asks for a type outside JSON.", "Remove the tag."),
    "too-deep": _error("The document is nested too deeply.", "Flatten it."),
    "too-many-nodes": _error(
        "The document expands to too many nodes (YAML aliases count each use).",
        "Replace aliases by `$ref`, or split the document.",
    ),
    "overlay-invalid": _error(
        "The overlay is malformed.", "See the OpenAPI Overlay Specification 1.1."
    ),
    "overlay-target": _error(
        "An action of the overlay selects nothing.",
        "Correct its `target`, or remove the action.",
    ),
    # OpenAPI as a whole.
    "not-openapi": _error(
        "The document is not an OpenAPI description.",
        "Its root must hold `openapi: 3.x.y`, info and paths.",
    ),
    "unknown-version": _error(
        "The OpenAPI version is not supported.", "Use 3.0.x, 3.1.x or 3.2.x."
    ),
    "invalid-openapi": _error(
        "openapi-spec-validator rejects the document.", "Mend the place shown."
    ),
    "schema-default": _warning(
        "A default does not fit its schema; it is documentation only and is kept out.",
        "Correct the default or the schema.",
    ),
    "ref-missing": _error(
        "A `$ref` points at nothing.", "Correct the reference or add its target."
    ),
    "ref-outside": _error(
        "A `$ref` leaves the folder of the description.",
        "Move the file into the description's folder.",
    ),
    "ref-remote": _error(
        "A `$ref` points to the network, which cliqgen never reads.",
        "Store the file beside the description and refer to it there.",
    ),
    "ref-cycle": _error(
        "References form a cycle without any schema in it.",
        "Give one of the references a schema of its own.",
    ),
    "ref-kind": _error(
        "A `$ref` points at something of another kind.", "Correct the reference."
    ),
    # Plain meaning despite a broken rule.
    "path-parameter-undeclared": _warning(
        "A path names a parameter that nothing declares; it is taken as a string.",
        "Declare it: `in: path`, `required: true`, `schema: {type: string}`.",
    ),
    "path-parameter-unused": _warning(
        "A declared path parameter does not occur in the path; it is left out.",
        "Rename it to the name in the path, or remove it.",
    ),
    "parameter-duplicate": _warning(
        "A parameter is declared twice; the first declaration counts.",
        "Remove one of the two.",
    ),
    "operation-id-duplicate": _warning(
        "Two operations share an operationId; the methods get distinct names.",
        "Give each operation an id of its own.",
    ),
    "required-undeclared": _warning(
        "`required` names a property that is not declared; it is ignored.",
        "Declare the property or remove the name.",
    ),
    "operation-merged": _warning(
        "Several descriptions of one method and URL became one operation.",
        "Describe each URL once; variants of a body belong in `oneOf`.",
    ),
    "path-query": _warning(
        "A path holds a query string; it became a fixed query parameter.",
        "Declare the query parameter instead.",
    ),
    "document-repeated": _warning(
        "A document is named twice; it counts once.", "Name it once."
    ),
    # Lowering.
    "media-type-unused": _note(
        "A body is described in several media types; the client uses one of them.",
        "Nothing to do, or leave the others out.",
    ),
    "stream-unused": _note(
        "One success of an operation is a stream and another is not, and a method has one "
        "kind of result; the stream is read at once.",
        "Nothing to do: `stream(method, ...)` of the client reads it as it arrives.",
    ),
    "stream-item": _note(
        "The schema of a server-sent event does not say in one place what its data hold.",
        "Give `data` a `contentSchema`; several kinds of events can share a `oneOf` there.",
    ),
    "header-ignored": _note(
        "Accept, Content-Type and Authorization are no parameters (OpenAPI 4.8.12.1).",
        "Nothing to do; describe credentials as a security scheme.",
    ),
    "parameter-style": _warning(
        "A parameter has a style that its place does not know (OpenAPI 4.8.12.3); it is "
        "sent in the default one.",
        "Correct the style, or leave it out.",
    ),
    "parameter-name": _warning(
        "A header or cookie has a name that cannot be sent (RFC 9110, 5.1); it is left "
        "out.",
        "Correct the name: letters, digits and -_.!#$%&'*+^`|~ are legal.",
    ),
    "parameter-nested": _note(
        "A parameter is an object or array that holds others, and no style says how these "
        "are written (OpenAPI 4.8.12.3); they are sent as JSON.",
        "Nothing to do if the server takes that; else describe it as `content`.",
    ),
    "encoding-unused": _note(
        "Part of the encoding of a body is not supported and left out.",
        "Nothing to do if the server can do without it.",
    ),
    "security-unsupported": _warning(
        "A security scheme cannot be met by a credential in the request.",
        "Configure it in an httpx2 client of your own.",
    ),
    "security-undeclared": _warning(
        "A requirement names a security scheme that nothing declares.",
        "Declare it in `components.securitySchemes`, or correct the name.",
    ),
    "webhook-ignored": _note(
        "Webhooks and callbacks are calls of the server's and become no methods.",
        "Nothing to do.",
    ),
    "schema-conflict": _warning(
        "Parts of `allOf` contradict each other; the first statement counts.",
        "Make the parts agree.",
    ),
    "type-beside-properties": _warning(
        "A schema with properties has another type than object; it is read as object.",
        "Write `type: object`.",
    ),
    "property-name": _error(
        "A property's name has quotes, backslashes or controls; it can be no field.",
        "Remove it from the description, by an overlay if that is not yours.",
    ),
    "keyword-ignored": _note(
        "A schema keyword has no counterpart in Python types and is left out.",
        "Nothing to do; the server still checks it.",
    ),
    "name-collision": _warning(
        "Two names become the same in Python; one of them was extended.",
        "Rename one of the two in the description.",
    ),
    "no-operations": _error("The description has no operation.", "Check `paths`."),
    "body-meaningless": _note(
        "A body that may be left out stands at a method whose bodies servers ignore "
        "(RFC 9110, 9.3.1); the client has no argument for it.",
        "Describe its fields as query parameters, or set `required: true` to keep it.",
    ),
    "extension-invalid": _warning(
        "An `x-` extension that cliqgen reads is malformed and was ignored.",
        "Correct it as documented.",
    ),
    # Status tables.
    "status-table": _error(
        "The status table cannot be read.",
        "Use YAML, JSON, CSV or a Markdown table of status and description.",
    ),
    "status-duplicate": _error(
        "The status table names a status twice.", "Keep one of the rows."
    ),
    "status-impossible": _error(
        "The status table names a status outside 100 to 599.", "Correct the number."
    ),
    "status-field": _error(
        "A row of the status table is malformed.", "Correct the field shown."
    ),
    # Output.
    "output-is-file": _error("The output path is a file.", "Name a folder."),
    "output-foreign": _error(
        "The output folder is not empty and cliqgen did not make it.",
        "Choose an empty or a new folder.",
    ),
    "output-unwritable": _error(
        "The output folder cannot be written.", "Check its permissions."
    ),
    "output-edited": _error(
        "A generated file was edited by hand.",
        "Move the edit elsewhere, or overwrite it with --force.",
    ),
    "output-path": _error(
        "A generated file would leave the output folder.", "Report this as a bug."
    ),
    "manifest-invalid": _error(
        "The manifest of the output folder is damaged.",
        "Restore .cliqgen.json, or delete it together with the generated files.",
    ),
    "output-drift": _error(
        "The output differs from what generate would write.", "Run cliqgen generate."
    ),
    "output-invalid": _error(
        "cliqgen produced code that is not valid Python.",
        "This is a bug in cliqgen: please report it with the description.",
    ),
    # Usage.
    "usage": _error("The command line is wrong.", "See --help."),
    "package-name": _error(
        "The package name is no identifier, or that of a module which clients need.",
        "Use lower-case letters, digits and underscores, and no name of Python's own.",
    ),
}
