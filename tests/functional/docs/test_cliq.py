"""The reference of Cliq's client, checked against the client: its methods, their docstrings,
signatures and examples.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import zoho_cliq
from cliqgen.bundled import bundled_spec, bundled_table
from cliqgen.pipeline import Run, analyse, describe
from cliqgen.request import GenerateRequest
from zoho_cliq.testing import FakeCliq

#: The files that examples upload.
_UPLOADED = re.compile(r'Path\("([^"/]+)"\)')
_LINK = re.compile(r"\[((?:`[^`]*`|[^\[\]`])+)\]\([^()]*\)")
_PART = re.compile(
    r"^(Args|Returns|Yields|Raises|Response headers|Error codes|Example:?):$", re.M
)
_CODE = re.compile(r"</?code>|`")


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The pages of resources by their path, as `cliqgen docs` writes them."""
    request = GenerateRequest(
        specs=(bundled_spec(),),
        status_codes=bundled_table(),
        package="zoho_cliq",
        testing=True,
    )
    run = Run(request)
    files = describe(run, analyse(run))
    return {path: text for path, text in files.items() if "/resources/" in path}


@pytest.fixture(scope="module")
def sections(pages: dict[str, str]) -> dict[str, str]:
    """What the reference says about each method, by its call."""
    found: dict[str, str] = {}
    for text in pages.values():
        for section in re.split(r"^## ", text, flags=re.M)[1:]:
            heading, _, body = section.partition("\n")
            match = re.fullmatch(r"`([\w.]+)` \{ #([\w.]+) \}", heading)
            assert match is not None and match[1] == match[2], heading
            assert match[1] not in found
            found[match[1]] = body
    return found


def methods(resource: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """The methods of a client, by their call."""
    for name in dir(type(resource)):
        if name.startswith("_"):
            continue
        member = inspect.getattr_static(resource, name)
        if inspect.isfunction(member):
            if path:
                yield f"{path}.{name}", member
        elif member.__doc__ is not None and hasattr(member, "func"):
            below = f"{path}.{name}".lstrip(".")
            yield from methods(getattr(resource, name), below)


@pytest.fixture(scope="module")
def called() -> dict[str, Any]:
    with zoho_cliq.Cliq("token") as client:
        return dict(methods(client))


def plain(markdown: str) -> str:
    """The words of a page, without markup."""
    text = unescape(_CODE.sub("", _LINK.sub(r"\1", markdown)))
    return " ".join(text.replace("`", "").split())


def words(text: str) -> str:
    return " ".join(text.replace("`", "").split())


def test_each_method_of_the_client_has_its_place(
    sections: dict[str, str], called: dict[str, Any]
) -> None:
    assert len(called) > 297
    assert set(sections) == set(called)


def test_each_docstring_is_in_the_reference(
    sections: dict[str, str], called: dict[str, Any]
) -> None:
    """Each paragraph about the method, and what it says of each argument and error code."""
    paragraphs = entries = 0
    for call, method in called.items():
        shown = plain(sections[call])
        documentation = inspect.getdoc(method) or ""
        about, *parts = _PART.split(documentation)
        for paragraph in about.strip().split("\n\n"):
            if not paragraph.startswith("Sends `"):
                assert words(paragraph) in shown, (call, paragraph)
                paragraphs += 1
        for title, part in zip(parts[::2], parts[1::2], strict=True):
            mark = {"Args": r"^    (?=\w)", "Error codes": r"^- "}.get(title)
            for entry in re.split(mark, part, flags=re.M)[1:] if mark else ():
                name, _, text = entry.strip().partition(": ")
                assert f"| {words(name)} | " in shown, (call, name)
                assert words(text) in shown, (call, name)
                entries += 1
    assert paragraphs > 300 and entries > 1_000


def test_each_signature_is_that_of_the_client(
    sections: dict[str, str], called: dict[str, Any]
) -> None:
    for call, method in called.items():
        shown = sections[call].split("```python\n")[1].split("```")[0]
        signature = inspect.signature(method)
        expected = [name for name in signature.parameters if name != "self"]
        head, _, result = shown.rpartition(") -> ")
        assert result.strip() == str(signature.return_annotation)
        for name in expected:
            parameter = signature.parameters[name]
            declared = f"{name}: {parameter.annotation}"
            if parameter.default is not inspect.Parameter.empty:
                declared += f" = {parameter.default!r}"
            assert declared in head.replace('"', "'"), (call, name)


def test_each_scope_and_limit_is_that_of_the_client(
    sections: dict[str, str], called: dict[str, Any]
) -> None:
    limited = 0
    for call, method in called.items():
        documentation = inspect.getdoc(method) or ""
        for fact in re.findall(r"^(?:Scope|Limit): .+$", documentation, flags=re.M):
            assert words(fact) in plain(sections[call]), (call, fact)
            limited += 1
    assert limited > 500


def test_each_example_runs_against_the_fake(
    sections: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it is, but for the client, which calls the fake of its API."""
    monkeypatch.chdir(tmp_path)
    for call, section in sections.items():
        program = section.partition("**Example**\n\n```python\n")[2].partition("```")[0]
        for name in _UPLOADED.findall(program):
            Path(name).write_bytes(b"file")
        head = 'with Cliq("...") as client:\n'
        assert program.count(head) == 1, call
        fake = FakeCliq()
        run = program.replace(head, "with fake.client() as client:\n")
        exec(compile(run, call, "exec"), {"fake": fake, "print": lambda _: None})
        assert fake.calls, call
    assert list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("call", "other"),
    [
        ("chats.list", "v2.chats.list"),
        ("messages.send_to_chat", "v2.messages.send_to_chat"),
        ("threads.close", "v2.threads.update"),
    ],
)
def test_versions_of_an_operation_lead_to_each_other(
    sections: dict[str, str], call: str, other: str
) -> None:
    for one, two in ((call, other), (other, call)):
        page = two.rpartition(".")[0]
        assert (
            f"- Other version: [`{two}`](../resources/{page}.md#{two})" in sections[one]
        )


def test_an_error_code_says_what_it_means(sections: dict[str, str]) -> None:
    codes = sections["bots.send_message"].partition("**Error codes**")[2]
    assert "| `bot_message_forbidden` | Nobody may post by this bot. |" in codes
