"""The modules of a package, printed, checked and formatted at once.

What a module says, whether it is sound by itself and what it is in black's form
depends on no other module. So processes share the modules of a large package among them,
while one packs the inputs. The stages that see the whole package find the results known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct, field

from cliqgen.archive import ARCHIVE, pack
from cliqgen.formatting import Reuse
from cliqgen.formatting.printer import Printer
from cliqgen.ir.api import Api
from cliqgen.ir.data import ObjectModel
from cliqgen.layout import laid_out_path
from cliqgen.memo import Memo, Tables
from cliqgen.parallel import at_once, processors, shares
from cliqgen.python.formats import given_modules
from cliqgen.python.markup import knowing
from cliqgen.python.models import place_models
from cliqgen.python.package import plan_frame, with_modules
from cliqgen.python.part import Part
from cliqgen.python.plans import Package
from cliqgen.render import (
    FileSet,
    frame_modules,
    load_templates,
    render_frame,
    render_frame_modules,
    render_modules,
)
from cliqgen.request import GenerateRequest
from cliqgen.soundness import is_faultless
from cliqgen.soundness.modules import Modules

#: Microseconds that a module takes, about: by itself, and for each method, model and field.
_MODULE, _METHOD, _MODEL, _FIELD = 2000, 1200, 150, 60
#: As much for each name that the package exports, each route of the fake, each webhook.
_NAME, _ROUTE, _WEBHOOK = 50, 170, 300
#: Bytes that are packed in a microsecond.
_PACKED = 50
#: How many modules are planned before they are printed.
_HELD = 8
#: Microseconds from which on processes take less time than they cost.
_LARGE = 150_000


class Finished(Struct, frozen=True):
    """The printed files, and what was found out about them.

    `formatted` are modules in black's form by their path below the output folder, some of
    which a previous run has formatted. `archive` are the packed inputs; None where no
    process was there to pack them.
    """

    printed: FileSet
    formatted: Mapping[str, str] = field(default_factory=dict[str, str])
    archive: bytes | None = None

    def reuse(self, known: Reuse) -> Reuse:
        """What is formatted already, here or by a previous run."""
        return lambda path, text: self.formatted.get(path) or known(path, text)


class Work(Struct, frozen=True):
    """What all processes know: what is asked for, and what is known of the output.

    `known` is what a previous run has formatted, `testing` the text of `description.json`,
    if the client has a fake of its API, `archive` that of the previous run.
    """

    api: Api
    package: str
    custom: tuple[str, ...]
    request: GenerateRequest
    memo: Memo
    known: Reuse
    templates: Path
    testing: str | None = None
    archive: bytes | None = None


class _Done(Struct, frozen=True):
    """What a process has done, as plain data."""

    printed: FileSet = field(default_factory=dict[str, str])
    formatted: FileSet = field(default_factory=dict[str, str])
    tables: Tables = field(default_factory=dict[str, Mapping[str, object]])
    archive: bytes | None = None


def finish_modules(work: Work, inputs: Callable[[], Mapping[str, bytes]]) -> Finished:
    """Print all files of a package, and of a large one check and format its modules.

    What is faultless is noted in the memo. `inputs` makes the contents of the archive.
    """
    api, request = work.api, work.request
    with knowing(work.memo):
        places = place_models(api)
        frame = plan_frame(
            api, work.package, places, work.custom, request.project, work.testing
        )
        sizes = _sizes(api, places) | _frame_sizes(api, frame)
        count = processors()
        if count == 1 or sum(sizes.values()) < _LARGE:
            package = with_modules(frame, api, places, work.custom)
            printed = render_modules(package, work.templates)
            return Finished(render_frame(frame, work.templates, printed))
    stored = inputs()
    sizes[ARCHIVE] = sum(map(len, stored.values())) // _PACKED
    if work.memo.is_new:
        _prepare(work.templates)
    calls = [
        partial(_finished, work, frame, places, share, stored)
        for share in shares(sorted(sizes), sizes.__getitem__, count)
    ]
    modules: FileSet = {}
    formatted: FileSet = {}
    archive: bytes | None = None
    for done in at_once(calls):
        modules |= done.printed
        formatted |= done.formatted
        archive = archive or done.archive
        work.memo.take(done.tables)
    files = render_frame(frame, work.templates, modules)
    return Finished(files, formatted, archive)


def _finished(
    work: Work,
    frame: Package,
    places: Mapping[str, str],
    share: Sequence[str],
    stored: Mapping[str, bytes],
) -> _Done:
    """Some modules, printed, checked and formatted, and the archive if that is in the share."""
    memo, printer = work.memo.again(), Printer()
    archive = pack(stored, work.archive) if ARCHIVE in share else None
    printed: FileSet = {}
    formatted: FileSet = {}
    given = given_modules(work.api)
    with knowing(memo):
        for files in _rendered(work, frame, places, share):
            modules = Modules(files, memo)
            for path, text in files.items():
                place = laid_out_path(path, work.request.layout, work.package)
                if is_faultless(path, modules, work.package, given, memo):
                    formatted[place] = work.known(place, text) or printer.module(text)
            printed |= files
    return _Done(printed, formatted, memo.used, archive)


def _rendered(
    work: Work, frame: Package, places: Mapping[str, str], share: Sequence[str]
) -> Iterator[FileSet]:
    """The modules of a share, some at a time, so that few plans are held at once."""
    of_frame = frame_modules(frame).keys() & set(share)
    yield render_frame_modules(frame, work.templates, sorted(of_frame))
    for start in range(0, len(share), _HELD):
        part = Part(modules=frozenset(share[start : start + _HELD]))
        package = with_modules(frame, work.api, places, work.custom, part)
        yield render_modules(package, work.templates)


def _prepare(templates: Path) -> None:
    """Load once what all processes will need on a first run."""
    load_templates(templates)


def _sizes(api: Api, places: Mapping[str, str]) -> dict[str, int]:
    """How long each module of resources and models takes, about, by its name in `Part`."""
    sizes: dict[str, int] = {}
    for root in api.module_roots():
        methods = sum(len(resource.operations) for resource in root.in_module())
        sizes[f"resources.{root.module}"] = _MODULE + _METHOD * methods
    for key, place in places.items():
        model = api.models[key]
        fields = len(model.fields) if isinstance(model, ObjectModel) else 1
        name = f"models.{place}"
        sizes[name] = sizes.get(name, _MODULE) + _MODEL + _FIELD * fields
    return sizes


def _frame_sizes(api: Api, frame: Package) -> dict[str, int]:
    """How long each other module takes, about, by its path.

    What runs the fake is not checked like the others, so it is left to the frame.
    """
    sizes = dict.fromkeys(frame_modules(frame), _MODULE)
    sizes.pop(f"{frame.name}/testing/__main__.py", None)
    names = sum(len(group.names) for group in frame.exports)
    largest = {
        "__init__": _NAME * names,
        "client": _NAME * 200,
        "testing/routes": _ROUTE * len(api.operations()),
        "webhooks": _WEBHOOK * len(api.webhooks),
    }
    for name, size in largest.items():
        path = f"{frame.name}/{name}.py"
        if path in sizes:
            sizes[path] += size
    return sizes
