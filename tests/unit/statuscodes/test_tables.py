"""Status tables in every form they come in."""

from __future__ import annotations

from pathlib import Path

import pytest
from cliqgen.diagnostics import CliqgenError, Diagnostics
from cliqgen.statuscodes.load import load_table
from cliqgen.statuscodes.rows import StatusRow, registered_table

#: A page as a browser copies it: bold reasons have run into their descriptions.
PAGE = """\
Errors
Copy as Markdown
The API answers with standard HTTP status codes. Codes in the 2xx range are successes,
codes in the 4xx range are mistakes of the caller.
| Status Code | Description |
|---|---|
| 200 | OKThe call worked; the body holds what was asked for. |
| 204 | No ContentIt worked, and there is nothing to return (most DELETE calls). |
| 400 | Bad RequestThe call is malformed: a parameter is missing or wrong. |
| 401 | UnauthorizedThe token is missing, expired or invalid. |
| 404 | Not FoundThere is no such thing, or the URL is wrong. |
| 429 | Too Many RequestsYou've called too often. Wait, then retry. |
| 500 | Internal Server ErrorThe server failed. Write to help@example.com. |
| 503 | Service UnavailableDown for maintenance or overloaded. Retry later. |
$ curl -X GET "https://api.example.com/v3/things" \\
{
"things": [ {"id": "2890538000000012345", "count": 200} ]
}
{
"message": "Too many requests within a certain time frame."
}
"""


def _load(folder: Path, name: str, text: str) -> tuple[StatusRow, ...]:
    path = folder / name
    path.write_text(text, "utf-8")
    return load_table(path, Diagnostics()).rows


def _short(rows: tuple[StatusRow, ...]) -> list[tuple[int, str, str, str | None]]:
    return [(r.status, r.reason, r.description, r.exception) for r in rows]


NOT_FOUND = (404, "Not Found", "There is none.", "NotFoundError")
SLOW = (429, "Too Many Requests", "Wait, then retry.", "TooManyRequestsError")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "t.yaml",
            "statuses:\n  - {status: 404, reason: Not Found, description: There is none.}"
            "\n  - status: 429\n    reason: Too Many Requests\n"
            "    description: Wait, then retry.\n",
        ),
        (
            "t.yml",
            "- {status: '404', description: There is none., reason: Not Found}\n"
            "- {status: 429, reason: Too Many Requests, "
            "description: 'Wait, then retry.'}\n",
        ),
        (
            "t.yaml",
            "404: {reason: Not Found, description: There is none.}\n"
            "'429': {description: 'Too Many Requests: Wait, then retry.'}\n",
        ),
        (
            "t.json",
            '[{"status": 404, "reason": "Not Found", "description": "There is none."},'
            '{"status": 429, "description": "Too Many RequestsWait, then retry."}]',
        ),
        (
            "t.json",
            '{"statuses": [{"status": 404, "description": "Not Found. There is none."},'
            '{"status": 429, "description": "Too many requests - Wait, then retry."}]}',
        ),
        (
            "t.csv",
            "status,reason,description\n404,Not Found,There is none.\n"
            '429,Too Many Requests,"Wait, then retry."\n',
        ),
        (
            "t.csv",
            'Status Code;Reason;Meaning\n"404";"Not Found";"There is none."\n\n'
            "429;Too Many Requests;Wait, then retry.\n",
        ),
        (
            "t.tsv",
            "code\tdescription\n404\tNot FoundThere is none.\n"
            "429\tToo Many Requests: Wait, then retry.\n",
        ),
        (
            "t.md",
            "# Errors\n\n| Status | Reason | Description |\n|:---|:---:|---:|\n"
            "| 404 | Not Found | There is none. |\n"
            "| `429` | **Too Many Requests** | Wait, then retry. |\n\ntext\n",
        ),
        (
            "t.md",
            "HTTP Status Code | Description\n--- | ---\n404 | Not FoundThere is none.\n"
            "429 | Too Many RequestsWait, then retry.\n",
        ),
        (
            "t.txt",
            "404\tNot FoundThere is none.\n429\tToo Many Requests: Wait, then retry.",
        ),
        (
            "t.txt",
            "404 Not Found: There is none.\n429 - Too Many Requests Wait, then retry.",
        ),
        (
            "t.txt",
            "Status Code\nDescription\n404\nNot Found\nThere is none.\n"
            "429\n\nToo Many Requests\nWait, then\nretry.\n\nFooter.\n",
        ),
        ("t", "404 Not FoundThere is none.\n429 Too Many RequestsWait, then retry.\n"),
        (
            "t",
            "- {status: 429, description: 'Too Many Requests: Wait, then retry.'}\n"
            "- {status: 404, description: 'Not Found: There is none.'}\n",
        ),
    ],
)
def test_every_form_says_the_same(tmp_path: Path, name: str, text: str) -> None:
    assert _short(_load(tmp_path, name, text)) == [NOT_FOUND, SLOW]


@pytest.mark.parametrize("name", ["page.txt", "page.md", "page"])
def test_a_copied_page(tmp_path: Path, name: str) -> None:
    rows = _load(tmp_path, name, PAGE)
    assert [row.status for row in rows] == [200, 204, 400, 401, 404, 429, 500, 503]
    assert [row.reason for row in rows] == [
        *("OK", "No Content", "Bad Request", "Unauthorized", "Not Found"),
        *("Too Many Requests", "Internal Server Error", "Service Unavailable"),
    ]
    by_status = {row.status: row for row in rows}
    assert by_status[429].description == "You've called too often. Wait, then retry."
    assert by_status[204].description.endswith("(most DELETE calls).")
    assert [row.exception for row in rows] == [
        *(None, None, "BadRequestError", "UnauthorizedError", "NotFoundError"),
        *("TooManyRequestsError", "InternalServerError", "ServiceUnavailableError"),
    ]


def _cells() -> list[tuple[str, str]]:
    rows = [line.strip("| ").split(" | ", 1) for line in PAGE.split("\n")]
    return [(row[0], row[1]) for row in rows if row[0].isdigit() and len(row) == 2]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{status}\t{text}" for status, text in _cells()),
        "\n".join(f"{status}\n{text}" for status, text in _cells()),
        "\n\n".join(f"{status}\n\n{text}" for status, text in _cells()),
        "\r\n".join(f"{status}\t{text}" for status, text in _cells()),
        "\n".join(f"  {status}   {text}  " for status, text in _cells()),
    ],
    ids=["tabs", "one item a line", "blank lines", "CRLF", "indented"],
)
def test_the_page_without_markup_says_the_same(tmp_path: Path, text: str) -> None:
    expected = _short(_load(tmp_path, "page.md", PAGE))
    assert _short(_load(tmp_path, "page.txt", f"Errors\nStatus\tText\n{text}\n")) == (
        expected
    )


@pytest.mark.parametrize(
    ("row", "description"),
    [
        (r"| 404 | Not Found: a \| b |", "a | b"),
        (r"404 | Not Found: a \| b", "a | b"),
        ("| 404 | Not Found: `code` and **bold** |", "code and bold"),
        ("| 404 | Not Found: one<br/>two |", "one two"),
        ("|404|Not Found:  spaced   out  |", "spaced out"),
        (r"| 404 | Not Found: ends with a bar \||", "ends with a bar |"),
    ],
)
def test_cells_of_markdown(tmp_path: Path, row: str, description: str) -> None:
    text = f"| Code | Text |\n| --- | --- |\n{row}\n"
    (found,) = _load(tmp_path, "t.md", text)
    assert (found.reason, found.description) == ("Not Found", description)


def test_the_first_table_of_statuses_counts(tmp_path: Path) -> None:
    text = (
        "| Name | Type |\n|---|---|\n| 100 | x |\n\n| Status | Text |\n|---|---|\n"
        "| 404 | Not Found |\n\n| Status | Text |\n|---|---|\n| 500 | Else |\n"
    )
    assert [row.status for row in _load(tmp_path, "t.md", text)] == [404]


def test_quotes_in_csv(tmp_path: Path) -> None:
    text = (
        "status,description,vendor_codes,retry,exception\n"
        '404,"Not Found: he said ""no"",\nthen left",a_b;c-d e,never,GoneError\n'
        "429,Slow,,,\n"
    )
    first, second = _load(tmp_path, "t.csv", text)
    assert first.description == 'he said "no",\nthen left'
    assert first.vendor_codes == ("a_b", "c-d", "e")
    assert (first.retry, first.exception) == ("never", "GoneError")
    assert second.vendor_codes == ()


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    (row,) = _load(tmp_path, "t.csv", "\ufeffstatus,reason\n404,Gone\n")
    assert (row.status, row.reason) == (404, "Gone")


def test_unknown_columns_of_csv_are_ignored(tmp_path: Path) -> None:
    (row,) = _load(tmp_path, "t.csv", "id,status,colour,reason\n1,404,red,Gone\n")
    assert row.reason == "Gone"


def test_rows_are_sorted(tmp_path: Path) -> None:
    rows = _load(tmp_path, "t.yaml", "[{status: 500}, {status: 404}, {status: 200}]")
    assert [row.status for row in rows] == [200, 404, 500]


def test_what_is_missing_is_filled_in(tmp_path: Path) -> None:
    rows = _load(tmp_path, "t.yaml", "[{status: 404}, {status: 499}, {status: 302}]")
    assert [(row.reason, row.exception) for row in rows] == [
        ("Found", "FoundError"),
        ("Not Found", "NotFoundError"),
        ("Status 499", "Status499Error"),
    ]


@pytest.mark.parametrize(
    ("status", "retry"),
    [(400, "never"), (429, "wait"), (500, "never"), (502, "backoff"), (504, "backoff")],
)
def test_a_retry_policy_by_default(tmp_path: Path, status: int, retry: str) -> None:
    (row,) = _load(tmp_path, "t.yaml", f"[{{status: {status}}}]")
    assert row.retry == retry


def test_a_stated_policy_counts(tmp_path: Path) -> None:
    (row,) = _load(tmp_path, "t.yaml", "[{status: 429, retry: never}]")
    assert row.retry == "never"


def test_numbers_may_be_vendor_codes(tmp_path: Path) -> None:
    text = "[{status: 400, vendor_codes: [1001, limit, limit, 007]}]"
    (row,) = _load(tmp_path, "t.yaml", text)
    assert row.vendor_codes == ("1001", "limit", "7")


@pytest.mark.parametrize(
    ("reason", "exception"),
    [
        ("Not Found", "NotFoundError"),
        ("Internal Server Error", "InternalServerError"),
        ("I'm a Teapot", "ImATeapotError"),
        ("URI too long", "URITooLongError"),
        ("Error", "Error"),
    ],
)
def test_the_exception_comes_from_the_reason(
    tmp_path: Path, reason: str, exception: str
) -> None:
    (row,) = _load(tmp_path, "t.json", f'[{{"status": 400, "reason": "{reason}"}}]')
    assert row.exception == exception


def test_a_success_has_no_exception(tmp_path: Path) -> None:
    (row,) = _load(tmp_path, "t.yaml", "[{status: 201, exception: CreatedError}]")
    assert row.exception is None


def test_every_fault_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "t.yaml"
    path.write_text("- {status: 1}\n- {status: 404}\n- {status: 404}\n- {status: 7}\n")
    with pytest.raises(CliqgenError) as caught:
        load_table(path, Diagnostics())
    found = [(d.code, d.position.line) for d in caught.value.diagnostics if d.position]
    assert found == [
        ("status-impossible", 1),
        ("status-duplicate", 3),
        ("status-impossible", 4),
    ]


def test_positions_of_rows_in_csv_count_lines(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text('status,reason\n\n404,"two\nlines"\n404,Again\n')
    with pytest.raises(CliqgenError) as caught:
        load_table(path, Diagnostics())
    (found,) = caught.value.diagnostics
    assert found.position is not None and found.position.line == 5


def test_the_registered_codes() -> None:
    rows = registered_table().rows
    assert all(row.status >= 400 and row.exception for row in rows)
    assert len({row.exception for row in rows}) == len(rows)
    assert "NotFoundError" in {row.exception for row in rows}


def test_the_source_is_the_file_that_was_read(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(b"status\n404\n")
    source = load_table(path, Diagnostics()).source
    assert source is not None
    assert (source.path, source.content) == (path, b"status\n404\n")
