"""What users do with a client: generate, edit, plan, check, vendor, watch."""

from __future__ import annotations

import fcntl
import json
import os
from unittest import mock

from messages_pets import MADE, MODULE, NEWER, SPEC
from messages_terminal import Terminal


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
    archive = it.folder / "out/.cliqgen-inputs.tar.xz"
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
    it.write(
        "out/pets/_custom/__init__.py",
        "from .._runtime.paging.pages import Page\n\nclass Pets: ...\n",
    )
    it.run("generate", "out")
    it.run("check", "out")


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
    (it.folder / "out/.cliqgen-inputs.tar.xz").unlink()
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
    (it.folder / "out/.cliqgen-inputs.tar.xz").unlink()
    it.run("generate", *MADE, "--dry-run", "--force")


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
    (it.folder / "out/.cliqgen-inputs.tar.xz").unlink()
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
