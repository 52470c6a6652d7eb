"""Descriptions at URLs: read by every command, recorded, checked without the network."""

from __future__ import annotations

import base64
import io
import json
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_site import Site
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Pet Shop, version: "1"}
paths:
  /pets:
    get:
      operationId: pets.list
      responses: {"204": {description: done}}
"""
WITH_PART_IN_PARTS = SPEC.replace(
    '{"204": {description: done}}',
    '{"200": {description: ok, content: {application/json: {schema: '
    "{$ref: 'parts/pet.yaml'}}}}}",
)
PET = "type: object\nproperties: {id: {type: string}}\n"
TO_OUT = ("--package", "shop", "-o", "out")


def manifest(cli: CommandLine, folder: str = "out") -> Any:
    return json.loads((cli.folder / folder / ".cliqgen.json").read_text("utf-8"))


def everything(folder: Path) -> str:
    """All that is written below a folder, the archive unpacked."""
    texts: list[str] = []
    for path in sorted(folder.rglob("*")):
        if path.name == ".cliqgen-inputs.tar.xz":
            with tarfile.open(fileobj=io.BytesIO(path.read_bytes())) as archive:
                for member in archive:
                    content = archive.extractfile(member)
                    assert content is not None
                    texts += [member.name, content.read().decode("utf-8")]
        elif path.is_file():
            texts.append(path.read_bytes().decode("utf-8", "replace"))
    return "\n".join(texts)


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (("generate", "URL", *TO_OUT), "out: 1 operation"),
        (("generate", "URL", *TO_OUT, "--dry-run"), "to add"),
        (("vendor", "app/shop", "URL"), "app/shop: 1 operation"),
        (("validate", "URL"), "valid: 1 operation"),
        (("inspect", "URL"), '"title": "Pet Shop"'),
        (("diff", "URL", "URL"), "Verdict: none"),
        (("diff", "api.yaml", "URL"), "Verdict: none"),
        (("diff", "URL", "api.yaml"), "Verdict: none"),
    ],
)
@pytest.mark.parametrize("form", ["yaml", "json"])
def test_every_command_reads_a_url(
    cli: CommandLine, site: Site, command: tuple[str, ...], says: str, form: str
) -> None:
    import yaml

    text = SPEC if form == "yaml" else json.dumps(yaml.safe_load(SPEC))
    cli.write("api.yaml", text)
    url = site.page("/openapi", text, "text/plain")  # its content says what it is
    result = cli.run(*(url if word == "URL" else word for word in command))
    assert result.exit_code == 0, result.output
    assert says in result.stdout
    assert set(site.paths) == {"/openapi"}


def test_the_package_is_called_by_the_title(cli: CommandLine, site: Site) -> None:
    url = site.page("/openapi.json", SPEC)
    assert cli.run("generate", url).exit_code == 0
    assert (cli.folder / "generated/pet-shop/pet_shop/client.py").is_file()


@pytest.mark.parametrize("command", ["generate", "validate", "inspect"])
def test_the_configuration_names_a_url(
    cli: CommandLine, site: Site, command: str
) -> None:
    url = site.page("/openapi.json", SPEC)
    cli.write("cliqgen.toml", f'specs = ["{url}"]\npackage = "shop"\noutput = "out"\n')
    assert cli.run(command, "--trust").exit_code == 0
    assert site.paths == ["/openapi.json"]


def test_what_is_recorded_is_the_url(cli: CommandLine, site: Site) -> None:
    url = site.page("/openapi.json", SPEC)
    assert cli.run("generate", url, *TO_OUT).exit_code == 0
    recorded = manifest(cli)
    assert recorded["source"]["specs"] == [url]
    assert recorded["documents"]["specs"] == [url]
    assert set(recorded["inputs"]) == {url}


def test_check_asks_nobody_and_generate_asks_again(
    cli: CommandLine, site: Site
) -> None:
    url = site.page("/openapi.json", WITH_PART_IN_PARTS)
    site.page("/parts/pet.yaml", PET)
    cli.write("cliqgen.toml", f'specs = ["{url}"]\npackage = "shop"\noutput = "out"\n')
    assert cli.run("generate", "--trust").exit_code == 0
    site.asked.clear()
    for command in (("check",), ("check", "out"), ("check", url, *TO_OUT)):
        result = cli.run(*command)
        assert result.exit_code == 0, result.output
        assert "up to date" in result.stdout
    assert site.asked == []
    site.page("/openapi.json", WITH_PART_IN_PARTS.replace("pets.list", "pets.all"))
    for command in (("generate", "out"), ("generate", "-o", "out"), ("generate",)):
        assert cli.run(*command).exit_code == 0
    assert site.paths == ["/openapi.json", "/parts/pet.yaml"] * 3
    assert "def all(" in (cli.folder / "out/shop/resources/pets.py").read_text("utf-8")
    site.close()
    assert cli.run("check").exit_code == 0
    gone = cli.run("generate", "out")
    assert gone.exit_code == 2 and "connection refused" in gone.stderr


def test_check_finds_the_folder_of_what_it_must_not_ask(
    cli: CommandLine, site: Site
) -> None:
    """Without -o and --package the title says where it goes, and the title is there."""
    url = site.page("/openapi.json", SPEC)
    cli.write("cliqgen.toml", f'specs = ["{url}"]\n')
    assert cli.run("generate", "--trust").exit_code == 0
    site.close()
    for command in (("check",), ("check", url)):
        result = cli.run(*command)
        assert result.exit_code == 0, result.output
        assert "generated/pet-shop is up to date" in result.stdout


def test_overlays_are_called_alike_wherever_it_is_checked(
    cli: CommandLine, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = site.page("/openapi.json", SPEC)
    cli.write(
        "changes/overlay.yaml",
        "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions:\n"
        "  - {target: $.paths.*.get, update: {summary: From above}}\n",
    )
    flags = ("--overlay", "changes/overlay.yaml")
    assert cli.run("generate", url, *TO_OUT, *flags).exit_code == 0
    site.close()
    for folder, out in ((".", "out"), ("changes", "../out")):
        monkeypatch.chdir(cli.folder / folder)
        result = cli.run("check", out)
        assert result.exit_code == 0, result.output


def test_check_asks_where_nothing_is_recorded(cli: CommandLine, site: Site) -> None:
    url = site.page("/openapi.json", SPEC)
    result = cli.run("check", url, *TO_OUT)
    assert result.exit_code == 1 and "out does not exist" in result.stderr


def test_check_sees_that_another_url_is_configured(
    cli: CommandLine, site: Site
) -> None:
    url, other = site.page("/a.json", SPEC), site.page("/b.json", SPEC)
    assert cli.run("generate", url, *TO_OUT).exit_code == 0
    result = cli.run("check", other, *TO_OUT)
    assert result.exit_code == 1
    assert f"{other} was added after out was generated" in result.stderr
    assert f"{url} was removed after out was generated" in result.stderr


def test_the_plan_compares_with_what_was_read_then(
    cli: CommandLine, site: Site
) -> None:
    url = site.page("/openapi.json", SPEC)
    assert cli.run("generate", url, *TO_OUT).exit_code == 0
    site.page("/openapi.json", SPEC.replace("pets.list", "pets.all"))
    result = cli.run("generate", "out", "--dry-run")
    assert result.exit_code == 0, result.output
    assert "client.pets.list" in result.stdout and "Verdict: major" in result.stdout
    against = cli.run("diff", "out", url)
    assert against.exit_code == 1 and f"out:{url}" not in against.stdout
    assert url in against.stdout


def test_references_are_read_from_the_same_origin(cli: CommandLine, site: Site) -> None:
    url = site.page(
        "/v1/openapi.json", WITH_PART_IN_PARTS.replace("parts/", "../parts/")
    )
    site.page("/parts/pet.yaml", PET)
    assert cli.run("generate", url, *TO_OUT).exit_code == 0
    assert site.paths == ["/v1/openapi.json", "/parts/pet.yaml"]
    assert set(manifest(cli)["inputs"]) == {url, f"{site.url}/parts/pet.yaml"}


def test_another_port_wants_to_be_allowed(cli: CommandLine, site: Site) -> None:
    from functional_site import Site

    other = Site()
    try:
        other.page("/pet.yaml", PET)
        far = f"{other.url}/pet.yaml"
        url = site.page(
            "/openapi.json", WITH_PART_IN_PARTS.replace("parts/pet.yaml", far)
        )
        result = cli.run("generate", url, *TO_OUT)
        assert result.exit_code == 1 and "error[ref-remote]" in result.stderr
        assert f"--allow-remote {other.host}" in result.stderr
        assert other.asked == []
        allowed = cli.run("generate", url, *TO_OUT, "--allow-remote", other.host)
        assert allowed.exit_code == 0, allowed.output
        assert other.paths == ["/pet.yaml"]
        again = cli.run("generate", "out")  # a host that was allowed is not asked again
        assert again.exit_code == 0, again.output
        assert other.paths == ["/pet.yaml"] and site.paths[-1] == "/openapi.json"
    finally:
        other.close()


def test_two_descriptions_do_not_reach_into_each_other(
    cli: CommandLine, site: Site
) -> None:
    """The credentials of one are not for what the other one wants to be read."""
    from functional_site import Site

    other = Site()
    try:
        theirs = other.page("/openapi.json", SPEC.replace("/pets", "/cats"))
        other.page("/pet.yaml", PET)
        far = f"{other.url}/pet.yaml"
        url = site.page(
            "/openapi.json", WITH_PART_IN_PARTS.replace("parts/pet.yaml", far)
        )
        named = theirs.replace("//", "//me:pw@")
        result = cli.run("generate", named, url, *TO_OUT)
        assert result.exit_code == 1 and "error[ref-remote]" in result.stderr
        assert other.paths == ["/openapi.json"]
        allowed = ("--allow-remote", other.host)
        assert cli.run("generate", named, url, *TO_OUT, *allowed).exit_code == 0
        path, headers = other.asked[-1]
        assert path == "/pet.yaml" and "authorization" not in headers
    finally:
        other.close()


def test_a_document_at_a_url_reads_no_files(cli: CommandLine, site: Site) -> None:
    path = cli.write("secret.yaml", PET)
    for target in (path.as_uri(), str(path), "../../secret.yaml"):
        url = site.page(
            "/openapi.json", WITH_PART_IN_PARTS.replace("parts/pet.yaml", target)
        )
        result = cli.run("validate", url)
        assert result.exit_code == 1, target
        assert "secret" not in everything(cli.folder / "out")


def test_a_redirect_is_where_references_start_from(
    cli: CommandLine, site: Site
) -> None:
    """RFC 3986, 5.1.3: the base is the URL that the document came from in the end."""
    url = site.redirect("/latest", "/v2/openapi.yaml")
    site.page("/v2/openapi.yaml", WITH_PART_IN_PARTS)
    site.page("/v2/parts/pet.yaml", PET)
    assert cli.run("generate", url, *TO_OUT).exit_code == 0
    assert site.paths == ["/latest", "/v2/openapi.yaml", "/v2/parts/pet.yaml"]
    assert manifest(cli)["source"]["specs"] == [url]
    site.asked.clear()
    assert cli.run("check", "out").exit_code == 0 and site.asked == []


def test_credentials_are_sent_and_nowhere_written(cli: CommandLine, site: Site) -> None:
    from functional_site import Site

    other = Site()
    try:
        other.page("/openapi.json", WITH_PART_IN_PARTS)
        other.page("/parts/pet.yaml", PET)
        site.redirect("/there", f"{other.url}/openapi.json")
        url = f"http://me:s3cr%3At@{site.host}/there?api_key=s3cret&page=1"
        site.pages["/there?api_key=s3cret&page=1"] = site.pages["/there"]
        result = cli.run("generate", url, *TO_OUT)
        assert result.exit_code == 0, result.output
        sent = base64.b64encode(b"me:s3cr:t").decode()
        assert site.asked[0][1]["authorization"] == f"Basic {sent}"
        assert all("authorization" not in headers for _, headers in other.asked)
        shown = f"{site.url}/there?api_key=***&page=1"
        assert manifest(cli)["source"]["specs"] == [shown]
        for secret in ("s3cr", sent):
            assert secret not in everything(cli.folder) + result.output
        again = cli.run("generate", "out")
        assert again.exit_code == 2 and "was not recorded" in again.stderr
        assert "Pass the URL again" in again.stderr
    finally:
        other.close()


def test_credentials_go_along_to_the_same_origin(cli: CommandLine, site: Site) -> None:
    site.page("/openapi.json", WITH_PART_IN_PARTS)
    site.page("/parts/pet.yaml", PET)
    url = f"http://me:pw@{site.host}/openapi.json"
    assert cli.run("generate", url, *TO_OUT).exit_code == 0
    basic = f"Basic {base64.b64encode(b'me:pw').decode()}"
    assert [headers.get("authorization") for _, headers in site.asked] == [basic] * 2


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("token=abc", "token=***"),
        ("X-Amz-Signature=abc&X-Amz-Date=1", "X-Amz-Signature=***&X-Amz-Date=1"),
        ("accessToken=abc", "accessToken=***"),
        ("client_secret=abc", "client_secret=***"),
        ("apikey=abc", "apikey=***"),
        ("page=2&format=json", "page=2&format=json"),
        ("monkeys=3", "monkeys=3"),
    ],
)
def test_what_a_query_calls_secret_is_masked(query: str, shown: str) -> None:
    from cliqgen.address import url_of

    url = url_of(f"https://api.example/openapi.json?{query}#top")
    assert url.name == f"https://api.example/openapi.json?{shown}"
    assert url.target == f"https://api.example/openapi.json?{query}"
    assert "abc" not in repr(url)


def test_secrets_of_a_configuration_are_not_shown(cli: CommandLine) -> None:
    lines = 'specs = ["https://me:s3@cret@api.example/o.json?token=s3cret&a=1"]\n'
    for fault in ("stict = true\n", "layout = 7\n", "package = \n"):
        cli.write("cliqgen.toml", lines + fault)
        result = cli.run("validate")
        assert result.exit_code == 2
        assert "cret" not in result.output.replace("https://***@", "")
        assert "https://***@api.example/o.json?token=***&a=1" in result.stderr


def test_init_writes_a_url_but_no_secret(cli: CommandLine) -> None:
    flags = ("--package", "shop", "-o", "out")
    secret = cli.run("init", "--spec", "https://me:pw@api.example/o.json", *flags)
    assert secret.exit_code == 2 and "pw" not in secret.output
    assert not (cli.folder / "cliqgen.toml").exists()
    piped = cli.run("init", "--spec", "-", *flags)
    assert piped.exit_code == 2 and "standard input" in piped.output
    assert (
        cli.run("init", "--spec", "https://api.example/o.json", *flags).exit_code == 0
    )
    text = (cli.folder / "cliqgen.toml").read_text("utf-8")
    assert 'specs = ["https://api.example/o.json"]' in text


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("ftp://api.example/o.json", "has the scheme ftp, expected http or https"),
        ("file:///etc/passwd", "has the scheme file, expected http or https"),
        ("http://", "has no host"),
        ("http://api.example:port/", "is not a valid URL"),
        ("http://api.example:99999/", "is not a valid URL"),
        ("http://[::1/o.json", "is not a valid URL"),
        ("http://api.example/a b", "contains characters that a URL cannot have"),
    ],
)
@pytest.mark.parametrize("command", ["validate", "diff", "configuration"])
def test_what_is_no_url(cli: CommandLine, url: str, why: str, command: str) -> None:
    if command == "configuration":
        cli.write("cliqgen.toml", f'specs = ["{url}"]\n')
        result = cli.run("validate")
        assert "cliqgen.toml:1:10: error[address-invalid]" in result.stderr
    else:
        result = cli.run(command, url, *([url] if command == "diff" else []))
    assert result.exit_code == 2
    assert why in " ".join(result.stderr.split())
