"""Calls about flows, and about what is made by running them. The parts need each other."""

from __future__ import annotations

import artifacts
from truth import ANYTHING, AtLeast, Earlier, Model, Outcome, Text
from words import (
    DEPLOYMENT,
    FLOW,
    NOBODY,
    RUN,
    TASK_RUN,
    TOMORROW,
    YESTERDAY,
    call,
    filtered,
    ids,
    of,
    page,
)

_FLOWS = [
    call(
        "POST /flows/",
        {"name": "flow ü", "tags": ["a", "b"], "labels": {"n": 1, "t": "x"}},
        AtLeast({"name": "flow ü", "tags": ["a", "b"]}),
        keep="flow",
    ),
    call("GET /flows/{id}", send=of("flow"), answer=AtLeast({"name": "flow ü"})),
    call("GET /flows/{id}", send={"id": NOBODY}, status=404, message="Flow not found"),
    call("PATCH /flows/{id}", {"tags": ["c"]}, None, send=of("flow")),
    call(
        "GET /flows/name/{name}",
        send={"name": "flow ü"},
        answer=AtLeast({"tags": ["c"]}),
    ),
    call(
        "POST /flows/filter",
        {"flows": filtered("Flow", "name", "flow ü"), "sort": "NAME_ASC"},
        ids("flow"),
    ),
    call("POST /flows/filter", {"limit": -1}, status=422),
    call("POST /flows/count", {"flows": filtered("Flow", "id", FLOW)}, 1),
    call("POST /flows/paginate", {"flows": filtered("Flow", "id", FLOW)}, page("flow")),
]

_SCHEDULE = Model("CronSchedule", cron="0 3 * * *", timezone="Europe/Vienna")

_DEPLOYMENTS = [
    call(
        "POST /deployments/",
        {
            "name": "deployment",
            "flow_id": FLOW,
            "parameters": {"n": 1},
            "tags": ["t"],
            "work_queue_name": None,
        },
        AtLeast({"name": "deployment", "flow_id": FLOW, "parameters": {"n": 1}}),
        keep="deployment",
    ),
    call("PATCH /deployments/{id}", {"description": "ü"}, None, send=of("deployment")),
    call(
        "GET /deployments/{id}",
        send=of("deployment"),
        answer=AtLeast({"description": "ü", "tags": ["t"]}),
    ),
    call(
        "GET /deployments/name/{flow_name}/{deployment_name}",
        send={"flow_name": "flow ü", "deployment_name": "deployment"},
        answer=AtLeast({"id": DEPLOYMENT}),
    ),
    call(
        "POST /deployments/filter",
        {"deployments": filtered("Deployment", "id", DEPLOYMENT)},
        ids("deployment"),
    ),
    call(
        "POST /deployments/paginate",
        {"flows": filtered("Flow", "id", FLOW)},
        page("deployment"),
    ),
    call("POST /deployments/count", {"flows": filtered("Flow", "id", FLOW)}, 1),
    call(
        "POST /deployments/{id}/schedules",
        [
            Model("DeploymentScheduleCreate", schedule=_SCHEDULE),
            Model(
                "DeploymentScheduleCreate",
                schedule=Model(
                    "IntervalScheduleInput", interval=3600, anchor_date=YESTERDAY
                ),
                active=False,
            ),
        ],
        [
            AtLeast({"schedule": AtLeast({"cron": "0 3 * * *"}), "active": True}),
            AtLeast({"schedule": AtLeast({"interval": 3600}), "active": False}),
        ],
        send=of("deployment"),
        keep="schedules",
    ),
    call(
        "GET /deployments/{id}/schedules",
        send=of("deployment"),
        answer=[ANYTHING, ANYTHING],
    ),
    call(
        "PATCH /deployments/{id}/schedules/{schedule_id}",
        {"active": False},
        None,
        send=of("deployment", schedule_id=Earlier("schedules", 0, "id")),
    ),
    call(
        "DELETE /deployments/{id}/schedules/{schedule_id}",
        send=of("deployment", schedule_id=Earlier("schedules", 1, "id")),
        answer=None,
    ),
    call(
        "POST /deployments/{id}/schedule",
        {"max_runs": 1, "end_time": TOMORROW},
        None,
        send=of("deployment"),
    ),
    call("POST /deployments/{id}/pause_deployment", send=of("deployment"), answer=None),
    call(
        "POST /deployments/{id}/resume_deployment", send=of("deployment"), answer=None
    ),
    call(
        "GET /deployments/{id}/work_queue_check",
        send=of("deployment"),
        answer=[AtLeast({"name": "default"})],
    ),
    call(
        "POST /deployments/{id}/create_flow_run",
        {"name": "from deployment", "parameters": {"n": 2}},
        AtLeast({"name": "from deployment", "parameters": {"n": 2}}),
        send=of("deployment"),
    ),
    call(
        "POST /deployments/{id}/create_flow_run/bulk",
        [Model("DeploymentFlowRunCreate", name="bulk")],
        AtLeast({"results": [AtLeast({"status": "CREATED"})]}),
        send=of("deployment"),
        keep="bulk",
    ),
    call(
        "POST /deployments/get_scheduled_flow_runs",
        {"deployment_ids": [DEPLOYMENT], "scheduled_before": TOMORROW, "limit": 5},
        [AtLeast({"name": "from deployment"}), AtLeast({"name": "bulk"})],
    ),
    call("POST /ui/flows/count-deployments", {"flow_ids": [FLOW]}, AtLeast({})),
    call("POST /ui/flows/next-runs", {"flow_ids": [FLOW]}, AtLeast({})),
    call(
        "POST /flow_runs/bulk_delete",
        {
            "flow_runs": filtered(
                "FlowRun", "id", Earlier("bulk", "results", 0, "flow_run_id")
            )
        },
        {"deleted": [Earlier("bulk", "results", 0, "flow_run_id")]},
    ),
    call(
        "POST /deployments/",
        {"name": "other", "flow_id": FLOW},
        AtLeast({"name": "other"}),
        keep="other deployment",
    ),
    call(
        "POST /deployments/bulk_delete",
        {
            "deployments": filtered(
                "Deployment", "id", Earlier("other deployment", "id")
            )
        },
        {"deleted": [Earlier("other deployment", "id")]},
    ),
    call("DELETE /deployments/{id}", send=of("deployment"), answer=None),
    call("GET /deployments/{id}", send=of("deployment"), status=404),
]

_HISTORY = [
    AtLeast({"states": []}),
    AtLeast({"states": [AtLeast({"state_type": "PENDING", "count_runs": 1})]}),
    AtLeast({"states": []}),
]

_RUNS = [
    call(
        "POST /flow_runs/",
        {
            "flow_id": FLOW,
            "name": "run",
            "parameters": {"when": "ü", "list": [1, 2]},
            "state": Model("StateCreate", type="PENDING", message="made"),
        },
        AtLeast(
            {
                "name": "run",
                "parameters": {"when": "ü", "list": [1, 2]},
                "state": AtLeast({"type": "PENDING", "message": "made"}),
            }
        ),
        keep="run",
    ),
    call("PATCH /flow_runs/{id}", {"tags": ["t"]}, None, send=of("run")),
    call("PATCH /flow_runs/{id}/labels", {"k": 1}, None, send=of("run")),
    call(
        "GET /flow_runs/{id}",
        send=of("run"),
        answer=AtLeast({"tags": ["t"], "labels": AtLeast({"k": 1})}),
    ),
    call(
        "POST /flow_runs/filter",
        {"flow_runs": filtered("FlowRun", "id", RUN), "sort": "ID_DESC"},
        ids("run"),
    ),
    call(
        "POST /flow_runs/paginate",
        {"flow_runs": filtered("FlowRun", "id", RUN)},
        page("run"),
    ),
    call("POST /flow_runs/count", {"flow_runs": filtered("FlowRun", "id", RUN)}, 1),
    call(
        "POST /flow_runs/lateness",
        {"flow_runs": filtered("FlowRun", "id", NOBODY)},
        None,
    ),
    call(
        "POST /flow_runs/history",
        {
            "history_start": YESTERDAY,
            "history_end": TOMORROW,
            "history_interval_seconds": 86400,
            "flow_runs": filtered("FlowRun", "id", RUN),
        },
        _HISTORY,
    ),
    call(
        "POST /ui/flow_runs/history",
        {"flow_runs": filtered("FlowRun", "id", RUN)},
        [AtLeast({"id": RUN, "state_type": "PENDING"})],
    ),
    call(
        "POST /flow_runs/{id}/set_state",
        {"state": Model("StateCreate", type="PAUSED", name="Paused"), "force": True},
        AtLeast({"status": "ACCEPT", "state": AtLeast({"type": "PAUSED"})}),
        send=of("run"),
    ),
    call(
        "POST /flow_runs/{id}/resume",
        {},
        AtLeast({"status": "ACCEPT", "state": AtLeast({"type": "RUNNING"})}),
        send=of("run"),
    ),
    call(
        "POST /flow_runs/bulk_set_state",
        {
            "flow_runs": filtered("FlowRun", "id", RUN),
            "state": Model("StateCreate", type="RUNNING"),
            "force": True,
        },
        AtLeast({"results": [AtLeast({"flow_run_id": RUN, "status": "ACCEPT"})]}),
    ),
    call(
        "GET /flow_run_states/",
        send={"flow_run_id": RUN},
        answer=[
            AtLeast({"type": type})
            for type in ("PENDING", "PAUSED", "RUNNING", "RUNNING")
        ],
        keep="states",
    ),
    call(
        "GET /flow_run_states/{id}",
        send=of("states", 0, "id"),
        answer=AtLeast({"id": Earlier("states", 0, "id")}),
    ),
    call(
        "GET /observed-states",
        send={"query": "RUN"},
        answer=[AtLeast({"state_type": "RUNNING"})],
    ),
    call(
        "POST /flow_runs/{id}/input",
        {"key": "k", "value": '{"ü": 1}', "sender": "s"},
        None,
        send=of("run"),
    ),
    call(
        "POST /flow_runs/{id}/input/filter",
        {"prefix": "k", "limit": 1},
        [AtLeast({"key": "k", "value": '{"ü": 1}', "sender": "s"})],
        send=of("run"),
    ),
    call(
        "GET /flow_runs/{id}/input/{key}",
        send=of("run", key="k"),
        answer='{"ü": 1}',
    ),
    call("DELETE /flow_runs/{id}/input/{key}", send=of("run", key="k"), answer=None),
    call("GET /flow_runs/{id}/input/{key}", send=of("run", key="k"), status=404),
    call(
        "POST /logs/",
        [
            Model(
                "LogCreate",
                name="l",
                level=20,
                message="said ü, with a comma",
                timestamp=YESTERDAY,
                flow_run_id=RUN,
            )
        ],
        None,
    ),
    call(
        "POST /logs/filter",
        {
            "logs": Model(
                "LogFilter", flow_run_id=Model("LogFilterFlowRunId", any=[RUN])
            ),
            "sort": "TIMESTAMP_ASC",
        },
        [AtLeast({"message": "said ü, with a comma", "timestamp": YESTERDAY})],
    ),
    call(
        "GET /flow_runs/{id}/logs/download",
        send=of("run"),
        answer=Text('"said ü, with a comma"'),
    ),
]

_TASK_RUNS = [
    call(
        "POST /task_runs/",
        {
            "name": "task run",
            "flow_run_id": RUN,
            "task_key": "t",
            "dynamic_key": "0",
            "state": Model("StateCreate", type="PENDING"),
            "task_inputs": {
                "x": [Model("Parameter", name="p"), Model("Constant", type="int")]
            },
        },
        AtLeast(
            {
                "name": "task run",
                "flow_run_id": RUN,
                "task_inputs": {
                    "x": [
                        {"input_type": "parameter", "name": "p"},
                        {"input_type": "constant", "type": "int"},
                    ]
                },
            }
        ),
        keep="task run",
    ),
    call("PATCH /task_runs/{id}", {"name": "renamed"}, None, send=of("task run")),
    call(
        "GET /task_runs/{id}", send=of("task run"), answer=AtLeast({"name": "renamed"})
    ),
    call(
        "POST /task_runs/filter",
        {"task_runs": filtered("TaskRun", "id", TASK_RUN)},
        ids("task run"),
    ),
    call(
        "POST /task_runs/paginate",
        {"task_runs": filtered("TaskRun", "id", TASK_RUN)},
        page("task run"),
    ),
    call(
        "POST /task_runs/count", {"task_runs": filtered("TaskRun", "id", TASK_RUN)}, 1
    ),
    call(
        "POST /task_runs/history",
        {
            "history_start": YESTERDAY,
            "history_end": TOMORROW,
            "history_interval_seconds": 86400,
        },
        _HISTORY,
    ),
    call(
        "POST /task_runs/{id}/set_state",
        {"state": Model("StateCreate", type="COMPLETED", data={"a": 1}), "force": True},
        AtLeast({"status": "ACCEPT", "state": AtLeast({"type": "COMPLETED"})}),
        send=of("task run"),
    ),
    call(
        "GET /task_run_states/",
        send={"task_run_id": TASK_RUN},
        answer=[AtLeast({"type": "PENDING"}), AtLeast({"type": "COMPLETED"})],
        keep="task states",
    ),
    call(
        "GET /task_run_states/{id}",
        send=of("task states", 0, "id"),
        answer=AtLeast({"id": Earlier("task states", 0, "id")}),
    ),
    call(
        "POST /ui/task_runs/dashboard/counts",
        {
            "task_runs": Model(
                "TaskRunFilter",
                start_time=Model(
                    "TaskRunFilterStartTime", after=YESTERDAY, before=TOMORROW
                ),
            )
        },
        ANYTHING,
    ),
    call(
        "POST /ui/task_runs/count",
        {"task_runs": filtered("TaskRun", "id", TASK_RUN)},
        AtLeast({"COMPLETED": 1, "FAILED": 0}),
    ),
    call(
        "GET /ui/task_runs/{id}",
        send=of("task run"),
        answer=AtLeast({"id": TASK_RUN}),
    ),
    call("POST /ui/flow_runs/count-task-runs", {"flow_run_ids": [RUN]}, AtLeast({})),
    call(
        "GET /flow_runs/{id}/graph",
        send=of("run"),
        answer=ids("task run"),
        server_fault="An input of a task run may be a parameter, and then there is no graph.",
        instead=Outcome(status=500),
    ),
    call(
        "GET /flow_runs/{id}/graph-v2",
        send=of("run", since=YESTERDAY),
        answer=AtLeast(
            {
                "root_node_ids": [TASK_RUN],
                "nodes": [[TASK_RUN, AtLeast({"label": "renamed"})]],
            }
        ),
    ),
]

_END = [
    call("DELETE /task_runs/{id}", send=of("task run"), answer=None),
    call("DELETE /flow_runs/{id}", send=of("run"), answer=None),
    call("GET /flow_runs/{id}", send=of("run"), status=404),
    call(
        "POST /flows/", {"name": "other"}, AtLeast({"name": "other"}), keep="other flow"
    ),
    call(
        "POST /flows/bulk_delete",
        {"flows": filtered("Flow", "id", Earlier("other flow", "id"))},
        {"deleted": [Earlier("other flow", "id")]},
    ),
    call("DELETE /flows/{id}", send=of("flow"), answer=None),
    call("GET /flows/{id}", send=of("flow"), status=404),
]

CALLS = [*_FLOWS, *_DEPLOYMENTS, *_RUNS, *_TASK_RUNS, *artifacts.CALLS, *_END]
