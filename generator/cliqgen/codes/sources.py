"""Rules about Python sources that call a client."""

from __future__ import annotations

from cliqgen.codes.rule import Place, Rule, error, warning

RULES: dict[str, Rule] = {
    "source-unreadable": error(
        "A Python source cannot be read.",
        why="The operations that it calls may need further scopes.",
        remedy="Fix it, or pass other paths.",
        place=Place.WORDS,
        bad="`def send(:` is not Python.",
        good="`def send():` is.",
    ),
    "call-unresolved": warning(
        "A line may call any operation: its text does not say which.",
        why="What it calls may need further scopes.",
        remedy="Check the line by hand, or name the method in it.",
        place=Place.WORDS,
        bad="`getattr(client, name)()` depends on what `name` is when it runs.",
        good="`client.chats.list()` does not.",
    ),
    "scope-missing": error(
        "A line needs a scope that has not been granted.",
        why="The server refuses the call, usually with status 401 or 403.",
        remedy="Add the scope to the file of --check, and ask for consent again.",
        place=Place.WORDS,
        bad="`client.chats.create()` where the file grants `Chats.READ` alone.",
        good="The file grants `Chats.CREATE` too.",
    ),
    "server-unknown": error(
        "The description has no server of that name.",
        why="Each server has a consent address of its own.",
        remedy="Use one of the names listed.",
        place=Place.WORDS,
        bad="`cliqgen scopes src --server mars` where the servers are `us` and `eu`.",
        good="`cliqgen scopes src --server eu`",
    ),
}
