"""Calls about the server itself, and about what is set in it."""

from __future__ import annotations

from truth import ANYTHING, AtLeast, Earlier, Model, Outcome, Text
from words import NOBODY, SOME_ID, call, filtered, ids, of

_ROOT = [
    call("GET /health", answer=True),
    call("GET /version", answer="0.8.4"),
    call("GET /hello", answer="👋"),
    call("GET /ready", answer={"message": "OK"}),
    call("GET /admin/version", answer="3.9.1"),
    call("GET /admin/settings", answer=AtLeast({"server": ANYTHING})),
    call("GET /observed-states", send={"query": "none ü", "limit": 3}, answer=[]),
    call(
        "GET /csrf-token",
        send={"client": "c"},
        status=422,
        message="CSRF protection is disabled.",
    ),
    call(
        "GET /collections/views/{view}",
        send={"view": "aggregate-worker-metadata"},
        answer=AtLeast({"prefect": ANYTHING}),
    ),
    call(
        "GET /collections/views/{view}",
        send={"view": "none"},
        status=404,
        message="View none not found",
    ),
    call(
        "POST /ui/schemas/validate",
        {
            "schema": {"type": "object", "properties": {"n": {"type": "integer"}}},
            "values": {"n": "x"},
        },
        AtLeast({"valid": False, "errors": [AtLeast({"property": "n"})]}),
    ),
    call("POST /templates/validate", "{{ flow }}", None),
    call("POST /automations/templates/validate", "{{ flow }}", None),
    call("POST /automations/templates/validate", "{{ flow", status=422),
    call(
        "POST /task_workers/filter",
        {"task_worker_filter": Model("TaskWorkerFilter", task_keys=["none"])},
        [],
    ),
]

_VARIABLES = [
    call(
        "POST /variables/",
        {"name": "kept", "value": {"a": [1, None, "ü"]}, "tags": ["t"]},
        AtLeast({"name": "kept", "value": {"a": [1, None, "ü"]}, "tags": ["t"]}),
        keep="variable",
    ),
    call("POST /variables/", {"name": "kept", "value": 1}, status=409),
    call(
        "POST /variables/",
        {"name": "No Name", "value": 1},
        status=422,
        model=AtLeast({"detail": ANYTHING}),
        server_fault="The documented body of a 422 is FastAPI's; Prefect answers with its own.",
        instead=Outcome(status=422, message="Invalid request received.", model={}),
    ),
    call("GET /variables/{id}", send=of("variable"), answer=AtLeast({"name": "kept"})),
    call(
        "PATCH /variables/{id}",
        {"value": None},
        None,
        send=of("variable"),
    ),
    call(
        "GET /variables/name/{name}",
        send={"name": "kept"},
        answer=AtLeast({"value": None, "tags": ["t"]}),
    ),
    call("PATCH /variables/name/{name}", {"value": "x"}, None, send={"name": "kept"}),
    call(
        "POST /variables/filter",
        {"variables": filtered("Variable", "name", "kept"), "limit": 1},
        [AtLeast({"value": "x"})],
    ),
    call(
        "POST /variables/count", {"variables": filtered("Variable", "name", "kept")}, 1
    ),
    call("DELETE /variables/name/{name}", send={"name": "kept"}, answer=None),
    call("DELETE /variables/{id}", send=of("variable"), status=404),
]

_SEARCHES = [
    call(
        "PUT /saved_searches/",
        {
            "name": "kept",
            "filters": [
                Model(
                    "SavedSearchFilter",
                    object="flow",
                    property="name",
                    type="string",
                    operation="equals",
                    value=[1, "a"],
                )
            ],
        },
        AtLeast({"name": "kept", "filters": [AtLeast({"value": [1, "a"]})]}),
        keep="search",
    ),
    call(
        "GET /saved_searches/{id}", send=of("search"), answer=AtLeast({"name": "kept"})
    ),
    call("POST /saved_searches/filter", {"limit": 2}, ids("search")),
    call("DELETE /saved_searches/{id}", send=of("search"), answer=None),
    call("GET /saved_searches/{id}", send=of("search"), status=404),
]

_BLOCKS = [
    call(
        "POST /block_types/",
        {"name": "Kept", "slug": "kept"},
        AtLeast({"name": "Kept", "slug": "kept", "is_protected": False}),
        keep="block type",
    ),
    call(
        "GET /block_types/{id}",
        send=of("block type"),
        answer=AtLeast({"slug": "kept"}),
    ),
    call("PATCH /block_types/{id}", {"description": "ü"}, None, send=of("block type")),
    call(
        "GET /block_types/slug/{slug}",
        send={"slug": "kept"},
        answer=AtLeast({"description": "ü"}),
    ),
    call(
        "POST /block_types/filter",
        {"block_types": filtered("BlockType", "slug", "kept")},
        ids("block type"),
    ),
    call(
        "POST /block_schemas/",
        {
            "block_type_id": Earlier("block type", "id"),
            "fields": {"title": "Kept", "type": "object", "properties": {}},
            "capabilities": ["write-path"],
        },
        AtLeast({"capabilities": ["write-path"], "checksum": Text("sha256:")}),
        keep="schema",
    ),
    call(
        "GET /block_schemas/{id}",
        send=of("schema"),
        answer=AtLeast({"id": Earlier("schema", "id")}),
    ),
    call(
        "GET /block_schemas/checksum/{checksum}",
        send={"checksum": Earlier("schema", "checksum")},
        answer=AtLeast({"id": Earlier("schema", "id")}),
    ),
    call(
        "POST /block_schemas/filter",
        {
            "block_schemas": Model(
                "BlockSchemaFilter",
                block_capabilities=Model(
                    "BlockSchemaFilterCapabilities", all=["write-path"]
                ),
            ),
            "limit": 1,
        },
        [AtLeast({"capabilities": ANYTHING})],
    ),
    call("GET /block_capabilities/", answer=ANYTHING),
    call(
        "POST /block_documents/",
        {
            "name": "kept",
            "data": {"a": {"b": [1]}},
            "block_schema_id": Earlier("schema", "id"),
            "block_type_id": Earlier("block type", "id"),
        },
        AtLeast({"name": "kept", "data": {"a": {"b": [1]}}}),
        keep="block",
    ),
    call(
        "GET /block_documents/{id}",
        send=of("block", include_secrets=True),
        answer=AtLeast({"name": "kept"}),
    ),
    call(
        "PATCH /block_documents/{id}",
        {"data": {"c": 1}, "merge_existing_data": True},
        None,
        send=of("block"),
    ),
    call(
        "POST /block_documents/filter",
        {"block_documents": filtered("BlockDocument", "name", "kept")},
        [AtLeast({"data": {"a": {"b": [1]}, "c": 1}})],
    ),
    call(
        "POST /block_documents/count",
        {"block_documents": filtered("BlockDocument", "name", "kept")},
        1,
    ),
    call(
        "GET /block_types/slug/{slug}/block_documents",
        send={"slug": "kept"},
        answer=ids("block"),
    ),
    call(
        "GET /block_types/slug/{slug}/block_documents/name/{block_document_name}",
        send={"slug": "kept", "block_document_name": "kept"},
        answer=AtLeast({"id": Earlier("block", "id")}),
    ),
    call(
        "PUT /admin/storage",
        {"default_result_storage_block_id": Earlier("block", "id")},
        AtLeast({"default_result_storage_block_id": Earlier("block", "id")}),
    ),
    call(
        "PUT /admin/storage",
        {"default_result_storage_block_id": NOBODY},
        status=404,
        message="not found",
    ),
    call(
        "GET /admin/storage",
        answer=AtLeast({"default_result_storage_block_id": Earlier("block", "id")}),
    ),
    call("DELETE /admin/storage", answer=None),
    call("DELETE /block_documents/{id}", send=of("block"), answer=None),
    call("DELETE /block_schemas/{id}", send=of("schema"), answer=None),
    call("DELETE /block_types/{id}", send=of("block type"), answer=None),
    call("GET /block_types/{id}", send=of("block type"), status=404),
    call("POST /block_types/install_system_block_types", answer=None),
]

_LIMITS = [
    call(
        "POST /concurrency_limits/",
        {"tag": "kept", "concurrency_limit": 1},
        AtLeast({"tag": "kept", "concurrency_limit": 1, "active_slots": []}),
        keep="limit",
    ),
    call(
        "GET /concurrency_limits/{id}",
        send=of("limit"),
        answer=AtLeast({"tag": "kept"}),
    ),
    call(
        "GET /concurrency_limits/tag/{tag}",
        send={"tag": "kept"},
        answer=AtLeast({"concurrency_limit": 1}),
    ),
    call("POST /concurrency_limits/filter", {"limit": 5}, [AtLeast({"tag": "kept"})]),
    call(
        "POST /concurrency_limits/increment",
        {"names": ["kept"], "task_run_id": SOME_ID},
        [AtLeast({"name": "kept", "limit": 1})],
    ),
    call(
        "POST /concurrency_limits/increment",
        {"names": ["kept"], "task_run_id": NOBODY},
        status=423,
        message="limit",
    ),
    call(
        "POST /concurrency_limits/decrement",
        {"names": ["kept"], "task_run_id": SOME_ID},
        [AtLeast({"name": "tag:kept"})],
    ),
    call(
        "POST /concurrency_limits/tag/{tag}/reset",
        {"slot_override": [SOME_ID]},
        None,
        send={"tag": "kept"},
    ),
    call("DELETE /concurrency_limits/tag/{tag}", send={"tag": "kept"}, answer=None),
    call("DELETE /concurrency_limits/{id}", send=of("limit"), status=404),
    call(
        "POST /v2/concurrency_limits/",
        {"name": "kept/2 ü", "limit": 2},
        status=422,
    ),
    call(
        "POST /v2/concurrency_limits/",
        {"name": "kept2", "limit": 2, "slot_decay_per_second": 0.5},
        AtLeast({"name": "kept2", "limit": 2, "slot_decay_per_second": 0.5}),
        keep="limit 2",
    ),
    call(
        "GET /v2/concurrency_limits/{id_or_name}",
        send={"id_or_name": Earlier("limit 2", "id")},
        answer=AtLeast({"name": "kept2"}),
    ),
    call(
        "PATCH /v2/concurrency_limits/{id_or_name}",
        {"limit": 1, "slot_decay_per_second": 0},
        None,
        send={"id_or_name": "kept2"},
    ),
    call(
        "POST /v2/concurrency_limits/filter",
        {},
        [AtLeast({"name": "kept2", "limit": 1})],
    ),
    call(
        "POST /v2/concurrency_limits/increment",
        {"slots": 1, "names": ["kept2"], "mode": "concurrency"},
        [AtLeast({"name": "kept2", "limit": 1})],
    ),
    call(
        "POST /v2/concurrency_limits/increment",
        {"slots": 1, "names": ["kept2"]},
        status=423,
    ),
    call(
        "POST /v2/concurrency_limits/decrement",
        {"slots": 1, "names": ["kept2"], "occupancy_seconds": 0.5},
        [AtLeast({"name": "kept2"})],
    ),
    call(
        "POST /v2/concurrency_limits/increment-with-lease",
        {"slots": 1, "names": ["kept2"], "lease_duration": 60},
        AtLeast({"limits": [AtLeast({"name": "kept2"})]}),
        keep="lease",
    ),
    call(
        "POST /v2/concurrency_limits/leases/{lease_id}/renew",
        {"lease_duration": 90.5},
        None,
        send={"lease_id": Earlier("lease", "lease_id")},
    ),
    call(
        "POST /v2/concurrency_limits/decrement-with-lease",
        {"lease_id": Earlier("lease", "lease_id")},
        None,
    ),
    call(
        "DELETE /v2/concurrency_limits/{id_or_name}",
        send={"id_or_name": "kept2"},
        answer=None,
    ),
    call(
        "GET /v2/concurrency_limits/{id_or_name}",
        send={"id_or_name": "kept2"},
        status=404,
    ),
]

CALLS = [*_ROOT, *_VARIABLES, *_SEARCHES, *_BLOCKS, *_LIMITS]
