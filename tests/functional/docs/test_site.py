"""The finished site: text of the description is text, links lead somewhere, search finds."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import CliRunner
from cliqgen.cli import cli

#: In places of a description that a page shows. Scripts would run, and markup would show.
SPEC = r"""
openapi: 3.1.0
info:
  title: "Traps <script>evil(1)</script> [x](javascript:evil(2)) ```"
  version: "1"
  description: |
    <img src=x onerror=evil(3)> {: .trap onclick=evil(4) } {{ 6*7 }} {% raw %}

    [click](javascript:evil(5)) <https://evil.example> ![i](https://evil.example/i.png)

    !!! note
    --8<-- "/etc/passwd"

        ```
        </code></pre><script>evil(6)</script>
        ````
servers: [{url: 'https://traps.example.com'}]
x-client: {name: Traps}
paths:
  "/a|b/<script>evil(7)</script>/{x}/`":
    get:
      operationId: traps.get
      summary: '\| pipe `a|b` `<i>` [^1] <svg onload=evil(8)>'
      description: "~~~\nfence\n~~~\n\n| a | b |\n|---|---|\n| <script>evil(9)</script> | x |"
      x-error-codes:
        "<script>evil(10)</script>": "</td></table><script>evil(11)</script> | x"
        wild*code*: "[x](javascript:evil(12))"
      parameters:
        - name: x
          in: path
          required: true
          schema: {type: string, default: "</code><script>evil(13)</script>"}
          description: "</td></tr></table>\n\n<script>evil(14)</script>"
        - name: kind
          in: query
          schema: {enum: ["<script>evil(15)</script>", "a|b", "`", "```", "Trap"]}
      responses:
        '200':
          description: "<script>evil(16)</script>"
          content: {application/json: {schema: {$ref: '#/components/schemas/Trap'}}}
        '404': {description: "<iframe src=javascript:evil(17)>"}
components:
  schemas:
    Trap:
      type: object
      description: "*[HTML]: evil\n\n[^1]: note\n\n{: onclick=evil(18) }"
      properties:
        "a</script>": {type: string, description: "x | y <b onclick=evil(19)>bold</b>"}
        e: {enum: ["</code><script>evil(20)</script>", "`"]}
"""


@dataclass
class Page(HTMLParser):
    """What is on a page: elements with their attributes, and text."""

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    handlers: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    text: str = ""
    is_script: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_script = tag == "script"
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif name == "href" and value and tag == "a":
                self.links.append(value)
            elif name in ("href", "src") and value:
                self.loaded.append(value)
            elif name.startswith("on"):
                self.handlers.append(f"{tag} {name}={value}")

    def handle_data(self, data: str) -> None:
        if self.is_script:
            self.scripts.append(data)
            self.is_script = False
        else:
            self.text += data


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the description with traps, built once."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "api.yaml").write_text(SPEC, "utf-8")
    command = ["docs", str(folder / "api.yaml"), "--package", "traps"]
    result = CliRunner().invoke(cli, [*command, "-o", str(folder / "out")])
    assert result.exit_code == 0, result.stderr
    assert f"open {folder / 'out' / 'site' / 'index.html'}" in result.stdout
    return folder / "out" / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    found: dict[Path, Page] = {}
    for path in site.rglob("*.html"):
        found[path.resolve()] = Page()
        found[path.resolve()].feed(path.read_text("utf-8"))
    return found


def test_nothing_of_the_description_is_a_script(pages: dict[Path, Page]) -> None:
    assert len(pages) > 15
    for page in pages.values():
        assert not [script for script in page.scripts if "evil(" in script]
        assert not page.handlers
        assert not [link for link in page.links if link.startswith("javascript")]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("resources/traps.html", "GET /a|b/<script>evil(7)</script>/{x}/`"),
        ("resources/traps.html", "<script>evil(16)</script>"),
        ("resources/traps.html", "<iframe src=javascript:evil(17)>"),
        (
            "resources/traps.html",
            'Literal["<script>evil(15)</script>", "a|b", "`", "```"',
        ),
        ("models/traps.html", "{: onclick=evil(18) }"),
        ("models/traps.html", 'Literal["</code><script>evil(20)</script>", "`"]'),
        ("codes.html", "wild*code*"),
        ("index.html", "{: .trap onclick=evil(4) } {{ 6*7 }} {% raw %}"[:28]),
    ],
)
def test_it_is_shown_as_it_is_written(
    site: Path, pages: dict[Path, Page], name: str, shown: str
) -> None:
    assert shown in pages[(site / name).resolve()].text


def test_no_file_is_included(pages: dict[Path, Page]) -> None:
    assert not [page for page in pages.values() if "root:x:" in page.text]


def test_no_page_is_for_servers_only(site: Path, pages: dict[Path, Page]) -> None:
    assert (site / "index.html").resolve() in pages
    assert not (site / "404.html").exists()
    assert not [
        link for page in pages.values() for link in page.links if link[:1] == "/"
    ]


def test_each_link_leads_to_a_page_and_a_place_on_it(pages: dict[Path, Page]) -> None:
    followed = 0
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme:
                assert link == "https://zensical.org/", (path, link)
                continue
            target = (
                (path.parent / unquote(parts.path)).resolve() if parts.path else path
            )
            assert target in pages, (path, link)
            if parts.fragment:
                assert unquote(parts.fragment) in pages[target].ids, (path, link)
            followed += 1
    assert followed > 300


def test_everything_is_loaded_from_the_folder(pages: dict[Path, Page]) -> None:
    for path, page in pages.items():
        assert page.loaded
        for address in page.loaded:
            parts = urlsplit(address)
            assert not parts.scheme and not parts.netloc, (path, address)
            assert (path.parent / unquote(parts.path)).exists(), (path, address)


def test_the_search_knows_methods_by_what_belongs_to_them(site: Path) -> None:
    script = (site / "search.js").read_text("utf-8")
    index = json.loads(script.removeprefix("var __index = ").rstrip(";\n"))
    (found,) = [
        item for item in index["items"] if item["location"].endswith("#traps.get")
    ]
    assert found["title"] in ("traps.get", "<code>traps.get</code>")
    for known in ("GET /a|b/", "wild*code*", "404", "NotFoundError", "Trap"):
        assert known in found["text"], known
