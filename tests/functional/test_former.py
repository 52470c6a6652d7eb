"""What a client was made from is kept with it, and makes the same client again."""

from __future__ import annotations

import bz2
import hashlib
import io
import json
import lzma
import shutil
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cliqgen.archive import ARCHIVE, OLD_ARCHIVE, pack, unpack
from cliqgen.emit.previous import previous_inputs, regenerate_pristine
from cliqgen.emit.writing import write
from cliqgen.pipeline import Run, generate
from cliqgen.request import GenerateRequest

if TYPE_CHECKING:
    from functional_support import CommandLine

#: Documents of several files, so their version stands second: none is a fragment that is
#: whole by itself, as others in this folder are.
SPEC = """\
info: {title: Shop, version: '1'}
openapi: 3.1.0
paths:
  /users:
    get:
      operationId: users.list
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: {$ref: 'schemas/user.yaml'}}
        '404': {description: none}
"""
USER = """\
type: object
description: Somebody.
properties: {id: {type: string}}
"""
OTHER = """\
info: {title: Orders, version: '1'}
openapi: 3.1.0
paths:
  /orders:
    get:
      operationId: orders.list
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: {$ref: 'user.yaml'}}
"""
ORDER = "type: object\nproperties: {total: {type: integer}}\n"
OVERLAY = """\
overlay: 1.0.0
info: {title: Words, version: '1'}
actions:
  - target: $.info
    update: {description: Other words.}
"""
TABLE = "| Status Code | Description |\n|---|---|\n| 404 | Nobody there |\n"


def _write(cli: CommandLine) -> tuple[str, ...]:
    """Documents that lie here and there, and arguments that name them."""
    cli.write("docs/a/api.yaml", SPEC)
    cli.write("docs/a/schemas/user.yaml", USER)
    cli.write("docs/b/api.yaml", OTHER)
    cli.write("docs/b/user.yaml", ORDER)
    cli.write("elsewhere/api.yaml", OVERLAY)
    cli.write("tables/api.md", TABLE)
    return (
        *("docs/a/api.yaml", "docs/b/api.yaml", "--overlay", "elsewhere/api.yaml"),
        *("--status-codes", "tables/api.md", "--package", "shop", "-o", "out"),
    )


def _manifest(cli: CommandLine) -> dict[str, dict[str, object]]:
    text = (cli.folder / "out/.cliqgen.json").read_text("utf-8")
    made: dict[str, dict[str, object]] = json.loads(text)
    return made


def test_documents_keep_their_paths_and_get_names_of_their_own(
    cli: CommandLine,
) -> None:
    assert cli.run("generate", *_write(cli)).exit_code == 0
    assert set(_manifest(cli)["inputs"]) == {
        *("a/api.yaml", "a/schemas/user.yaml", "b/api.yaml", "b/user.yaml"),
        *("api.yaml", "api.md"),
    }
    assert _manifest(cli)["documents"] == {
        "specs": ["a/api.yaml", "b/api.yaml"],
        "overlays": ["api.yaml"],
        "status_codes": "api.md",
    }
    stored = previous_inputs(cli.folder / "out")
    assert stored is not None
    assert stored["a/schemas/user.yaml"] == USER.encode()
    assert stored["b/user.yaml"] == ORDER.encode()


def test_a_name_that_is_taken_gets_longer(cli: CommandLine) -> None:
    cli.write("docs/api.yaml", SPEC)
    cli.write("docs/schemas/user.yaml", USER)
    cli.write("elsewhere/api.yaml", OVERLAY)
    arguments = ("docs/api.yaml", "--overlay", "elsewhere/api.yaml", "-o", "out")
    assert cli.run("generate", *arguments).exit_code == 0
    assert _manifest(cli)["documents"]["overlays"] == ["+/api.yaml"]
    assert regenerate_pristine(cli.folder / "out") is not None


def test_a_description_above_another_one_names_both(cli: CommandLine) -> None:
    """Documents that can refer to one another keep their places to one another."""
    cli.write("v/sub/api.yaml", OTHER)
    cli.write("v/sub/user.yaml", ORDER)
    cli.write("v/api.yaml", SPEC)
    cli.write("v/schemas/user.yaml", USER)
    arguments = ("v/sub/api.yaml", "v/api.yaml", "--package", "shop", "-o", "out")
    assert cli.run("generate", *arguments).exit_code == 0
    assert set(_manifest(cli)["inputs"]) == {
        *("sub/api.yaml", "sub/user.yaml", "api.yaml", "schemas/user.yaml"),
    }


def test_the_client_can_be_made_again_without_its_description(cli: CommandLine) -> None:
    assert cli.run("generate", *_write(cli)).exit_code == 0
    for name in ("docs", "elsewhere", "tables"):
        shutil.rmtree(cli.folder / name)
    out = cli.folder / "out"
    client = out / "shop/client.py"
    fresh = client.read_text("utf-8")
    client.write_text(fresh + "# mine\n", "utf-8")
    before = cli.tree(".")
    former = regenerate_pristine(out)
    assert former is not None
    assert former.pristine["shop/client.py"] == fresh
    assert former.pristine == former.generated.files
    assert cli.tree(".") == before
    names = cli.tree("out").keys() - {".cliqgen.json", ARCHIVE}
    assert former.pristine.keys() == names
    assert "Nobody there" in former.pristine["shop/errors.py"]
    assert "Other words" in former.pristine["README.md"]


def test_filters_and_the_layout_hold_again(cli: CommandLine) -> None:
    arguments = [a for a in _write(cli) if a != "out"][:-1]
    made = cli.run("generate", *arguments, "--include", "id:users.*", "-o", "out")
    assert made.exit_code == 0
    former = regenerate_pristine(cli.folder / "out")
    assert former is not None
    assert former.generated.operations == 1
    assert former.pristine == former.generated.files


def test_stored_documents_take_the_place_of_the_network(tmp_path: Path) -> None:
    url = "https://api.example.com/user.yaml"
    (tmp_path / "api.yaml").write_text(SPEC.replace("schemas/user.yaml", url), "utf-8")
    request = GenerateRequest(
        specs=(tmp_path / "api.yaml",),
        package="shop",
        hosts=("api.example.com",),
        stored={url: USER.encode()},
    )
    generated = generate(Run(request))
    assert "Somebody" in generated.files["shop/models/users.py"]
    write(generated, tmp_path / "out")
    (tmp_path / "api.yaml").unlink()
    former = regenerate_pristine(tmp_path / "out")
    assert former is not None
    assert former.pristine == generated.files


def test_a_document_that_was_not_stored_is_not_fetched(tmp_path: Path) -> None:
    from cliqgen.diagnostics import CliqgenError

    url = "https://api.example.com/user.yaml"
    (tmp_path / "api.yaml").write_text(SPEC.replace("schemas/user.yaml", url), "utf-8")
    request = GenerateRequest(
        specs=(tmp_path / "api.yaml",), hosts=("api.example.com",), stored={}
    )
    with pytest.raises(CliqgenError) as caught:
        generate(Run(request))
    assert "not stored with the client" in str(caught.value)


def test_the_archive_is_a_function_of_the_documents() -> None:
    contents = {"b.yaml": b"two", "a/ü.yaml": b"one" * 1000, "https://x/y": b"three"}
    archive = pack(contents)
    assert archive == pack(dict(reversed(contents.items())))
    assert unpack(archive) == contents
    known = "1f359f7f2d49668457274c265acf65ad5853775d122017a65120a2a62536f13e"
    assert hashlib.sha256(lzma.decompress(archive)).hexdigest() == known


def _compressed_otherwise(archive: bytes) -> bytes:
    """What another release of liblzma might make of the same documents."""
    return lzma.compress(lzma.decompress(archive), preset=0)


def test_an_archive_of_the_same_documents_stays_as_it_is() -> None:
    archive = pack({"api.yaml": b"one"})
    other = _compressed_otherwise(archive)
    assert other != archive
    assert pack({"api.yaml": b"one"}, other) == other
    assert pack({"api.yaml": b"two"}, other) == pack({"api.yaml": b"two"})
    assert pack({"api.yaml": b"one"}, b"damaged") == archive


def test_an_archive_that_was_compressed_otherwise_is_up_to_date(
    cli: CommandLine,
) -> None:
    arguments = _write(cli)
    assert cli.run("generate", *arguments).exit_code == 0
    path = cli.folder / "out" / ARCHIVE
    manifest = _manifest(cli)
    path.write_bytes(_compressed_otherwise(path.read_bytes()))
    manifest["files"][ARCHIVE] = hashlib.sha256(path.read_bytes()).hexdigest()
    record = cli.folder / "out/.cliqgen.json"
    record.write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")
    before = cli.tree("out")
    assert cli.run("check", *arguments).exit_code == 0
    assert cli.run("generate", *arguments).exit_code == 0
    assert cli.tree("out") == before
    cli.write("docs/a/schemas/user.yaml", USER.replace("Somebody", "Anybody"))
    assert cli.run("check", *arguments).exit_code == 1
    assert cli.run("generate", *arguments).exit_code == 0
    assert cli.run("check", *arguments).exit_code == 0


def test_the_archive_of_an_old_version_is_read_and_replaced(cli: CommandLine) -> None:
    """With bz2, and by another name."""
    arguments = _write(cli)
    assert cli.run("generate", *arguments).exit_code == 0
    out = cli.folder / "out"
    expected, inputs = _contents(cli), previous_inputs(out)
    content = bz2.compress(lzma.decompress((out / ARCHIVE).read_bytes()))
    (out / ARCHIVE).unlink()
    (out / OLD_ARCHIVE).write_bytes(content)
    manifest = _manifest(cli)
    del manifest["files"][ARCHIVE]
    manifest["files"][OLD_ARCHIVE] = hashlib.sha256(content).hexdigest()
    (out / ".cliqgen.json").write_text(json.dumps(manifest), "utf-8")
    assert previous_inputs(out) == inputs
    assert regenerate_pristine(out) is not None
    checked = cli.run("check", *arguments)
    assert checked.exit_code == 1
    assert f"{OLD_ARCHIVE} is no longer generated" in checked.stderr
    made = cli.run("generate", *arguments)
    assert made.exit_code == 0 and "name-record" not in made.stderr
    assert _contents(cli) == expected


@pytest.mark.parametrize("option", [None, "--keep", "--merge", "--force"])
def test_a_damaged_archive_of_an_old_version_goes(
    cli: CommandLine, option: str | None
) -> None:
    """As a damaged one of this version does: nobody has edited it."""
    arguments = _write(cli)
    assert cli.run("generate", *arguments).exit_code == 0
    out = cli.folder / "out"
    expected = _contents(cli)
    (out / ARCHIVE).unlink()
    (out / OLD_ARCHIVE).write_bytes(b"of another branch")
    manifest = _manifest(cli)
    recorded = manifest["files"].pop(ARCHIVE)
    manifest["files"][OLD_ARCHIVE] = recorded
    (out / ".cliqgen.json").write_text(json.dumps(manifest), "utf-8")
    made = cli.run("generate", *arguments, *([] if option is None else [option]))
    assert made.exit_code == 0, made.stderr
    assert _contents(cli) == expected


def _contents(cli: CommandLine) -> dict[str, bytes]:
    """The contents of the output folder, without times."""
    return {path: content for path, (content, _) in cli.tree("out").items()}


def _tar(*members: tuple[tarfile.TarInfo, bytes]) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for member, content in members:
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return lzma.compress(stream.getvalue())


def _link() -> tarfile.TarInfo:
    member = tarfile.TarInfo("api.yaml")
    member.type, member.linkname = tarfile.SYMTYPE, "/etc/passwd"
    return member


DAMAGED = {
    "empty": b"",
    "no archive": b"no archive",
    "cut off": pack({"api.yaml": SPEC.encode()})[:-10],
    "no tar": lzma.compress(b"no tar" * 1000),
    "no tar, as old versions packed it": bz2.compress(b"no tar" * 1000),
    "a link": _tar((_link(), b"")),
    "a bomb": lzma.compress(b"\0" * (300 * 1024 * 1024), preset=0),
    "a bomb, as old versions packed it": bz2.compress(b"\0" * (300 * 1024 * 1024), 1),
    "a path that leads out": _tar(
        (tarfile.TarInfo("../out.yaml"), b"x"),
        (tarfile.TarInfo("api.yaml"), SPEC.encode()),
    ),
}


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_damaged_archive_only_means_that_nothing_is_known(
    cli: CommandLine, kind: str
) -> None:
    """Even where the manifest vouches for it."""
    assert cli.run("generate", *_write(cli)).exit_code == 0
    out = cli.folder / "out"
    (out / ARCHIVE).write_bytes(DAMAGED[kind])
    assert regenerate_pristine(out) is None
    manifest = _manifest(cli)
    manifest["files"][ARCHIVE] = hashlib.sha256(DAMAGED[kind]).hexdigest()
    (out / ".cliqgen.json").write_text(json.dumps(manifest), "utf-8")
    before = cli.tree(".")
    assert regenerate_pristine(out) is None
    assert cli.tree(".") == before


def test_check_notices_a_damaged_archive(cli: CommandLine) -> None:
    arguments = _write(cli)
    assert cli.run("generate", *arguments).exit_code == 0
    (cli.folder / "out" / ARCHIVE).write_bytes(b"no archive")
    result = cli.run("check", *arguments)
    assert result.exit_code == 1
    assert f"{ARCHIVE} is out of date" in result.stderr
    assert cli.run("generate", *arguments).exit_code == 0
    assert cli.run("check", *arguments).exit_code == 0


def test_a_client_of_a_former_version_has_no_record(cli: CommandLine) -> None:
    arguments = _write(cli)
    assert cli.run("generate", *arguments).exit_code == 0
    manifest = _manifest(cli)
    del manifest["documents"], manifest["source"], manifest["files"][ARCHIVE]
    (cli.folder / "out" / ARCHIVE).unlink()
    (cli.folder / "out/.cliqgen.json").write_text(json.dumps(manifest), "utf-8")
    assert regenerate_pristine(cli.folder / "out") is None
    assert cli.run("generate", *arguments).exit_code == 0
    assert regenerate_pristine(cli.folder / "out") is not None
