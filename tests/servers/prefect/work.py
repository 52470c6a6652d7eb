"""Calls about what runs flows: events, automations, pools of workers and their queues."""

from __future__ import annotations

import base64
import datetime
import json

from truth import AtLeast, Earlier, Model, Text
from words import SOME_ID, TOMORROW, YESTERDAY, call, filtered, ids, of

_TRIED = Model(
    "EventFilter",
    occurred=Model("EventOccurredFilter", since=YESTERDAY, until=TOMORROW),
    event=Model("EventNameFilter", name=["tried"]),
)

_TOKEN = json.dumps(
    {"filter": {"event": {"name": ["tried"]}}, "count": 3, "page_size": 1, "offset": 0}
)

# Nothing stores events: it would be done between the calls, and lock the database.
_EVENTS = [
    call(
        "POST /events",
        [
            Model(
                "Event",
                occurred=YESTERDAY + datetime.timedelta(hours=1),
                event="tried",
                resource={"prefect.resource.id": "tried.ü"},
                payload={"n": 1},
                id=SOME_ID,
            )
        ],
        None,
    ),
    call(
        "POST /events/filter",
        {"filter": _TRIED, "limit": 1},
        {"events": [], "total": 0, "next_page": None},
    ),
    call(
        "GET /events/filter/next",
        send={
            "page_token": base64.b64encode(base64.b64encode(_TOKEN.encode())).decode()
        },
        answer={"events": [], "total": 3, "next_page": Text("page-token=")},
    ),
    call("GET /events/filter/next", send={"page_token": "?"}, status=403),
    call(
        "POST /events/count-by/{countable}",
        {"filter": _TRIED},
        [],
        send={"countable": "event"},
    ),
    call(
        "POST /events/count-by/{countable}",
        {"filter": _TRIED, "time_unit": "day"},
        [AtLeast({"count": 0})] * 2,
        send={"countable": "day"},
    ),
]

_TRIGGER = Model(
    "EventTriggerInput", posture="Reactive", expect=["never"], threshold=2, within=10
)

_AUTOMATIONS = [
    call(
        "POST /automations/",
        {
            "name": "kept",
            "trigger": _TRIGGER,
            "actions": [Model("DoNothing", type="do-nothing")],
            "owner_resource": "prefect.deployment.x",
        },
        AtLeast(
            {
                "name": "kept",
                "trigger": AtLeast(
                    {"type": "event", "expect": ["never"], "threshold": 2}
                ),
                "actions": [{"type": "do-nothing"}],
            }
        ),
        keep="automation",
    ),
    call(
        "PUT /automations/{id}",
        {
            "name": "changed",
            "trigger": _TRIGGER,
            "actions": [Model("DoNothing", type="do-nothing")],
        },
        None,
        send=of("automation"),
    ),
    call("PATCH /automations/{id}", {"enabled": False}, None, send=of("automation")),
    call(
        "GET /automations/{id}",
        send=of("automation"),
        answer=AtLeast({"name": "changed", "enabled": False}),
    ),
    call(
        "POST /automations/filter",
        {"automations": filtered("Automation", "name", "changed"), "sort": "NAME_ASC"},
        ids("automation"),
    ),
    call("POST /automations/count", {}, 1),
    call(
        "GET /automations/related-to/{resource_id}",
        send={"resource_id": "prefect.deployment.x"},
        answer=ids("automation"),
    ),
    call(
        "DELETE /automations/owned-by/{resource_id}",
        send={"resource_id": "prefect.deployment.none"},
        answer=None,
    ),
    call("DELETE /automations/{id}", send=of("automation"), answer=None),
    call("GET /automations/{id}", send=of("automation"), status=404),
]

_POOLS = [
    call(
        "POST /work_pools/",
        {"name": "pool ü", "type": "process", "concurrency_limit": 3},
        AtLeast({"name": "pool ü", "type": "process", "concurrency_limit": 3}),
        keep="pool",
    ),
    call("POST /work_pools/", {"name": "pool ü"}, status=409),
    call(
        "PATCH /work_pools/{name}", {"description": "d"}, None, send={"name": "pool ü"}
    ),
    call(
        "GET /work_pools/{name}",
        send={"name": "pool ü"},
        answer=AtLeast({"description": "d", "is_paused": False}),
    ),
    call(
        "POST /work_pools/filter",
        {"work_pools": filtered("WorkPool", "name", "pool ü")},
        ids("pool"),
    ),
    call(
        "POST /work_pools/count",
        {"work_pools": filtered("WorkPool", "name", "pool ü")},
        1,
    ),
    call(
        "POST /work_pools/{name}/concurrency_status",
        {"page": 1},
        AtLeast({"concurrency_limit": 3}),
        send={"name": "pool ü"},
    ),
    call(
        "POST /work_pools/{name}/get_scheduled_flow_runs",
        {"limit": 1},
        [],
        send={"name": "pool ü"},
    ),
    call(
        "POST /work_pools/{work_pool_name}/queues",
        {"name": "q/1", "priority": 2},
        status=422,
        send={"work_pool_name": "pool ü"},
    ),
    call(
        "POST /work_pools/{work_pool_name}/queues",
        {"name": "q1", "priority": 2},
        AtLeast({"name": "q1", "priority": 2}),
        send={"work_pool_name": "pool ü"},
        keep="pool queue",
    ),
    call(
        "PATCH /work_pools/{work_pool_name}/queues/{name}",
        {"name": "q2", "is_paused": True},
        None,
        send={"work_pool_name": "pool ü", "name": "q1"},
    ),
    call(
        "GET /work_pools/{work_pool_name}/queues/{name}",
        send={"work_pool_name": "pool ü", "name": "q2"},
        answer=AtLeast({"id": Earlier("pool queue", "id"), "is_paused": True}),
    ),
    call(
        "POST /work_pools/{work_pool_name}/queues/filter",
        {"work_queues": filtered("WorkQueue", "name", "q2")},
        ids("pool queue"),
        send={"work_pool_name": "pool ü"},
    ),
    call(
        "DELETE /work_pools/{work_pool_name}/queues/{name}",
        send={"work_pool_name": "pool ü", "name": "q2"},
        answer=None,
    ),
    call(
        "POST /work_pools/{work_pool_name}/workers/heartbeat",
        {"name": "w 1", "heartbeat_interval_seconds": 30},
        None,
        send={"work_pool_name": "pool ü"},
    ),
    call(
        "POST /work_pools/{work_pool_name}/workers/filter",
        {"workers": filtered("Worker", "status", "ONLINE")},
        [
            AtLeast(
                {"name": "w 1", "heartbeat_interval_seconds": 30, "status": "ONLINE"}
            )
        ],
        send={"work_pool_name": "pool ü"},
    ),
    call(
        "DELETE /work_pools/{work_pool_name}/workers/{name}",
        send={"work_pool_name": "pool ü", "name": "w 1"},
        answer=None,
    ),
    call("DELETE /work_pools/{name}", send={"name": "pool ü"}, answer=None),
    call("GET /work_pools/{name}", send={"name": "pool ü"}, status=404),
    call(
        "POST /work_queues/",
        {"name": "kept"},
        AtLeast({"name": "kept"}),
        keep="queue",
    ),
    call("PATCH /work_queues/{id}", {"concurrency_limit": 4}, None, send=of("queue")),
    call(
        "GET /work_queues/{id}",
        send=of("queue"),
        answer=AtLeast({"concurrency_limit": 4}),
    ),
    call(
        "GET /work_queues/name/{name}",
        send={"name": "kept"},
        answer=AtLeast({"id": Earlier("queue", "id")}),
    ),
    call(
        "POST /work_queues/{id}/get_runs",
        {"limit": 1, "scheduled_before": TOMORROW},
        [],
        send=of("queue", x_prefect_ui=True),
    ),
    call(
        "POST /work_queues/filter",
        {"work_queues": filtered("WorkQueue", "name", "kept")},
        ids("queue"),
    ),
    call(
        "POST /work_queues/{id}/concurrency_status",
        {},
        AtLeast({"concurrency_limit": 4}),
        send=of("queue"),
    ),
    call(
        "GET /work_queues/{id}/status",
        send=of("queue"),
        answer=AtLeast({"late_runs_count": 0}),
    ),
    call("DELETE /work_queues/{id}", send=of("queue"), answer=None),
    call("GET /work_queues/{id}", send=of("queue"), status=404),
]

CALLS = [*_EVENTS, *_AUTOMATIONS, *_POOLS]
