"""Plans go by the client as it was written, whoever wrote it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /pets: {get: {operationId: pets.list, responses: {"204": {description: done}}}}
"""


def test_names_of_other_rules_are_shown_as_gone_and_new(cli: CommandLine) -> None:
    """As where a version in the making has other rules and the same number."""
    cli.write("api.yaml", SPEC)
    call = ("generate", "api.yaml", "-o", "out", "--package", "shop")
    assert cli.run(*call).exit_code == 0
    assert "Verdict: none" in cli.run(*call, "--dry-run").stdout

    root = cli.folder / "out"
    (module,) = root.rglob("resources/pets.py")
    module.write_text(
        module.read_text("utf-8").replace("def list", "def fetch"), "utf-8"
    )
    manifest = json.loads((root / ".cliqgen.json").read_text("utf-8"))
    name = module.relative_to(root).as_posix()
    manifest["printed"][name] = "0" * 64
    (root / ".cliqgen.json").write_text(json.dumps(manifest), "utf-8")

    result = cli.run(*call, "--dry-run")
    assert "breaking[method-removed] client.pets.fetch is gone" in result.stdout
    assert "info[method-added] client.pets.list is new" in result.stdout
