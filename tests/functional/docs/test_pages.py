"""What the pages of a reference say about a method, a model and an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

STATUSES = """\
statuses:
  - {status: 403, reason: Forbidden, description: Not allowed., exception: ForbiddenError,
     retry: never, vendor_codes: [no_entry]}
  - {status: 429, reason: Too Many, description: Too often., exception: TooManyError,
     retry: wait, vendor_codes: []}
  - {status: 500, reason: Broken, description: The shop fails., exception: BrokenError,
     retry: never, vendor_codes: []}
"""
SPEC = """\
openapi: 3.1.0
info: {title: Pet Shop, version: 1.2.3, description: A *shop* of pets.}
servers: [{url: 'https://pets.example.com'}]
x-client: {name: Shop}
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows: {clientCredentials: {tokenUrl: 'https://a.example.com/t', scopes: {pets.read: r}}}
  schemas:
    Pet:
      type: object
      description: An animal.
      required: [name]
      properties:
        name: {type: string, description: What it is called.}
        birth-day: {type: string, description: When it was born.}
        owner: {$ref: '#/components/schemas/Owner'}
    Owner: {type: object, properties: {id: {type: integer}}}
    Pets:
      type: object
      properties:
        pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
        next: {type: string}
paths:
  /api/v3/pets:
    get:
      operationId: pets.list
      summary: List pets.
      description: "Lists pets.\\n\\n- all of them\\n- or some"
      security: [{oauth: [pets.read]}]
      x-rate-limit: {requests: 10, period: 60, lock: 300}
      x-pagination: {style: cursor, request: cursor, response: next, items: pets}
      x-error-codes: {cage_open: A cage is open., no_entry: A closed shop.}
      parameters:
        - {name: cursor, in: query, schema: {type: string}, description: Where to go on.}
        - {name: kind, in: query, required: true, schema: {enum: [cat, dog]}}
      responses:
        '200':
          description: The pets.
          headers: {X-Total: {schema: {type: integer}, description: How many.}}
          content: {application/json: {schema: {$ref: '#/components/schemas/Pets'}}}
        '403': {description: A stranger.}
        '429': {description: Too many calls.}
        '500': {description: The shop burns.}
  /api/v2/pets:
    get:
      operationId: v2.pets.list
      summary: List pets of the old shop.
      responses: {'204': {description: none}}
"""


@pytest.fixture
def pages(cli: CommandLine) -> CommandLine:
    cli.write("api.yaml", SPEC)
    cli.write("codes.yaml", STATUSES)
    command = ("docs", "api.yaml", "--status-codes", "codes.yaml", "--package", "shop")
    result = cli.run(*command, "-o", "out", "--no-build")
    assert result.exit_code == 0, result.stderr
    return cli


def read(pages: CommandLine, name: str) -> str:
    return (pages.folder / "out" / "docs" / name).read_text("utf-8")


def method(pages: CommandLine, call: str) -> str:
    """The section of a method."""
    page = read(pages, f"resources/{call.rpartition('.')[0]}.md")
    section = page.split(f"## `{call}` {{ #{call} }}\n")[1]
    return section.split("\n## ")[0]


def test_a_method_has_its_summary_and_description(pages: CommandLine) -> None:
    section = method(pages, "pets.list")
    assert section.startswith(
        "\nList pets.\n\nLists pets.\n\n- all of them\n- or some\n"
    )


def test_a_method_has_its_signature(pages: CommandLine) -> None:
    assert (
        "```python\n"
        "client.pets.list(\n"
        "    *,\n"
        '    kind: Literal["cat", "dog"],\n'
        "    cursor: str | None = None,\n"
        ") -> Pets\n"
        "```"
    ) in method(pages, "pets.list")


def test_a_method_has_its_request_scope_limit_and_lock(pages: CommandLine) -> None:
    section = method(pages, "pets.list")
    assert "- Request: `GET /api/v3/pets`\n" in section
    assert "- Scope: `pets.read`.\n" in section
    assert "- Limit: 10 calls per minute, then locked for 5 minutes.\n" in section


def test_each_version_leads_to_the_other(pages: CommandLine) -> None:
    to_v2 = (
        "[`v2.pets.list`](../resources/v2.pets.md#v2.pets.list) (`GET /api/v2/pets`)"
    )
    to_v3 = "[`pets.list`](../resources/pets.md#pets.list) (`GET /api/v3/pets`)"
    assert f"- Other version: {to_v2}\n" in method(pages, "pets.list")
    assert f"- Other version: {to_v3}\n" in method(pages, "v2.pets.list")


def test_a_method_has_its_parameters(pages: CommandLine) -> None:
    section = method(pages, "pets.list")
    assert (
        "| name | type | meaning |\n"
        "|---|---|---|\n"
        '| `kind` | <code>Literal&#91;"cat", "dog"&#93;</code> | The query parameter `kind`. |\n'
        "| `cursor` | <code>str &#124; None &#61; None</code> | Where to go on. |\n"
    ) in section


def test_a_method_has_what_it_returns_and_its_fields(pages: CommandLine) -> None:
    section = method(pages, "pets.list")
    assert "| <code>[Pets](../models/pets.md#Pets)</code> | The pets. |" in section
    pets = (
        "<code>list&#91;[Pet](../models/pets.md#Pet)&#93; &#124; None &#61; None</code>"
    )
    assert "**Response fields** of [`Pets`](../models/pets.md#Pets)" in section
    assert f"| `pets` | {pets} |  |\n" in section


def test_a_method_has_its_response_headers(pages: CommandLine) -> None:
    section = method(pages, "pets.list").partition("**Response headers**")[2]
    assert "\n| `X-Total` | How many. |\n" in section


@pytest.mark.parametrize(
    ("status", "name", "meaning", "remedy"),
    [
        (
            "403",
            "ForbiddenError",
            "A stranger.",
            "Grant the scope `pets.read`, or ask for",
        ),
        (
            "429",
            "TooManyError",
            "Too many calls.",
            "Wait until the lock or `Retry-After`",
        ),
        (
            "500",
            "BrokenError",
            "The shop burns.",
            "Do not repeat the call at once; report",
        ),
    ],
)
def test_a_method_has_its_errors_and_what_to_do(
    pages: CommandLine, status: str, name: str, meaning: str, remedy: str
) -> None:
    row = f"| {status} | [`{name}`](../errors.md#{name}) | {meaning} | {remedy}"
    assert row in method(pages, "pets.list")


def test_a_method_has_its_error_codes(pages: CommandLine) -> None:
    section = method(pages, "pets.list").partition("**Error codes**")[2]
    assert "\n| `cage_open` | A cage is open. |  |\n" in section
    entry = "ForbiddenError: Grant the scope `pets.read`, or ask for the right: "
    assert f"\n| `no_entry` | A closed shop. | {entry}" in section


def test_a_method_has_a_whole_program_as_its_example(pages: CommandLine) -> None:
    section = method(pages, "pets.list").partition("**Example**\n\n")[2]
    assert section.startswith(
        "```python\n"
        "from shop import Shop\n"
        "\n"
        'with Shop("...") as client:\n'
        '    client.pets.list(kind="cat")\n'
        "```"
    )


def test_an_iterator_has_a_section_of_its_own(pages: CommandLine) -> None:
    section = method(pages, "pets.iter")
    assert "Iterate over all items of `list`, fetching pages as needed.\n" in section
    assert "    max_items: int | None = None,\n) -> ItemIterator[Pet]\n" in section
    maximum = "Maximum number of items; None for no limit."
    assert (
        f"| `max_items` | <code>int &#124; None &#61; None</code> | {maximum} |"
        in section
    )
    assert (
        '    for item in client.pets.iter(kind="cat"):\n        print(item)\n'
        in section
    )


def test_a_model_has_its_fields_with_their_names_in_json(pages: CommandLine) -> None:
    page = read(pages, "models/pets.md")
    section = page.split("## Pet { #Pet }\n")[1].split("\n## ")[0]
    assert section.startswith("\nAn animal.\n")
    assert "| `name` | <code>str</code> | What it is called. |\n" in section
    owner = "<code>[Owner](../models/pets.md#Owner) &#124; None &#61; None</code>"
    assert f"| `owner` | {owner} |  |\n" in section
    birthday = "<code>str &#124; None &#61; None</code>"
    text = "When it was born. In JSON: `birth-day`."
    assert f"| `birth_day` | {birthday} | {text} |\n" in section


def test_each_exception_has_its_status_codes_and_remedy(pages: CommandLine) -> None:
    page = read(pages, "errors.md")
    section = page.split("## `ForbiddenError` { #ForbiddenError }\n")[1].split("\n## ")[
        0
    ]
    assert "- Status: 403 Forbidden\n- Base: `ClientError`\n\nNot allowed.\n" in section
    assert "**What to do**: Ask for the missing scope or right" in section
    assert "**Error codes**: `no_entry`" in section


def test_methods_are_listed_by_path_scope_and_code(pages: CommandLine) -> None:
    link = "[`pets.list`](resources/pets.md#pets.list)"
    assert f"| `/api/v3/pets` | `GET` | {link} |\n" in read(pages, "paths.md")
    assert f"## `pets.read`\n\n- {link}\n" in read(pages, "scopes.md")
    codes = read(pages, "codes.md")
    assert f"## `cage_open`\n\nA cage is open.\n\n- {link}\n" in codes
    meanings = "Raises `ForbiddenError`. A closed shop."
    assert f"## `no_entry`\n\n{meanings}\n\n- {link}\n" in codes


def test_the_sections_of_the_readme_are_guides(pages: CommandLine) -> None:
    guides = {path.name for path in (pages.folder / "out/docs/guides").iterdir()}
    assert {
        "use.md",
        "authentication.md",
        "limits-and-retries.md",
        "errors.md",
    } <= guides
    assert "methods.md" not in guides
    page = read(pages, "guides/limits-and-retries.md")
    assert page.startswith("# Limits and retries\n\nDocumented limits are kept")
    navigation = (pages.folder / "out" / "zensical.toml").read_text("utf-8")
    assert '{ "Limits and retries" = "guides/limits-and-retries.md" }' in navigation


def test_the_first_page_tells_what_it_is_about(pages: CommandLine) -> None:
    page = read(pages, "index.md")
    assert page.startswith("# shop reference\n\nA shop of pets.\n")
    assert '```python\nfrom shop import Shop\n\nwith Shop("...") as client:\n' in page
    assert "async with AsyncShop(" in page
    assert "| [`pets`](resources/pets.md) | Operations under `client.pets`. |\n" in page
