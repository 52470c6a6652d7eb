"""A whole program: its scopes, their lines, and the lines of which nobody can tell.

What `programs/helpdesk.py` calls is written in its comments, and its scopes are below.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner, Result
from cliqgen.cli import cli

PROGRAM = Path(__file__).parent / "programs/helpdesk.py"
#: The scopes, without their `ZohoCliq.`, and the operations that need each.
SCOPES = {
    "Channels.CREATE": ["channels.create"],
    "Channels.READ": ["channels.get_by_name", "channels.iter"],
    "Channels.UPDATE": ["channels.archive", "channels.members.add"],
    "Chats.READ": ["threads.iter"],
    "Chats.UPDATE": ["chats.mark_read", "threads.close"],
    "Departments.READ": ["departments.iter", "departments.members.list"],
    "Messages.READ": ["messages.list", "threads.get_main_message"],
    "Profile.READ": ["statuses.get_current", "statuses.list"],
    "Reminders.CREATE": ["reminders.create"],
    "Reminders.UPDATE": ["reminders.users.add"],
    "StorageData.DELETE": ["databases.records.delete"],
    "StorageData.READ": ["databases.records.iter"],
    "Teams.READ": ["teams.list", "teams.members.list"],
    "Users.READ": ["users.get"],
    "Webhooks.CREATE": [
        "files.share_to_channel_by_name",
        "messages.send_to_channel_by_name",
        "messages.send_to_user",
    ],
    "messageactions.READ": ["messages.reactions.list"],
}
ALL = [f"ZohoCliq.{scope}" for scope in SCOPES]


def noted() -> dict[str, list[int]]:
    """The lines of each operation, each below its comment; of `?` those that are unclear."""
    lines: dict[str, list[int]] = {}
    for number, line in enumerate(PROGRAM.read_text("utf-8").splitlines(), 2):
        for call in re.findall(r"# cliq: (\S+)$", line):
            lines.setdefault(call, []).append(number)
    return lines


def run(*options: str | Path) -> Result:
    return CliRunner().invoke(cli, ["scopes", str(PROGRAM), *map(str, options)])


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    result = run("--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_each_scope_has_the_lines_that_the_program_notes(
    document: dict[str, Any],
) -> None:
    lines = noted()
    found = {
        entry["scope"]: sorted((use["call"], use["line"]) for use in entry["uses"])
        for entry in document["result"]["scopes"]
    }
    assert found == {
        f"ZohoCliq.{scope}": sorted((call, n) for call in calls for n in lines[call])
        for scope, calls in SCOPES.items()
    }
    assert document["result"]["without_scope"] == []


def test_every_other_line_is_clear(
    document: dict[str, Any],
) -> None:
    found = [(d["code"], d["position"]["line"]) for d in document["diagnostics"]]
    assert found == [("call-unresolved", number) for number in noted()["?"]]


def test_consent_is_asked_for_at_the_data_center_of_the_program() -> None:
    result = run(
        "--server",
        "eu",
        "--client-id",
        "1000.X",
        "--redirect-uri",
        "https://a.example/",
    )
    (line,) = [n for n in result.stdout.splitlines() if n.startswith("consent address")]
    address = urlsplit(line.partition(": ")[2])
    assert (address.scheme, address.netloc) == ("https", "accounts.zoho.eu")
    assert parse_qs(address.query)["scope"] == [",".join(ALL)]
    assert parse_qs(address.query)["client_id"] == ["1000.X"]


def test_what_is_granted_is_enough(tmp_path: Path) -> None:
    granted = tmp_path / "scopes.txt"
    granted.write_text("\n".join(ALL), "utf-8")
    result = run("--check", granted)
    assert result.exit_code == 0
    assert "granted but not needed" not in result.stdout


def test_a_broad_scope_is_enough_for_its_group_and_more_is_noted(
    tmp_path: Path,
) -> None:
    granted = tmp_path / "scopes.txt"
    groups = ("Reminders.", "StorageData.")
    narrow = [s for s in ALL if not s.removeprefix("ZohoCliq.").startswith(groups)]
    broad = ["ZohoCliq.Reminders.ALL", "ZohoCliq.StorageData.ALL", "ZohoCliq.Bots.READ"]
    granted.write_text(" ".join(narrow + broad), "utf-8")
    result = run("--check", granted, "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["result"]["unneeded"] == ["ZohoCliq.Bots.READ"]


def test_a_missing_scope_fails_at_each_line_that_needs_it(tmp_path: Path) -> None:
    granted = tmp_path / "scopes.txt"
    granted.write_text(
        "\n".join(s for s in ALL if s != "ZohoCliq.Channels.UPDATE"), "utf-8"
    )
    result = run("--check", granted, "--format", "json")
    assert result.exit_code == 1
    document = json.loads(result.stdout)
    assert document["result"]["missing"] == ["ZohoCliq.Channels.UPDATE"]
    lines = [
        d["position"]["line"]
        for d in document["diagnostics"]
        if d["code"] == "scope-missing"
    ]
    assert lines == sorted(
        noted()["channels.archive"] + noted()["channels.members.add"]
    )
