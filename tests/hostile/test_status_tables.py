"""Status tables that are wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hostile_support import TO_OUT

if TYPE_CHECKING:
    from hostile_support import Bench


def _refuses(
    bench: Bench, code: str, name: str, text: str | bytes, place: str, *says: str
) -> None:
    bench.place_client()
    bench.write(name, text)
    bench.refuses(
        code,
        "generate",
        "good.yaml",
        "--status-codes",
        name,
        *TO_OUT,
        place=place,
        says=says,
    )


@pytest.mark.parametrize(
    ("code", "row", "says"),
    [
        ("status-duplicate", "{status: 404, reason: Again}", "404"),
        ("status-impossible", "{status: 99, reason: Low}", "99"),
        ("status-impossible", "{status: 600, reason: High}", "600"),
        ("status-impossible", "{status: 4040, reason: High}", "4040"),
        ("status-impossible", "{status: -404, reason: Negative}", "-404"),
        ("status-impossible", "{status: 404.5, reason: Half}", "404.5"),
        ("status-impossible", "{status: true, reason: Truth}", ""),
        ("status-impossible", "{status: 4xx, reason: Range}", "4xx"),
        ("status-impossible", "{status: '٤٠٤', reason: Digits}", ""),
        ("status-impossible", "{reason: Nothing}", ""),
        ("status-field", "{status: 409, reason: X, retry: often}", "often"),
        ("status-field", "{status: 409, reason: X, retry: [never]}", "retry"),
        ("status-field", "{status: 409, exception: not a name}", "not a name"),
        ("status-field", "{status: 409, exception: class}", "class"),
        ("status-field", "{status: 409, exception: NotFoundError}", "NotFoundError"),
        ("status-field", "{status: 409, reason: [X]}", "reason"),
        ("status-field", "{status: 409, reason: X, colour: red}", "colour"),
        ("status-field", "{status: 409, reason: X, vendor_codes: a}", "vendor_codes"),
        ("status-field", "{status: 409, reason: X, vendor_codes: [{}]}", "vendor code"),
        ("status-field", "{status: 409, reason: X, vendor_codes: [taken]}", "taken"),
        ("status-field", "just text", ""),
    ],
)
def test_a_wrong_row(bench: Bench, code: str, row: str, says: str) -> None:
    text = (
        "statuses:\n  - {status: 404, reason: Not Found, vendor_codes: [taken]}\n"
        f"  - {row}\n"
    )
    _refuses(bench, code, "codes.yaml", text, "codes.yaml:3:", says)


@pytest.mark.parametrize(
    ("name", "text", "code", "place"),
    [
        ("codes.yaml", "just words\n", "status-table", "codes.yaml:1:"),
        ("codes.yaml", "statuses: []\n", "status-table", "codes.yaml:1:"),
        ("codes.yaml", "statuses: 7\n", "status-table", "codes.yaml:1:"),
        ("codes.yaml", "a: [\n", "yaml-syntax", "codes.yaml:"),
        ("codes.yaml", "404: {}\n404: {}\n", "duplicate-key", "codes.yaml:2:1"),
        ("codes.json", '{"404": {}, "404": {}}', "duplicate-key", "codes.json#/404"),
        ("codes.json", '[{"status": 404},]', "json-syntax", "codes.json:1:"),
        ("codes.csv", "reason,description\nX,Y\n", "status-table", "codes.csv:1:1"),
        ("codes.csv", 'status,reason\n404,"open\n', "status-table", "codes.csv:"),
        ("codes.csv", "status,reason\n", "status-table", "codes.csv:"),
        ("codes.csv", "status\n404\n404\n", "status-duplicate", "codes.csv:3:1"),
        ("codes.csv", "status\nabc\n", "status-impossible", "codes.csv:2:1"),
        ("codes.csv", "status,retry\n404,x\n", "status-field", "codes.csv:2:1"),
        ("codes.md", "# Nothing here\n", "status-table", "codes.md:1:1"),
        (
            "codes.md",
            "| Status | Description |\n|---|---|\n| 404 | A |\n| 404 | B |\n",
            "status-duplicate",
            "codes.md:4:1",
        ),
        (
            "codes.md",
            "| Status | Description |\n|---|---|\n| 999 | A |\n",
            "status-impossible",
            "codes.md:3:1",
        ),
        ("codes.txt", "404 A\n404 B\n", "status-duplicate", "codes.txt:2:1"),
        ("codes.txt", b"\xff\xfe\x00", "file-binary", "codes.txt"),
        ("codes.md", "", "file-empty", "codes.md"),
    ],
)
def test_a_wrong_table(
    bench: Bench, name: str, text: str | bytes, code: str, place: str
) -> None:
    _refuses(bench, code, name, text, place)


def test_no_such_table(bench: Bench) -> None:
    bench.place_client()
    arguments = ("generate", "good.yaml", "--status-codes", "nowhere.csv", *TO_OUT)
    bench.refuses("file-missing", *arguments, place="nowhere.csv", status=2)


def test_text_in_a_table_stays_text(bench: Bench) -> None:
    """Reasons and codes come from a page that anyone may have written."""
    bench.place_client()
    evil = '\\"\\"\\"\\nMARKER = 1\\n\\u2028{{ MARKER }}\\\\'
    bench.write(
        "codes.yaml",
        f'- status: 404\n  reason: "{evil}"\n  description: "{evil}"\n'
        f'  exception: GoneError\n  vendor_codes: ["{evil}"]\n',
    )
    result = bench.run("generate", "good.yaml", "--status-codes", "codes.yaml", *TO_OUT)
    assert result.exit_code == 0, result.output
    scope: dict[str, object] = {}
    text = (bench.folder / "out/shop/errors.py").read_text("utf-8")
    assert "\nMARKER" not in text
    compile(text, "errors.py", "exec")
    assert "MARKER" not in scope


@pytest.mark.parametrize(
    "exception",
    [
        *("APIStatusError", "ClientError", "ShopError", "Exception", "Shop"),
        *("ERRORS", "ErrorTable", "Any", "BaseException", "str"),
    ],
)
def test_an_exception_called_like_something_else_does_no_harm(
    bench: Bench, exception: str
) -> None:
    """Either the name is refused, or the package works."""
    bench.place_client()
    bench.write("codes.yaml", f"- {{status: 404, exception: {exception}}}\n")
    result = bench.run("generate", "good.yaml", "--status-codes", "codes.yaml", *TO_OUT)
    if result.exit_code:
        assert "error[status-field]" in result.stderr
        return
    import subprocess
    import sys

    code = (
        "import shop\n"
        "for name in shop.__all__: getattr(shop, name)\n"
        "import httpx2\n"
        "reply = lambda request: httpx2.Response(404)\n"
        "http = httpx2.Client(transport=httpx2.MockTransport(reply))\n"
        "client = shop.Shop(base_url='https://a.example.com', http_client=http)\n"
        "try: client.x.get()\n"
        "except shop.APIStatusError as error: print(error.status_code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=bench.folder / "out",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == "404", done.stderr
