"""`cliqgen watch`, as a process of its own: what makes it generate, and how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from functional_watching import COUNTS, PATIENCE, counts

if TYPE_CHECKING:
    from functional_support import CommandLine
    from functional_watching import Watch

SPEC = """\
info: {title: Pet Shop, version: '1'}
openapi: 3.1.0
servers: [{url: 'https://pets.example.com'}]
paths:
  /pets:
    get:
      operationId: pets.list
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: 'parts/pet.yaml'}}}
        '418': {description: tea}
"""
PET = "type: object\nproperties: {id: {type: string}}\n"
FLAGS = ("api.yaml", "--package", "shop", "-o", "out")


def save(cli: CommandLine, path: str, text: str) -> Path:
    """Change a file at one stroke, so that it makes one round."""
    new = cli.write("../saved", text)
    target = cli.folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    return new.replace(target)


def set_up(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("parts/pet.yaml", PET)


def test_each_change_of_an_input_generates_again(
    cli: CommandLine, watch: Watch
) -> None:
    set_up(cli)
    save(cli, "codes.csv", "status,description\n418,teapot\n")
    overlay = "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions:\n"
    save(cli, "overlay.yaml", overlay + "  [{target: $.info, update: {title: Pets}}]\n")
    flags = ("--status-codes", "codes.csv", "--overlay", "overlay.yaml")
    watching = watch(*FLAGS, *flags)
    added, *rest = counts(watching.round())
    assert added > 50 and rest == [0, 0, 0]
    save(cli, "parts/pet.yaml", PET.replace("id:", "name:"))
    assert counts(watching.round())[1] >= 2
    assert "name: " in (cli.folder / "out/shop/models/pets.py").read_text()
    save(cli, "codes.csv", "status,description\n418,kettle\n")
    assert counts(watching.round())[1] >= 2
    assert "kettle" in (cli.folder / "out/shop/errors.py").read_text()
    save(
        cli,
        "overlay.yaml",
        overlay + "  [{target: $.paths.*.get, update: {summary: From above}}]\n",
    )
    assert counts(watching.round())[1] >= 2
    save(cli, "api.yaml", SPEC.replace("pets.list", "beasts.list"))
    added, _, deleted, edited = counts(watching.round())
    assert (added, deleted, edited) == (2, 2, 0)
    assert "From above" in (cli.folder / "out/shop/resources/beasts.py").read_text()
    assert watching.interrupt() == 0
    assert cli.run("check", *FLAGS, *flags).exit_code == 0


def test_it_survives_what_is_broken_in_between(cli: CommandLine, watch: Watch) -> None:
    set_up(cli)
    watching = watch(*FLAGS)
    watching.round()
    before = cli.tree("out")
    save(cli, "api.yaml", SPEC[:200])
    assert "error[" in watching.round()
    (cli.folder / "api.yaml").unlink()
    assert "error[file-missing]" in watching.round()
    save(cli, "api.yaml", SPEC)
    assert counts(watching.round()) == (0, 0, 0, 0)
    (cli.folder / "parts/pet.yaml").unlink()
    assert "error[" in watching.round()
    assert cli.tree("out") == before
    save(cli, "parts/pet.yaml", PET)
    assert counts(watching.round()) == (0, 0, 0, 0)
    save(cli, "api.yaml", SPEC.replace("parts/", "later/deeper/"))
    assert "error[" in watching.round()
    save(cli, "later/deeper/pet.yaml", PET.replace("id:", "name:"))
    assert counts(watching.round())[1] >= 2
    assert watching.interrupt() == 0


def test_a_file_that_is_written_in_place_is_noticed(
    cli: CommandLine, watch: Watch
) -> None:
    """It may be seen while it is half written, and is seen again when it is whole."""
    set_up(cli)
    watching = watch(*FLAGS)
    watching.round()
    cli.write("api.yaml", SPEC.replace("pets.list", "pets.all"))
    while "error[" in watching.round():
        pass
    assert "def all(" in (cli.folder / "out/shop/resources/pets.py").read_text()
    assert watching.interrupt() == 0


def test_other_files_are_nothing_to_it(cli: CommandLine, watch: Watch) -> None:
    set_up(cli)
    watching = watch(*FLAGS)
    watching.round()
    save(cli, "note.txt", "x")
    save(cli, "parts/other.yaml", "x")
    save(cli, "out/note.txt", "x")
    assert watching.is_quiet(2.5)


def test_the_configuration_is_an_input(cli: CommandLine, watch: Watch) -> None:
    set_up(cli)
    client = 'specs = ["api.yaml"]\noutput = "out/{0}"\npackage = "{0}"\n'
    path = save(cli, "cliqgen.toml", client.format("shop"))
    watching = watch()
    assert counts(watching.round())[0] > 50
    save(cli, "cliqgen.toml", client.format("shop") + "stict = true\n")
    assert "cliqgen.toml:4:1: error[config-key]" in watching.round()
    path.unlink()
    assert "error[file-missing]" in watching.round()
    both = "".join(f"[[client]]\n{client.format(n)}" for n in ("shop", "store"))
    save(cli, "cliqgen.toml", both)
    printed = watching.round()
    assert [int(n[0]) > 50 for n in COUNTS.findall(printed)] == [False, True]
    save(cli, "parts/pet.yaml", PET.replace("id:", "name:"))
    assert len(COUNTS.findall(watching.round())) == 2
    assert watching.interrupt() == 0
    assert cli.run("check").exit_code == 0


def test_an_edited_file_is_counted_and_kept(cli: CommandLine, watch: Watch) -> None:
    set_up(cli)
    watching = watch(*FLAGS)
    watching.round()
    mine = cli.folder / "out/shop/models/pets.py"
    mine.write_text("# mine\n" + mine.read_text())
    save(cli, "parts/pet.yaml", PET.replace("id:", "name:"))
    printed = watching.round()
    assert "error[output-edited]" in printed and not COUNTS.search(printed)
    assert mine.read_text().startswith("# mine\n")
    assert watching.interrupt() == 0
    watching = watch(*FLAGS, "--merge")
    assert counts(watching.round())[3] == 1
    text = mine.read_text()
    assert "name: " in text and text.startswith("# mine\n")


def test_what_users_add_is_an_input(cli: CommandLine, watch: Watch) -> None:
    set_up(cli)
    watching = watch(*FLAGS)
    watching.round()
    save(cli, "out/shop/_custom/__init__.py", "class Extra:\n    pass\n")
    assert counts(watching.round())[1] >= 1
    assert "Extra" in (cli.folder / "out/shop/__init__.py").read_text()
    save(cli, "out/shop/_custom/__init__.py", "class Extra\n")
    assert "error[custom-invalid]" in watching.round()
    save(cli, "out/shop/_custom/__init__.py", "class Other:\n    pass\n")
    assert counts(watching.round())[1] >= 1
    assert "Extra" not in (cli.folder / "out/shop/__init__.py").read_text()
    assert watching.interrupt() == 0


def test_an_interrupt_ends_it_without_a_word(cli: CommandLine, watch: Watch) -> None:
    set_up(cli)
    watching = watch(*FLAGS)
    watching.round()
    assert watching.interrupt() == 0
    assert watching.rest() == ""
    left = [path.name for path in (cli.folder / "out").iterdir()]
    assert not [name for name in left if "staging" in name]


@pytest.mark.parametrize("seconds", [1.0, 1.8, 2.6, 3.4])
def test_an_interrupt_in_the_middle_of_a_round(
    cli: CommandLine, watch: Watch, seconds: float
) -> None:
    """Ctrl-C goes to all processes of a terminal, to those that format as well."""
    watching = watch("-o", "out")
    watching.compute(seconds)
    os.killpg(watching.process.pid, signal.SIGINT)
    assert watching.process.wait(PATIENCE) == 0
    assert "Traceback" not in watching.rest()
    assert not [p.name for p in cli.folder.iterdir() if p.name != "out"]
    if (cli.folder / "out").exists():
        assert cli.run("check", "out").exit_code == 0


@pytest.mark.parametrize("flags", [("--no-such",), ("api.yaml", "--client", "shop")])
def test_a_wrong_command_line_ends_it(
    cli: CommandLine, watch: Watch, flags: tuple[str, ...]
) -> None:
    set_up(cli)
    assert watch(*flags).process.wait(PATIENCE) == 2


def test_without_the_library_it_says_what_to_install(cli: CommandLine) -> None:
    code = (
        "import sys; sys.modules['watchfiles'] = None\n"
        "import importlib.util as u; find = u.find_spec\n"
        "u.find_spec = lambda n, *a: None if n == 'watchfiles' else find(n, *a)\n"
        "sys.argv = ['cliqgen', 'watch']\n"
        "from cliqgen.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=cli.folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert 'pip install "cliqgen[watch]"' in done.stderr
