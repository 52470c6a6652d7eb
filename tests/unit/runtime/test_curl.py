"""Requests as curl commands: what a shell makes of them, and what they do not show."""

from __future__ import annotations

import io
import json
import shlex
import subprocess
from base64 import b64encode
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from client_runtime.curl import curl_command
from client_runtime.extras import Extras
from client_runtime.operation import Operation
from client_runtime.request import Attachment, build_call

URL = "https://api.example"
SECRET = "s3cret/ü+value"
OWN = ("-H", "Accept: application/json", "-H", "User-Agent: shop/1")


def command(
    method: str = "POST",
    path: str = "/items",
    *,
    attachments: tuple[Attachment, ...] = (),
    secret_names: tuple[str, ...] = (),
    extras: Extras | None = None,
    media_type: str | None = None,
    **arguments: Any,
) -> str:
    content_type = {} if media_type is None else {"content_type": media_type}
    operation: Operation[Any] = Operation(
        id="items", method=method, path=path, responses={}, **content_type
    )
    call = build_call(operation, URL, "shop/1", arguments, extras or Extras())
    with closing(call.body):
        return curl_command(call.authorize(attachments, secret_names))


def words(*args: Any, **arguments: Any) -> list[str]:
    """The words of a command after those of each; a shell and Python agree on them."""
    line = command(*args, **arguments)
    shown = subprocess.run(
        ["sh", "-c", f"curl() {{ printf '%s\\0' curl \"$@\"; }}\n{line}"],
        capture_output=True,
        check=True,
    )
    by_shell = shown.stdout.decode().split("\0")[:-1]
    assert by_shell == shlex.split(line)
    name, *others = by_shell
    assert name == "curl"
    at = others.index(OWN[1]) - 1
    assert tuple(others[at : at + 4]) == OWN
    return others[:at] + others[at + 4 :]


def test_methods() -> None:
    url = f"{URL}/items"
    assert words("GET") == [url]
    assert words("HEAD") == ["--head", url]
    assert words("DELETE") == ["-X", "DELETE", url]
    assert words("POST") == ["-X", "POST", url]
    assert words("GET", json=1)[:2] == ["-X", "GET"]


def test_what_a_shell_or_curl_would_expand() -> None:
    query = {"a": "$(id) `id` 'x' \"y\" *", "b": "c&d;e"}
    assert words("GET", query=query) == [
        f"{URL}/items?a=%24%28id%29%20%60id%60%20%27x%27%20%22y%22%20%2A&b=c%26d%3Be"
    ]
    headers = {"X-Note": "it's $HOME; \\ !"}
    assert words("GET", headers=headers)[:2] == ["-H", "X-Note: it's $HOME; \\ !"]
    assert words("GET", headers={"X-Note": ""})[:2] == ["-H", "X-Note;"]
    assert words("GET", encoded_query="a[b]=1") == ["--globoff", f"{URL}/items?a[b]=1"]


def test_a_header_does_not_speak_to_the_terminal() -> None:
    assert words("GET", headers={"X-Note": "a\x9b31m"})[1] == "X-Note: a\\x9b31m"


def test_json_is_shown_as_it_is_sent() -> None:
    value = {"text": "it's\nü", "number": 1.5, "list": [None, True, {"a": []}]}
    sent = '{"text":"it\'s\\nü","number":1.5,"list":[null,true,{"a":[]}]}'
    assert words(json=value)[2:] == [
        *("-H", "Content-Type: application/json", "--data-raw", sent, f"{URL}/items")
    ]


def test_members_with_the_name_of_a_secret() -> None:
    value = {
        "user": "ada",
        "password": "hunter2",
        "nested": [{"clientSecret": "abc", "api_key": 7, "author": "bo"}],
        "credentials": {"pin": "1234"},
        "token": None,
        "requires_token": True,
        "zapp": "x",
    }
    line = words(json=value, secret_names=("zapp",))
    assert line[line.index("--data-raw") + 1] == (
        '{"user":"ada","password":"***",'
        '"nested":[{"clientSecret":"***","api_key":"***","author":"bo"}],'
        '"credentials":"***","token":null,"requires_token":true,"zapp":"***"}'
    )


def test_forms() -> None:
    line = words(form={"user": "a b&c", "refresh_token": "abc", "user[password]": "x"})
    assert line[line.index("--data-raw") + 1] == (
        "user=a%20b%26c&refresh_token=***&user%5Bpassword%5D=***"
    )
    assert words(form="a&token")[5] == "a&token"


def test_texts() -> None:
    text = "one's\n\ttwo: @three"
    line = words(media_type="text/plain", content=text)
    assert line[2:] == [
        *("-H", "Content-Type: text/plain", "--data-raw", text, f"{URL}/items")
    ]


@pytest.mark.parametrize(
    ("media_type", "content", "shown"),
    [
        ("application/octet-stream", b"plain", "@<5 bytes>"),
        ("image/png", b"\x89PNG\r\n", "@<6 bytes>"),
        ("text/plain", b"\xff", "@<1 bytes>"),
        ("text/plain", "a\x1b[31m", "@<6 bytes>"),
        ("text/plain", "a\rb", "@<3 bytes>"),
        ("text/plain", "a\u202eb", "@<5 bytes>"),
        ("text/plain; charset=utf-16", "ab", "@<6 bytes>"),
        ("text/csv", "a" * 100_001, "@<100001 bytes>"),
        ("application/json", '{"password": "x"', "@<16 bytes>"),
        ("application/json", "[" * 100_000, "@<100000 bytes>"),
        ("application/octet-stream", iter([b"a"]), "@<a stream>"),
    ],
)
def test_what_is_not_shown(media_type: str, content: Any, shown: str) -> None:
    line = words(media_type=media_type, content=content)
    assert line[-3:] == ["--data-binary", shown, f"{URL}/items"]


def test_files_are_named(tmp_path: Path) -> None:
    path = tmp_path / "it's.bin"
    path.write_bytes(b"abc")
    line = words(media_type="application/octet-stream", content=path)
    assert line[-3:-1] == ["--data-binary", f"@{path}"]
    with path.open("rb") as file:
        line = words(media_type="text/plain", content=file)
        assert line[-3:-1] == ["--data-binary", f"@{path}"]
        assert file.tell() == 0


def test_the_parts_of_a_form(tmp_path: Path) -> None:
    path = tmp_path / 'a";b.txt'
    path.write_bytes(b"abc")
    parts = {
        "text": '@it\'s; "x"',
        "json": {"a": "b;c", "password": "d"},
        "password": "hunter2",
        "file": path,
        "bytes": ("n;1.png", b"\x89PNG", "image/png"),
        "plain": b"hello",
        "open": io.BytesIO(b"abc"),
    }
    line = words(multipart=parts)
    quoted = str(path).replace('"', '\\"')
    assert line[2:] == [
        *("--form-string", 'text=@it\'s; "x"'),
        *("-F", r'json="{\"a\":\"b;c\",\"password\":\"***\"}";type=application/json'),
        *("--form-string", "password=***"),
        *("-F", f'file=@"{quoted}";filename="a\\";b.txt"'),
        *("-F", 'bytes=@"<4 bytes>";filename="n;1.png";type=image/png'),
        *("-F", 'plain=@"<5 bytes>";filename="plain";type=application/octet-stream'),
        *("-F", 'open=@"<a stream>";filename="open"'),
        f"{URL}/items",
    ]
    line = words(media_type="multipart/mixed", multipart={"a": "b"})
    assert line[2:4] == ["-H", "Content-Type: multipart/mixed"]
    assert line[4:6] == ["--form-string", "a=b"]


def test_a_credential_is_nowhere() -> None:
    basic = b64encode(f"ada:{SECRET}".encode()).decode()
    credential = Attachment(
        headers=(("Authorization", f"Basic {basic}"),),
        query=(("key", SECRET),),
        cookies=(("sid", quote(SECRET, safe="")),),
        secrets=(SECRET, basic),
    )
    partly = "".join(f"%{byte:02x}" for byte in SECRET.encode())
    escaped = f'{{"\\u0073{SECRET[1:]}": "{SECRET[:-1]}\\u0065"}}'
    bodies: list[dict[str, Any]] = [
        {"json": {"note": f"<{SECRET}>", "list": [SECRET]}},
        {"form": {"note": f"<{SECRET}>"}},
        {"multipart": {"note": f"<{SECRET}>", "json": {"note": SECRET}}},
        {"content": f"<{SECRET}>", "media_type": "text/plain"},
        {"content": f"<{partly}>", "media_type": "text/plain"},
        {"content": json.dumps(SECRET), "media_type": "application/xml"},
        {"content": escaped, "media_type": "text/json"},
        {"multipart": {"file": (f"{SECRET}.txt", b"x")}},
    ]
    spellings = {SECRET, quote(SECRET, safe=""), quote(SECRET), partly, basic, "s3cret"}
    for body in bodies:
        line = command(
            attachments=(credential,),
            query={"note": SECRET},
            encoded_query=f"again={partly}",
            headers={"X-Note": quote(SECRET)},
            **body,
        )
        shown = [each for each in spellings if each in line]
        assert shown == [], line


def test_headers_that_look_secret() -> None:
    line = words("GET", headers={"X-Api-Key": "abcdef", "Cookie": "a=bcde; f=ghij"})
    assert line[:4] == ["-H", "X-Api-Key: ***", "-H", "Cookie: ***"]
