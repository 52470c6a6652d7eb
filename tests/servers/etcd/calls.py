"""What is called of etcd, and what is right. It keeps no record of requests, but what was
written is read back. int64 is a text, as JSON of protocol buffers has it."""

from __future__ import annotations

from typing import Any

from truth import ANYTHING, AtLeast, Call, Earlier, Model

_DONE = AtLeast({"header": AtLeast({"member_id": ANYTHING, "raft_term": "2"})})
_ROOT = {"api_key": Earlier("root", "token")}
_ANN = {"api_key": Earlier("ann", "token")}
_SELF = Earlier("status", "header", "member_id")
_UNUSED = ["http://127.0.0.1:9"]


def _with(**members: Any) -> AtLeast:
    return AtLeast({"header": ANYTHING, **members})


def _kv(key: bytes, value: bytes, **members: Any) -> AtLeast:
    return AtLeast({"key": key, "value": value, **members})


_KEYS = [
    Call(
        operation="POST /v3/kv/put",
        body={"key": b"a/\x00\xff", "value": "grüß".encode()},
        answer=_DONE,
        keep="first",
    ),
    Call(
        operation="POST /v3/kv/put",
        body={"key": b"a/\x00\xff", "value": b"?>\xfe", "prev_kv": True},
        answer=_with(prev_kv=_kv(b"a/\x00\xff", "grüß".encode(), version="1")),
        keep="second",
    ),
    Call(operation="POST /v3/kv/put", body={"key": b"a/2"}, answer=_DONE),
    Call(
        operation="POST /v3/kv/put",
        body={"value": b"x"},
        status=400,
        message="key is not provided",
    ),
    Call(
        operation="POST /v3/kv/range",
        body={"key": b"a/\x00\xff"},
        answer=_with(
            count="1",
            kvs=[
                _kv(
                    b"a/\x00\xff",
                    b"?>\xfe",
                    version="2",
                    create_revision=Earlier("first", "header", "revision"),
                    mod_revision=Earlier("second", "header", "revision"),
                )
            ],
        ),
    ),
    Call(
        operation="POST /v3/kv/range",
        body={
            "key": b"a/",
            "range_end": b"a0",
            "sort_order": "DESCEND",
            "sort_target": "KEY",
            "limit": "1",
            "keys_only": True,
        },
        answer=_with(count="2", more=True, kvs=[AtLeast({"key": b"a/2"})]),
    ),
    Call(
        operation="POST /v3/kv/range",
        body={
            "key": b"a/\x00\xff",
            "revision": Earlier("first", "header", "revision"),
        },
        answer=_with(kvs=[_kv(b"a/\x00\xff", "grüß".encode())]),
    ),
    Call(
        operation="POST /v3/kv/range",
        body={"key": b"a/2", "revision": "999999"},
        status=400,
        message="required revision is a future revision",
    ),
    Call(
        operation="POST /v3/kv/txn",
        body={
            "compare": [
                Model(
                    "EtcdserverpbCompare",
                    key=b"a/\x00\xff",
                    target="VERSION",
                    result="EQUAL",
                    version="2",
                )
            ],
            "success": [
                Model(
                    "EtcdserverpbRequestOp",
                    request_put=Model("EtcdserverpbPutRequest", key=b"a/3", value=b"3"),
                ),
                Model(
                    "EtcdserverpbRequestOp",
                    request_range=Model("EtcdserverpbRangeRequest", key=b"a/3"),
                ),
            ],
        },
        answer=_with(
            succeeded=True,
            responses=[
                AtLeast({"response_put": ANYTHING}),
                AtLeast(
                    {
                        "response_range": AtLeast(
                            {"count": "1", "kvs": [_kv(b"a/3", b"3")]}
                        )
                    }
                ),
            ],
        ),
    ),
    Call(
        operation="POST /v3/watch",
        body={
            "create_request": Model(
                "EtcdserverpbWatchCreateRequest",
                key=b"a/\x00\xff",
                start_revision=Earlier("second", "header", "revision"),
                prev_kv=True,
            )
        },
        lines=2,
        answer=[
            {"result": _with(created=True)},
            {
                "result": _with(
                    events=[
                        {
                            "kv": AtLeast({"value": "Pz7+", "version": "2"}),
                            "prev_kv": AtLeast({"value": "Z3LDvMOf", "version": "1"}),
                        }
                    ]
                )
            },
        ],
    ),
    Call(
        operation="POST /v3/watch",
        body={"create_request": Model("EtcdserverpbWatchCreateRequest", key=b"a/2")},
        items=1,
        answer=[{"result": _with(created=True)}],
    ),
    Call(
        operation="POST /v3/kv/deleterange",
        body={"key": b"a/2", "range_end": b"a/4", "prev_kv": True},
        answer=_with(
            deleted="2",
            prev_kvs=[AtLeast({"key": b"a/2"}), _kv(b"a/3", b"3")],
        ),
    ),
    Call(
        operation="POST /v3/kv/compaction",
        body={"revision": Earlier("second", "header", "revision"), "physical": True},
        answer=_DONE,
    ),
    Call(
        operation="POST /v3/kv/compaction",
        body={"revision": Earlier("first", "header", "revision")},
        status=400,
        message="required revision has been compacted",
    ),
    Call(
        operation="POST /v3/kv/deleterange",
        body={"key": b"a/\x00\xff"},
        answer=_with(deleted="1"),
    ),
]

_LEASES = [
    Call(
        operation="POST /v3/lease/grant",
        body={"id": "9007199254740993", "ttl": "600"},
        answer=_with(ID="9007199254740993", TTL="600"),
    ),
    Call(
        operation="POST /v3/lease/grant",
        body={"id": "9007199254740993", "ttl": "600"},
        status=412,
        message="lease already exists",
    ),
    Call(
        operation="POST /v3/kv/put",
        body={"key": b"leased", "value": b"v", "lease": "9007199254740993"},
        answer=_DONE,
    ),
    Call(
        operation="POST /v3/lease/keepalive",
        body={"id": "9007199254740993"},
        answer=[{"result": _with(ID="9007199254740993", TTL="600")}],
    ),
    Call(
        operation="POST /v3/lease/timetolive",
        body={"id": "9007199254740993", "keys": True},
        answer=_with(ID="9007199254740993", grantedTTL="600", keys=[b"leased"]),
    ),
    Call(
        operation="POST /v3/kv/lease/timetolive",
        body={"id": "9007199254740993"},
        answer=_with(ID="9007199254740993", grantedTTL="600"),
    ),
    Call(
        operation="POST /v3/lease/leases",
        body={},
        answer=_with(leases=[{"ID": "9007199254740993"}]),
    ),
    Call(
        operation="POST /v3/kv/lease/leases",
        body={},
        answer=_with(leases=[{"ID": "9007199254740993"}]),
    ),
    Call(
        operation="POST /v3/lease/revoke",
        body={"id": "9007199254740993"},
        answer=_DONE,
    ),
    Call(
        operation="POST /v3/kv/lease/revoke",
        body={"id": "9007199254740993"},
        status=404,
        message="requested lease not found",
    ),
]

_MAINTENANCE = [
    Call(
        operation="POST /v3/maintenance/status",
        body={},
        answer=_with(version="3.4.23", leader=ANYTHING, dbSize=ANYTHING),
        keep="status",
    ),
    Call(
        operation="POST /v3/maintenance/alarm",
        body={"action": "ACTIVATE", "alarm": "NOSPACE", "member_id": _SELF},
        answer=AtLeast({"alarms": [{"alarm": "NOSPACE", "memberID": _SELF}]}),
    ),
    Call(
        operation="POST /v3/kv/put",
        body={"key": b"k"},
        status=429,
        message="database space exceeded",
    ),
    Call(
        operation="POST /v3/maintenance/alarm",
        body={"action": "DEACTIVATE", "alarm": "NOSPACE", "member_id": _SELF},
        answer=AtLeast({"alarms": [{"alarm": "NOSPACE", "memberID": _SELF}]}),
    ),
    Call(operation="POST /v3/maintenance/alarm", body={"action": "GET"}, answer={}),
    Call(operation="POST /v3/maintenance/defragment", body={}, answer={}),
    Call(
        operation="POST /v3/maintenance/hash",
        body={"revision": "0"},
        answer=_with(hash=ANYTHING),
    ),
    Call(
        operation="POST /v3/maintenance/snapshot",
        body={},
        lines=1,
        answer=[{"result": AtLeast({"blob": ANYTHING})}],
    ),
    Call(
        operation="POST /v3/maintenance/snapshot",
        body={},
        items=1,
        answer=[{"result": AtLeast({"blob": ANYTHING})}],
    ),
    Call(
        operation="POST /v3/maintenance/transfer-leadership",
        body={"target_id": "5"},
        status=412,
        message="bad leader transferee",
    ),
]

_CLUSTER = [
    Call(
        operation="POST /v3/cluster/member/list",
        body={},
        answer=_with(members=[AtLeast({"ID": _SELF, "name": "default"})]),
    ),
    Call(
        operation="POST /v3/cluster/member/add",
        body={"peer_ur_ls": _UNUSED, "is_learner": True},
        answer=_with(
            member=AtLeast({"peerURLs": _UNUSED, "isLearner": True}),
            members=[ANYTHING, ANYTHING],
        ),
        keep="added",
    ),
    Call(
        operation="POST /v3/cluster/member/update",
        body={
            "id": Earlier("added", "member", "ID"),
            "peer_ur_ls": ["http://127.0.0.1:19"],
        },
        answer=_with(members=[ANYTHING, ANYTHING]),
    ),
    Call(
        operation="POST /v3/cluster/member/promote",
        body={"id": Earlier("added", "member", "ID")},
        status=412,
        message="can only promote a learner member which is in sync with leader",
    ),
    Call(
        operation="POST /v3/cluster/member/remove",
        body={"id": Earlier("added", "member", "ID")},
        answer=_with(members=[AtLeast({"name": "default"})]),
    ),
    Call(
        operation="POST /v3/cluster/member/remove",
        body={"id": Earlier("added", "member", "ID")},
        status=404,
        message="member not found",
    ),
]

_AUTH = [
    Call(
        operation="POST /v3/auth/authenticate",
        body={"name": "root", "password": "r"},
        status=412,
        message="authentication is not enabled",
    ),
    *(
        Call(operation="POST /v3/auth/user/add", body=body, answer=_DONE)
        for body in (
            {"name": "root", "password": "r"},
            {"name": "ann ü", "password": "old"},
        )
    ),
    *(
        Call(operation="POST /v3/auth/role/add", body={"name": name}, answer=_DONE)
        for name in ("root", "reader")
    ),
    Call(
        operation="POST /v3/auth/role/grant",
        body={
            "name": "reader",
            "perm": Model("AuthpbPermission", key=b"k", perm_type="READ"),
        },
        answer=_DONE,
    ),
    *(
        Call(
            operation="POST /v3/auth/user/grant",
            body={"user": user, "role": role},
            answer=_DONE,
        )
        for user, role in (("root", "root"), ("ann ü", "reader"))
    ),
    Call(
        operation="POST /v3/auth/user/changepw",
        body={"name": "ann ü", "password": "new"},
        answer=_DONE,
    ),
    Call(operation="POST /v3/auth/enable", body={}, answer=_DONE),
    Call(
        operation="POST /v3/auth/authenticate",
        body={"name": "root", "password": "r"},
        answer=_with(token=ANYTHING),
        keep="root",
    ),
    Call(
        operation="POST /v3/auth/authenticate",
        body={"name": "ann ü", "password": "new"},
        answer=_with(token=ANYTHING),
        keep="ann",
    ),
    Call(
        operation="POST /v3/auth/authenticate",
        body={"name": "ann ü", "password": "old"},
        status=400,
        message="authentication failed, invalid user ID or password",
    ),
    Call(
        operation="POST /v3/kv/range",
        body={"key": b"k"},
        client=_ANN,
        answer=_DONE,
    ),
    Call(
        operation="POST /v3/kv/put",
        body={"key": b"k"},
        client=_ANN,
        status=403,
        message="permission denied",
    ),
    Call(
        operation="POST /v3/kv/range",
        body={"key": b"k"},
        status=400,
        message="user name is empty",
    ),
    Call(
        operation="POST /v3/kv/range",
        body={"key": b"k"},
        client={"api_key": "no/such=="},
        status=401,
        message="invalid auth token",
    ),
    Call(
        operation="POST /v3/auth/role/list",
        body={},
        client=_ROOT,
        answer=_with(roles=["reader", "root"]),
    ),
    Call(
        operation="POST /v3/auth/role/get",
        body={"role": "reader"},
        client=_ROOT,
        answer=_with(perm=[{"key": b"k"}]),
    ),
    Call(
        operation="POST /v3/auth/user/list",
        body={},
        client=_ROOT,
        answer=_with(users=["ann ü", "root"]),
    ),
    Call(
        operation="POST /v3/auth/user/get",
        body={"name": "ann ü"},
        client=_ROOT,
        answer=_with(roles=["reader"]),
    ),
    Call(
        operation="POST /v3/auth/role/revoke",
        body={"role": "reader", "key": b"k"},
        client=_ROOT,
        answer=_DONE,
    ),
    Call(
        operation="POST /v3/auth/user/revoke",
        body={"name": "ann ü", "role": "reader"},
        client=_ROOT,
        answer=_DONE,
    ),
    Call(operation="POST /v3/auth/disable", body={}, client=_ROOT, answer=_DONE),
    *(
        Call(operation="POST /v3/auth/user/delete", body={"name": name}, answer=_DONE)
        for name in ("ann ü", "root")
    ),
    *(
        Call(operation="POST /v3/auth/role/delete", body={"role": name}, answer=_DONE)
        for name in ("reader", "root")
    ),
    Call(
        operation="POST /v3/auth/role/delete",
        body={"role": "reader"},
        status=412,
        message="role name not found",
    ),
]

CALLS = [*_KEYS, *_LEASES, *_MAINTENANCE, *_CLUSTER, *_AUTH]
