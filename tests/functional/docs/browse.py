"""Look at a site that `cliqgen docs` built, in a headless Chromium, from its folder.

    cliqgen docs -o reference
    python tests/functional/docs/browse.py reference/site --axe axe.min.js --shots shots

It opens every page without a network, and reports what the console says, requests that
fail or leave the folder, and pages wider than their window; runs axe on some pages, light
and dark, at the widths of a phone and of a desk; searches methods by name, path, scope and
error code. It needs Debian's `chromium`, PyPI's `playwright`, and `axe.min.js` of npm's
`axe-core`.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")
LOOKED_AT = ("index", "errors", "codes", "paths", "scopes", "guides/use")
#: What to search for, and the place of a method that has to be among the first results.
SEARCHES = (
    ("chats.list", "resources/chats.html#chats.list"),
    ("v2.messages.send_to_chat", "v2.messages.html#v2.messages.send_to_chat"),
    ("/api/v3/chats/{chat_id}/members", "chats.members.html#chats.members.list"),
    ("ZohoCliq.OrganizationChats.READ", "exports.chats.html#exports.chats.list"),
    ("ZohoCliq.OrganizationChats.READ", "scopes.html#"),
    ("bot_message_forbidden", "resources/bots.html#bots.send_message"),
    ("bot_message_forbidden", "codes.html#"),
    ("TooManyRequestsError", "errors.html#TooManyRequestsError"),
)
_FIRST = 10
#: The results of the search, which are below a shadow root.
_RESULTS = """() => {
  const inside = root => [...root.querySelectorAll('*')].flatMap(e => [
    ...(e.tagName === 'A' && e.getRootNode() !== document ? [e.getAttribute('href')] : []),
    ...(e.shadowRoot ? inside(e.shadowRoot) : [])]);
  return inside(document).filter(href => href && href.includes('.html'));
}"""
_AXE = """() => axe.run({preload: false}).then(result => result.violations
  .filter(found => ['serious', 'critical'].includes(found.impact))
  .map(found => found.id + ': ' + found.nodes[0].html))"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--axe", type=Path, help="axe.min.js")
    parser.add_argument("--shots", type=Path, help="folder for screenshots")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    found: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=arguments.chromium, args=["--no-sandbox"]
        )
        for scheme in SCHEMES:
            for width in WIDTHS:
                page = browser.new_page(
                    viewport={"width": width, "height": 900}, color_scheme=scheme
                )
                _listen(page, found)
                found += _look(page, arguments, f"{scheme}-{width}", width)
                page.close()
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        _listen(page, found)
        found += _open_all(page, arguments.site.resolve())
        found += _search(page, arguments.site.resolve())
        browser.close()
    sys.stdout.writelines(f"{line}\n" for line in found)
    sys.stdout.write(f"{len(found)} findings\n")
    return 1 if found else 0


def _listen(page: Page, found: list[str]) -> None:
    """Note what the console says, and every request that is not for a file."""

    def note(message: Any) -> None:
        if message.type in ("error", "warning"):
            found.append(f"{page.url}: console: {message.text}")

    def request(sent: Any) -> None:
        if not sent.url.startswith(("file:", "data:", "blob:")):
            found.append(f"{page.url}: requests {sent.url}")

    def failed(sent: Any) -> None:
        # A request is aborted when the next page is opened before it ends.
        if sent.failure != "net::ERR_ABORTED":
            found.append(f"{page.url}: failed {sent.url}: {sent.failure}")

    page.on("console", note)
    page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
    page.on("request", request)
    page.on("requestfailed", failed)
    page.on("dialog", lambda dialog: found.append(f"{page.url}: a dialog opened"))


def _look(page: Page, arguments: Any, title: str, width: int) -> Iterator[str]:
    site = arguments.site.resolve()
    largest = (
        max((site / folder).glob("*.html"), key=lambda p: p.stat().st_size)
        for folder in ("resources", "models")
    )
    names = [*LOOKED_AT, *(str(p.relative_to(site).with_suffix("")) for p in largest)]
    for name in names:
        page.goto((site / f"{name}.html").as_uri())
        page.wait_for_timeout(200)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            yield f"{name}: wider than {width} pixels"
        if arguments.shots is not None:
            arguments.shots.mkdir(parents=True, exist_ok=True)
            shot = f"{title}-{name.replace('/', '-')}.png"
            page.screenshot(path=arguments.shots / shot)
        if arguments.axe is not None:
            page.evaluate(arguments.axe.read_text("utf-8"))
            yield from (f"{title} {name}: {line}" for line in page.evaluate(_AXE))


def _open_all(page: Page, site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*.html")):
        page.goto(path.as_uri())
        if not page.title():
            yield f"{path}: no title"


def _search(page: Page, site: Path) -> Iterator[str]:
    page.goto((site / "index.html").as_uri())
    page.wait_for_timeout(500)
    page.keyboard.press("Control+k")
    page.wait_for_timeout(500)
    for query, wanted in SEARCHES:
        page.keyboard.press("Control+a")
        page.keyboard.type(query)
        page.wait_for_timeout(1_000)
        results = [re.sub(r"\?h=[^#]*", "", href) for href in page.evaluate(_RESULTS)]
        if not any(wanted in href for href in results[:_FIRST]):
            yield f"{query}: {wanted} is not among {results[:_FIRST]}"


if __name__ == "__main__":
    sys.exit(main())
