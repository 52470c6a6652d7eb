"""Descriptions that refer to files beside their folder, as specifications lay them out."""

from __future__ import annotations

import json
import shutil
import tarfile
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

HEAD = "openapi: 3.0.3\ninfo: {title: Places, version: '1'}\n"
#: A description beside a folder of what several share.
SITE_IN_PARTS = HEAD + """\
paths:
  /sites:
    get:
      operationId: sites.get
      tags: [sites]
      parameters:
        - {$ref: '../common/shared.yaml#/components/parameters/Trace'}
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {$ref: '../common/shared.yaml#/components/schemas/Site'}
"""
SHARED = """\
components:
  parameters:
    Trace: {name: trace, in: header, schema: {type: string}}
  schemas:
    Site: {type: object, properties: {area: {$ref: 'areas/area.yaml#/Area'}}}
"""
AREA = "Area: {type: object, properties: {radius: {type: integer}}}\n"
SPEC = "code/definitions/site.yaml"
MADE = (SPEC, "--package", "places", "-o", "out")


@pytest.fixture
def sites(cli: CommandLine) -> CommandLine:
    cli.write(SPEC, SITE_IN_PARTS)
    cli.write("code/common/shared.yaml", SHARED)
    cli.write("code/common/areas/area.yaml", AREA)
    return cli


def _manifest(cli: CommandLine) -> Any:
    return json.loads((cli.folder / "out/.cliqgen.json").read_text("utf-8"))


def _remedies(cli: CommandLine, *args: str) -> list[str]:
    _, printed = cli.json("validate", *args, "--format", "json")
    findings = printed["diagnostics"]
    assert {finding["code"] for finding in findings} == {"ref-outside"}
    return [finding["remedy"] for finding in findings]


def test_the_remedy_names_the_folder_that_would_do(sites: CommandLine) -> None:
    remedies = _remedies(sites, SPEC)
    assert len(remedies) == 2
    assert all(remedy.startswith("Pass --root code to") for remedy in remedies)
    result = sites.run("generate", *MADE, "--root", "code")
    assert result.exit_code == 0, result.output
    model = (sites.folder / "out/places/models/sites.py").read_text("utf-8")
    assert "radius: int | None" in model
    assert "trace: str | None" in (
        sites.folder / "out/places/resources/sites.py"
    ).read_text("utf-8")


def test_the_remedy_is_written_as_one_would_here(
    sites: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sites.folder / "code/definitions")
    assert all("--root .. to" in r for r in _remedies(sites, "site.yaml"))
    assert sites.run("validate", "site.yaml", "--root", "..").exit_code == 0
    monkeypatch.chdir(sites.folder / "code")
    assert all("--root . to" in r for r in _remedies(sites, "definitions/site.yaml"))
    assert sites.run("validate", "definitions/site.yaml", "--root", ".").exit_code == 0
    (sites.folder / "elsewhere").mkdir()
    monkeypatch.chdir(sites.folder / "elsewhere")
    stated = str(sites.folder / SPEC)
    value = str(sites.folder / "code")
    assert all(f"--root {value} to" in remedy for remedy in _remedies(sites, stated))
    assert sites.run("validate", stated, "--root", value).exit_code == 0


def test_each_command_that_reads_descriptions_takes_it(sites: CommandLine) -> None:
    sites.write("code/other/site.yaml", SITE_IN_PARTS)
    for command in ("validate", "inspect", "generate", "check"):
        done = sites.run(command, SPEC, "--package", "places", "--root", "code")
        assert done.exit_code == 0, (command, done.output)
    stated = (SPEC, "code/other/site.yaml")
    assert sites.run("diff", *stated).exit_code == 1
    assert sites.run("diff", *stated, "--root", "code").stdout == "Verdict: none\n"
    vendored = sites.run("vendor", "src/places", SPEC, "--root", "code")
    assert vendored.exit_code == 0, vendored.output
    assert "--root DIR" in sites.run("watch", "--help").output


def test_it_reaches_no_further(sites: CommandLine) -> None:
    sites.write("secret.yaml", "Area: {type: object, title: hidden}\n")
    for reference in ("../../../secret.yaml", "..%2f..%2f../secret.yaml"):
        sites.write(
            "code/common/areas/area.yaml", f"Area: {{$ref: '{reference}#/Area'}}\n"
        )
        result = sites.run("validate", SPEC, "--root", "code")
        assert result.exit_code == 1
        assert "error[ref-outside]" in result.stderr and "leaves the root code" in (
            result.stderr
        )
    link = sites.folder / "code/common/areas/area.yaml"
    link.unlink()
    link.symlink_to(sites.folder / "secret.yaml")
    result = sites.run("validate", SPEC, "--root", "code")
    assert "error[ref-outside]" in result.stderr and "hidden" not in result.output


def test_what_git_keeps_is_out_of_reach(sites: CommandLine) -> None:
    sites.write("code/.git/config", "Area: {type: string}\n")
    sites.write(
        "code/common/areas/area.yaml", "Area: {$ref: '../../.git/config#/Area'}\n"
    )
    result = sites.run("validate", SPEC, "--root", "code")
    assert "error[ref-outside]" in result.stderr


def test_a_description_lies_below_its_root(sites: CommandLine) -> None:
    result = sites.run("validate", SPEC, "--root", "code/common")
    assert result.exit_code == 2
    assert "error[root-outside]" in result.stderr
    assert "remedy: Pass a folder around both: --root code\n" in result.stderr


def test_the_root_is_a_folder(sites: CommandLine) -> None:
    gone = sites.run("validate", SPEC, "--root", "gone")
    assert (
        gone.exit_code,
        "error[file-missing] gone does not exist" in gone.stderr,
    ) == (
        2,
        True,
    )
    file = sites.run("validate", SPEC, "--root", SPEC)
    assert file.exit_code == 2 and "error[not-folder]" in file.stderr


def test_the_configuration_has_it_too(sites: CommandLine) -> None:
    sites.write(
        "code/cliqgen.toml",
        'specs = ["definitions/site.yaml"]\nroot = "."\npackage = "places"\n',
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(sites.folder / "code/common")
        for command in ("generate", "check"):
            result = sites.run(command)
            assert result.exit_code == 0, result.output
    assert (sites.folder / "code/generated/places/places/client.py").exists()


def test_each_configured_client_has_its_own(sites: CommandLine) -> None:
    sites.write(
        "cliqgen.toml",
        f"""\
        [[client]]
        specs = ["{SPEC}"]
        package = "narrow"
        [[client]]
        specs = ["{SPEC}"]
        package = "places"
        root = "code"
        """,
    )
    result = sites.run("generate")
    assert result.exit_code == 1
    assert "ref-outside" in result.stderr and "generated/places: 1 operation" in (
        result.stdout
    )
    assert sites.run("generate", "--root", "code").exit_code == 0, "the line wins"


def test_it_is_recorded_and_holds_again(sites: CommandLine) -> None:
    assert sites.run("generate", *MADE, "--root", "code").exit_code == 0
    assert _manifest(sites)["source"]["root"] == "../code"
    for command in ("check", "generate", "validate"):
        again = sites.run(command, "out")
        assert again.exit_code == 0, again.output
    sites.write("code/common/areas/area.yaml", AREA.replace("integer", "string"))
    check = sites.run("check", "out")
    assert "common/areas/area.yaml was changed" in check.stderr
    assert sites.run("generate", "out").exit_code == 0
    assert sites.run("check", "out").exit_code == 0


def test_the_inputs_are_kept_by_where_they_lie_to_each_other(
    sites: CommandLine,
) -> None:
    sites.write("code/unused.yaml", "a: 1\n")
    assert sites.run("generate", *MADE, "--root", ".").exit_code == 0
    with tarfile.open(sites.folder / "out/.cliqgen-inputs.tar.xz") as archive:
        assert archive.getnames() == [
            ".cliqgen-names.json",
            "common/areas/area.yaml",
            "common/shared.yaml",
            "definitions/site.yaml",
        ]
    shutil.rmtree(sites.folder / "code")
    check = sites.run("check", "out")
    assert check.exit_code == 0, check.output
    assert "warning[input-missing]" in check.stderr
    client = sites.folder / "out/places/client.py"
    client.write_text(client.read_text("utf-8") + "# mine\n", "utf-8")
    shutil.copytree(sites.folder / "out", sites.folder / "copy")
    assert "# mine" in sites.run("check", "out").stdout


def test_a_revision_is_read_below_the_root_too(sites: CommandLine) -> None:
    import subprocess

    git = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org")
    for args in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "one")):
        subprocess.run([*git, *args], check=True, cwd=sites.folder)
    sites.write("code/common/areas/area.yaml", AREA.replace("integer", "string"))
    done = sites.run("diff", f"HEAD:{SPEC}", SPEC, "--root", "code")
    assert done.exit_code == 1, done.output
    assert "radius" in done.stdout
    without = sites.run("diff", f"HEAD:{SPEC}", SPEC)
    assert "remedy: Pass --root code to allow it" in without.stderr


def test_a_file_in_a_folder_below_reaches_up(cli: CommandLine) -> None:
    """As in a specification whose parts refer to a sister's folder."""
    cli.write(
        "data/api/client/site.yaml",
        HEAD + "paths:\n  /x:\n    $ref: '../../api/parts/x.yaml#/x'\n",
    )
    cli.write(
        "data/api/parts/x.yaml",
        """\
        x:
          get:
            operationId: x.get
            responses:
              '200':
                description: ok
                content:
                  application/json:
                    schema: {$ref: '../../identity/definitions/key.yaml'}
        """,
    )
    cli.write(
        "data/identity/definitions/key.yaml",
        "type: object\nproperties: {key: {type: string}}\n",
    )
    assert "--root data/api to" in _remedies(cli, "data/api/client/site.yaml")[0]
    far = cli.run("validate", "data/api/client/site.yaml", "--root", "data/api")
    assert "--root data to" in far.stderr
    assert (
        cli.run("validate", "data/api/client/site.yaml", "--root", "data").exit_code
        == 0
    )
