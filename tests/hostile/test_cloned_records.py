"""A cloned client: its manifest and archive are a stranger's."""

from __future__ import annotations

import bz2
import hashlib
import io
import json
import lzma
import os
import socket
import tarfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cliqgen.archive as archive
import cliqgen.regular as regular
import pytest
from cliqgen.archive import ARCHIVE, pack, unpack
from hostile_support import VALID

if TYPE_CHECKING:
    from hostile_support import Bench

#: What people run in a folder that they have cloned.
COMMANDS: dict[str, tuple[str, ...]] = {
    "check": ("check", "out"),
    "generate": ("generate", "out"),
    "generate -o": ("generate", "-o", "out"),
    "generate over": ("generate", "good.yaml", "--package", "shop", "-o", "out"),
    "dry run": ("generate", "out", "--dry-run"),
    "merge": ("generate", "out", "--merge"),
    "diff of the plan": ("generate", "out", "--diff"),
    "diff": ("diff", "out", "good.yaml"),
    "vendor": ("vendor", "out"),
    "docs": ("docs", "out", "--no-build"),
    "validate": ("validate", "out"),
    "inspect": ("inspect", "out"),
    "operations": ("operations", "out"),
}
SECONDS = 60


class Canary:
    """A server that nobody may ask, and a file that nobody may change or show."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "canary.txt"
        self.file.write_text("the canary sings\n")
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.host = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self.asked = 0
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.asked += 1
            connection.close()

    def close(self) -> None:
        with socket.create_connection(self._listener.getsockname()):
            pass  # what is asked before this has been counted
        self._listener.close()


@pytest.fixture
def canary(tmp_path: Path) -> Iterator[Canary]:
    """It fails the test if it was asked."""
    made = Canary(tmp_path)
    yield made
    made.close()
    assert made.asked <= 1  # by `close`
    assert made.file.read_text() == "the canary sings\n"


def manifest(bench: Bench) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((bench.folder / "out/.cliqgen.json").read_text())
    return read


def record(bench: Bench, **source: Any) -> None:
    """Change what the client says that it was generated from."""
    changed = manifest(bench)
    changed["source"].update(source)
    bench.write("out/.cliqgen.json", json.dumps(changed))


def store(bench: Bench, content: bytes, **documents: Any) -> None:
    """Put another archive in place, with its right hash in the manifest."""
    bench.write(f"out/{ARCHIVE}", content)
    changed = manifest(bench)
    changed["files"][ARCHIVE] = hashlib.sha256(content).hexdigest()
    changed["documents"].update(documents)
    bench.write("out/.cliqgen.json", json.dumps(changed))


def outside(bench: Bench) -> dict[str, Any]:
    """Everything around the repository, which is all of the folder `work`."""
    own = str(bench.folder)
    return {
        path: found
        for path, found in bench.snapshot().items()
        if not path.startswith(own)
    }


def attempt(bench: Bench, *command: str) -> Any:
    """Run a command: in seconds, without a traceback, and without a change outside."""
    before, began = outside(bench), time.monotonic()
    result = bench.run(*command)
    assert time.monotonic() - began < SECONDS
    assert "Traceback" not in result.output and "internal error" not in result.output
    assert "canary sings" not in result.output
    assert outside(bench) == before
    return result


@pytest.fixture
def repository(bench: Bench) -> Bench:
    bench.place_client()
    (bench.folder / ".git").mkdir()
    return bench


@pytest.mark.parametrize("command", COMMANDS)
def test_a_recorded_source_is_not_fetched_run_or_read(
    repository: Bench, canary: Canary, command: str
) -> None:
    repository.write("app.py", f"open({str(canary.file)!r}, 'w')\n")
    for source in (
        f"http://{canary.host}/openapi.json",
        "app:object",
        "app:object()",
        "../../canary.txt",
        str(canary.file),
        f"file://{canary.file}",
        "-",
        "./link.yaml",
    ):
        link = repository.folder / "out/link.yaml"
        link.unlink(missing_ok=True)
        link.symlink_to(canary.file)
        record(repository, specs=[source])
        result = attempt(repository, *COMMANDS[command])
        if command in ("generate", "generate -o", "dry run", "validate", "inspect"):
            assert result.exit_code in (1, 2), (source, result.output)
            assert "error[" in result.stderr and "remedy:" in result.stderr
        repository.write("out/.cliqgen.json", "{}")
        (repository.folder / "out/link.yaml").unlink()
        repository.place_client()


@pytest.mark.parametrize("command", COMMANDS)
def test_recorded_hosts_are_not_asked_by_what_is_stored(
    repository: Bench, canary: Canary, command: str
) -> None:
    reference = f"$ref: 'http://{canary.host}/x.yaml#/X'"
    text = VALID.replace(
        "{description: done}",
        "{description: done, content: "
        "{application/json: {schema: {" + reference + "}}}}",
    ).replace("'204'", "'200'")
    repository.write("good.yaml", text if command == "merge" else VALID)
    record(repository, allow_remote=[canary.host])
    store(repository, pack({"good.yaml": text.encode()}), specs=["good.yaml"])
    attempt(repository, *COMMANDS[command])


@pytest.mark.parametrize(
    "name",
    [
        *("../canary.txt", "/canary.txt", "a/../../canary.txt", "shop//client.py", "."),
        *(".git/config", "shop/.GIT/config", "_custom/mine.py", "a\0b", "C:x", "..\\x"),
        "shop/\u200b.git/config",
    ],
)
@pytest.mark.parametrize("command", ["check", "generate", "dry run", "merge", "vendor"])
def test_a_claimed_name_leads_nowhere(
    repository: Bench, canary: Canary, command: str, name: str
) -> None:
    """With the right hash, so that the file would be unchanged and obsolete."""
    changed = manifest(repository)
    changed["files"][name] = hashlib.sha256(canary.file.read_bytes()).hexdigest()
    repository.write("out/.cliqgen.json", json.dumps(changed))
    result = attempt(repository, *COMMANDS[command])
    assert result.exit_code == 1 and "error[manifest-invalid]" in result.stderr


def test_a_claimed_name_with_a_line_end_stays_one_word(repository: Bench) -> None:
    changed = manifest(repository)
    name = "shop/a\n::error::b\x1b[31m"
    changed["files"][name] = "0" * 64
    repository.write("out/.cliqgen.json", json.dumps(changed))
    repository.write(f"out/{name}", "mine")
    for command in (COMMANDS["check"], (*COMMANDS["check"], "--format", "github")):
        result = attempt(repository, *command)
        assert "\x1b" not in result.output
        assert "\n::error::b" not in result.output


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        here = Path.cwd()
        os.chdir(path.parent)  # the whole path may be too long for a socket
        try:
            made.bind(path.name)
        finally:
            os.chdir(here)


def _holes(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(100_000)


def _link(path: Path) -> None:
    path.symlink_to(path.parents[len(path.parents) - 1] / "dev/zero")


#: What may be in place of a file of the client.
ODD: dict[str, Callable[[Path], None]] = {
    "pipe": _pipe,
    "socket": _socket,
    "holes": _holes,
    "device": _link,
}


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize(
    "name", [".cliqgen.json", ARCHIVE, "shop/client.py", "README.md"]
)
def test_a_file_of_the_client_is_something_else(
    repository: Bench, monkeypatch: pytest.MonkeyPatch, name: str, odd: str
) -> None:
    """Nothing waits for a pipe, reads a device, or all of a file with holes."""
    monkeypatch.setattr(regular, "MAX_BYTES", 50_000)
    path = repository.folder / "out" / name
    if path.stat().st_size > 50_000:
        pytest.fail("the limit of this test is too low")
    path.unlink()
    ODD[odd](path)
    for command in ("check", "generate", "dry run", "merge", "generate over", "diff"):
        result = attempt(repository, *COMMANDS[command])
        if command in ("generate", "merge", "generate over") and name != ARCHIVE:
            assert result.exit_code != 0, result.output
            assert "error[" in result.stderr
        assert os.path.lexists(path)


def test_a_pipe_in_place_of_a_recorded_description(repository: Bench) -> None:
    (repository.folder / "good.yaml").unlink()
    _pipe(repository.folder / "good.yaml")
    for command in ("check", "generate", "dry run", "validate"):
        result = attempt(repository, *COMMANDS[command])
        assert "error[" in result.stderr or command == "check", result.output


@pytest.mark.parametrize(
    "content",
    [
        lambda: json.dumps(
            {"manifest": 1, "files": {f"a/{n}": "0" * 64 for n in range(2_000)}}
        ),
        lambda: '{"manifest": 1, "files": ' + '{"a":' * 5_000 + "1" + "}" * 5_001,
        lambda: '{"manifest": 1' + "0" * 5_000 + ', "files": {}}',
        lambda: '{"manifest": 1, "files": {}, "source": {"specs": [], "project": '
        + "[" * 50_000,
        lambda: '{"manifest": 1, "files": {"a": "x", "a": "y", "a": 7}}',
        lambda: '{"manifest": 1, "manifest": 2, "files": {}}',
    ],
    ids=["many", "deep", "number", "open", "twice", "version"],
)
def test_an_enormous_or_ambiguous_manifest(
    repository: Bench, content: Callable[[], str]
) -> None:
    repository.write("out/.cliqgen.json", content())
    for command in ("check", "generate", "dry run", "merge", "vendor", "diff"):
        attempt(repository, *COMMANDS[command])


def test_a_manifest_is_not_read_without_end(
    repository: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(regular, "MAX_BYTES", 1_000)
    result = attempt(repository, *COMMANDS["check"])
    assert result.exit_code == 1 and "error[manifest-invalid]" in result.stderr


def _tar(*members: tuple[str, bytes, dict[str, Any]], **options: Any) -> bytes:
    """An archive as tarfile writes it, whatever the members are."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:xz", format=tarfile.PAX_FORMAT) as tar:
        for name, content, more in members:
            member = tarfile.TarInfo(name)
            member.size = len(content)
            for key, value in more.items():
                setattr(member, key, value)
            tar.addfile(member, io.BytesIO(content))
    return stream.getvalue()


PLAIN = VALID.encode()
ARCHIVES: dict[str, Callable[[], bytes]] = {
    "above": lambda: _tar(("../canary.txt", PLAIN, {})),
    "absolute": lambda: _tar(("/canary.txt", PLAIN, {})),
    "within": lambda: _tar(("a/../../canary.txt", PLAIN, {})),
    "link": lambda: _tar(
        ("good.yaml", b"", {"type": tarfile.SYMTYPE, "linkname": "/etc/passwd"})
    ),
    "hard link": lambda: _tar(
        ("good.yaml", b"", {"type": tarfile.LNKTYPE, "linkname": "x"})
    ),
    "device": lambda: _tar(
        ("good.yaml", b"", {"type": tarfile.CHRTYPE, "devmajor": 1})
    ),
    "pipe": lambda: _tar(("good.yaml", b"", {"type": tarfile.FIFOTYPE})),
    "folder": lambda: _tar(("good.yaml", b"", {"type": tarfile.DIRTYPE})),
    "sparse": lambda: _tar(
        ("good.yaml", PLAIN, {"pax_headers": {"GNU.sparse.map": "0,1"}})
    ),
    "size": lambda: _tar(
        ("good.yaml", PLAIN, {"pax_headers": {"SCHILY.realsize": "9" * 30}})
    ),
    "truncated": lambda: pack({"good.yaml": PLAIN})[:-20],
    "half": lambda: lzma.compress(lzma.decompress(pack({"good.yaml": PLAIN}))[:600]),
    "not a tar": lambda: lzma.compress(b"something else " * 100),
    "an old one, not a tar": lambda: bz2.compress(b"something else " * 100),
    "not xz": lambda: b"something else",
    "xz that takes much memory": lambda: lzma.compress(
        lzma.decompress(pack({"good.yaml": PLAIN})),
        filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 29}],
    ),
    "lzma without a check": lambda: lzma.compress(PLAIN, format=lzma.FORMAT_ALONE),
    "empty": lambda: b"",
}


@pytest.mark.parametrize("kind", ARCHIVES)
def test_an_archive_of_a_stranger(repository: Bench, canary: Canary, kind: str) -> None:
    store(repository, ARCHIVES[kind]())
    (repository.folder / "good.yaml").unlink()
    for command in ("check", "diff", "generate", "merge", "vendor"):
        repository.write("good.yaml", VALID)
        attempt(repository, *COMMANDS[command])


@pytest.mark.parametrize(
    "kind", [k for k in ARCHIVES if k not in ("above", "absolute", "within")]
)
def test_an_archive_that_cliqgen_did_not_pack(kind: str) -> None:
    with pytest.raises(ValueError, match="archive"):
        unpack(ARCHIVES[kind]())


def test_the_limits_of_an_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is unpacked no further than its limit, whatever it would become."""
    packed = pack({"a.yaml": b"#" * 100_000, "b.yaml": b"#", "c.yaml": b"#"})
    assert len(packed) < 1_000 and len(unpack(packed)) == 3
    with monkeypatch.context() as lower:
        lower.setattr(archive, "_MAX_TOTAL", 50_000)
        with pytest.raises(ValueError, match="too large"):
            unpack(packed)
    with monkeypatch.context() as lower:
        lower.setattr(archive, "MAX_BYTES", 50_000)
        with pytest.raises(ValueError, match="archive"):
            unpack(packed)
    monkeypatch.setattr(archive, "MAX_FILES", 2)
    with pytest.raises(ValueError, match="too many"):
        unpack(packed)


def test_names_of_documents_that_need_an_extended_header() -> None:
    contents = {"p/" * 80 + "a.yaml": b"a", "http://x/é?y": b"", "n" * 300: b"#" * 512}
    assert unpack(pack(contents)) == contents
