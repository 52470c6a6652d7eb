"""Calls about artifacts, which runs leave behind."""

from __future__ import annotations

from truth import AtLeast, Earlier, Outcome
from words import RUN, call, filtered, ids, of

CALLS = [
    call(
        "POST /artifacts/",
        {
            "key": "kept",
            "type": "markdown",
            "data": "# ü",
            "metadata": {"a": "b"},
            "flow_run_id": RUN,
        },
        AtLeast({"key": "kept", "data": "# ü", "metadata_": {"a": "b"}}),
        keep="artifact",
    ),
    call("PATCH /artifacts/{id}", {"data": {"n": [1]}}, None, send=of("artifact")),
    call(
        "GET /artifacts/{id}",
        send=of("artifact"),
        answer=AtLeast({"data": {"n": [1]}}),
    ),
    call(
        "GET /artifacts/{key}/latest",
        send={"key": "kept"},
        answer=AtLeast({"id": Earlier("artifact", "id")}),
        server_fault="An artifact is documented, and its collection comes, with another id.",
        instead=Outcome(answer=AtLeast({"key": "kept", "data": {"n": [1]}})),
    ),
    call(
        "POST /artifacts/filter",
        {"artifacts": filtered("Artifact", "key", "kept")},
        ids("artifact"),
    ),
    call(
        "POST /artifacts/count", {"artifacts": filtered("Artifact", "key", "kept")}, 1
    ),
    call(
        "POST /artifacts/latest/filter",
        {"artifacts": filtered("ArtifactCollection", "key", "kept")},
        [AtLeast({"latest_id": Earlier("artifact", "id")})],
    ),
    call(
        "POST /artifacts/latest/count",
        {"artifacts": filtered("ArtifactCollection", "key", "kept")},
        1,
    ),
    call("DELETE /artifacts/{id}", send=of("artifact"), answer=None),
    call("GET /artifacts/{id}", send=of("artifact"), status=404),
]
