"""The stages in their order: a request to files, without writing anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from cliqgen.custom import stand_in
from cliqgen.diagnostics import Diagnostics, reading, usage_failure
from cliqgen.hashes import hash_of_text
from cliqgen.identifiers import can_be_package, is_identifier, pascal_case, snake_case
from cliqgen.inputs import Inputs, Reading, collect_inputs, what_was_read
from cliqgen.memo import Memo
from cliqgen.names import NameRecord
from cliqgen.openapi.left_out import LeftOut
from cliqgen.openapi.selection import check_filters, select
from cliqgen.request import Filters, GenerateRequest
from cliqgen.statuscodes.rows import StatusTable, registered_table

if TYPE_CHECKING:
    from cliqgen.formatting import Reuse
    from cliqgen.ir.api import Api
    from cliqgen.openapi.description import Spec
    from cliqgen.source.document import Document
    from cliqgen.source.load import Loaded

Progress = Callable[[str], None]


class Output(Protocol):
    """What a run knows of the place that its package goes to, by the name of the package.

    A run asks only when it knows that name, which the description may state.
    """

    def filters(self, package: str) -> Filters:
        """Those of a previous run; they hold where the request says nothing of filters."""
        ...

    def names(self, package: str, diagnostics: Diagnostics) -> NameRecord:
        """Those of a previous run, which keep what is still there.

        A record that is there and cannot be read is a warning.
        """
        ...

    def formatted(self, package: str) -> Reuse:
        """What a previous run formatted already; it saves time and changes nothing."""
        ...

    def custom(self, package: str) -> tuple[str, ...]:
        """The names that the user's own code gives to the package."""
        ...


class NoOutput:
    """Nothing is known: there is no output, or it is not to be looked at."""

    def filters(self, package: str) -> Filters:
        return Filters()

    def names(self, package: str, diagnostics: Diagnostics) -> NameRecord:
        return NameRecord()

    def formatted(self, package: str) -> Reuse:
        return lambda path, text: None

    def custom(self, package: str) -> tuple[str, ...]:
        return ()


@dataclass(frozen=True)
class KnownNames(NoOutput):
    """Nothing is known but the names, whatever the package is called."""

    known: NameRecord

    def names(self, package: str, diagnostics: Diagnostics) -> NameRecord:
        return self.known


@dataclass(frozen=True)
class Run:
    """What is asked for, what is known beforehand, and who is told what happens.

    `output` is what is known of the place that the package goes to, `memo` what is known
    of much the same documents; a memo saves time and changes nothing. `diagnostics` take
    up what is wrong with the input, `progress` the name of each step as it begins.
    """

    request: GenerateRequest
    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    output: Output = field(default_factory=NoOutput)
    progress: Progress = lambda _: None
    memo: Memo | None = None


@dataclass(frozen=True)
class Generated:
    """The files of a package, its name, and every document that it was made from.

    `printed` are the hashes of the modules before they were formatted. `request` is what
    was asked for, `dependencies` what the package imports, as pip is told, and `custom`
    are the names that its user's own code defines, `names` those of everything else.
    `reading` is what the documents were read from on disk, `reads` are the files that they
    referred to, there or not. `archive` are the packed inputs and names; None where they
    are packed only when they are written.
    """

    request: GenerateRequest

    files: dict[str, str]
    printed: dict[str, str]
    package: str
    inputs: Inputs
    operations: int
    filters: Filters
    left_out: LeftOut
    dependencies: tuple[str, ...]
    custom: tuple[str, ...] = ()
    names: NameRecord = field(default_factory=NameRecord)
    reading: Reading = field(default_factory=Reading)
    reads: frozenset[Path] = frozenset()
    archive: bytes | None = None


@dataclass(frozen=True)
class Analysed:
    """The API with names and exceptions, and the inputs it came from.

    `reads` are the files that the documents referred to, there or not.
    """

    api: Api
    package: str
    inputs: Inputs
    filters: Filters
    left_out: LeftOut
    documents: tuple[Document, ...]
    names: NameRecord
    reading: Reading
    reads: frozenset[Path]

    def stored(self) -> dict[str, bytes]:
        """What a client's archive contains: the documents and the names."""
        from cliqgen.archive import stored_inputs

        return stored_inputs(self.inputs, self.names)


@dataclass(frozen=True)
class Checked:
    """The documents of a request, read, filtered and valid; nothing is parsed yet."""

    request: GenerateRequest
    loaded: Loaded
    table: StatusTable
    package: str
    filters: Filters
    left_out: LeftOut

    @property
    def reads(self) -> frozenset[Path]:
        """The files that the documents referred to until now, there or not."""
        return frozenset(self.loaded.sources.reads)

    def inputs(self) -> Inputs:
        """Every document that was read."""
        loaded, sources = self.loaded, self.loaded.sources
        return collect_inputs(
            loaded.specs,
            [document.source for document in sources.documents.values()],
            [overlay.source for overlay in loaded.overlays],
            self.table.source,
            {url: document.source for url, document in sources.remote.items()},
            {url: document.source for url, document in sources.mapped.items()},
            root=self.request.root,
        )

    def documents(self) -> tuple[Document, ...]:
        """The roots first, then what they refer to, then overlays; each once."""
        roots = (document for document, _ in self.loaded.roots)
        sources = self.loaded.sources
        files, mapped, remote = sources.documents, sources.mapped, sources.remote
        read = (*roots, *files.values(), *mapped.values(), *remote.values())
        return tuple(dict.fromkeys((*read, *self.loaded.overlays)))

    def reading(self) -> Reading:
        """What the documents were read from on disk."""
        sources = self.loaded.sources
        extra = [overlay.source for overlay in self.loaded.overlays]
        extra += [] if self.table.source is None else [self.table.source]
        return what_was_read(
            {**sources.read, **{source.path: source.content for source in extra}},
            sources.reads - sources.read.keys(),
            sources.resolved,
        )


def generate(run: Run) -> Generated:
    """All stages up to the finished text of every file.

    Raises:
        CliqgenError: the input has errors, all of them in the diagnostics of the run.
    """
    return finish(run, analyse(run))


def analyse(run: Run) -> Analysed:
    """Load, filter, validate, parse, lower and name.

    Raises:
        CliqgenError: the input has errors, all of them in the diagnostics of the run.
    """
    from cliqgen.validation import can_be_parsed, parse_beside

    checked = _read(run)
    parsed: list[Spec] = []
    if not checked.filters and can_be_parsed(checked.loaded):
        spec = parse_beside(checked.loaded, run.diagnostics, run.memo)
        if spec is None:
            checked = _read(run)
        else:
            parsed.append(spec)
        del spec
    if not parsed:
        _check(run, checked)
    return analyse_checked(run, checked, parsed)


def read_and_check(run: Run) -> Checked:
    """The first half of `analyse`: load, filter and validate.

    Raises:
        CliqgenError: the input has errors, all of them in the diagnostics of the run.
    """
    checked = _read(run)
    _check(run, checked)
    return checked


def _check(run: Run, checked: Checked) -> None:
    from cliqgen.source.check import check

    with reading(checked.loaded.sources.reads):
        check(checked.loaded, run.diagnostics, run.memo)


def _read(run: Run) -> Checked:
    """Load and filter; nothing is validated yet."""
    from cliqgen.openapi.parse import title_of
    from cliqgen.source.load import load
    from cliqgen.statuscodes.load import load_table

    request, diagnostics = run.request, run.diagnostics
    if request.filters is not None:
        check_filters(request.filters)
    run.progress("reading and validating")
    table = registered_table()
    if request.status_codes is not None:
        table = load_table(request.status_codes, diagnostics)
    loaded = load(
        request.specs,
        diagnostics,
        request.overlays,
        request.hosts,
        stored=request.stored,
        root=request.root,
        maps=request.maps,
    )
    with reading(loaded.sources.reads):
        package = _package_name(request.package, title_of(loaded))
        filters = request.filters
        if filters is None:
            filters = run.output.filters(package)
        left_out = LeftOut()
        if filters:
            loaded, left_out = select(loaded, filters)
    return Checked(request, loaded, table, package, filters, left_out)


def analyse_checked(
    run: Run,
    checked: Checked,
    parsed: list[Spec] | None = None,
    *,
    is_recorded: bool = True,
) -> Analysed:
    """The second half of `analyse`: parse, lower and name.

    What is `parsed` already is taken from the list, so that it goes once it is lowered.
    The names are recorded for another run unless nobody will ask for them.

    Raises:
        CliqgenError: the input has errors, all of them in the diagnostics of the run.
    """
    with reading(checked.loaded.sources.reads):
        api, names = _named(run, checked, parsed, is_recorded=is_recorded)
    return Analysed(
        api=api,
        package=checked.package,
        inputs=checked.inputs(),
        filters=checked.filters,
        left_out=checked.left_out,
        documents=checked.documents(),
        names=names,
        reading=checked.reading(),
        reads=checked.reads,
    )


def _named(
    run: Run, checked: Checked, parsed: list[Spec] | None, *, is_recorded: bool
) -> tuple[Api, NameRecord]:
    from cliqgen.ir.lower import lower
    from cliqgen.openapi.parse import parse
    from cliqgen.passes.errors import client_names
    from cliqgen.passes.naming.reserved import CLIENT_CLASSES
    from cliqgen.passes.run import run_passes

    request, diagnostics, package = run.request, run.diagnostics, checked.package
    run.progress("analysing")
    spec = parsed.pop() if parsed else parse(checked.loaded, diagnostics)
    described = (*spec.operations, *checked.left_out.calls)
    is_partial = bool(checked.left_out.operations)
    spec = replace(spec, is_partial=is_partial, described=described)
    diagnostics.raise_if_errors()
    api = lower(spec, diagnostics, request.types)
    del spec, described  # a fifth of all memory, which nobody needs from here on
    client = api.client_name or pascal_case(package.replace("_", " "))
    if not is_identifier(client):
        client = pascal_case(client)
    if client_names(client) & CLIENT_CLASSES:
        client = f"{client}API"
    record = request.known_names
    if record is None:
        record = run.output.names(package, diagnostics)
    api, named = run_passes(
        replace(api, client_name=client),
        checked.table,
        diagnostics,
        keeps_unknown=request.unknown_fields == "keep",
        record=record,
        stated=request.names,
        types=request.types,
        memo=run.memo,
        is_recorded=is_recorded,
    )
    diagnostics.raise_if_errors()
    return api, named


def finish(run: Run, analysed: Analysed) -> Generated:
    """The stages that follow `analyse`.

    Raises:
        CliqgenError: what comes out would not import, which is a bug.
    """
    from cliqgen.bundled import templates_folder
    from cliqgen.finishing import Work, finish_modules
    from cliqgen.formatting import format_files, printed_paths
    from cliqgen.layout import dependencies, laid_out
    from cliqgen.python.formats import stated_modules
    from cliqgen.soundness import check_soundness

    request, memo, name = run.request, run.memo or Memo(), analysed.package
    names = run.output.custom(name)
    known = run.output.formatted(name)
    work = Work(analysed.api, name, names, request, memo, known, templates_folder())
    run.progress("rendering")
    finished = finish_modules(work, analysed.stored)
    files = finished.printed
    run.progress("checking")
    whole = {**files, **stand_in(name, names)}
    check_soundness(whole, name, stated_modules(analysed.api), memo)
    needed = dependencies(files)
    files = laid_out(files, request.layout, name)
    run.progress("formatting")
    return Generated(
        request=request,
        files=format_files(files, finished.reuse(known)),
        printed={path: hash_of_text(files[path]) for path in printed_paths(files)},
        package=analysed.package,
        inputs=analysed.inputs,
        operations=len(analysed.api.operations()),
        filters=analysed.filters,
        left_out=analysed.left_out,
        dependencies=needed,
        custom=names,
        names=analysed.names,
        reading=analysed.reading,
        reads=analysed.reads,
        archive=finished.archive,
    )


def _package_name(stated: str | None, title: str) -> str:
    if stated is None:
        name = snake_case(title, fallback="api").encode("ascii", "ignore").decode()
        return name if can_be_package(name) else f"{name.strip('_') or 'api'}_client"
    if not can_be_package(stated):
        raise usage_failure(
            "package-name", f"{stated!r} cannot be the name of a package"
        )
    return stated
