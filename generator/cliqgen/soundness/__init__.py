"""The last look at what was printed: whether it would import, without importing it.

Each generated module is parsed once, and nothing of it is executed. What it imports must
be there, each name must be known where it is used, and a module consists of what generated
modules consist of. A fault found here is one of cliqgen's, never of the description.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass, field

from cliqgen.diagnostics import CliqgenError, Diagnostic, failure
from cliqgen.memo import Memo
from cliqgen.soundness.modules import Modules
from cliqgen.soundness.reading import Reader
from cliqgen.soundness.structure import (
    Import,
    bound_twice,
    foreign_imports,
    misplaced,
    relative_faults,
    relative_imports,
)

_MOST_FAULTS = 20
#: The table of the memo: the imports of faultless modules, by their content.
_FAULTLESS = "faultless modules"


def check_soundness(
    files: Mapping[str, str],
    package: str,
    stated: frozenset[str] = frozenset(),
    memo: Memo | None = None,
) -> None:
    """See that all modules of a package would import.

    The runtime in `_runtime` is copied as it is; only its names are looked at, and only
    where a generated module imports some. `stated` are the modules of classes that the user
    states for formats; the module of formats alone may import them.

    Raises:
        CliqgenError: a module is not valid Python, or would not import.
    """
    memo = memo or Memo()
    modules = Modules(files, memo)
    own = [
        path
        for path in files
        if path.endswith(".py") and not path.startswith(f"{package}/_runtime/")
    ]
    looks = {
        path: _known_look(path, modules, _foreign(path, package, stated), memo)
        for path in own
    }
    faults: list[Diagnostic] = []
    for path, look in looks.items():
        for line, message in look.faults(path, modules):
            error = failure("output-invalid", f"{path}:{line}: {message}")
            faults += error.diagnostics
            if len(faults) == _MOST_FAULTS:
                raise CliqgenError(faults)
    if faults:
        raise CliqgenError(faults)


def is_faultless(
    path: str,
    modules: Modules,
    package: str,
    stated: frozenset[str],
    memo: Memo,
) -> bool:
    """Whether a module of a package is sound by itself, which the memo knows afterwards."""
    look = _known_look(path, modules, _foreign(path, package, stated), memo)
    return not look.before and not look.after


def _foreign(path: str, package: str, stated: frozenset[str]) -> frozenset[str]:
    """The modules from elsewhere that a module may import."""
    return stated if path == f"{package}/formats.py" else frozenset()


@dataclass
class _Look:
    """What was found in one module; which names others have is known when all are read."""

    before: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    relative: list[Import] = field(default_factory=list[Import])
    after: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])

    def faults(self, path: str, modules: Modules) -> Iterator[tuple[int, str]]:
        """All that is wrong with the module, by line."""
        yield from self.before
        for statement in self.relative:
            yield from relative_faults(path, statement, modules)
        yield from self.after


def _known_look(
    path: str, modules: Modules, foreign: frozenset[str], memo: Memo
) -> _Look:
    """As `_look`; what was faultless by itself is not read again."""
    key = f"{modules.hash(path)} {' '.join(sorted(foreign))}"
    known = memo.get(_FAULTLESS, key)
    if known is not None:
        modules.names(path)  # the next run may ask for them
        relative = [
            Import(line, level, module, tuple(names), is_static)
            for line, level, module, names, is_static in known
        ]
        return _Look(relative=relative)
    look = _look(path, modules, foreign)
    if not look.before and not look.after:
        memo.put(_FAULTLESS, key, [[*astuple(each)] for each in look.relative])
    return look


def _look(path: str, modules: Modules, foreign: frozenset[str]) -> _Look:
    """Read a module, and find what is wrong with it by itself."""
    look = _Look()
    try:
        tree = modules.parse(path)
        compile(tree, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        look.before.append((error.lineno or 0, f"invalid Python: {error.msg}"))
        return look
    except (ValueError, RecursionError) as error:
        look.before.append((0, f"invalid Python: {error}"))
        return look
    look.before += misplaced(tree.body)
    look.before += bound_twice(tree.body)
    look.before += foreign_imports(tree, foreign)
    look.relative += relative_imports(tree)
    look.after += Reader(modules.names(path)).read(tree.body)
    return look
