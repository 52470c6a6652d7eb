"""Check generated modules: whether they would import, without importing them.

Each generated module is parsed once, and none of it is executed. Its imports
must exist, each name must be bound where it is used, and only statements are allowed that
generated modules have. A fault reported here is in cliqgen, never in the description.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import astuple

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
    given: frozenset[str] = frozenset(),
    memo: Memo | None = None,
) -> None:
    """Check that all modules of a package would import.

    The runtime in `_runtime`, and the fake in `testing/_fake`, are copied unchanged; only
    their names are checked, and only where a generated module imports some. `given` are
    the modules of classes that the user gives for formats; only the module of formats may
    import them.

    Raises:
        CliqgenError: a module is not valid Python, or would not import.
    """
    memo = memo or Memo()
    modules = Modules(files, memo)
    testing = f"{package}/testing"
    # What is copied, and the module that runs the fake, which is nothing but that call.
    copied = (f"{package}/_runtime/", f"{testing}/_fake/", f"{testing}/__main__.py")
    own = [
        path for path in files if path.endswith(".py") and not path.startswith(copied)
    ]
    looks = {
        path: _remembered_look(path, modules, _foreign(path, package, given), memo)
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
    given: frozenset[str],
    memo: Memo,
) -> bool:
    """Whether a module of a package is sound by itself, which the memo knows afterwards."""
    look = _remembered_look(path, modules, _foreign(path, package, given), memo)
    return not look.before and not look.after


def _foreign(path: str, package: str, given: frozenset[str]) -> frozenset[str]:
    """The modules from elsewhere that a module may import."""
    if path == f"{package}/testing/fixtures.py":
        return frozenset({"pytest"})
    return given if path == f"{package}/formats.py" else frozenset()


class _Look(Struct):
    """What is wrong in one module; its imports are checked once all modules are read."""

    before: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    relative: list[Import] = field(default_factory=list[Import])
    after: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])

    def faults(self, path: str, modules: Modules) -> Iterator[tuple[int, str]]:
        """All that is wrong with the module, by line."""
        yield from self.before
        for statement in self.relative:
            yield from relative_faults(path, statement, modules)
        yield from self.after


def _remembered_look(
    path: str, modules: Modules, foreign: frozenset[str], memo: Memo
) -> _Look:
    """As `_look`, but do not read again what was faultless by itself."""
    key = f"{modules.hash(path)} {' '.join(sorted(foreign))}"
    remembered = memo.get(_FAULTLESS, key)
    if remembered is not None:
        modules.names(path)  # the next run may ask for them
        relative = [
            Import(line, level, module, tuple(names), is_static)
            for line, level, module, names, is_static in remembered
        ]
        return _Look(relative=relative)
    look = _look(path, modules, foreign)
    if not look.before and not look.after:
        memo.put(_FAULTLESS, key, [[*astuple(each)] for each in look.relative])
    return look


def _look(path: str, modules: Modules, foreign: frozenset[str]) -> _Look:
    """Read a module and collect what is wrong with it by itself."""
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
