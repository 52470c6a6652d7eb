"""Links of the documentation lead somewhere, and so do the paths that it names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .pages import DOCS, FENCE, ROOT, pages

CONTRIBUTING = ROOT / "CONTRIBUTING.md"
PAGES = [*pages(), CONTRIBUTING]
_LINK = re.compile(r"\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^()\s]+)\)")
#: Where CONTRIBUTING looks for a path: most are of the generator.
_FOLDERS = (
    ROOT,
    ROOT / "generator/cliqgen",
    ROOT / "templates/runtime",
    ROOT / "tests",
)
#: What looks like a path and is the id of an operation.
_NO_PATHS = {"search/repos"}


def prose(page: Path) -> str:
    """The text of a page without its code blocks."""
    return FENCE.sub("", page.read_text("utf-8"))


def links(page: Path) -> list[str]:
    return _LINK.findall(prose(page))


def anchors(page: Path) -> set[str]:
    """The anchors of a page as GitHub makes them of its headings."""
    found: set[str] = set()
    for title in re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE):
        anchor = re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
        number = 0
        while (numbered := f"{anchor}-{number}" if number else anchor) in found:
            number += 1
        found.add(numbered)
    return found


@pytest.mark.parametrize(
    "page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix()
)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in links(page):
        if link.startswith(("https://", "http://")):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.is_relative_to(ROOT), link
        assert target.is_file(), link
        if anchor:
            assert anchor in anchors(target), link


def test_there_are_links_to_follow() -> None:
    assert sum(len(links(page)) for page in PAGES) > 60


def test_every_page_is_in_both_indexes() -> None:
    every = {page.name for page in DOCS.glob("*.md")} - {"README.md"}
    assert {link for link in links(DOCS / "README.md") if "/" not in link} == {
        *every,
        "shop.yaml",
    }
    named = {Path(link).name for link in links(ROOT / "README.md") if "docs/" in link}
    assert named == every


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 200


def test_every_path_that_maintainers_are_sent_to_exists() -> None:
    """`source/load`, `passes/naming`, `tests/readme/pages.py`: modules need no suffix."""
    named = re.findall(r"`((?!application/)(?:[\w.-]+/)+[\w.-]+)`", prose(CONTRIBUTING))
    assert len(named) > 60
    missing = [
        name
        for name in set(named) - _NO_PATHS
        if not any(
            (folder / f"{name}{suffix}").exists()
            for folder in _FOLDERS
            for suffix in ("", ".py")
        )
    ]
    assert missing == []
