"""What users do, command by command, so that each message is printed once."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
from pathlib import Path
from unittest import mock

import yaml
from messages_addresses import addresses
from messages_fragments import (
    BASE,
    CHANGES,
    FILES,
    OVERLAYS,
    ROWS,
    TABLES,
    changed,
)
from messages_sources import sources
from messages_terminal import Terminal

MADE = ("api.yaml", "--package", "pets", "-o", "out")
MODULE = "out/pets/resources/pets.py"
SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    get:
      operationId: pets.list
      summary: List the pets.
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Pets"}}}
    post:
      operationId: pets.add
      summary: Add a pet.
      responses: {"204": {description: done}}
components:
  schemas:
    Pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        kind: {type: string}
"""
TASK = "{title: Adopt one, steps: [{call: pets.list}, {call: pets.add}]}"
NEWER = (
    SPEC.replace("kind: {type: string}", "age: {type: integer}")
    .replace("name: limit, in: query,", "name: limit, in: query, required: true,")
    .replace("    post:\n", "  /cats:\n    post:\n")
)
TWO = """\
[[tool.cliqgen.client]]
specs = ["api.yaml"]
package = "pets"

[[tool.cliqgen.client]]
specs = ["gone.yaml"]
package = "cats"
"""
FORMATTED = SPEC.replace(
    "name: {type: string}", "name: {type: string, format: slug}"
).replace("kind: {type: string}", "kind: {type: string, format: ulid}")
TYPES = """\
specs = ["api.yaml"]
package = "pets"
[types]
slug = {type = "acme:Id", encode = "acme:write_slug"}
ulid = {type = "acme:Id", encode = "acme:write_ulid"}
"""
#: Configurations, each with something wrong.
CONFIGURATIONS = {
    "no TOML": 'specs = "a\n',
    "a wrong name": 'specs = ["api.yaml"]\npackag = "pets"\n',
    "no such name": 'specs = ["api.yaml"]\npackage = "pets"\ncolour = "red"\n',
    "values of the wrong kind": "specs = 7\nlayout = 'x'\nstrict = 1\n",
    "nothing": "strict = true\n",
    "settings beside the clients": 'strict = true\n[[client]]\nspecs = ["api.yaml"]\n',
    "an output outside": 'specs = ["api.yaml"]\npackage = "pets"\noutput = "../out"\n',
    "names of no table": 'specs = ["api.yaml"]\n[names.modles]\nPet = "Cat"\n',
    "names that mean nothing, or cannot be": 'specs = ["api.yaml"]\npackage = "pets"\n'
    '[names.models]\nPett = "Cat"\nPet = "Any"\n',
    "a project that cannot be": 'specs = ["api.yaml"]\n[package]\nversion = "latest"\n'
    'licence = "MIT"\nlicense = "Proprietary"\nauthors = ["Ada, Bo"]\n'
    'urls = {Home = "pets.example.com"}\n',
    "types that cannot be": 'specs = ["api.yaml"]\n[types]\ndate = "pendulum"\n'
    'time = {decode = "acme:read"}\nuuid = {type = "acme:Id", encoder = "acme:write"}\n',
    "types of no format": 'specs = ["api.yaml"]\npackage = "pets"\n'
    '[types]\nint46 = "acme:Id"\n',
    "a name that no package can have": 'specs = ["api.yaml"]\npackage = "class"\n',
}


def usage(it: Terminal) -> None:
    """Help, versions, and command lines that are wrong."""
    it.title("Help")
    it.run()
    commands = ("init", "generate", "vendor", "watch", "check", "diff", "validate")
    commands += ("operations", "scopes", "explain", "inspect", "completion")
    for name in (*commands, "version"):
        it.run(name, "-h")
    it.title("Versions")
    it.run("--version")
    it.run("version")
    it.run("version", "--format", "json")
    it.title("Command lines that are wrong")
    it.write("api.yaml", BASE)
    it.run("generat")
    it.run("generate", "--pakage", "pets")
    it.run("generate", "--package")
    it.run("diff", "api.yaml")
    it.run("vendor")
    it.run("validate", "--format", "xml")
    it.run("generate", "--force", "--keep")
    it.run("generate", "--client", "pets", "api.yaml")
    it.run("completion", "csh")
    it.run("completion")
    it.title("Completion")
    it.run("completion", "bash", most=6)
    it.title("What is cliqgen's own fault")
    with mock.patch("cliqgen.pipeline.analyse", side_effect=ValueError("a bug")):
        it.run("validate", "api.yaml")
    full = OSError(28, "No space left on device")
    with mock.patch("cliqgen.pipeline.analyse", side_effect=full):
        it.run("validate", "api.yaml")


def findings(it: Terminal) -> None:
    """What can be wrong in a description, each told with notes."""
    for changes in CHANGES:
        it.write("api.yaml", changed(changes))
        for before, after in changes:
            it.say(f"- {_short(before)}\n+ {_short(after)}")
        it.run("validate", "--verbose", "api.yaml")


def _short(text: str) -> str:
    lines = text.strip("\n").splitlines() or [""]
    more = " ..." if len(lines) > 1 or len(lines[0]) > 70 else ""
    return f"{lines[0][:70]}{more}"


def inputs(it: Terminal) -> None:
    """Files, overlays, tables, filters and hosts."""
    it.title("Files")
    for what, name, content in FILES:
        it.say(what)
        it.write(name, content)
        it.run("validate", name)
    it.say("a folder, a link to itself, a file of 65 MiB, nothing")
    (it.folder / "folder").mkdir()
    (it.folder / "loop.yaml").symlink_to("loop.yaml")
    with (it.folder / "large.yaml").open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    for name in ("folder", "loop.yaml", "large.yaml", "gone.yaml"):
        it.run("validate", name)
    it.say("aliases that multiply")
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in range(1, 9):
        uses = ", ".join([f"*a{level - 1}"] * 10)
        lines.append(f"a{level}: &a{level} [{uses}]")
    it.write("many.yaml", "\n".join(lines) + "\n" + BASE)
    it.run("validate", "many.yaml")

    it.title("Several documents")
    it.write("api.yaml", BASE)
    it.run("validate", "api.yaml", "api.yaml")
    it.run("validate", "api.yaml", "gone.yaml", "empty.yaml")

    it.title("Overlays")
    for text in OVERLAYS:
        it.say(text.strip())
        it.write("overlay.yaml", text)
        it.run("validate", "api.yaml", "--overlay", "overlay.yaml")

    it.title("Tables of status codes")
    for row in ROWS:
        it.say(row)
        it.write(
            "codes.yaml",
            "statuses:\n  - {status: 404, reason: Not Found, vendor_codes: [taken]}\n"
            f"  - {row}\n",
        )
        it.run("validate", "api.yaml", "--status-codes", "codes.yaml")
    for name, text in TABLES.items():
        it.write(name, text)
        it.run("validate", "api.yaml", "--status-codes", name)

    it.title("Filters")
    for pattern in ("path", "colour:red", "path:/cats", "method:GET"):
        it.run("validate", "api.yaml", "--include", pattern)
    it.run("validate", "api.yaml", "--exclude", "path:*")
    it.write("two.yaml", SPEC)
    it.run("validate", "two.yaml", "--exclude", "method:get")
    it.run("validate", "two.yaml", "--exclude", "method:get", "--verbose")
    it.write(
        "tasks.yaml",
        SPEC.replace("paths:\n", f"x-tasks: [{TASK}]\npaths:\n"),
    )
    it.run("validate", "tasks.yaml", "--exclude", "method:post", "--verbose")

    it.title("Other folders")
    beside = BASE.replace("#/components/schemas/Pet", "../common/pet.yaml#/Pet")
    it.write("specs/pets.yaml", beside)
    it.write("common/pet.yaml", "Pet: {type: object}\n")
    it.run("validate", "specs/pets.yaml")
    it.run("validate", "specs/pets.yaml", "--root", ".")
    it.run("validate", "specs/pets.yaml", "--root", "common")
    it.run("validate", "specs/pets.yaml", "--root", "gone")
    it.run("validate", "specs/pets.yaml", "--root", "api.yaml")
    it.say("a text in a file, and the file where a schema is due")
    it.write("about.md", "All of them: *pets*.\n")
    it.write(
        "pets.yaml",
        BASE.replace("title: Pets,", "title: Pets, description: {$ref: about.md},"),
    )
    it.run("validate", "pets.yaml", "-v")
    it.write("pets.yaml", BASE.replace("#/components/schemas/Pet", "about.md", 1))
    it.run("validate", "pets.yaml")
    it.say("JSON on one line")
    served = BASE.replace("in: query", "in: url")
    it.write("served.json", json.dumps(yaml.safe_load(served)))
    it.run("validate", "served.json")
    it.run("validate", "served.json", "--format", "github")

    it.title("The network")
    it.write(
        "remote.yaml",
        BASE.replace("#/components/schemas/Pet", "https://127.0.0.1:1/p.yaml", 1),
    )
    it.run("validate", "remote.yaml")
    it.run("validate", "remote.yaml", "--allow-remote", "127.0.0.1:1")
    it.run("validate", "remote.yaml", "--map", "https://127.0.0.1:1/=common")
    it.run("validate", "remote.yaml", "--map", "127.0.0.1=common")

    it.title("The name of the package")
    it.run("generate", "api.yaml", "--package", "class")
    it.run("validate", "api.yaml", "--package", "json")


def validate(it: Terminal) -> None:
    """validate, inspect and explain."""
    it.title("validate")
    it.write("api.yaml", SPEC)
    it.run("validate", "api.yaml")
    it.run("validate", "api.yaml", "--quiet")
    it.run("validate", "api.yaml", "--format", "json")
    it.run("validate", "api.yaml", "--format", "github")
    it.say("with a warning and a note")
    it.edit("api.yaml", "kind: {type: string}", "kind: {type: str, not: {const: x}}")
    for flags in ((), ("-v",), ("-q",), ("--strict",), ("--strict", "-q")):
        it.run("validate", "api.yaml", *flags)
    it.run("validate", "api.yaml", "--format", "json")
    it.run("validate", "api.yaml", "--format", "github")
    it.say("seven that are alike")
    many = "".join(f"        a{n}: {{type: str}}\n" for n in range(7))
    it.write("many.yaml", SPEC + many)
    it.run("validate", "many.yaml")
    it.title("inspect")
    it.run("inspect", "api.yaml", most=12)
    it.run("inspect", "gone.yaml")
    it.title("explain")
    it.run("explain", "operation-merged", "argument-narrowed")
    it.run("explain", "operation-merged", "--format", "json")
    it.run("explain", "operation-merge")
    it.run("explain", "xyz")
    it.run("explain", most=900)


def generate(it: Terminal) -> None:
    """generate, and what stands in its way."""
    it.title("A client, and the same again")
    it.write("api.yaml", SPEC)
    it.run("generate", *MADE)
    it.run("generate", *MADE)
    it.run("generate", "out")
    it.run("generate", *MADE, "--quiet")
    it.run("generate", *MADE, "--verbose")
    it.run("generate", *MADE, "--format", "json")
    it.run("generate", *MADE, "--format", "github")
    it.run("generate", *MADE, "--exclude", "method:post")
    it.run("generate", *MADE, "--exclude", "method:post", "-v")

    it.title("Folders that are in use")
    it.write("taken", "a file\n")
    it.write("full/notes.txt", "mine\n")
    it.run("generate", "api.yaml", "-o", "taken")
    it.run("generate", "api.yaml", "-o", "taken/out")
    it.run("generate", "api.yaml", "-o", "full")
    it.run("generate", "full")
    it.run("generate", "out", "api.yaml")
    it.run("generate", "-o", "full", "out")
    it.say("another run holds the folder")
    handle = os.open(it.folder, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with mock.patch("cliqgen.emit.lock.PATIENCE", 0.1):
        it.run("generate", *MADE)
    os.close(handle)

    it.title("Manifests that are damaged or say too little")
    record = it.folder / "out/.cliqgen.json"
    known = record.read_text("utf-8")
    for text in ("no JSON", "{}", '{"files": 7}'):
        it.say(text)
        record.write_text(text, "utf-8")
        it.run("generate", "out")
    plain = json.loads(known)
    plain.pop("source")
    record.write_text(json.dumps(plain), "utf-8")
    it.say("without source")
    it.run("generate", "out")
    it.run("diff", "out", "api.yaml")
    record.write_text(known, "utf-8")

    it.title("What a repository brings along")
    it.say("a record that leads out of the working folder, by a link")
    plain = json.loads(known)
    (it.folder / "elsewhere.yaml").symlink_to("../elsewhere.yaml")
    plain["source"]["specs"] = ["../elsewhere.yaml"]
    record.write_text(json.dumps(plain), "utf-8")
    it.run("generate", "out")
    plain["files"][".git/hooks/post-checkout"] = "0" * 64
    record.write_text(json.dumps(plain), "utf-8")
    it.say("a manifest that owns a hook of git's")
    it.run("generate", "out")
    record.write_text(known, "utf-8")
    it.say("an archive that another run wrote")
    archive = it.folder / "out/.cliqgen-inputs.tar.bz2"
    content = archive.read_bytes()
    archive.write_bytes(b"another")
    it.run("validate", "out")
    archive.write_bytes(content)
    it.say("a journal that no run here wrote")
    it.write("out/.cliqgen-staging/journal.json", '{"journal": 1}')
    it.run("generate", "out")
    (it.folder / "out/.cliqgen-staging/journal.json").unlink()
    it.say("a link")
    (it.folder / "out/.cliqgen-staging/old").symlink_to("../pets")
    it.run("generate", "out")
    it.run("check", "out")
    (it.folder / "out/.cliqgen-staging/old").unlink()
    (it.folder / "out/.cliqgen-staging").rmdir()

    it.title("Code of the user's own")
    it.write("out/pets/_custom/__init__.py", "class Pets(:\n")
    it.run("generate", "out")
    it.write("out/pets/_custom/__init__.py", "class PetsError: ...\n")
    it.run("generate", "out")


def edits(it: Terminal) -> None:
    """Files edited by hand."""
    it.write("api.yaml", SPEC)
    it.silently("generate", *MADE)
    it.say("an edit, and another description")
    it.edit(MODULE, "Add a pet.", "Add a pet, as I call it.")
    it.write("api.yaml", SPEC.replace("List the", "List all"))
    it.title("Stopped")
    it.run("generate", *MADE)
    it.run("generate", *MADE, "--quiet")
    it.run("generate", *MADE, "--format", "github")
    it.run("generate", *MADE, "--dry-run")
    it.title("Three ways out")
    it.run("generate", *MADE, "--keep")
    it.run("check", "out")
    it.run("generate", *MADE, "--merge")
    it.run("check", "out")
    it.run("generate", *MADE, "--force")
    it.title("Merges that fail")
    it.edit(MODULE, "Add a pet.", "Add a pet, as I call it.")
    it.write("api.yaml", SPEC.replace("Add a", "Add some"))
    it.run("generate", *MADE, "--merge")
    it.say("the edit is no Python")
    it.edit(MODULE, "Add a pet, as I call it.", "Add a pet.")
    it.edit(MODULE, "from __future__", "def broken(:\nfrom __future__")
    it.run("generate", *MADE, "--merge")
    it.say("without git")
    it.write("api.yaml", SPEC.replace("List the", "List my"))
    with mock.patch.dict(os.environ, {"PATH": str(it.folder / "nothing")}):
        it.run("generate", *MADE, "--merge")
    it.say("without what the client was made from")
    (it.folder / "out/.cliqgen-inputs.tar.bz2").unlink()
    it.run("generate", *MADE, "--merge")
    it.run("generate", *MADE)
    it.title("An edited file that is no longer generated")
    it.run("generate", *MADE, "--include", "path:/no")
    it.write("api.yaml", SPEC.replace("operationId: pets", "operationId: animals"))
    it.run("generate", *MADE, "--keep")


def plan(it: Terminal) -> None:
    """--dry-run and --diff."""
    it.write("api.yaml", SPEC)
    it.title("Before there is a client")
    it.run("generate", *MADE, "--dry-run", most=6)
    it.silently("generate", *MADE)
    it.title("Without a change")
    it.run("generate", *MADE, "--dry-run")
    it.title("With changes")
    it.write("api.yaml", NEWER)
    for flags in ((), ("-v",), ("-q",), ("--format", "json"), ("--format", "github")):
        it.run("generate", *MADE, "--dry-run", *flags)
    it.run("generate", *MADE, "--diff")
    it.title("With things in the way")
    it.write("out/pets/resources/cats.py", "# mine\n")
    it.edit(MODULE, "List the pets.", "List them.")
    it.run("generate", *MADE, "--dry-run")
    it.run("generate", *MADE, "--dry-run", "--keep")
    it.run("generate", *MADE)
    it.title("Without what the client was made from")
    (it.folder / "out/.cliqgen-inputs.tar.bz2").unlink()
    it.run("generate", *MADE, "--dry-run", "--force")


def diff(it: Terminal) -> None:
    """diff, its formats and its refusals."""
    it.write("old.yaml", SPEC)
    it.write("new.yaml", NEWER)
    it.title("Formats")
    for form in ("text", "json", "markdown", "github", "junit"):
        it.run("diff", "old.yaml", "new.yaml", "--format", form)
    it.title("How much, and what counts")
    it.run("diff", "old.yaml", "new.yaml", "--quiet")
    it.run("diff", "old.yaml", "new.yaml", "--verbose", "--side", "wire")
    it.run("diff", "old.yaml", "new.yaml", "-q", "--side", "wire")
    it.run("diff", "old.yaml", "new.yaml", "-q", "--fail-on", "never")
    for form in ("text", "json", "markdown", "github", "junit"):
        it.run("diff", "old.yaml", "old.yaml", "--format", form)
    it.say("seven that are alike")
    many = "".join(f"        a{n}: {{type: string}}\n" for n in range(7))
    it.write("many.yaml", SPEC + many)
    it.run("diff", "many.yaml", "old.yaml")
    it.title("Findings to ignore")
    it.write("ignore.txt", "# accepted\n0123456789ab\n")
    it.run("diff", "old.yaml", "new.yaml", "--ignore-file", "ignore.txt", "-q")
    it.run("diff", "old.yaml", "old.yaml", "--ignore-file", "ignore.txt", "-v")
    it.write("ignore.txt", "argument-removed\n")
    it.run("diff", "old.yaml", "old.yaml", "--ignore-file", "ignore.txt")
    it.run("diff", "old.yaml", "old.yaml", "--ignore-file", "gone.txt")
    it.title("Revisions and folders")
    (it.folder / "empty").mkdir()
    it.run("diff", "empty", "new.yaml")
    it.run("diff", "old.yaml", "gone.yaml")
    it.run("diff", "HEAD:old.yaml", "new.yaml")
    git = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org")
    for args in (("init", "-q"), ("add", "old.yaml"), ("commit", "-q", "-m", "one")):
        subprocess.run([*git, *args], check=True, cwd=it.folder)
    it.say("git init; git add old.yaml; git commit")
    it.run("diff", "-q", "HEAD:old.yaml", "new.yaml")
    it.run("diff", "HEAD:new.yaml", "new.yaml")
    it.run("diff", "nonsense:old.yaml", "new.yaml")
    it.title("A side that is wrong")
    it.write("new.yaml", SPEC.replace("paths:", "pats:"))
    it.run("diff", "old.yaml", "new.yaml")
    it.run("diff", "old.yaml", "new.yaml", "--format", "json")


def check(it: Terminal) -> None:
    """check in its states."""
    it.write("api.yaml", SPEC)
    it.title("No client, and one that is as it should be")
    it.run("check", *MADE)
    it.silently("generate", *MADE)
    it.run("check", "out")
    it.run("check", "out", "--quiet")
    it.run("check", "out", "--format", "json")
    it.run("check", "out", "--format", "github")
    it.title("Another description")
    it.write("api.yaml", SPEC.replace("List the", "List all"))
    for flags in ((), ("-v",), ("-q",), ("--format", "json"), ("--format", "github")):
        it.run("check", "out", *flags)
    it.title("Other filters")
    it.write("api.yaml", SPEC)
    it.run("check", "out", "--exclude", "method:post", most=60)
    it.title("Files that are edited, missing and too many")
    it.edit(MODULE, "List the pets.", "List them.")
    (it.folder / "out/pets/models/__init__.py").unlink()
    it.write("out/pets/resources/old.py", "# mine\n")
    it.run("check", "out")
    it.run("check", "out", "--format", "github")
    it.silently("generate", *MADE, "--force")
    it.title("The form of modules")
    it.run("check", "out", "--check-format")
    it.edit(MODULE, "limit: int | None = None", "limit:int|None=None")
    it.edit("out/pets/client.py", "class ", "class class ")
    it.run("check", "out", "--check-format", "--quiet")
    it.silently("generate", *MADE, "--force")
    it.title("A run that was interrupted")
    it.write("out/.cliqgen-staging/new/pets/client.py", "half")
    it.run("check", "out")
    it.silently("generate", *MADE)
    it.title("Other versions")
    record = it.folder / "out/.cliqgen.json"
    known = json.loads(record.read_text("utf-8"))
    other = {**known, "generator": "cliqgen 0.0.1", "formatter": "black 20.8"}
    record.write_text(json.dumps(other), "utf-8")
    it.run("check", "out")
    it.run("check", "out", "--format", "github")
    it.silently("generate", *MADE)
    it.title("Without the description")
    (it.folder / "api.yaml").unlink()
    it.run("check", "out")
    it.run("generate", "out")
    (it.folder / "out/.cliqgen-inputs.tar.bz2").unlink()
    it.run("check", "out")


def vendor(it: Terminal) -> None:
    """vendor."""
    it.write("api.yaml", SPEC)
    it.run("vendor", "app/_vendor/pets", "api.yaml")
    it.run("vendor", "app/_vendor/pets")
    it.run("check", "app/_vendor/pets")
    it.run("generate", "app/_vendor/pets")
    it.run("vendor", "app/_vendor/pets", "--quiet")
    it.run("vendor", "app/_vendor/pets", "--format", "json")
    it.title("Refusals")
    it.run("vendor", "app/my-pets", "api.yaml")
    it.write("app/mine/__init__.py", "")
    it.run("vendor", "app/mine", "api.yaml")
    it.edit("app/_vendor/pets/resources/pets.py", "Add a pet.", "Add it.")
    it.run("vendor", "app/_vendor/pets")


def configuration(it: Terminal) -> None:
    """init, and configurations that are wrong."""
    flags = ("--spec", "api.yaml", "--package", "pets", "-o", "clients/pets")
    it.title("init")
    it.run("init")
    it.run("init", *flags)
    it.write("api.yaml", SPEC)
    it.run("init", *flags, "--file", "my.toml")
    it.run("init", *flags, "--file", "cliqgen.toml", "--pyproject")
    it.run("init", "--spec", "api.yaml", "--package", "class", "-o", "clients/pets")
    it.run("init", "--spec", "api.yaml", "--package", "pets", "-o", "../pets")
    it.run("init", *flags, "--file", "no/cliqgen.toml")
    it.run("init", *flags)
    it.run("init", *flags)
    it.run("generate")
    it.run("check")
    (it.folder / "cliqgen.toml").unlink()
    it.run("init", *flags, "--format", "json")
    (it.folder / "cliqgen.toml").unlink()
    it.run("init", *flags, "--pyproject")
    it.write("pyproject.toml", '[project]\nname = "shop"\n')
    it.run("init", *flags, "--pyproject", "--quiet")
    it.run("init", *flags, "--pyproject")
    (it.folder / "pyproject.toml").unlink()
    it.run("init", "--print-schema", most=5)
    it.title("Configurations that are wrong")
    for what, text in CONFIGURATIONS.items():
        it.say(what)
        it.write("cliqgen.toml", text)
        it.run("generate")
    it.say("types of which one is written in two ways")
    it.write("api.yaml", FORMATTED)
    it.write("cliqgen.toml", TYPES)
    it.run("generate")
    it.write("api.yaml", SPEC)
    (it.folder / "cliqgen.toml").unlink()
    it.run("generate", "--client", "pets")
    it.title("Several clients")
    it.write("pyproject.toml", TWO)
    it.run("generate")
    it.run("generate", "--format", "json")
    it.run("validate", "--client", "pets")
    it.run("validate", "--client", "pet")
    it.run("validate", "--package", "pets")
    it.write("pyproject.toml", TWO.replace('"cats"', '"pets"'))
    it.run("generate")


def watch(it: Terminal) -> None:
    """The first round of watch."""
    it.write("api.yaml", SPEC)
    with mock.patch("cliqgen.cli.watch.wait", side_effect=KeyboardInterrupt):
        it.run("watch", *MADE)
        it.run("watch", *MADE, "--quiet")
        it.run("watch", *MADE, "--format", "json")
        it.write("api.yaml", SPEC.replace("paths:", "paths: [\npats:"))
        it.run("watch", *MADE)
        it.run("watch", *MADE, "--format", "github")
        (it.folder / "api.yaml").unlink()
        it.run("watch", *MADE)
        with mock.patch("cliqgen.pipeline.analyse", side_effect=ValueError("a bug")):
            it.run("watch", *MADE)
    with mock.patch("cliqgen.cli.watch.find_spec", return_value=None):
        it.run("watch", *MADE)


PLAYS = {
    play.__name__: play
    for play in (
        *(usage, findings, inputs, addresses, validate, generate, edits, plan),
        *(diff, check),
        *(vendor, configuration, watch, sources),
    )
}
EXPECTED = Path(__file__).parent / "expected"
