"""An output folder with a client and with files of others, and what may become of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cliqgen.drift import find_drift
from cliqgen.emit.writing import is_interrupted, write
from cliqgen.manifest import written_files
from cliqgen.pipeline import Generated, Run, generate
from cliqgen.request import GenerateRequest, Layout
from msgspec.structs import replace

_OLD = """\
openapi: 3.1.0
info: {title: Shop, version: '1', description: First words.}
paths:
  /users:
    get:
      operationId: users.list
      summary: List users
      responses: {'204': {description: done}}
  /orders:
    get:
      operationId: orders.list
      responses: {'204': {description: done}}
"""
_NEW = (
    _OLD.replace("First", "Other")
    .replace("List users", "Name users")
    .replace("orders.list", "parcels.list")
)
#: Files of others, by path below the package.
_FOREIGN_INSIDE = {
    "_custom/__init__.py": b"MINE = 1\n",
    "notes.txt": b"notes",
    "resources/mine.py": b"MINE = 2\n",
    "resources/__pycache__/orders.cpython-311.pyc": b"\0compiled",
}
_FOREIGN_BESIDE = {".git/HEAD": b"ref: refs/heads/main\n", "NOTES.md": b"mine"}


class Versions:
    """An old and a new version of a client, generated once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[Layout, tuple[Generated, Generated]] = {}

    def full(self, layout: Layout) -> tuple[Generated, Generated]:
        """Everything that is generated: an added, a deleted and some changed files."""
        if layout not in self._made:
            old, new = (self._generate(text, layout) for text in (_OLD, _NEW))
            assert old.files.keys() - new.files.keys()
            assert new.files.keys() - old.files.keys()
            self._made[layout] = old, new
        return self._made[layout]

    def small(self, layout: Layout) -> tuple[Generated, Generated]:
        """The same without most of the runtime, to be written many times."""
        old, new = self.full(layout)
        return _reduced(old), _reduced(new)

    def _generate(self, text: str, layout: Layout) -> Generated:
        path = self._folder / "api.yaml"
        path.write_text(text, "utf-8")
        request = GenerateRequest(specs=(path,), package="shop", layout=layout)
        return generate(Run(request))


def _reduced(generated: Generated) -> Generated:
    files = {
        path: text
        for path, text in generated.files.items()
        if "_runtime" not in path or path.endswith("_runtime/clock.py")
    }
    return replace(generated, files=files)


class Scene:
    """The output folder, and the two states that it may be found in."""

    def __init__(
        self, above: Path, old: Generated, new: Generated, layout: Layout
    ) -> None:
        self.above = above / "work"
        self.above.mkdir()
        self.folder = self.above / "out"
        self.package = self.folder / "shop" if layout == "project" else self.folder
        self.old, self.new = old, new
        self._layout = layout
        self._written: dict[tuple[int, Path], Mapping[str, bytes]] = {}

    def place(self) -> None:
        """Write the old version, and files of others into it."""
        write(self.old, self.folder)
        for path, content in _FOREIGN_INSIDE.items():
            _put(self.package / path, content)
        if self._layout == "project":
            for path, content in _FOREIGN_BESIDE.items():
                _put(self.folder / path, content)
        (self.package / "empty").mkdir()
        (self.package / "link").symlink_to("notes.txt")
        (self.package / "resources").chmod(0o750)
        self.check_others()

    def check_others(self) -> None:
        """No file of others is lost or changed."""
        beside = _FOREIGN_BESIDE if self._layout == "project" else {}
        for folder, files in ((self.package, _FOREIGN_INSIDE), (self.folder, beside)):
            for path, content in files.items():
                assert (folder / path).read_bytes() == content, path
        assert (self.package / "empty").is_dir()
        assert (self.package / "link").readlink() == Path("notes.txt")
        assert (self.package / "resources").stat().st_mode & 0o777 == 0o750

    def package_state(self) -> str:
        """Which version the package folder holds: old, new, none, or a mixture."""
        prefix = "shop/" if self._layout == "project" else ""
        return self._state(prefix)

    def state(self) -> str:
        """Which version the whole output folder holds."""
        return self._state("")

    def check_new(self) -> None:
        """The new version stands, and nothing of a run is left."""
        assert self.state() == "new"
        assert find_drift(self.new, self.folder) == []
        assert not is_interrupted(self.folder)
        assert [path.name for path in self.above.iterdir()] == ["out"]
        left = [p for p in self.folder.rglob("*") if "staging" in p.name]
        assert not left

    def _state(self, prefix: str) -> str:
        states = {"old": self._files(self.old), "new": self._files(self.new)}
        names = {n for n in states["old"] | states["new"] if n.startswith(prefix)}
        found = {
            name: (self.folder / name).read_bytes()
            for name in names
            if (self.folder / name).exists()
        }
        if not found:
            return "none"
        for state, files in states.items():
            if found == {n: files[n] for n in files.keys() & names}:
                return state
        return "mixed"

    def _files(self, generated: Generated) -> Mapping[str, bytes]:
        """What a run writes: a function of a version and of where the folder is."""
        key = id(generated), self.folder
        if key not in self._written:
            self._written[key] = written_files(generated, self.folder)
        return self._written[key]


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
