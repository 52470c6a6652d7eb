"""The tasks of the README of the Cliq client, and the scopes that the description asks for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from cliqgen.usage.scopes import smallest
from usage_support import cliq_catalogue, used

README = Path(__file__).parents[3] / "generated/zoho-cliq/README.md"
#: The calls of each task, and its scopes without their `ZohoCliq.`.
TASKS = {
    "Post to a channel as a bot": (
        "messages.send_to_channel_by_name",
        "Webhooks.CREATE",
    ),
    "Reply in a thread": (
        "messages.send_to_channel messages.send_to_chat",
        "Webhooks.CREATE",
    ),
    "Share a file": ("files.share_to_chat", "Webhooks.CREATE"),
    "Page through channels": ("channels.iter", "Channels.READ"),
    "Search messages": ("messages.iter_search", "Chats.READ"),
    "Read the messages of a channel": (
        "channels.get_by_name messages.list",
        "Channels.READ Messages.READ",
    ),
    "Schedule a message": ("chats.scheduled_messages.create", "Messages.CREATE"),
    "Add a member to a channel": ("channels.members.add", "Channels.UPDATE"),
    "Send a message card with buttons": ("messages.send_to_chat", "Messages.CREATE"),
    "Add a record to a datastore": (
        "datastores.records.create",
        "DatastoreRecords.CREATE",
    ),
    "Mark a chat as read": ("chats.mark_read", "Chats.UPDATE"),
}


def tasks() -> dict[str, str]:
    """The code of each task by its title."""
    text = README.read_text("utf-8").partition("\n## Tasks\n")[2].partition("\n## ")[0]
    parts = re.split(r"^### (.+)$", text, flags=re.M)[1:]
    return {
        title: "\n".join(re.findall(r"^```python\n(.*?)^```", body, re.M | re.S))
        for title, body in zip(parts[::2], parts[1::2], strict=True)
    }


def test_all_are_here() -> None:
    assert list(tasks()) == list(TASKS)


@pytest.mark.parametrize("title", TASKS)
def test_a_task(title: str, tmp_path: Path) -> None:
    calls, scopes = TASKS[title]
    text = "from zoho_cliq import Cliq\nclient = Cliq()\n" + tasks()[title]
    catalogue = cliq_catalogue()
    found, unresolved = used(tmp_path, {"main.py": text}, catalogue)
    assert {call.rpartition(" ")[2] for call in found} == set(calls.split())
    needs = [catalogue.methods[tuple(call.split("."))].scopes for call in calls.split()]
    assert smallest(needs, "ALL") == tuple(f"ZohoCliq.{s}" for s in scopes.split())
    assert unresolved == []
