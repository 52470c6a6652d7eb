"""URLs that are read from folders: references to sister specifications, without network."""

from __future__ import annotations

import json
import shutil
import socket
import tarfile
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from functional_support import CommandLine

SPEC_IN_PARTS = """\
openapi: 3.0.3
info: {title: Service, version: '1'}
paths:
  /info:
    get:
      operationId: info.get
      tags: [info]
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: 'TARGET'}}}
"""
URL = "https://schemas.example.org/info/1.0/service.yaml#/components/schemas/Service"
SERVICE = """\
components:
  schemas:
    Service: {type: object, properties: {owner: {$ref: '../../people/owner.yaml#/Owner'}}}
"""
OWNER = "Owner: {type: object, properties: {name: {type: string}}}\n"
MAP = ("--map", "https://schemas.example.org/=schemas/")
MADE = ("api.yaml", "--package", "shop", "-o", "out")


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", never)
        patch.setattr(socket.socket, "connect", never)
        yield


@pytest.fixture
def api(cli: CommandLine) -> CommandLine:
    cli.write("api.yaml", SPEC_IN_PARTS.replace("TARGET", URL))
    cli.write("schemas/info/1.0/service.yaml", SERVICE)
    cli.write("schemas/people/owner.yaml", OWNER)
    return cli


def _refers(cli: CommandLine, target: str) -> None:
    cli.write("api.yaml", SPEC_IN_PARTS.replace("TARGET", target))


def _codes(cli: CommandLine, *args: str) -> list[str]:
    _, printed = cli.json("validate", "api.yaml", *args, "--format", "json")
    return [finding["code"] for finding in printed["diagnostics"]]


def _message(cli: CommandLine, *args: str) -> Any:
    status, printed = cli.json("validate", "api.yaml", *args, "--format", "json")
    assert status == 1
    (finding,) = printed["diagnostics"]
    return finding


def test_a_host_is_read_from_a_folder(api: CommandLine) -> None:
    result = api.run("generate", *MADE, *MAP)
    assert result.exit_code == 0, result.output
    models = (api.folder / "out/shop/models/info.py").read_text("utf-8")
    assert "class Service(" in models and "class Owner(" in models


def test_the_remedy_of_a_remote_reference_names_both_ways(api: CommandLine) -> None:
    found = _message(api)
    assert found["code"] == "ref-remote"
    assert "--allow-remote schemas.example.org" in found["remedy"]
    assert "--map https://schemas.example.org/=FOLDER/" in found["remedy"]


@pytest.mark.parametrize(
    "prefix",
    [
        "https://schemas.example.org",
        "https://schemas.example.org/",
        "https://schemas.example.org:443/",
        "https://SCHEMAS.example.org/",
    ],
)
def test_ways_to_write_a_host(api: CommandLine, prefix: str) -> None:
    assert _codes(api, "--map", f"{prefix}=schemas") == []


def test_the_longest_prefix_counts(api: CommandLine) -> None:
    api.write("newer/1.0/service.yaml", SERVICE.replace("owner:", "holder:"))
    newer = ("--map", "https://schemas.example.org/info/=newer")
    for maps in ((*MAP, *newer), (*newer, *MAP)):
        described = api.run("inspect", "api.yaml", *maps).stdout
        assert '"holder"' in described and '"owner"' not in described


def test_a_prefix_ends_where_a_segment_does(api: CommandLine) -> None:
    assert _codes(api, "--map", "https://schemas.example.org/inf=schemas") == [
        "ref-remote"
    ]
    _refers(api, URL.replace("example.org", "example.org.evil.example"))
    assert _codes(api, "--map", "https://schemas.example.org=schemas") == ["ref-remote"]
    assert _codes(api, "--map", "http://schemas.example.org/=schemas") == ["ref-remote"]


def test_a_prefix_may_be_one_document(api: CommandLine) -> None:
    """As where a registry serves documents without a name of a file."""
    _refers(
        api, "https://api.example.org/domains/Team/Part-2/V3.0.1#/components/schemas/A"
    )
    api.write(
        "part-2.yaml",
        """\
        components:
          schemas:
            A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}
            B: {type: object, properties: {c: {$ref: 'V3.0.1#/components/schemas/C'}}}
            C: {type: string}
        """,
    )
    maps = ("--map", "https://api.example.org/domains/Team/Part-2/V3.0.1=part-2.yaml")
    assert _codes(api, *maps) == []


def test_names_are_decoded_segment_by_segment(api: CommandLine) -> None:
    api.write("schemas/a b/ü.yaml", OWNER)
    for path in ("a%20b/%C3%BC.yaml", "a b/ü.yaml", "a%20b/ü.yaml?raw=1"):
        _refers(api, f"https://schemas.example.org/{path}#/Owner")
        assert _codes(api, *MAP) == []


@pytest.mark.parametrize(
    "path",
    [
        "../secret.yaml",
        "a/../../secret.yaml",
        "%2e%2e/secret.yaml",
        "%2E%2E%2Fsecret.yaml",
        "a%2f..%2f..%2fsecret.yaml",
        "..%5csecret.yaml",
        "%2fetc%2fpasswd",
        ".git/config",
        "linked.yaml",
        "linked/secret.yaml",
        "linked-to-git",
        "a%00b",
    ],
)
def test_nothing_leads_out_of_the_folder(api: CommandLine, path: str) -> None:
    api.write("secret.yaml", "Owner: {type: object, title: hidden}\n")
    api.write("schemas/.git/config", OWNER)
    (api.folder / "schemas/linked.yaml").symlink_to(api.folder / "secret.yaml")
    (api.folder / "schemas/linked").symlink_to(api.folder)
    (api.folder / "schemas/linked-to-git").symlink_to(".git/config")
    _refers(api, f"https://schemas.example.org/{path}#/Owner")
    found = _message(api, *MAP)
    assert found["code"] == "ref-outside"
    assert "hidden" not in json.dumps(found)


def test_relative_references_go_by_the_url(api: CommandLine) -> None:
    """So they go through the map as well, and not to what lies beside the file."""
    api.write("schemas/info/1.0/service.yaml", SERVICE.replace("../../", "../../../"))
    assert _codes(api, *MAP) == [], "a URL has no folder above its root"
    api.write("people.yaml", OWNER)
    api.write(
        "schemas/info/1.0/service.yaml",
        SERVICE.replace("../../people/owner.yaml", "https://other.example/o.yaml"),
    )
    found = _message(api, *MAP)
    assert found["code"] == "ref-remote"
    assert found["position"]["file"] == "schemas/info/1.0/service.yaml"
    both = (*MAP, "--map", "https://other.example/o.yaml=people.yaml")
    assert _codes(api, *both) == []


def test_a_missing_file_is_told_by_the_path_looked_for(api: CommandLine) -> None:
    (api.folder / "schemas/people/owner.yaml").unlink()
    found = _message(api, *MAP)
    assert found["code"] == "ref-missing"
    assert "schemas/people/owner.yaml, which does not exist" in found["message"]
    assert found["position"]["file"] == "schemas/info/1.0/service.yaml"


def test_a_folder_must_be_there(api: CommandLine) -> None:
    result = api.run("validate", "api.yaml", "--map", "https://x.example/=gone")
    assert result.exit_code == 2
    assert "error[file-missing] gone does not exist" in result.stderr


@pytest.mark.parametrize(
    "stated",
    [
        *("schemas", "https://x.example/", "=schemas", "https://x.example/=", "x/=y"),
        *("ftp://x.example/=y", "https://u:p@x.example/=y", "https://x.example/?q=y"),
    ],
)
def test_what_is_no_map_is_told(api: CommandLine, stated: str) -> None:
    result = api.run("validate", "api.yaml", "--map", stated)
    assert result.exit_code == 2
    assert (
        "expected URL=DIR such as https://schemas.example.org/=schemas/"
        in result.stderr
    )


def test_a_file_that_is_reached_both_ways_is_one(api: CommandLine) -> None:
    """A repository whose documents call one another by their published address."""
    api.write(
        "api.yaml",
        SPEC_IN_PARTS.replace(
            "TARGET", "https://raw.example.org/team/api/main/parts.yaml#/A"
        ),
    )
    api.write(
        "parts.yaml",
        """\
        A: {type: object, properties: {b: {$ref: '#/B'}, c: {$ref: 'more.yaml#/C'}}}
        B: {$ref: 'https://raw.example.org/team/api/main/more.yaml#/C'}
        """,
    )
    api.write("more.yaml", "C: {type: object, properties: {d: {type: string}}}\n")
    text = (api.folder / "api.yaml").read_text("utf-8")
    own = "'400': {description: no, content: {application/json: {schema: {$ref: 'more.yaml#/C'}}}}"
    api.write("api.yaml", f"{text}        {own}\n")
    maps = ("--map", "https://raw.example.org/team/api/main/=.")
    assert api.run("generate", *MADE, *maps).exit_code == 0
    described = json.loads(api.run("inspect", "out").stdout)
    assert sorted(model["name"] for model in described["models"]) == ["A", "C"]
    shutil.copytree(api.folder / "out", api.folder / "kept")
    for name in ("api.yaml", "parts.yaml", "more.yaml"):
        (api.folder / name).unlink()
    check = api.run("check", "out")
    assert check.exit_code == 0, check.output


def test_it_is_recorded_and_holds_again(api: CommandLine) -> None:
    assert api.run("generate", *MADE, *MAP).exit_code == 0
    known = json.loads((api.folder / "out/.cliqgen.json").read_text("utf-8"))
    assert known["source"]["map"] == {"https://schemas.example.org/": "../schemas"}
    for command in ("check", "generate"):
        again = api.run(command, "out")
        assert again.exit_code == 0, again.output
    with tarfile.open(api.folder / "out/.cliqgen-inputs.tar.xz") as archive:
        names = archive.getnames()
    assert names == [
        ".cliqgen-names.json",
        "api.yaml",
        "schemas/info/1.0/service.yaml",
        "schemas/people/owner.yaml",
    ]
    shutil.rmtree(api.folder / "schemas")
    check = api.run("check", "out")
    assert check.exit_code == 0, check.output
    assert "warning[input-missing] schemas does not exist" in check.stderr


def test_the_configuration_has_it_too(api: CommandLine) -> None:
    api.write(
        "cliqgen.toml",
        """\
        specs = ["api.yaml"]
        package = "shop"
        [map]
        "https://schemas.example.org/" = "schemas"
        """,
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(api.folder / "schemas")
        for command in ("generate", "check", "validate"):
            result = api.run(command)
            assert result.exit_code == 0, result.output
    api.write("cliqgen.toml", 'specs = ["api.yaml"]\nmap = {"schemas" = "x"}\n')
    wrong = api.run("validate")
    assert "the key 'schemas' of 'map': expected a URL that begins with" in wrong.stderr


def test_both_sides_of_a_diff_are_read_so(api: CommandLine) -> None:
    shutil.copy(api.folder / "api.yaml", api.folder / "newer.yaml")
    same = api.run("diff", "api.yaml", "newer.yaml", *MAP)
    assert (same.exit_code, same.stdout) == (0, "Verdict: none\n")
