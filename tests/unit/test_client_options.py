"""The options of clients are declared once, in the runtime, and shown by each client."""

from __future__ import annotations

import inspect
import re

import httpx2
import pytest
import zoho_cliq
from cliqgen.python.options import client_options
from msgspec import UNSET
from zoho_cliq._runtime.options import ClientOptions

CLIENTS = [zoho_cliq.Cliq, zoho_cliq.AsyncCliq]
DECLARED = [
    ("timeout", "float | None", "60.0"),
    ("max_retries", "int", "2"),
    ("rate_limit", "RateLimitMode | Limiter", '"wait"'),
    ("max_wait", "float", "120.0"),
    ("deadline", "float | UnsetType | None", "UNSET"),
    ("max_response_size", "int | None", "64 * 1024 * 1024"),
    ("strict", "bool", "False"),
    ("follow_redirects", "bool", "True"),
    ("require_https", "bool", "False"),
    ("hooks", "Hooks | tuple[Hooks, ...]", "()"),
    ("headers", "Mapping[str, str] | None", "None"),
    ("user_agent", "str | None", "None"),
    ("proxy", "str | None", "None"),
]


def documented(method: object) -> dict[str, str]:
    """The texts of a docstring's `Args`, each on one line."""
    text = inspect.getdoc(method) or ""
    arguments = text.partition("\nArgs:\n")[2].partition("\n\n")[0]
    return {
        name: " ".join(words.split())
        for name, words in re.findall(
            r"^    (\w+): (.+(?:\n      .+)*)", arguments, re.MULTILINE
        )
    }


def test_what_the_runtime_declares() -> None:
    *common, http_client = client_options()
    for kind in ("type", "async_type"):
        read = [(o.name, getattr(o, kind), o.default) for o in common]
        assert read == DECLARED
    assert http_client.name == "http_client"
    assert http_client.type == "httpx2.Client | None"
    assert http_client.async_type == "httpx2.AsyncClient | None"


def test_texts_are_on_one_line() -> None:
    texts = {option.name: option.documentation for option in client_options()}
    assert texts["hooks"] == (
        "Functions to call at each request, response, error, retry and wait; several "
        "`Hooks` as a tuple."
    )
    assert all(text.endswith(".") and "\n" not in text for text in texts.values())


@pytest.mark.parametrize("client", CLIENTS)
def test_a_constructor_has_each_option_with_its_default(client: type) -> None:
    parameters = inspect.signature(client).parameters
    for name in ClientOptions.__struct_fields__:
        parameter = parameters[name]
        assert parameter.kind is inspect.Parameter.KEYWORD_ONLY
        assert parameter.default == getattr(ClientOptions(), name)
    assert parameters["timeout"].default == 60.0
    assert parameters["max_response_size"].default == 67_108_864
    assert parameters["deadline"].default is UNSET


@pytest.mark.parametrize("client", CLIENTS)
def test_a_constructor_documents_each_option(client: type) -> None:
    texts = documented(client)
    expected = {option.name: option.documentation for option in client_options()}
    assert texts | expected == texts
    assert list(texts)[-len(expected) :] == list(expected)


@pytest.mark.parametrize("client", CLIENTS)
def test_with_options_documents_them_in_the_same_words(client: type) -> None:
    """Apart from defaults: what is omitted there stays as it is."""
    texts = documented(client.with_options)  # type: ignore[attr-defined]  # each has it
    options = {option.name: option.documentation for option in client_options()}
    shared = {name for name in options if name in texts} - {"headers"}
    assert len(shared) == 6
    for name in shared:
        assert texts[name] == options[name].partition(" By default")[0], name


def test_a_client_has_the_options_that_it_was_given() -> None:
    own = httpx2.Client()
    client = zoho_cliq.Cliq("t", timeout=7, strict=True, http_client=own)
    options = client._settings.options
    assert (options.timeout, options.strict, options.http_client) == (7, True, own)
    other = client.with_options(timeout=None, max_retries=5)
    assert other._settings.options.timeout is None
    assert other._settings.options.max_retries == 5
    assert other._settings.options.strict is True
    assert client._settings.options.timeout == 7
    assert other.with_options()._settings.options is other._settings.options


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"timeout": 0}, "timeout must be positive"),
        ({"timeout": float("nan")}, "timeout must be positive"),
        ({"deadline": -1.0}, "deadline must be positive"),
        ({"max_wait": float("nan")}, "max_wait must not be negative"),
        ({"max_response_size": -1}, "max_response_size must not be negative"),
        ({"max_retries": -1}, "max_retries must not be negative"),
    ],
)
def test_numbers_that_are_not_acceptable(
    client: type, options: dict[str, object], message: str
) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        client("t", **options)
    with pytest.raises(ValueError, match=f"^{message}$"):
        client("t").with_options(**options)


def test_options_hide_secrets() -> None:
    client = zoho_cliq.Cliq("t", headers={"Authorization": "the-secret"})
    assert "the-secret" not in repr(client._settings.options) + repr(client._settings)
