"""Folders for URLs, and roots, where the description itself is no file."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

if TYPE_CHECKING:
    from pathlib import Path

    from functional_site import Site
    from functional_support import CommandLine
    from functional_watching import Watch

SPEC_IN_PARTS = """\
openapi: 3.1.0
info: {title: Pet Shop, version: "1"}
paths:
  /pets:
    get:
      operationId: pets.list
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: 'TARGET'}}}
components:
  schemas:
    Kind: {type: object, properties: {kind: {type: string}}}
"""
PUBLISHED = "https://schemas.example.org/pets/pet.yaml"
PET = "type: object\ntitle: Pet\nproperties: {owner: {$ref: '../people/owner.yaml'}}\n"
OWNER = "type: object\ntitle: Owner\nproperties: {name: {type: string}}\n"
MAP = ("--map", "https://schemas.example.org/=schemas")
TO_OUT = ("--package", "shop", "-o", "out")


@pytest.fixture
def mapped(cli: CommandLine) -> CommandLine:
    cli.write("schemas/pets/pet.yaml", PET)
    cli.write("schemas/people/owner.yaml", OWNER)
    return cli


def piped(text: str, *args: str) -> Result:
    from cliqgen.cli import cli as command

    return CliRunner().invoke(command, args, input=text)


def models(folder: Path) -> set[str]:
    """The classes of a client's models, and their fields."""
    texts = [p.read_text("utf-8") for p in (folder / "out/shop/models").rglob("*.py")]
    return set(re.findall(r"^(?:class |    )(\w+)[(:]", "\n".join(texts), re.M))


def manifest(folder: Path) -> Any:
    return json.loads((folder / "out/.cliqgen.json").read_text("utf-8"))


def test_a_map_holds_for_a_description_at_a_url(
    mapped: CommandLine, site: Site
) -> None:
    url = site.page("/openapi.yaml", SPEC_IN_PARTS.replace("TARGET", PUBLISHED))
    result = mapped.run("generate", url, *MAP, *TO_OUT)
    assert result.exit_code == 0, result.output
    assert {"Pet", "Owner"} <= models(mapped.folder)
    assert site.paths == ["/openapi.yaml"]
    recorded = manifest(mapped.folder)
    assert recorded["source"]["specs"] == [url]
    assert recorded["source"]["map"] == {"https://schemas.example.org/": "../schemas"}
    assert recorded["documents"]["mapped"] == {
        PUBLISHED: "pet.yaml",
        "https://schemas.example.org/people/owner.yaml": "owner.yaml",
    }


def test_a_map_holds_for_what_is_piped_in(mapped: CommandLine) -> None:
    text = SPEC_IN_PARTS.replace("TARGET", PUBLISHED)
    result = piped(text, "generate", "-", *MAP, *TO_OUT)
    assert result.exit_code == 0, result.output
    assert {"Pet", "Owner"} <= models(mapped.folder)
    assert mapped.run("check", "out").exit_code == 0


def test_a_map_holds_for_an_application(mapped: CommandLine) -> None:
    import yaml

    data = yaml.safe_load(SPEC_IN_PARTS.replace("TARGET", PUBLISHED))
    mapped.write(
        "orders_mapped.py",
        f"class App:\n    def openapi(self):\n        return {data!r}\n\napp = App()\n",
    )
    result = mapped.run("generate", "orders_mapped:app", *MAP, *TO_OUT)
    assert result.exit_code == 0, result.output
    assert {"Pet", "Owner"} <= models(mapped.folder)
    assert mapped.run("check", "out").exit_code == 0


def test_relative_references_of_a_url_go_by_it_and_may_be_mapped(
    mapped: CommandLine, site: Site
) -> None:
    """What no folder stands for is read from the server, also for a mapped file."""
    url = site.page(
        "/v1/openapi.yaml", SPEC_IN_PARTS.replace("TARGET", "schemas/pets/pet.yaml")
    )
    site.page("/v1/schemas/people/owner.yaml", OWNER.replace("name:", "nick:"))
    only = ("--map", f"{site.url}/v1/schemas/pets/=schemas/pets")
    result = mapped.run("generate", url, *only, *TO_OUT)
    assert result.exit_code == 0, result.output
    assert {"Pet", "nick"} <= models(mapped.folder)
    assert site.paths == ["/v1/openapi.yaml", "/v1/schemas/people/owner.yaml"]
    both = ("--map", f"{site.url}/v1/schemas/=schemas")
    result = mapped.run("generate", url, *both, *TO_OUT)
    assert result.exit_code == 0, result.output
    assert {"Pet", "name"} <= models(mapped.folder)


def test_a_mapped_file_refers_back_to_the_description_that_was_read(
    cli: CommandLine, site: Site
) -> None:
    """Although the folder has a document of that name as well."""
    back = "type: object\nproperties: {k: {$ref: '../openapi.yaml#/components/schemas/Kind'}}\n"
    cli.write("copy/parts/pet.yaml", back)
    cli.write("copy/openapi.yaml", "components: {schemas: {}}\n")
    url = site.page("/openapi.yaml", SPEC_IN_PARTS.replace("TARGET", "parts/pet.yaml"))
    result = cli.run("generate", url, "--map", f"{site.url}/=copy", *TO_OUT)
    assert result.exit_code == 0, result.output
    assert "Kind" in models(cli.folder)
    assert site.paths == ["/openapi.yaml"]


def test_relative_references_start_where_a_redirect_leads(
    mapped: CommandLine, site: Site
) -> None:
    site.page("/v2/openapi.yaml", SPEC_IN_PARTS.replace("TARGET", "pets/pet.yaml"))
    url = site.redirect("/latest", f"{site.url}/v2/openapi.yaml")
    mapping = ("--map", f"{site.url}/v2/=schemas")
    assert mapped.run("generate", url, *mapping, *TO_OUT).exit_code == 0
    assert {"Pet", "Owner"} <= models(mapped.folder)


def test_definitions_of_swagger_2_at_a_url_are_mapped(
    mapped: CommandLine, site: Site
) -> None:
    url = site.page(
        "/swagger.yaml",
        """\
        swagger: "2.0"
        info: {title: Pet Shop, version: "1"}
        paths:
          /pets:
            get:
              operationId: pets.list
              responses:
                "200": {description: ok, schema: {$ref: '#/definitions/Booth'}}
        definitions:
          Booth: {type: object, properties: {pet: {$ref: 'pets/pet.yaml'}}}
        """,
    )
    mapping = ("--map", f"{site.url}/=schemas")
    result = mapped.run("generate", url, *mapping, *TO_OUT)
    assert result.exit_code == 0, result.output
    assert {"Booth", "Pet", "Owner"} <= models(mapped.folder)
    assert mapped.run("check", "out").exit_code == 0


def test_a_text_beside_a_url_is_the_text(cli: CommandLine, site: Site) -> None:
    spec = SPEC_IN_PARTS.replace("TARGET", "#/components/schemas/Kind")
    spec = spec.replace('version: "1"', 'version: "1", description: {$ref: about.md}')
    url = site.page("/openapi.yaml", spec)
    site.page("/about.md", "All pets of the shop.\n", "text/markdown")
    result = cli.run("generate", url, *TO_OUT)
    assert result.exit_code == 0, result.output
    assert "All pets of the shop." in (cli.folder / "out/README.md").read_text("utf-8")
    site.close()
    assert cli.run("check", "out").exit_code == 0


def test_check_asks_nobody_and_needs_no_folder(mapped: CommandLine, site: Site) -> None:
    url = site.page("/openapi.yaml", SPEC_IN_PARTS.replace("TARGET", PUBLISHED))
    assert mapped.run("generate", url, *MAP, *TO_OUT).exit_code == 0
    site.close()
    for command in (("check", "out"), ("check", url, *MAP, *TO_OUT)):
        result = mapped.run(*command)
        assert result.exit_code == 0, result.output
    mapped.write("schemas/people/owner.yaml", OWNER.replace("name", "nick"))
    changed = mapped.run("check", "out")
    assert changed.exit_code == 1 and "owner.yaml was changed" in changed.stderr
    shutil.rmtree(mapped.folder / "schemas")
    kept = mapped.run("check", "out")
    assert kept.exit_code == 0, kept.output
    assert "schemas does not exist" in kept.stderr
    assert mapped.run("diff", "out", "out").exit_code == 0


def test_generate_again_asks_and_reads_the_folder(
    mapped: CommandLine, site: Site
) -> None:
    url = site.page("/openapi.yaml", SPEC_IN_PARTS.replace("TARGET", PUBLISHED))
    assert mapped.run("generate", url, *MAP, *TO_OUT).exit_code == 0
    mapped.write("schemas/people/owner.yaml", OWNER.replace("name:", "nick:"))
    for command in (("generate", "out"), ("generate", "-o", "out")):
        result = mapped.run(*command)
        assert result.exit_code == 0, result.output
    assert "nick" in models(mapped.folder)
    assert site.paths == ["/openapi.yaml"] * 3


def test_a_mapped_file_may_be_called_like_an_application(
    cli: CommandLine, site: Site
) -> None:
    cli.write("schemas/pets:pet", PET.partition("properties")[0])
    target = "https://schemas.example.org/pets:pet"
    url = site.page("/openapi.yaml", SPEC_IN_PARTS.replace("TARGET", target))
    assert cli.run("generate", url, *MAP, *TO_OUT).exit_code == 0
    assert manifest(cli.folder)["documents"]["mapped"] == {target: "pets_pet"}
    assert cli.run("check", "out").exit_code == 0
    shutil.rmtree(cli.folder / "schemas")
    result = cli.run("check", "out")
    assert result.exit_code == 0, result.output


def test_the_configuration_maps_for_a_url(mapped: CommandLine, site: Site) -> None:
    url = site.page("/openapi.yaml", SPEC_IN_PARTS.replace("TARGET", PUBLISHED))
    mapped.write(
        "cliqgen.toml",
        f"""\
        specs = ["{url}"]
        package = "shop"
        output = "out"
        [map]
        "https://schemas.example.org/" = "schemas"
        """,
    )
    assert mapped.run("generate", "--trust").exit_code == 0
    site.close()
    assert mapped.run("check").exit_code == 0
    shutil.rmtree(mapped.folder / "schemas")
    gone = mapped.run("check")  # the user names it, so it must be there
    assert gone.exit_code == 2 and "schemas does not exist" in gone.stderr


def test_a_kept_document_is_called_as_the_client_keeps_it(
    mapped: CommandLine, site: Site
) -> None:
    """Wherever it was unpacked to meanwhile."""
    url = site.page("/openapi.yaml", SPEC_IN_PARTS.replace("TARGET", PUBLISHED))
    mapped.write(
        "specs/api.yaml", SPEC_IN_PARTS.replace("TARGET", "../schemas/pets/pet.yaml")
    )
    rooted = ("specs/api.yaml", "--root", ".", "--package", "shop")
    assert mapped.run("generate", url, *MAP, *TO_OUT).exit_code == 0
    assert mapped.run("generate", *rooted, "-o", "rooted").exit_code == 0
    mapped.write("schemas/people/owner.yaml", OWNER.replace("string", "integer"))
    changed = mapped.run("diff", "out", url, *MAP, "--package", "shop")
    assert "out:owner.yaml:3:14 -> schemas/people/owner.yaml:3:14" in changed.stdout
    changed = mapped.run("diff", "rooted", *rooted)
    place = "schemas/people/owner.yaml:3:14"
    assert f"rooted:{place} -> {place}" in changed.stdout
    changed = mapped.run("generate", *rooted, "-o", "rooted", "--dry-run")
    assert f"former:{place} -> {place}" in changed.stdout


def test_both_sides_of_diff_are_mapped(mapped: CommandLine, site: Site) -> None:
    text = SPEC_IN_PARTS.replace("TARGET", PUBLISHED)
    url = site.page("/openapi.yaml", text)
    mapped.write("api.yaml", text)
    assert "Verdict: none" in mapped.run("diff", "api.yaml", url, *MAP).stdout
    assert "Verdict: none" in piped(text, "diff", "-", url, *MAP).stdout
    assert mapped.run("generate", url, *MAP, *TO_OUT).exit_code == 0
    mapped.write("schemas/people/owner.yaml", OWNER.replace("name:", "nick:"))
    changed = mapped.run("diff", "out", url, *MAP, "--package", "shop")
    assert changed.exit_code == 1 and "major" in changed.stdout


def test_a_change_that_no_caller_sees_is_one_of_the_document_as_well(
    mapped: CommandLine, site: Site
) -> None:
    url = site.page("/openapi.yaml", SPEC_IN_PARTS.replace("TARGET", PUBLISHED))
    assert mapped.run("generate", url, *MAP, *TO_OUT).exit_code == 0
    again = ("diff", "out", url, *MAP, "--package", "shop")
    assert "Verdict: none" in mapped.run(*again).stdout
    mapped.write("schemas/people/owner.yaml", f"{OWNER}x-reviewed: true\n")
    assert "Verdict: patch" in mapped.run(*again).stdout


@pytest.mark.parametrize(
    ("target", "code", "remedy"),
    [
        (PUBLISHED, "ref-remote", "--map https://schemas.example.org/=FOLDER/"),
        ("//schemas.example.org/pet.yaml", "ref-remote", ""),
        ("pets/pet.yaml", "ref-outside", "Pass the file or the URL"),
    ],
)
def test_what_is_piped_in_reaches_nothing_else(
    mapped: CommandLine, target: str, code: str, remedy: str
) -> None:
    text = SPEC_IN_PARTS.replace("TARGET", target)
    result = piped(text, "validate", "-", "--root", ".", "--format", "json")
    (finding,) = json.loads(result.stdout)["diagnostics"]
    assert finding["code"] == code
    assert remedy in finding["remedy"] and "--map ://" not in finding["remedy"]


def test_what_is_piped_in_may_say_its_own_url(mapped: CommandLine) -> None:
    """OpenAPI 3.2, `$self`: relative references start from it."""
    text = SPEC_IN_PARTS.replace("3.1.0", "3.2.0").replace("TARGET", "pet.yaml")
    text = "$self: https://schemas.example.org/pets/openapi.yaml\n" + text
    result = piped(text, "generate", "-", *MAP, *TO_OUT)
    assert result.exit_code == 0, result.output
    assert {"Pet", "Owner"} <= models(mapped.folder)


def test_a_root_is_for_files_alone(mapped: CommandLine, site: Site) -> None:
    """A description at a URL does not lie below it, and reaches no file because of it."""
    url = site.page(
        "/openapi.yaml", SPEC_IN_PARTS.replace("TARGET", "schemas/pets/pet.yaml")
    )
    beside = mapped.run("generate", url, "--root", ".", *TO_OUT)
    assert beside.exit_code == 1 and "the server responded with 404" in beside.stderr
    local = SPEC_IN_PARTS.replace("TARGET", "../schemas/pets/pet.yaml")
    mapped.write("specs/api.yaml", local.replace("/pets:", "/cats:"))
    url = site.page("/openapi.yaml", SPEC_IN_PARTS.replace("TARGET", PUBLISHED))
    both = mapped.run("generate", "specs/api.yaml", url, "--root", ".", *MAP, *TO_OUT)
    assert both.exit_code == 0, both.output
    assert manifest(mapped.folder)["documents"]["specs"] == ["specs/api.yaml", url]
    site.close()
    assert mapped.run("check", "out").exit_code == 0


def test_a_recorded_map_outside_is_not_read_for_a_url(
    cli: CommandLine, site: Site, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The user has named that URL, and has not named that folder."""
    (cli.folder / ".git").mkdir()
    url = site.page(
        "/openapi.yaml", SPEC_IN_PARTS.replace("TARGET", "#/components/schemas/Kind")
    )
    assert cli.run("generate", url, *TO_OUT).exit_code == 0
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    recorded = manifest(cli.folder)
    recorded["source"]["map"] = {"https://schemas.example.org/": str(elsewhere)}
    (cli.folder / "out/.cliqgen.json").write_text(json.dumps(recorded), "utf-8")
    site.asked.clear()
    again = cli.run("generate", "out")
    assert again.exit_code == 1 and "source-outside" in again.stderr
    assert site.asked == []


def test_watch_waits_for_a_folder_and_for_what_was_read_there(
    cli: CommandLine, watch: Watch, site: Site
) -> None:
    url = site.page("/openapi.yaml", SPEC_IN_PARTS.replace("TARGET", PUBLISHED))
    watching = watch(url, *MAP, *TO_OUT)
    assert "schemas does not exist" in watching.round()
    cli.write("kept/people/owner.yaml", OWNER)
    cli.write("kept/pets/pet.yaml", PET)
    (cli.folder / "kept").rename(cli.folder / "schemas")
    assert " added, " in watching.round()
    owner = cli.folder / "schemas/people/owner.yaml"
    owner.write_text(OWNER.replace("name:", "nick:"), "utf-8")
    watching.round()
    assert "nick" in models(cli.folder)
