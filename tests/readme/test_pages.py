"""Every code block of the README and of the documentation does what it says."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from .pages import FENCE, ROOT, Failure, blocks, outputs_of, pages, refresh, shown

#: What is not run, and why. Whoever adds a block here says in the page what hinders it.
NOT_RUN = [
    ("README.md", ".ci/run runs it in a fresh virtual environment"),
    ("README.md", "it would install into the environment of the tests"),
    ("README.md", "it would install into the environment of the tests"),
    ("README.md", ".ci/run runs it, and this test is a part of it"),
    ("generator/docs/ci.md", "it would install into the environment of the tests"),
    ("generator/docs/ci.md", "it ends with Ctrl-C"),
    ("generator/docs/releasing.md", "it needs packages that the tests do not"),
]


@pytest.mark.parametrize(
    "page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix()
)
def test_every_block_of_a_page_works(page: Path, tmp_path: Path) -> None:
    """If only output differs: python tests/readme/pages.py PAGE"""
    for block, printed in outputs_of(page, tmp_path):
        assert block.text == shown(printed), block.place


def test_what_is_not_run_is_known() -> None:
    found = [
        (page.relative_to(ROOT).as_posix(), block.notes["not run"])
        for page in pages()
        for block in blocks(page)
        if "not run" in block.notes
    ]
    assert found == NOT_RUN


@pytest.mark.parametrize(
    "page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix()
)
def test_every_fence_is_a_block(page: Path) -> None:
    """None is overlooked, in a list, say, or because of a comment that nobody reads."""
    text = page.read_text("utf-8")
    assert "```" not in FENCE.sub("", text)
    shown = [block for block in blocks(page) if block.language != "setup"]
    notes = sum(bool(block.notes) for block in shown)
    setups = len(blocks(page)) - len(shown)
    marks = sum(
        text.count(f"<!-- {table}: ") for table in ("codes", "changes", "options")
    )
    assert text.count("<!--") == notes + setups + marks


def test_the_picture_of_the_stages_is_that_of_the_architecture() -> None:
    """Each stage that it names exists, and they are in the order of the pipeline."""
    ranks = runpy.run_path(str(ROOT / "tests/unit/test_architecture.py"))["RANKS"]
    (picture,) = [
        block for block in blocks(ROOT / "README.md") if "picture" in block.notes
    ]
    drawn = re.findall(r"^[ |]{9,32}([a-z]{2,})(?: |$)", picture.text, re.MULTILINE)
    assert len(drawn) == 9
    assert set(drawn) <= set(ranks)
    assert [ranks[name] for name in drawn] == sorted(ranks[name] for name in drawn)


@pytest.mark.parametrize(
    "block",
    [
        "```sh\nfalse | true\n```\n",
        "<!-- exit: 1 -->\n```sh\ntrue\n```\n",
        "<!-- setup\nfalse\n-->\n",
        "```python\nassert not 1\n```\n",
        "```python\nimport shop\n```\n",
        "<!-- file: api.yaml -->\n```yaml\nopenapi: 3.1.0\n```\n",
        "<!-- file: api.json -->\n```json\n{\n```\n",
        "```yaml\n# codes.yaml\n- status: 404\n```\n",
        "```yaml\n- status: 404\n```\n",
        "<!-- part: shop.yaml#/paths/~1orders/get -->\n```yaml\nx-pagination: 1\n```\n",
        '```toml\n# cliqgen.toml\nspec = ["shop.yaml"]\n```\n',
        "```text\nnothing printed this\n```\n",
    ],
)
def test_a_block_that_does_not_work_is_noticed(tmp_path: Path, block: str) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"# Page\n\n{block}", "utf-8")
    (tmp_path / "scratch").mkdir()
    with pytest.raises(Failure, match=r"^page.md:\d+: "):
        outputs_of(page, tmp_path / "scratch")


def test_output_that_differs_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```sh\necho one\n```\n\n```text\ntwo\n```\n", "utf-8")
    (tmp_path / "scratch").mkdir()
    ((block, printed),) = outputs_of(page, tmp_path / "scratch")
    assert (block.text, shown(printed)) == ("two\n", "one\n")
    refresh(page)
    assert page.read_text("utf-8").endswith("```text\none\n```\n")
