"""The stages in their order: a request to files, without writing anything."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct, field

from cliqgen.custom import stand_in
from cliqgen.diagnostics import Diagnostics, failure, reading
from cliqgen.hashes import hash_of_text
from cliqgen.identifiers import can_be_package, is_identifier, pascal_case, snake_case
from cliqgen.inputs import Inputs, Reading, collect_inputs, what_was_read
from cliqgen.memo import Memo
from cliqgen.names import NameRecord
from cliqgen.openapi.left_out import LeftOut
from cliqgen.openapi.selection import check_filters, select
from cliqgen.replacing import replace
from cliqgen.request import Filters, GenerateRequest, checked_package
from cliqgen.statuscodes.rows import StatusTable, registered_table

if TYPE_CHECKING:
    from cliqgen.formatting import Reuse
    from cliqgen.ir.api import Api
    from cliqgen.openapi.description import Operation, Spec
    from cliqgen.source.document import Document, Redirections
    from cliqgen.source.load import Loaded
    from cliqgen.testing.description import Documented

Progress = Callable[[str], None]


class Output(Protocol):
    """What a run needs from the output folder of its package, by the name of the package.

    It is only read once that name is known, which may be in the description.
    """

    def filters(self, package: str) -> Filters:
        """The filters of the previous run, which apply if the request has none."""
        ...

    def names(self, package: str, diagnostics: Diagnostics) -> NameRecord:
        """The names of the previous run, which things keep as long as they exist.

        A record that cannot be read is a warning.
        """
        ...

    def formatted(self, package: str) -> Reuse:
        """Files formatted by the previous run; they save time and change nothing."""
        ...

    def archive(self, package: str) -> bytes | None:
        """The archive of the previous run, which stays if its contents do."""
        ...

    def custom(self, package: str) -> tuple[str, ...]:
        """The names that the user's own code adds to the package."""
        ...

    def check_custom(self, package: str, modules: Collection[str]) -> None:
        """Stop if the user's own code imports what is not among these modules."""
        ...


class NoOutput:
    """No output folder, or one that must not be read."""

    def filters(self, package: str) -> Filters:
        return Filters()

    def names(self, package: str, diagnostics: Diagnostics) -> NameRecord:
        return NameRecord()

    def formatted(self, package: str) -> Reuse:
        return lambda path, text: None

    def archive(self, package: str) -> bytes | None:
        return None

    def custom(self, package: str) -> tuple[str, ...]:
        return ()

    def check_custom(self, package: str, modules: Collection[str]) -> None:
        pass


class PreviousNames(Struct, NoOutput, frozen=True):
    """Only the names of a previous run, for any package."""

    previous: NameRecord

    def names(self, package: str, diagnostics: Diagnostics) -> NameRecord:
        return self.previous


class Run(Struct, frozen=True):
    """A request with its context.

    `output` reads the output folder, `memo` has results for similar documents; a memo saves
    time and changes nothing. `diagnostics` collect errors of the input, `progress` is called
    with the name of each step as it begins.
    """

    request: GenerateRequest
    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    output: Output = field(default_factory=NoOutput)
    progress: Progress = lambda _: None
    memo: Memo | None = None


class Generated(Struct, frozen=True):
    """The files of a package, its name, and every document that it was generated from.

    `printed` are the hashes of the modules before they were formatted. `request` is the
    request, `dependencies` are the requirements in pip's syntax, `custom` are the names that
    the user's own code defines, `names` those of everything else. `reading` are the files
    that were read, `reads` those that the documents referred to, existing or not.
    `archive` are the packed inputs and names; None if they are packed when written.
    `previous_archive` is that of the previous run, which stays if its contents do.
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
    previous_archive: bytes | None = None


class Analysed(Struct, frozen=True):
    """The API with names and exceptions, and its inputs.

    The documents are read with `redirections`. `documented` is what a fake of the API needs
    to know, if there is to be one.
    `reads` are the files that the documents referred to, existing or not.
    """

    api: Api
    package: str
    inputs: Inputs
    filters: Filters
    left_out: LeftOut
    documents: tuple[Document, ...]
    redirections: Redirections
    names: NameRecord
    reading: Reading
    reads: frozenset[Path]
    documented: Documented | None = None

    def stored(self) -> dict[str, bytes]:
        """What a client's archive contains: the documents and the names."""
        from cliqgen.archive import stored_inputs

        return stored_inputs(self.inputs, self.names)


class Lowered(Struct, frozen=True):
    """The API before it has names, and what a fake of it needs to know, if asked for."""

    api: Api
    documented: Documented | None


class Checked(Struct, frozen=True):
    """The documents of a request, read, filtered and valid; nothing is parsed yet."""

    request: GenerateRequest
    loaded: Loaded
    table: StatusTable
    package: str
    filters: Filters
    left_out: LeftOut

    @property
    def reads(self) -> frozenset[Path]:
        """The files that the documents referred to so far, existing or not."""
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
        """The files that were read."""
        sources = self.loaded.sources
        extra = [overlay.source for overlay in self.loaded.overlays]
        extra += [] if self.table.source is None else [self.table.source]
        return what_was_read(
            {**sources.read, **{source.path: source.content for source in extra}},
            sources.reads - sources.read.keys(),
            sources.resolved,
        )


def generate(run: Run) -> Generated:
    """Run all stages, up to the finished text of every file.

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
    lowered = None
    if not checked.filters and can_be_parsed(checked.loaded):
        lowered = parse_beside(
            checked.loaded, run.diagnostics, run.memo, partial(_lower, run, checked)
        )
    if lowered is None:
        checked = _check(run, checked)
    return analyse_checked(run, checked, lowered)


def read_and_check(run: Run) -> Checked:
    """The first half of `analyse`: load, filter and validate.

    Raises:
        CliqgenError: the input has errors, all of them in the diagnostics of the run.
    """
    return _check(run, _read(run))


def _check(run: Run, checked: Checked) -> Checked:
    from cliqgen.source.check import check

    with reading(checked.loaded.sources.reads):
        loaded = check(checked.loaded, run.diagnostics, run.memo)
    return replace(checked, loaded=loaded)


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
    lowered: Lowered | None = None,
    *,
    is_recorded: bool = True,
) -> Analysed:
    """The second half of `analyse`: parse and lower, unless that was done, and name.

    The names are only recorded if another run will need them.

    Raises:
        CliqgenError: the input has errors, all of them in the diagnostics of the run.
    """
    from cliqgen.openapi.parse import parse

    with reading(checked.loaded.sources.reads):
        if lowered is None:
            spec = parse(checked.loaded, run.diagnostics)
            lowered = _lower(run, checked, spec, run.diagnostics)
            del spec  # a fifth of all memory
        api, names = _named(run, checked, lowered.api, is_recorded=is_recorded)
    return Analysed(
        api=api,
        package=checked.package,
        inputs=checked.inputs(),
        filters=checked.filters,
        left_out=checked.left_out,
        documents=checked.documents(),
        redirections=checked.loaded.redirections,
        names=names,
        reading=checked.reading(),
        reads=checked.reads,
        documented=lowered.documented,
    )


def _lower(run: Run, checked: Checked, spec: Spec, diagnostics: Diagnostics) -> Lowered:
    from cliqgen.ir.lower import lower
    from cliqgen.testing.description import describe

    run.progress("analysing")
    operations = (*spec.operations, *_left_out(checked))
    is_partial = bool(checked.left_out.operations)
    spec = replace(spec, is_partial=is_partial, unfiltered=operations)
    diagnostics.raise_if_errors()
    try:
        api = lower(spec, diagnostics, run.request.types)
    except RecursionError:
        message = "too many schemas lead to one another in a row"
        place = checked.loaded.roots[0][0].position(())
        remedy = "Remove schemas that only lead to others."
        raise failure("too-deep", message, place, remedy=remedy) from None
    return Lowered(api, describe(spec) if run.request.testing else None)


def _named(
    run: Run, checked: Checked, api: Api, *, is_recorded: bool
) -> tuple[Api, NameRecord]:
    from cliqgen.passes.errors import client_names
    from cliqgen.passes.naming.reserved import CLIENT_CLASSES
    from cliqgen.passes.run import run_passes

    request, diagnostics, package = run.request, run.diagnostics, checked.package
    client = api.client_name or pascal_case(package.replace("_", " "))
    if not is_identifier(client):
        client = pascal_case(client)
    if client_names(client) & CLIENT_CLASSES:
        client = f"{client}API"
    record = request.previous_names
    if record is None:
        record = run.output.names(package, diagnostics)
    api, named = run_passes(
        replace(api, client_name=client),
        checked.table,
        diagnostics,
        keeps_unknown=request.unknown_fields == "keep",
        record=record,
        given=request.names,
        types=request.types,
        memo=run.memo,
        is_recorded=is_recorded,
    )
    diagnostics.raise_if_errors()
    return api, named


def _left_out(checked: Checked) -> Iterator[Operation]:
    """The operations that filters took away, with the roots as they are read since."""
    for operation in checked.left_out.calls:
        root = checked.loaded.root(operation.home.document)
        yield replace(operation, root=root)


def finish(run: Run, analysed: Analysed) -> Generated:
    """Run the stages after `analyse`.

    Raises:
        CliqgenError: the output would not import: because of what the user's own code
            imports, or because of a bug.
    """
    from cliqgen.bundled import templates_folder
    from cliqgen.finishing import Work, finish_modules
    from cliqgen.formatting import format_files, printed_paths
    from cliqgen.layout import dependencies, laid_out
    from cliqgen.python.formats import given_modules
    from cliqgen.soundness import check_soundness

    request, memo, name = run.request, run.memo or Memo(), analysed.package
    names = run.output.custom(name)
    known = run.output.formatted(name)
    archive = run.output.archive(name)
    work = Work(
        analysed.api,
        name,
        names,
        request,
        memo,
        known,
        templates_folder(),
        _known_to_fake(analysed),
        archive,
    )
    run.progress("rendering")
    finished = finish_modules(work, analysed.stored)
    files = finished.printed
    run.progress("checking")
    whole = {**files, **stand_in(name, names)}
    check_soundness(whole, name, given_modules(analysed.api), memo)
    run.output.check_custom(name, [path.removeprefix(f"{name}/") for path in files])
    required = dependencies(files)
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
        dependencies=required,
        custom=names,
        names=analysed.names,
        reading=analysed.reading,
        reads=analysed.reads,
        archive=finished.archive,
        previous_archive=archive,
    )


def describe(run: Run, analysed: Analysed) -> dict[str, str]:
    """The files of a reference of the client: Markdown pages, and how to build a site."""
    from cliqgen.bundled import templates_folder
    from cliqgen.python.markup import knowing
    from cliqgen.python.package import plan
    from cliqgen.render import render_readme
    from cliqgen.site.pages import plan_site
    from cliqgen.site.printing import print_site

    name, templates = analysed.package, templates_folder()
    run.progress("rendering")
    with knowing(run.memo or Memo()):
        package = plan(
            analysed.api,
            name,
            run.output.custom(name),
            run.request.project,
            testing=_known_to_fake(analysed),
        )
        site = plan_site(analysed.api, package, render_readme(package, templates))
    return print_site(site, templates)


def _known_to_fake(analysed: Analysed) -> str | None:
    """The text of `description.json`, if the client has a fake of its API."""
    from cliqgen.testing.description import description_file

    if analysed.documented is None:
        return None
    return description_file(analysed.api, analysed.package, analysed.documented)


def _package_name(given: str | None, title: str) -> str:
    if given is None:
        name = snake_case(title, fallback="api").encode("ascii", "ignore").decode()
        return name if can_be_package(name) else f"{name.strip('_') or 'api'}_client"
    return checked_package(given)
