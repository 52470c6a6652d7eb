"""The stages in their order: a request to files, without writing anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cliqgen.custom import stand_in
from cliqgen.diagnostics import Diagnostics, usage_failure
from cliqgen.hashes import hash_of_text
from cliqgen.identifiers import can_be_package, is_identifier, pascal_case, snake_case
from cliqgen.inputs import Inputs, Reading, collect_inputs, what_was_read
from cliqgen.memo import Memo
from cliqgen.names import NameRecord
from cliqgen.openapi.left_out import LeftOut
from cliqgen.openapi.selection import check_filters, select
from cliqgen.request import Filters, GenerateRequest
from cliqgen.statuscodes.model import StatusTable, registered_table

if TYPE_CHECKING:
    from cliqgen.formatting import Reuse
    from cliqgen.ir.model import Api
    from cliqgen.source.document import Document
    from cliqgen.source.load import Loaded

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Generated:
    """The files of a package, its name, and every document that it was made from.

    `printed` are the hashes of the modules before they were formatted. `request` is what
    was asked for, `dependencies` what the package imports, as pip is told, and `custom`
    are the names that its user's own code defines, `names` those of everything else.
    `reading` is what the documents were read from on disk.
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


@dataclass(frozen=True)
class Analysed:
    """The API with names and exceptions, and the inputs it came from."""

    api: Api
    package: str
    inputs: Inputs
    filters: Filters
    left_out: LeftOut
    documents: tuple[Document, ...]
    names: NameRecord
    reading: Reading


@dataclass(frozen=True)
class Checked:
    """The documents of a request, read, filtered and valid; nothing is parsed yet."""

    request: GenerateRequest
    loaded: Loaded
    table: StatusTable
    package: str
    filters: Filters
    left_out: LeftOut
    reads: set[Path]

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
            self.reads - sources.read.keys(),
            sources.resolved,
        )


def analyse(
    request: GenerateRequest,
    found: Diagnostics,
    progress: Progress,
    recorded: Callable[[str], Filters] = lambda _: Filters(),
    reads: set[Path] | None = None,
    names: Callable[[str], NameRecord] = lambda _: NameRecord(),
    memo: Memo | None = None,
) -> Analysed:
    """Load, filter, validate, parse, lower and name.

    `recorded` tells, for the name of the package, the filters of a former run; they hold
    where the request says nothing of filters. `reads` takes up the files that the
    documents refer to, even if the input has errors. `names` tells, for the name of the
    package, the names of a former run; what is still there keeps them. `memo` is what is
    known of much the same documents.

    Raises:
        CliqgenError: the input has errors, all of them in `found`.
    """
    checked = read_and_check(request, found, progress, recorded, reads, memo)
    return analyse_checked(checked, found, progress, names, memo)


def read_and_check(
    request: GenerateRequest,
    found: Diagnostics,
    progress: Progress,
    recorded: Callable[[str], Filters] = lambda _: Filters(),
    reads: set[Path] | None = None,
    memo: Memo | None = None,
) -> Checked:
    """The first half of `analyse`: load, filter and validate.

    Raises:
        CliqgenError: the input has errors, all of them in `found`.
    """
    from cliqgen.openapi.parse import title_of
    from cliqgen.source.check import check
    from cliqgen.source.load import load
    from cliqgen.statuscodes.load import load_table

    if request.filters is not None:
        check_filters(request.filters)
    progress("reading and validating")
    reads = set() if reads is None else reads
    table = registered_table()
    if request.status_codes is not None:
        table = load_table(request.status_codes, found)
    loaded = load(
        request.specs,
        found,
        request.overlays,
        request.hosts,
        stored=request.stored,
        reads=reads,
        root=request.root,
        maps=request.maps,
    )
    package = _package_name(request.package, title_of(loaded))
    filters = recorded(package) if request.filters is None else request.filters
    left_out = LeftOut()
    if filters:
        loaded, left_out = select(loaded, filters)
    check(loaded, found, memo)
    return Checked(request, loaded, table, package, filters, left_out, reads)


def analyse_checked(
    checked: Checked,
    found: Diagnostics,
    progress: Progress,
    names: Callable[[str], NameRecord] = lambda _: NameRecord(),
    memo: Memo | None = None,
    is_recorded: bool = True,
) -> Analysed:
    """The second half of `analyse`: parse, lower and name.

    The names are recorded for another run unless nobody will ask for them.

    Raises:
        CliqgenError: the input has errors, all of them in `found`.
    """
    from cliqgen.ir.lower import lower
    from cliqgen.openapi.parse import parse
    from cliqgen.passes.errors import client_names
    from cliqgen.passes.naming.reserved import CLIENT_CLASSES
    from cliqgen.passes.run import run_passes

    request, package = checked.request, checked.package
    progress("analysing")
    spec = parse(checked.loaded, found)
    described = (*spec.operations, *checked.left_out.calls)
    is_partial = bool(checked.left_out.operations)
    spec = replace(spec, is_partial=is_partial, described=described)
    found.raise_if_errors()
    api = lower(spec, found, request.types)
    del spec, described  # a fifth of all memory, which nobody needs from here on
    client = api.client_name or pascal_case(package.replace("_", " "))
    if not is_identifier(client):
        client = pascal_case(client)
    if client_names(client) & CLIENT_CLASSES:
        client = f"{client}API"
    record = request.known_names
    api, named = run_passes(
        replace(api, client_name=client),
        checked.table,
        found,
        keeps_unknown=request.unknown_fields == "keep",
        record=names(package) if record is None else record,
        stated=request.names,
        types=request.types,
        memo=memo,
        is_recorded=is_recorded,
    )
    found.raise_if_errors()
    return Analysed(
        api,
        package,
        checked.inputs(),
        checked.filters,
        checked.left_out,
        checked.documents(),
        named,
        checked.reading(),
    )


def generate(
    request: GenerateRequest,
    found: Diagnostics,
    progress: Progress = lambda _: None,
    former: Callable[[str], Reuse] = lambda _: lambda path, text: None,
    recorded: Callable[[str], Filters] = lambda _: Filters(),
    reads: set[Path] | None = None,
    custom: Callable[[str], tuple[str, ...]] = lambda _: (),
    names: Callable[[str], NameRecord] = lambda _: NameRecord(),
    memo: Memo | None = None,
) -> Generated:
    """All stages up to the finished text of every file.

    `recorded`, `reads` and `names` are as for `analyse`, `former` and `custom` as for
    `finish`. `memo` is what is known of much the same contents; it saves time and changes
    nothing.

    Raises:
        CliqgenError: the input has errors, all of them in `found`.
    """
    analysed = analyse(request, found, progress, recorded, reads, names, memo)
    return finish(request, analysed, progress, former, custom, memo)


def finish(
    request: GenerateRequest,
    analysed: Analysed,
    progress: Progress = lambda _: None,
    former: Callable[[str], Reuse] = lambda _: lambda path, text: None,
    custom: Callable[[str], tuple[str, ...]] = lambda _: (),
    memo: Memo | None = None,
) -> Generated:
    """The stages that follow `analyse`.

    `former` tells, for the name of the package, what a former run formatted already; it
    saves time and changes nothing. `custom` tells which names the user's own code gives
    to it.

    Raises:
        CliqgenError: what comes out would not import, which is a bug.
    """
    from cliqgen.formatting import format_files, printed_paths
    from cliqgen.layout import dependencies, laid_out
    from cliqgen.python.formats import stated_modules
    from cliqgen.python.markup import knowing
    from cliqgen.python.package import plan
    from cliqgen.render import render
    from cliqgen.resources import templates_folder
    from cliqgen.soundness import check_soundness

    names = custom(analysed.package)
    with knowing(memo or Memo()):
        package = plan(analysed.api, analysed.package, names, request.project)
    progress("rendering")
    files = render(package, templates_folder())
    progress("checking")
    known = {**files, **stand_in(package.name, names)}
    check_soundness(known, package.name, stated_modules(analysed.api), memo)
    needed = dependencies(files)
    files = laid_out(files, request.layout, package.name)
    progress("formatting")
    return Generated(
        request=request,
        files=format_files(files, former(analysed.package)),
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
