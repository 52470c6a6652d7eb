"""One run of loader and lowering, watched: what came out of it that must not.

With `whole`, the code is planned, printed and looked at as well, which takes most of the
time. Nothing is formatted or written.
"""

from __future__ import annotations

import contextlib
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from cliqgen.archive import ARCHIVE, unpack
from cliqgen.bundled import templates_folder
from cliqgen.config.document import OWN_NAME
from cliqgen.config.read import read_configuration
from cliqgen.config.trust import untrusted
from cliqgen.diagnostics import CliqgenError, Diagnostics
from cliqgen.manifest import NAME, read_manifest
from cliqgen.pipeline import Run, analyse
from cliqgen.python.package import plan
from cliqgen.render import render
from cliqgen.request import GenerateRequest
from cliqgen.soundness import check_soundness
from fuzz_documents import Arguments, Files
from hostile_watch import Watch

#: Seconds of the processor that an input of less than 4 KB may take.
SECONDS = 10


def _unpack(folder: Path) -> None:
    with contextlib.suppress(ValueError):  # which is how it refuses
        unpack((folder / ARCHIVE).read_bytes())


def _configure(folder: Path) -> None:
    for client in read_configuration(folder / OWN_NAME).clients:
        request, base = client.request, client.base
        untrusted(request.named(), request.hosts, base, is_trusted=False)


#: What reads the files that come with a repository.
_LOADERS: dict[str, Callable[[Path], object]] = {
    NAME: read_manifest,
    ARCHIVE: _unpack,
    OWN_NAME: _configure,
}


@dataclass(frozen=True)
class Fault:
    """What went wrong. Faults with one `kind` are taken for the same mistake."""

    kind: str
    text: str


class TooLongError(BaseException):
    """Nothing that catches exceptions may hold this one up."""


class Target:
    """Runs cases in a folder that holds nothing else."""

    def __init__(self, folder: Path, *, whole: bool = False) -> None:
        self._folder = folder
        self._whole = whole
        self._watch = Watch()
        folder.mkdir(parents=True, exist_ok=True)
        sys.addaudithook(self._watch.see)
        signal.signal(signal.SIGVTALRM, _too_long)

    def run(self, files: Files, arguments: Arguments) -> Fault | None:
        """The fault of a case, None if it ended well or with findings."""
        for path in self._folder.iterdir():
            path.unlink()
        for name, content in files.items():
            (self._folder / name).write_bytes(content)
        found = Diagnostics()
        self._watch.begin(self._folder, Path("/nowhere"), imports=False)
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        try:
            analysed = None
            if arguments[0] in _LOADERS:
                _LOADERS[arguments[0]](self._folder)
            else:
                request = _request(self._folder, arguments)
                analysed = analyse(Run(request, found))
            if self._whole and analysed is not None:
                package = plan(analysed.api, analysed.package)
                check_soundness(render(package, templates_folder()), package.name)
        except CliqgenError as error:
            if not error.diagnostics:
                return Fault("silence", "it was refused without a finding")
            if error.diagnostics[0].code == "output-invalid":
                return Fault("output-invalid", "\n".join(map(str, error.diagnostics)))
        except (Exception, TooLongError) as error:
            return _fault(error)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            touched = self._watch.end()
        if touched:
            return Fault(f"touches {touched[0][:60]}", "\n".join(touched))
        return None


def _request(folder: Path, arguments: Arguments) -> GenerateRequest:
    spec, *rest = arguments
    named = {"--overlay": (), "--status-codes": ()} | {
        option: (folder / name,)
        for option, name in zip(rest[::2], rest[1::2], strict=True)
    }
    return GenerateRequest(
        specs=(folder / spec,),
        overlays=named["--overlay"],
        status_codes=next(iter(named["--status-codes"]), None),
    )


def _fault(error: BaseException) -> Fault:
    """An exception, known by its type and where in cliqgen it came about."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [f for f in frames if "cliqgen" in Path(f.filename).parts]
    place = f"{own[-1].filename}:{own[-1].name}" if own else "nowhere"
    if isinstance(error, RecursionError | TooLongError) and own:
        # Where it ends is chance, so the place is the stage it was in.
        stage = own[min(1, len(own) - 1)]
        place = f"{stage.filename}:{stage.name}"
    text = "".join(traceback.format_exception(error, limit=-30))
    return Fault(f"{type(error).__name__} {place}", text)


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TooLongError(f"more than {SECONDS} seconds")
