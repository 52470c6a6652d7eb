"""A description that is piped in, and records that name what a stranger has named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

if TYPE_CHECKING:
    from functional_site import Site
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Pet Shop, version: "1"}
paths:
  /pets: {get: {operationId: pets.list, responses: {"204": {description: done}}}}
"""
OTHER = SPEC.replace("pets.list", "pets.all")
TO_OUT = ("--package", "shop", "-o", "out")


def piped(text: str | bytes, *args: str) -> Result:
    from cliqgen.cli import cli as command

    result = CliRunner().invoke(command, args, input=text)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def record(folder: Path, **source: Any) -> None:
    """Have an output folder record other documents, as a stranger may have it."""
    path = folder / ".cliqgen.json"
    manifest = json.loads(path.read_text("utf-8"))
    documents = source.pop("documents", None)
    manifest["source"].update(source)
    if documents is not None:
        manifest["documents"]["specs"] = documents
    path.write_text(json.dumps(manifest), "utf-8")


def test_each_command_reads_what_is_piped_in(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    assert "valid: 1 operation" in piped(SPEC, "validate", "-").stdout
    assert '"title": "Pet Shop"' in piped(json.dumps(_data()), "inspect", "-").stdout
    assert "Verdict: none" in piped(SPEC, "diff", "api.yaml", "-").stdout
    renamed = piped(OTHER, "diff", "api.yaml", "-").stdout
    assert "client.pets.list is now client.pets.all" in renamed
    renamed = piped(OTHER, "diff", "-", "api.yaml").stdout
    assert "client.pets.all is now client.pets.list" in renamed
    assert "to add" in piped(SPEC, "generate", "-", *TO_OUT, "--dry-run").stdout
    assert "out: 1 operation" in piped(SPEC, "generate", "-", *TO_OUT).stdout


def _data() -> Any:
    import yaml

    return yaml.safe_load(SPEC)


def test_check_takes_what_is_piped_in_or_what_is_kept(cli: CommandLine) -> None:
    assert piped(SPEC, "generate", "-", *TO_OUT).exit_code == 0
    source = json.loads((cli.folder / "out/.cliqgen.json").read_text())["source"]
    assert source["specs"] == ["-"]
    assert piped(SPEC, "check", "-", *TO_OUT).exit_code == 0
    differs = piped(OTHER, "check", "-", *TO_OUT)
    assert differs.exit_code == 1
    assert "error[input-changed]" in differs.stderr
    assert piped(OTHER, "check", "out").exit_code == 0
    again = piped(OTHER, "generate", "out")
    assert again.exit_code == 1
    assert (
        "out was generated from standard input, which cannot be read again"
        in again.stderr
    )
    assert "cliqgen generate - -o out" in again.stderr


def test_a_file_of_that_name_is_another_one(cli: CommandLine) -> None:
    cli.write("-", SPEC)
    assert cli.run("generate", "./-", *TO_OUT).exit_code == 0
    assert cli.run("generate", "out").exit_code == 0
    assert cli.run("check", "out").exit_code == 0


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (("generate", "-", "-"), "can be given only once"),
        (("validate", "-", "-"), "can be given only once"),
        (("diff", "-", "-"), "only one of OLD and NEW"),
        (("watch", "-"), "cannot watch standard input (-)"),
    ],
)
def test_there_is_one_standard_input(
    cli: CommandLine, command: tuple[str, ...], says: str
) -> None:
    result = piped(SPEC, *command)
    assert result.exit_code == 2 and says in result.stderr


def test_a_configuration_cannot_name_it(cli: CommandLine) -> None:
    cli.write("cliqgen.toml", 'specs = ["api.yaml", "-"]\n')
    result = cli.run("validate")
    assert result.exit_code == 2
    assert "cliqgen.toml:1:22: error[config-value]" in result.stderr


@pytest.mark.parametrize(
    ("content", "code", "status"),
    [
        (b"", "file-empty", 1),
        (b"\xff", "file-binary", 1),
        (b"openapi: [", "yaml-syntax", 1),
        (b"{", "json-syntax", 1),
    ],
)
def test_what_is_no_document(
    cli: CommandLine, content: bytes, code: str, status: int
) -> None:
    result = piped(content, "validate", "-")
    assert result.exit_code == status, result.output
    assert f"error[{code}]" in result.stderr


def test_what_is_piped_in_has_no_folder(cli: CommandLine) -> None:
    cli.write("near.yaml", "get: {responses: {'204': {description: done}}}\n")
    text = f"{SPEC}  /near: {{$ref: near.yaml}}\n"
    result = piped(text, "validate", "-")
    assert result.exit_code == 1
    assert "-:5:11: error[ref-outside]" in result.stderr
    assert "cannot be resolved: standard input has no folder" in result.stderr


COMMANDS = [
    ("generate", "out"),
    ("generate", "-o", "out"),
    ("generate", "out", "--dry-run"),
    ("validate", "out"),
    ("inspect", "out"),
]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("hosts", [[], ["HOST"]])
def test_a_host_that_a_record_names_is_not_asked(
    cli: CommandLine, site: Site, command: tuple[str, ...], hosts: list[str]
) -> None:
    url = site.page("/openapi.json", SPEC)
    cli.write("api.yaml", SPEC)
    assert cli.run("generate", "api.yaml", *TO_OUT).exit_code == 0
    allowed = [site.host for _ in hosts]
    record(cli.folder / "out", specs=[url], allow_remote=allowed)
    result = cli.run(*command)
    assert result.exit_code == 1 and site.asked == []
    assert f"out: error[source-outside] out was generated from {url}," in result.stderr
    assert f"cliqgen generate {url} -o out" in " ".join(result.stderr.split())
    assert cli.run("generate", url, *TO_OUT).exit_code == 0
    assert cli.run(*command).exit_code == 0 and len(site.asked) == 2


def test_that_one_url_was_named_is_no_reason_to_ask_another(
    cli: CommandLine, site: Site
) -> None:
    url, other = site.page("/a.json", SPEC), site.page("/b.json?delete=all", SPEC)
    assert cli.run("generate", url, *TO_OUT).exit_code == 0
    record(cli.folder / "out", specs=[other])
    site.asked.clear()
    assert "error[source-outside]" in cli.run("generate", "out").stderr
    assert site.asked == []


@pytest.mark.parametrize("documents", [None, ["api.yaml"], ["URL"], ["URL", "URL"]])
def test_check_asks_no_host_whatever_is_recorded(
    cli: CommandLine, site: Site, documents: list[str] | None
) -> None:
    """Neither what the client is made from nor what is kept with it leads anywhere."""
    url = site.page("/openapi.json", SPEC)
    cli.write("api.yaml", SPEC)
    assert cli.run("generate", "api.yaml", *TO_OUT).exit_code == 0
    named = documents and [url if name == "URL" else name for name in documents]
    record(cli.folder / "out", specs=[url], documents=named, allow_remote=[site.host])
    for command in (
        ("check", "out"),
        ("diff", "out", "api.yaml"),
        ("diff", "out", "out"),
    ):
        result = cli.run(*command)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert site.asked == []


def test_a_remedy_is_safe_to_paste(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    assert cli.run("generate", "api.yaml", *TO_OUT).exit_code == 0
    record(cli.folder / "out", specs=["http://x/$(touch$IFS'pwned')&rm"])
    said = " ".join(cli.run("generate", "out").stderr.split())
    assert "generate 'http://x/$(touch$IFS'\"'\"'pwned'\"'\"')&rm' -o out" in said


def test_a_recorded_url_that_is_none(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    assert cli.run("generate", "api.yaml", *TO_OUT).exit_code == 0
    record(cli.folder / "out", specs=["ftp://example.org/api.yaml"])
    result = cli.run("generate", "out")
    assert result.exit_code == 1 and "error[manifest-invalid]" in result.stderr
