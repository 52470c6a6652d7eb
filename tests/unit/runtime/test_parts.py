"""What a call is made of: the base URL, the credentials, the body."""

from __future__ import annotations

import copy
import io
import pickle
from typing import Any

import pytest
from client_example import (
    CREATE_ITEM,
)
from client_runtime.auth import (
    ApiKeyAuth,
    BasicAuth,
    Credential,
    TokenAuth,
    select_credentials,
)
from client_runtime.base_url import check_base_url
from client_runtime.body import build_body
from client_runtime.model import UNSET
from client_runtime.operation import Operation


class TestBaseURL:
    @pytest.mark.parametrize(
        ("url", "checked"),
        [
            ("https://api.example.com", "https://api.example.com"),
            ("https://api.example.com/v3/", "https://api.example.com/v3"),
            ("HTTPS://api.example.com:8443", "HTTPS://api.example.com:8443"),
            ("http://localhost:8000", "http://localhost:8000"),
            ("http://api.localhost", "http://api.localhost"),
            ("http://127.1.2.3/x", "http://127.1.2.3/x"),
            ("http://[::1]:80", "http://[::1]:80"),
        ],
    )
    def test_accepted(self, url: str, checked: str) -> None:
        assert check_base_url(url) == checked

    @pytest.mark.parametrize(
        ("url", "message"),
        [
            ("http://api.example.com", "must be https"),
            ("http://10.0.0.1", "must be https"),
            ("http://localhost.example.com", "must be https"),
            ("ftp://api.example.com", "must begin with https"),
            ("api.example.com", "must begin with https"),
            ("/v3", "must begin with https"),
            ("https://", "must begin with https"),
            ("", "must begin with https"),
            ("https://me:hunter2@api.example.com", "user name"),
            (" https://api.example.com", "must begin with https"),
            ("http://api.example.com\\@localhost", "user name"),
            ("https://api.example.com?x=hunter2", "query"),
            ("https://api.example.com/#hunter2", "fragment"),
            ("https://api.example.com:port", "not a valid URL"),
            ("https://[::1", "not a valid URL"),
            ("https://api.example.com/\x00", "not a valid URL"),
        ],
    )
    def test_refused(self, url: str, message: str) -> None:
        with pytest.raises(ValueError, match=message) as caught:
            check_base_url(url)
        assert "hunter2" not in str(caught.value)


class TestCredentials:
    KEY = ApiKeyAuth("the-key", name="key", location="query")
    TOKEN = TokenAuth("the-token")
    NONE = TokenAuth(None)

    @pytest.mark.parametrize(
        ("security", "chosen"),
        [
            (None, ()),
            ((), ()),
            ((("a",),), ("a",)),
            ((("none",), ("a",)), ("a",)),
            ((("a", "none"), ("b",)), ("b",)),
            ((("a", "b"),), ("a", "b")),
            ((("unknown",),), ()),
            (((), ("a",)), ("a",)),
            (((), ("none",)), ()),
        ],
    )
    def test_the_first_alternative_that_can_be_met(
        self, security: Any, chosen: tuple[str, ...]
    ) -> None:
        present: dict[str, Credential] = {
            "a": self.KEY,
            "b": self.TOKEN,
            "none": self.NONE,
        }
        expected = tuple(present[name] for name in chosen)
        assert select_credentials(security, present) == expected

    @pytest.mark.parametrize(
        "credential", [KEY, TOKEN, NONE, BasicAuth("me", "the-password")]
    )
    def test_secrets_are_not_shown_nor_pickled(self, credential: Credential) -> None:
        assert "the-" not in repr(credential) + str(credential)
        for duplicate in (pickle.dumps, copy.copy):
            with pytest.raises(TypeError, match="not pickled"):
                duplicate(credential)
        if not credential.is_absent:
            assert "the-" not in repr(credential.resolve())

    def test_absent(self) -> None:
        assert self.NONE.is_absent and not self.TOKEN.is_absent
        assert BasicAuth(None, "p").is_absent and BasicAuth("u", None).is_absent

    @pytest.mark.parametrize("secret", ["", " \n"])
    def test_an_empty_secret_is_refused(self, secret: str) -> None:
        with pytest.raises(ValueError, match="the secret is empty"):
            TokenAuth(secret)
        with pytest.raises(ValueError, match="the secret is empty"):
            TokenAuth(lambda: secret).resolve()

    def test_a_function_that_returns_no_string(self) -> None:
        wrong: Any = dict
        with pytest.raises(TypeError, match="expected a string, got dict"):
            TokenAuth(wrong).resolve()

    def test_an_awaitable_that_is_no_coroutine(self) -> None:
        class Later:
            def __await__(self) -> Any:
                yield

        later: Any = Later
        with pytest.raises(TypeError, match="asynchronous client"):
            TokenAuth(later).resolve()

    def test_a_colon_in_a_user_name(self) -> None:
        with pytest.raises(ValueError, match="colon"):
            BasicAuth("a:b", "c")

    def test_the_default_scheme(self) -> None:
        assert self.TOKEN.resolve().headers == (("Authorization", "Bearer the-token"),)


class TestBodies:
    def test_one_kind_at_a_time(self) -> None:
        with pytest.raises(TypeError, match="more than one kind of body"):
            build_body(CREATE_ITEM, json=None, form={})

    def test_none_is_json_null_but_unset_is_no_body(self) -> None:
        assert build_body(CREATE_ITEM, json=None).content == b"null"
        body = build_body(
            CREATE_ITEM, json=UNSET, form=UNSET, multipart=UNSET, content=None
        )
        assert body.content is None and body.content_type is None

    def test_kinds_of_json(self) -> None:
        for declared, sent in (
            ("application/merge-patch+json", "application/merge-patch+json"),
            ("image/png", "application/json"),
        ):
            operation: Operation[None] = Operation(
                id="o", method="PATCH", path="/", responses={}, content_type=declared
            )
            assert build_body(operation, json={}).content_type == sent

    def test_a_form_is_an_object(self) -> None:
        wrong: Any = ["a"]
        with pytest.raises(TypeError, match="A form is an object, not list"):
            build_body(CREATE_ITEM, form=wrong)

    def test_open_files(self, tmp_path: Any) -> None:
        path = tmp_path / "photo.png"
        path.write_bytes(b"png")
        with path.open("rb") as file:
            body = build_body(
                CREATE_ITEM,
                multipart={
                    "a": file,
                    "b": io.BytesIO(b"x"),
                    "c": ("n", file),
                    "d": [("1", b"1"), b"2"],
                    "e": ("x", "y", "z", "w"),
                },
            )
        assert body.parts is not None and body.is_replayable is True
        named = [(name, part[0], part[2]) for name, part in body.parts]
        assert named == [
            ("a", "photo.png", None),
            ("b", "b", None),
            ("c", "n", None),
            ("d", "1", None),
            ("d", "d", "application/octet-stream"),
            *[("e", None, None)] * 4,
        ]

    def test_a_media_type_with_a_line_break(self) -> None:
        with pytest.raises(ValueError, match="Content-Type"):
            build_body(CREATE_ITEM, multipart={"a": ("n", b"", "x\r\nEvil: 1")})

    def test_what_can_be_sent_twice(self) -> None:
        class Pipe(io.BytesIO):
            def seekable(self) -> bool:
                return False

        assert build_body(CREATE_ITEM, content=b"x").is_replayable
        assert not build_body(CREATE_ITEM, content=iter([b"x"])).is_replayable
        assert not build_body(CREATE_ITEM, multipart={"a": Pipe()}).is_replayable
