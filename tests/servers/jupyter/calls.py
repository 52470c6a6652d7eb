"""What is called of Jupyter Server, and what is right. It keeps no record of requests, but
what was written is read back."""

from __future__ import annotations

import uuid

from truth import ANYTHING, AtLeast, Call, Earlier, Outcome, Text

_NOBODY = uuid.UUID("6f0a5a0e-3a0f-4a6e-9a52-0d2c1f9f7b11")

_CONTENTS = [
    Call(
        operation="PUT /api/contents/{path}",
        send={"path": "deep"},
        body={"type": "directory"},
        answer=AtLeast({"name": "deep", "type": "directory", "writable": True}),
    ),
    Call(
        operation="PUT /api/contents/{path}",
        send={"path": "deep/n ü.txt"},
        body={"type": "file", "format": "text", "content": "grüß\n"},
        answer=AtLeast({"name": "n ü.txt", "path": "deep/n ü.txt", "type": "file"}),
    ),
    Call(
        operation="GET /api/contents/{path}",
        send={"path": "deep/n ü.txt", "format": "text", "content": 1, "hash": 1},
        answer=AtLeast(
            {
                "name": "n ü.txt",
                "content": "grüß\n",
                "size": 7,
                "mimetype": "text/plain",
                "format": "text",
                "hash_algorithm": "sha256",
            }
        ),
    ),
    Call(
        operation="GET /api/contents/{path}",
        send={"path": "deep"},
        answer=AtLeast({"type": "directory", "content": Text("n ü.txt")}),
        server_fault="The content is documented as a text, and that of a folder is a list.",
        instead=Outcome(
            answer=AtLeast(
                {"type": "directory", "content": [AtLeast({"path": "deep/n ü.txt"})]}
            )
        ),
    ),
    Call(
        operation="GET /api/contents/{path}",
        send={"path": "nowhere"},
        status=404,
        message="does not exist",
    ),
    Call(
        operation="POST /api/contents/{path}",
        send={"path": "deep"},
        body={"copy_from": "deep/n ü.txt"},
        answer=AtLeast({"name": "n ü-Copy1.txt", "type": "file"}),
    ),
    Call(
        operation="PATCH /api/contents/{path}",
        send={"path": "deep/n ü-Copy1.txt"},
        body={"path": "deep/other.txt"},
        answer=AtLeast({"name": "other.txt", "path": "deep/other.txt"}),
    ),
    Call(
        operation="POST /api/contents/{path}/checkpoints",
        send={"path": "deep/n ü.txt"},
        answer=AtLeast({"id": "checkpoint", "last_modified": ANYTHING}),
        keep="checkpoint",
    ),
    Call(
        operation="GET /api/contents/{path}/checkpoints",
        send={"path": "deep/n ü.txt"},
        answer=[AtLeast({"id": "checkpoint"})],
    ),
    Call(
        operation="POST /api/contents/{path}/checkpoints/{checkpoint_id}",
        send={"path": "deep/n ü.txt", "checkpoint_id": Earlier("checkpoint", "id")},
        answer=None,
    ),
    Call(
        operation="DELETE /api/contents/{path}/checkpoints/{checkpoint_id}",
        send={"path": "deep/n ü.txt", "checkpoint_id": Earlier("checkpoint", "id")},
        answer=None,
    ),
    Call(
        operation="DELETE /api/contents/{path}",
        send={"path": "deep/n ü.txt"},
        answer=None,
    ),
    Call(
        operation="DELETE /api/contents/{path}",
        send={"path": "deep/other.txt"},
        answer=None,
    ),
    Call(operation="DELETE /api/contents/{path}", send={"path": "deep"}, answer=None),
]

_KERNELS = [
    Call(
        operation="POST /api/kernels",
        body={"name": "python3"},
        answer=AtLeast(
            {"name": "python3", "id": ANYTHING, "execution_state": "starting"}
        ),
        keep="kernel",
    ),
    Call(
        operation="GET /api/kernels",
        answer=[AtLeast({"id": Earlier("kernel", "id"), "name": "python3"})],
    ),
    Call(
        operation="GET /api/kernels/{kernel_id}",
        send={"kernel_id": Earlier("kernel", "id")},
        answer=AtLeast({"name": "python3", "connections": 0}),
    ),
    Call(
        operation="POST /api/kernels/{kernel_id}/interrupt",
        send={"kernel_id": Earlier("kernel", "id")},
        answer=None,
    ),
    Call(
        operation="POST /api/kernels/{kernel_id}/restart",
        send={"kernel_id": Earlier("kernel", "id")},
        answer=AtLeast({"id": Earlier("kernel", "id")}),
    ),
    Call(
        operation="DELETE /api/kernels/{kernel_id}",
        send={"kernel_id": Earlier("kernel", "id")},
        answer=None,
    ),
    Call(
        operation="GET /api/kernels/{kernel_id}",
        send={"kernel_id": _NOBODY},
        status=404,
        message="Kernel does not exist",
    ),
]

_SESSIONS = [
    Call(
        operation="POST /api/sessions",
        body={
            "path": "a.ipynb",
            "name": "a",
            "type": "notebook",
            "kernel": {"name": "python3"},
        },
        answer=AtLeast(
            {
                "path": "a.ipynb",
                "name": "a",
                "type": "notebook",
                "kernel": AtLeast({"name": "python3"}),
            }
        ),
        keep="session",
    ),
    Call(
        operation="GET /api/sessions",
        answer=[AtLeast({"id": Earlier("session", "id"), "path": "a.ipynb"})],
    ),
    Call(
        operation="GET /api/sessions/{session}",
        send={"session": Earlier("session", "id")},
        answer=AtLeast({"path": "a.ipynb"}),
    ),
    Call(
        operation="PATCH /api/sessions/{session}",
        send={"session": Earlier("session", "id")},
        body={"path": "b.ipynb"},
        answer=AtLeast({"id": Earlier("session", "id"), "path": "b.ipynb"}),
    ),
    Call(
        operation="DELETE /api/sessions/{session}",
        send={"session": Earlier("session", "id")},
        answer=None,
    ),
]

_OTHERS = [
    Call(operation="GET /api/", answer={"version": Text(".")}),
    Call(operation="GET /api/spec.yaml", answer=Text(b'swagger: "2.0"')),
    Call(
        operation="PATCH /api/config/{section_name}",
        send={"section_name": "tried"},
        body={"a": {"b": 1}},
        answer={"a": {"b": 1}},
    ),
    Call(
        operation="GET /api/config/{section_name}",
        send={"section_name": "tried"},
        answer={"a": {"b": 1}},
    ),
    Call(
        operation="GET /api/me",
        send={"permissions": '{"contents": ["read"]}'},
        answer=AtLeast(
            {
                "identity": AtLeast({"name": Text("Anonymous")}),
                "permissions": AtLeast({"contents": ["read"]}),
            }
        ),
    ),
    Call(
        operation="GET /api/kernelspecs",
        answer=AtLeast(
            {
                "default": "python3",
                "kernelspecs": AtLeast({"python3": AtLeast({"name": "python3"})}),
            }
        ),
    ),
    Call(
        operation="GET /api/resolvePath",
        send={"path": "calls.py"},
        answer=AtLeast({"resolved": ANYTHING}),
    ),
    Call(operation="GET /api/status", answer=AtLeast({"connections": 0})),
    Call(
        operation="POST /api/terminals",
        answer=AtLeast({"name": ANYTHING}),
        keep="terminal",
    ),
    Call(
        operation="GET /api/terminals",
        answer=[AtLeast({"name": Earlier("terminal", "name")})],
    ),
    Call(
        operation="GET /api/terminals/{terminal_id}",
        send={"terminal_id": Earlier("terminal", "name")},
        answer=AtLeast({"name": Earlier("terminal", "name")}),
    ),
    Call(
        operation="DELETE /api/terminals/{terminal_id}",
        send={"terminal_id": Earlier("terminal", "name")},
        answer=None,
    ),
]

CALLS = [*_CONTENTS, *_KERNELS, *_SESSIONS, *_OTHERS]
