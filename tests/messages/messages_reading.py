"""What users do that writes nothing: usage, findings, inputs, validate, explain, diff."""

from __future__ import annotations

import json
import subprocess
from unittest import mock

import yaml
from messages_fragments import BASE, CHANGES, FILES, OVERLAYS, ROWS, TABLES, changed
from messages_pets import NEWER, SPEC, TASK
from messages_terminal import Terminal


def usage(it: Terminal) -> None:
    """Help, versions, and command lines that are wrong."""
    it.title("Help")
    it.run()
    commands = ("init", "generate", "vendor", "watch", "check", "diff", "validate")
    commands += ("release",)
    commands += ("operations", "scopes", "docs", "explain", "inspect", "completion")
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
    it.run("validate", "--format", "https://bob:my pw@example.com")
    it.run("validate", "https://bob:pw@exa mple.com/api.yaml")
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
    """What can be wrong in a description, each shown with notes."""
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
    it.run("explain", "OPERATION-MERGED")
    it.run("explain", "operation-merge")
    it.run("explain", "xyz")
    it.run("explain", most=900)


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
