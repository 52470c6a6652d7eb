"""Rules about tables of status codes."""

from __future__ import annotations

from cliqgen.codes.rule import Place, Rule, error

RULES: dict[str, Rule] = {
    "status-table": error(
        "The status code table cannot be read.",
        why="The exceptions of the client are made from it.",
        remedy="Use YAML, JSON, CSV or a Markdown table of status and description.",
        place=Place.TABLE,
        bad="just words",
        good="statuses:\n- {status: 404, reason: Not Found}",
    ),
    "status-duplicate": error(
        "The status code table has a status twice.",
        why="A status has one exception.",
        remedy="Keep one of the rows.",
        place=Place.TABLE,
        bad="statuses:\n- {status: 404, reason: Not Found}\n- {status: 404, reason: Gone}",
        good="statuses:\n- {status: 404, reason: Not Found}\n- {status: 410, reason: Gone}",
    ),
    "status-impossible": error(
        "The status code table has a status outside 100 to 599.",
        why="HTTP has no such status.",
        remedy="Correct the number.",
        place=Place.TABLE,
        bad="statuses:\n- {status: 4040, reason: Not Found}",
        good="statuses:\n- {status: 404, reason: Not Found}",
    ),
    "status-field": error(
        "A row of the status code table is malformed.",
        why="The exception would lack what the field says.",
        remedy="Correct the field shown above.",
        place=Place.TABLE,
        bad="statuses:\n- {status: 404, reason: Not Found, retry: often}",
        good="statuses:\n- {status: 404, reason: Not Found, retry: never}",
    ),
}
