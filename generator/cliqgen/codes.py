"""The one list of the codes of findings, each with its meaning and a remedy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """How grave a finding is: only an error stops the run."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Code:
    """One kind of finding: its default severity, its meaning and what to do about it."""

    severity: Severity
    meaning: str
    remedy: str


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
        "An input file or folder cannot be read.", "Check its permissions."
    ),
    "not-folder": _error("A folder is due, and a file was named.", "Name its folder."),
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
    # Sources that use a client.
    "source-unreadable": _error(
        "A Python source cannot be read.", "Fix it, or leave it out of PATH."
    ),
    "call-unresolved": _warning(
        "A line may call operations that cannot be told from its text.",
        "Check the line by hand; annotate the parameter or variable with the client's class.",
    ),
    "scope-missing": _error(
        "The sources need a scope that is not granted.",
        "Add it to the file of --check, and ask for consent again.",
    ),
    "server-unknown": _error(
        "The description has no server of that name.", "Use one of the names listed."
    ),
    # OpenAPI as a whole.
    "not-openapi": _error(
        "The document is not an OpenAPI description.",
        "Its root must hold `openapi: 3.x.y`, info and paths.",
    ),
    "unknown-version": _error(
        "The OpenAPI version is not supported.", "Use 2.0, 3.0.x, 3.1.x or 3.2.x."
    ),
    "wrong-shape": _error(
        "A part of an operation is of a type that leaves nothing to read.",
        "Write a mapping or list as the specification asks for, or remove the part.",
    ),
    "parameter-incomplete": _error(
        "A parameter does not say its name, or not a place where requests have one.",
        "Give it a `name`, and an `in` that the specification knows.",
    ),
    "parameter-body": _warning(
        "A parameter is said to be in the body or in a form, as Swagger 2.0 has it; it is "
        "read as the body or as a part of its form.",
        "Describe it in `requestBody`.",
    ),
    "method-invalid": _error(
        "A name is no HTTP method (RFC 9110, 5.6.2).", "Correct the name."
    ),
    "invalid-openapi": _warning(
        "openapi-spec-validator rejects the place; what else stands there is read.",
        "Mend the place shown.",
    ),
    "value-null": _warning(
        "A null stands where a value is due; it counts as left out.",
        "Remove the member, or give it a value.",
    ),
    "value-type": _warning(
        "A value is of another type than the specification asks for; it is left out.",
        "Correct the value.",
    ),
    "field-missing": _warning(
        "A member that the specification requires is missing.", "Add it."
    ),
    "field-unknown": _warning(
        "The specification knows no such member here; it is left out.",
        "Correct its name or its place, or let it begin with `x-`.",
    ),
    "letter-case": _warning(
        "A word of the specification is written with other capitals; it is read as that word.",
        "Write it as the specification has it.",
    ),
    "media-type-missing": _warning(
        "A schema stands right below `content`, without a media type; it is taken for JSON.",
        "Name the media type: `content: {application/json: {schema: ...}}`.",
    ),
    "status-invalid": _warning(
        "A response stands under a name that is no status; it is taken as the one that is "
        "plainly meant (`200 OK`), and left out where none is.",
        "Use a status such as 200, a range such as 4XX, or `default`.",
    ),
    "method-unknown": _warning(
        "A path item has an operation under a name that is no method of OpenAPI's; it is "
        "sent as that method.",
        "Write methods in lower case, others below `additionalOperations` (3.2).",
    ),
    "path-slash": _warning(
        "A path does not begin with a slash; it is read as if it did.", "Add the slash."
    ),
    "schema-default": _warning(
        "A default does not fit its schema; it is documentation only and is kept out.",
        "Correct the default or the schema.",
    ),
    "example-misfit": _note(
        "An example does not fit its schema.", "Correct the example or the schema."
    ),
    "schema-missing": _warning(
        "A `$ref` to a schema points at nothing; any JSON is taken.",
        "Correct the reference or add the schema.",
    ),
    "type-unknown": _warning(
        "A schema has a type that JSON Schema does not know.",
        "Use string, number, integer, boolean, array, object or null, and a `format`.",
    ),
    "enum-empty": _warning(
        "An `enum` without values permits nothing; it is left out.",
        "Add the values or remove the keyword.",
    ),
    "items-missing": _warning(
        "An array has no `items`, which this version requires; they can be any JSON.",
        "Describe the items, by `items: {}` at the least.",
    ),
    "required-flag": _warning(
        "`required` is true or false in a schema; the property it belongs to is taken "
        "as required or not.",
        "List the name of the property in the `required` of the schema around it.",
    ),
    "ref-place": _warning(
        "A `$ref` stands where the specification has none; it is followed.",
        "Refer to a component instead, or write out what is meant.",
    ),
    "text-file": _note(
        "A `$ref` to a file of text stands where a text is due; the file is the text.",
        "Nothing need be done; for tools that do not follow it, a bundler writes it out.",
    ),
    "ref-missing": _error(
        "A `$ref` points at nothing.", "Correct the reference or add its target."
    ),
    "ref-meant": _warning(
        "A `$ref` points at nothing and names a component; that component is taken.",
        "Write the reference to it, such as `#/components/schemas/Pet`.",
    ),
    "mapping-missing": _warning(
        "An entry of a discriminator's mapping points at nothing; the alternative that it "
        "names, or whose tag it is, is taken, and without one the entry is left out.",
        "Correct the entry, or remove it where the alternatives state their tags.",
    ),
    "ref-outside": _error(
        "A `$ref` leaves the folder of the description, or the one that --root or --map "
        "names.",
        "Name a folder around both files by --root, or move the file.",
    ),
    "root-outside": _error(
        "A description does not lie below the folder that --root names.",
        "Name a folder around the description.",
    ),
    "ref-remote": _error(
        "A `$ref` points to the network, to a host that was not allowed.",
        "Allow the host with --allow-remote, or read it from a folder with --map.",
    ),
    "remote-failed": _error(
        "A document on an allowed host, or at a URL that was named, cannot be read.",
        "Check the address; a copy beside the description needs no network.",
    ),
    "remote-page": _error(
        "What lies at a URL is a page for people, such as Swagger UI.",
        "Name the address of the document that the page shows.",
    ),
    "address-invalid": _error(
        "What begins like a URL is none of http or https.",
        "Name a file, a URL of http or https, module:object, or - for standard input.",
    ),
    "application-missing": _error(
        "The module of an application, or the object in it, does not exist.",
        "Run cliqgen in the folder from which the application is served.",
    ),
    "application-undocumented": _error(
        "The object that was named has no OpenAPI document.",
        "Name the application, or the object that its framework keeps the document in.",
    ),
    "application-failed": _error(
        "An application cannot be imported, or does not give its document away.",
        "Mend what is shown; it has to be importable where cliqgen is installed.",
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
    "path-parameter-optional": _warning(
        "A path parameter is not declared as required; it is, since a URL needs it.",
        "Add `required: true`.",
    ),
    "path-pattern": _warning(
        "A path has a parameter in the words of a framework's router; the parameter that is "
        "declared is taken.",
        "Write its name in braces, `{id}`; patterns belong in its schema.",
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
        "`required` names a property that is not declared; it may be given, of any type.",
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
    "path-fragment": _warning(
        "A path holds a fragment, which is never sent; it only tells apart several uses of "
        "one URL, and each became a method.",
        "Describe each URL once; variants of a body belong in `oneOf`.",
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
    "discriminator-undeclared": _warning(
        "A discriminator names a property that a member of its union does not declare "
        "(OpenAPI 4.8.25); the value of the mapping is sent all the same.",
        "Declare the property in each member, as a required `const` or `enum`.",
    ),
    "stream-item": _note(
        "Of the kinds of server-sent events some are described by their fields and some "
        "are not; they are handed out as they come.",
        "Describe each kind as an object of `data` and of `event`, with a `const`.",
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
    "media-type-raw": _note(
        "A body or answer is described as an object or array but has a media type that "
        "the client neither writes nor reads, such as XML.",
        "Nothing to do; it is passed, and comes, as text or bytes.",
    ),
    "form-unnamed": _warning(
        "A form is described as an array, whose parts have no names; the client sends "
        "named parts only, as `multipart/form-data` has them.",
        "Describe an object; else send such a body by `request` of the client.",
    ),
    "part-named": _note(
        "A body is of a kind of multipart whose parts have no names (RFC 2046, RFC 2387); "
        "they are sent with those of the properties all the same, in a header "
        "`Content-Disposition: form-data`.",
        "Nothing to do, where the receiver ignores it, as RFC 2387 wants in 4.",
    ),
    "media-range": _note(
        "A body or answer can be of any media type (`*/*`), with a schema that does not say "
        "bytes; it is taken as JSON.",
        "Name the media type; or describe bytes as `format: binary`.",
    ),
    "content-empty": _warning(
        "`content` names no media type; there is no body.",
        "Name the media type, or remove the body.",
    ),
    "answer-undescribed": _note(
        "A success has no `content`, and its status may have a body; what comes is returned: "
        "a value of JSON, a text, or bytes.",
        "Describe its `content`; a success that never has a body is a 204.",
    ),
    "stream-gateway": _note(
        "An answer is described as grpc-gateway describes streams, as a single value of JSON "
        "with `result` and `error`; it is read as a stream of them, a line each.",
        "Nothing to do; `application/x-ndjson` with the schema of a line says it plainly.",
    ),
    "answer-interim": _note(
        "Answers with 1XX come before the real one (RFC 9110, 15.2), or end the use of HTTP; "
        "no method returns them.",
        "Nothing to do.",
    ),
    "server-url": _warning(
        "The address of a server cannot be called: it is no URL of http or https, or has "
        "a variable that nothing declares; it is left out.",
        "Correct it, or declare the variable with a default; callers pass `base_url`.",
    ),
    "server-unused": _note(
        "A path or operation has several servers, or one with variables; its calls go to "
        "the first one, with the defaults of its variables.",
        "Pass `base_url` to call another one.",
    ),
    "server-http": _note(
        "The server that the client calls by default is described with http: what is sent "
        "to it is not encrypted, credentials neither.",
        "Describe an https address, if there is one. Callers may pass `require_https=True`.",
    ),
    "server-scheme": _warning(
        "The address of a server begins with its host, without a scheme; https is taken, or "
        "http on this machine.",
        "Write `https://` in front of it.",
    ),
    "server-query": _warning(
        "The address of a server has a query or fragment, which is left out.",
        "Describe it as a parameter, or as a security scheme.",
    ),
    "server-default": _warning(
        "The default of a server's variable is none of its values; the first one is taken "
        "(OpenAPI 4.8.6.1).",
        "Correct the default, or add it to the values.",
    ),
    "security-unsupported": _warning(
        "A security scheme cannot be met by a credential in the request.",
        "Configure it in an httpx2 client of your own.",
    ),
    "security-assumed": _warning(
        "A security scheme does not say how its credential is sent, and what is usual is "
        "assumed: a bearer token, or a key in a header.",
        "Give it a `scheme` (`http`) or an `in` (`apiKey`).",
    ),
    "security-conflict": _warning(
        "Security schemes that are needed together are sent in the same place; the last "
        "one counts.",
        "Make them alternatives, or remove one.",
    ),
    "security-undeclared": _warning(
        "A requirement names a security scheme that nothing declares.",
        "Declare it in `components.securitySchemes`, or correct the name.",
    ),
    "webhook-ignored": _note(
        "A webhook or callback has no JSON in its body, or is the callback of a callback; "
        "it becomes no function.",
        "Nothing to do; read its body as it comes.",
    ),
    "schema-conflict": _warning(
        "Parts of `allOf` contradict each other; the first statement counts.",
        "Make the parts agree.",
    ),
    "type-beside-properties": _warning(
        "A schema with properties has another type than object; it is read as object, in a "
        "parameter as the type it says.",
        "Write `type: object`, or remove the properties.",
    ),
    "format-length": _warning(
        "No value of a format has the length that a schema allows; it is read as text.",
        "Remove the format, or the length.",
    ),
    "property-name": _warning(
        "A property's name has quotes, backslashes or controls, which no field may have; "
        "it is found in `additional_fields`.",
        "Nothing to do, or leave it out by an overlay.",
    ),
    "ref-dynamic": _warning(
        "A dynamic reference leads nowhere; the value is taken as any JSON.",
        "Add the `$dynamicAnchor`, or use `$ref`.",
    ),
    "schema-cycle": _warning(
        "A schema is defined by nothing but itself; the value is taken as any JSON.",
        "Give one of the schemas on the cycle a type.",
    ),
    "enum-type": _warning(
        "Values of an `enum` are not of the type beside it; they are what they are written "
        "as, but in YAML those of text whose quotes were plainly forgotten.",
        "Correct the type, or the quotes of the values.",
    ),
    "enum-long": _note(
        "An `enum` has so many values that type checkers would choke on them; the type "
        "is that of the values.",
        "Nothing to do.",
    ),
    "tag-parent": _note(
        "A tag stands below another one; the resources of a client stand side by side.",
        "Nothing to do.",
    ),
    "keyword-ignored": _note(
        "A schema keyword has no counterpart in Python types and is left out.",
        "Nothing to do; the server still checks it.",
    ),
    "name-collision": _warning(
        "Two names become the same in Python; one of them was extended.",
        "Rename one of the two in the description.",
    ),
    "no-operations": _error(
        "The description has neither an operation nor a webhook.", "Check `paths`."
    ),
    "body-meaningless": _note(
        "A body that may be left out stands at a method whose bodies servers ignore "
        "(RFC 9110, 9.3.1); the client has no argument for it.",
        "Describe its fields as query parameters, or set `required: true` to keep it.",
    ),
    "oauth-url": _warning(
        "The address of a token endpoint is none that a secret may be sent to; the client "
        "takes tokens and gets none.",
        "Give it as https://, or as a reference to a server of https.",
    ),
    "extension-invalid": _warning(
        "An `x-` extension that cliqgen reads is malformed and was ignored.",
        "Correct it as documented.",
    ),
    "task-filtered": _note(
        "A task of `x-tasks` calls a method that the filters leave out; so it goes as well.",
        "Nothing to do, or include the method.",
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
        "Overwrite the edit with --force, leave the file as it is with --keep, or have "
        "both with --merge; what you add in _custom needs none of them.",
    ),
    "output-kept": _warning(
        "A generated file was edited by hand, and is kept as it is.",
        "Nothing need be done; --force brings back what is generated, --merge has both.",
    ),
    "custom-invalid": _error(
        "What was added to a client in its folder _custom cannot be taken up.",
        "Mend the line shown: _custom/__init__.py defines classes or lists `__all__`.",
    ),
    "merge-conflict": _error(
        "An edit and what is generated now contradict one another.",
        "Change the lines shown so that they agree, or choose --keep or --force.",
    ),
    "merge-base": _error(
        "What a file was before it was edited is not known.",
        "Keep the file with --keep, or overwrite it with --force.",
    ),
    "merge-git": _error(
        "git, which merges edits, is missing or failed.",
        "Install git, or choose --keep or --force.",
    ),
    "name-record": _warning(
        "A name of the last run cannot be kept.",
        "Mind the new name; one that the record lost can be stated in [names].",
    ),
    "output-busy": _error(
        "Another run is writing to the output folder.",
        "Wait until it has ended; if there is none, end the process that holds the folder.",
    ),
    "output-interrupted": _error(
        "A run that was writing to the output folder was interrupted.",
        "Run cliqgen generate: it finishes what a run of yours began, and cleans up.",
    ),
    "output-path": _error(
        "A generated file would leave the output folder.", "Report this as a bug."
    ),
    "manifest-invalid": _error(
        "The manifest of the output folder is damaged.",
        "Restore .cliqgen.json, or delete it together with the generated files.",
    ),
    "input-changed": _error(
        "A document is not the one that the client was made from.",
        "Run cliqgen generate; --dry-run shows what it changes.",
    ),
    "input-missing": _warning(
        "A document that the client was made from is not there; the one that is kept "
        "with the client stands in for it.",
        "Name the documents on the command line, if they lie elsewhere.",
    ),
    "generator-differs": _warning(
        "Another version of cliqgen made the client.",
        "Install that version, or run cliqgen generate with this one.",
    ),
    "formatter-differs": _warning(
        "Another version of black formatted the client; the layout is not compared.",
        "Install that version, or run cliqgen generate with this one.",
    ),
    "output-drift": _error(
        "The output differs from what generate would write.", "Run cliqgen generate."
    ),
    "output-unformatted": _error(
        "A module of the client is not as black would leave it.",
        "Run cliqgen generate; if nobody edited it, please report this as a bug.",
    ),
    "output-invalid": _error(
        "cliqgen produced code that would not import.",
        "This is a bug in cliqgen: please report it with the description.",
    ),
    # Filters.
    "filter-syntax": _error(
        "A filter is malformed.",
        "Write `tag:GLOB`, `path:GLOB`, `method:GLOB` or `id:GLOB`.",
    ),
    "filter-unmatched": _error(
        "A filter matches no operation.",
        "Correct it; capitals count, except in methods, and `*` stands for anything.",
    ),
    "filter-empty": _error(
        "The filters leave no operation to generate.", "Include more, or exclude less."
    ),
    # Configuration.
    "config-syntax": _error(
        "The configuration is no TOML.", "Mend the line shown (TOML 1.0)."
    ),
    "config-key": _error(
        "The configuration has a setting that there is not.",
        "Correct its name, or remove it.",
    ),
    "config-value": _error(
        "A setting has a value of the wrong kind.", "Write what the message asks for."
    ),
    "config-missing": _error("A setting that must be there is missing.", "Add it."),
    "config-output": _error(
        "The output folder of a client leaves the folder of the configuration.",
        "Name a folder below it; a link does not lead out either.",
    ),
    "name-unmatched": _error(
        "An entry of [names] means nothing of the description, or several things.",
        "Write a JSON pointer, or the name without the entry.",
    ),
    "name-unusable": _error(
        "A name that is stated in [names] cannot be given.", "Choose another name."
    ),
    "type-unmatched": _error(
        "An entry of [types] names a format that no text and no number has.",
        "Write a format of the description, or remove the entry.",
    ),
    "type-conflict": _error(
        "Two entries of [types] write the values of one class in different ways.",
        "State the same `encode`, or a class of its own for each.",
    ),
    "config-client": _error(
        "The command line asks for a configured client that there is not, or for one "
        "where there are several.",
        "Name the package of one that there is.",
    ),
    "config-exists": _error(
        "There is a configuration already.",
        "Edit it, or write one into another folder: --file FOLDER/cliqgen.toml.",
    ),
    "source-unrecorded": _error(
        "A folder does not record what its client was made from.",
        "Name the description as well: cliqgen generate SPEC -o DIR records it.",
    ),
    "source-outside": _error(
        "A folder records that its client was made from a document outside of the "
        "repository, or working folder, that it is in, from a URL or an application.",
        "Name the description as well, with --root and --map if it needs them: cliqgen "
        "generate SPEC -o DIR reads any.",
    ),
    # Usage.
    "package-name": _error(
        "The package name is no identifier, or that of a module which clients need.",
        "Use lower-case letters, digits and underscores, and no name of Python's own.",
    ),
    "folder-empty": _error(
        "A folder to compare holds no OpenAPI document.",
        "Name a folder with documents that say `openapi` or `swagger`, or name files.",
    ),
    "revision-unreadable": _error(
        "A revision cannot be taken out of the git repository.",
        "Check the name with `git rev-parse`; paths count from the top of the repository.",
    ),
    "ignore-file": _error(
        "A file of fingerprints to ignore cannot be used.",
        "Write one fingerprint of twelve hexadecimal digits a line; # begins a comment.",
    ),
    "ignored-unused": _note(
        "A fingerprint to ignore belongs to nothing that was found.",
        "Remove it from the file.",
    ),
}
