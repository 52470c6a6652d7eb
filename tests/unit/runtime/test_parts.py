"""What a call is made of: the base URL, the credentials, the body."""

from __future__ import annotations

import copy
import io
import pickle
from pathlib import Path
from typing import Any, ClassVar

import httpx2
import pytest
from client_example import (
    CREATE_ITEM,
)
from client_runtime.auth import (
    ApiKeyAuth,
    BasicAuth,
    Credential,
    TokenAuth,
    missing_credentials,
    select_credentials,
)
from client_runtime.base_url import (
    check_base_url,
    choose_server,
    fill_server,
    with_server_path,
)
from client_runtime.body import build_body
from client_runtime.model import UNSET
from client_runtime.operation import Operation
from client_runtime.steps import perform
from hypothesis import given
from hypothesis import strategies as st


def secret_of(credential: Credential) -> str:
    """What a synchronous client would send."""
    context: Any = None  # only token sources need one
    io: Any = None
    return perform(credential.obtain(context), io)


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
        assert check_base_url(url, require_https=True) == checked

    @pytest.mark.parametrize(
        "url",
        [
            "http://api.example.com",
            "http://orders:8000",
            "http://orders.default.svc.cluster.local/v1",
            "http://192.168.1.10:8000",
            "http://[fd00::1]",
            "http://localhost.example.com",
            "http://127.0.0.1.nip.io",
            "http://[::ffff:10.0.0.1]",
        ],
    )
    def test_http_unless_it_is_refused(self, url: str) -> None:
        assert check_base_url(url) == url
        with pytest.raises(ValueError, match="must be https, since"):
            check_base_url(url, require_https=True)

    @pytest.mark.parametrize(
        ("url", "message"),
        [
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
            ("https://[", "not a valid URL"),
            ("https://api.example.com:99999", "not a valid URL"),
            ("https://api.example.com/\x00", "not a valid URL"),
        ],
    )
    def test_refused(self, url: str, message: str) -> None:
        with pytest.raises(ValueError, match=message) as caught:
            check_base_url(url)
        assert "hunter2" not in str(caught.value)

    @pytest.mark.parametrize(
        ("url", "kind"), [(None, "NoneType"), (b"https://h", "bytes")]
    )
    def test_no_text(self, url: Any, kind: str) -> None:
        with pytest.raises(
            TypeError, match=f"base_url must be the address.* not {kind}"
        ):
            check_base_url(url)


class TestServerPath:
    @pytest.mark.parametrize(
        ("base_url", "path", "url"),
        [
            ("https://h", "/api/v1", "https://h/api/v1"),
            ("https://h:8443", "/api/v1/", "https://h:8443/api/v1"),
            ("http://[::1]:1", "/v1", "http://[::1]:1/v1"),
            ("https://h/api/v1", "/api/v1", "https://h/api/v1"),
            ("https://h/x", "/api/v1", "https://h/x"),
            ("https://h/gateway/api/v1", "/api/v1", "https://h/gateway/api/v1"),
            ("https://h", "", "https://h"),
        ],
    )
    def test_added_where_there_is_none(
        self, base_url: str, path: str, url: str
    ) -> None:
        assert with_server_path(check_base_url(base_url), path) == url
        assert with_server_path(check_base_url(f"{base_url}/"), path) == url

    def test_an_address_is_no_path(self) -> None:
        with pytest.raises(ValueError, match="must begin with a slash"):
            with_server_path("https://h", "https://evil.example")


class TestChooseServer:
    SERVERS: ClassVar[dict[str, str]] = {
        "us": "https://us.example.com",
        "eu": "https://eu.example.com",
    }

    def test_by_name(self) -> None:
        assert choose_server(self.SERVERS, "eu", "region") == "https://eu.example.com"

    def test_an_unknown_name_is_answered_with_those_there_are(self) -> None:
        with pytest.raises(ValueError, match="region must be one of us, eu"):
            choose_server(self.SERVERS, "mars", "region")


class TestFillServer:
    @pytest.mark.parametrize(
        ("template", "variables", "url"),
        [
            (
                "https://{region}.example.com",
                {"region": "eu"},
                "https://eu.example.com",
            ),
            (
                "https://{a}-{b}.example",
                {"a": "x.y", "b": "1"},
                "https://x.y-1.example",
            ),
            (
                "https://h.example:{port}/v1",
                {"port": "8443"},
                "https://h.example:8443/v1",
            ),
            (
                "https://h.example/{base}",
                {"base": "v2/beta_~-."},
                "https://h.example/v2/beta_~-.",
            ),
            ("https://h.example/{base}", {"base": ""}, "https://h.example/"),
            ("https://h.example{network}", {"network": ""}, "https://h.example"),
            (
                "https://h.example{network}",
                {"network": "/n/a"},
                "https://h.example/n/a",
            ),
            ("https://h.{tld}", {"tld": "example"}, "https://h.example"),
            ("https://{a}.example/{a}", {"a": "x"}, "https://x.example/x"),
            ("{u}/v1", {"u": "https://h.example:8443"}, "https://h.example:8443/v1"),
            ("{u}", {"u": "http://h_1/a/b"}, "http://h_1/a/b"),
            ("{u}", {"u": "HTTPS://[::1]:9"}, "HTTPS://[::1]:9"),
            ("{p}/v1", {"p": "/api"}, "/api/v1"),
            ("https://{h}/v1", {"h": "h.example:8443"}, "https://h.example:8443/v1"),
            ("https://{h}/v1", {"h": "my_host"}, "https://my_host/v1"),
            ("https://{h}/v1", {"h": "[fd00::1]:9200"}, "https://[fd00::1]:9200/v1"),
            ("https://{h}", {"h": "h.example/a/b"}, "https://h.example/a/b"),
            ("https://api.{d}/v1", {"d": "x.y:8443"}, "https://api.x.y:8443/v1"),
            ("https://{h}:{p}/", {"h": "[::1]", "p": "80"}, "https://[::1]:80/"),
            (
                "{s}://{h}:{p}{b}",
                {"s": "http", "h": "a.b", "p": "80", "b": "/x"},
                "http://a.b:80/x",
            ),
            ("/inst/{v}", {"v": "v2/x"}, "/inst/v2/x"),
            ("/at:{v}", {"v": "2024-01"}, "/at:2024-01"),
            ("https://h.example", {"absent": "x"}, "https://h.example"),
            ("https://h.{absent}", {"other": "x"}, "https://h.{absent}"),
            ("{u}/v1", {"u": "https://h/"}, "https://h/v1"),
            ("{u}/v1", {"u": "https://h/a//"}, "https://h/a/v1"),
            ("https://{h}/v1", {"h": "h.example/"}, "https://h.example/v1"),
            ("https://h/{a}/v1", {"a": "/b/"}, "https://h/b/v1"),
            ("https://h/{a}", {"a": "/b/"}, "https://h/b/"),
            ("{p}/v1", {"p": "/"}, "/v1"),
            ("https://{t}.example.com", {"t": "ACME_2"}, "https://ACME_2.example.com"),
            ("https://a.{d}", {"d": "my_net.b:80"}, "https://a.my_net.b:80"),
            (
                "https://h.example:{port}/v1",
                {"port": 8443},
                "https://h.example:8443/v1",
            ),
        ],
    )
    def test_filled(
        self, template: str, variables: dict[str, object], url: str
    ) -> None:
        assert fill_server(template, variables) == url

    @pytest.mark.parametrize(
        "value",
        [
            "",
            "a/b",
            "/a",
            "a:1",
            "u@h",
            "a b",
            "a?b",
            "a#b",
            "a\\b",
            "{x}",
            "a..b",
            "ü",
            "a\n",
            "%2e",
            "\x00",
        ],
    )
    def test_refused_in_a_host(self, value: str) -> None:
        with pytest.raises(ValueError, match="region does not fit") as caught:
            fill_server("https://{region}.example.com/{base}", {"region": value})
        assert "example" not in str(caught.value)

    @pytest.mark.parametrize(
        ("template", "values"),
        [
            (
                "{v}/v1",
                [
                    *("h.example", "ftp://h", "https://", "https://u@h", "https://h?x"),
                    *("https://h#x", "https://h/../x", "https://h:x", "//h"),
                    *("https://h\n", "https://h\\@evil", "https://h/a@b"),
                ],
            ),
            ("{v}://h.example", ["ftp", "", "https://evil", "http:", "file"]),
            ("https://h.example:{v}/", ["", "80/x", "x", "80@evil", "123456", ":1"]),
            ("https://{v}/x", ["", "u@h", "a?b", "a#b", "a b", "a\\b", "[::1", "a:"]),
            ("https://{v}/x", ["a:b@evil", "a/../b", "ü", "%2e", "a\n", "[h]", "::1"]),
            ("https://{v}:80/x", ["a:1", "a/b", "u@h", ""]),
            ("https://api.{v}/x", ["", "a/b", "u@h", "[::1]", "a?b", ":80"]),
            ("https://a-{v}:80/x", ["b:1", "b/c"]),
            ("/at:{v}", ["../x", "a b", "a?b", "https://evil", "a@b", "a:1"]),
        ],
    )
    def test_refused_elsewhere(self, template: str, values: list[str]) -> None:
        for value in values:
            with pytest.raises(ValueError, match="v does not fit"):
                fill_server(template, {"v": value})

    @pytest.mark.parametrize(
        ("value", "kind"), [(None, "NoneType"), (True, "bool"), (b"x", "bytes")]
    )
    def test_what_is_no_text_is_named(self, value: object, kind: str) -> None:
        with pytest.raises(TypeError, match=f"region: expected a string.* got {kind}"):
            fill_server("https://{region}.example.com", {"region": value})

    def test_what_is_documented_always_fits(self) -> None:
        template, known = "https://h.example/{v}", {"v": ("a:b", "c%20d")}
        assert fill_server(template, {"v": "a:b"}, known) == "https://h.example/a:b"
        with pytest.raises(ValueError, match="v does not fit"):
            fill_server(template, {"v": "a:c"}, known)

    @pytest.mark.parametrize(
        "value", ["../x", "a/..", "a b", "a?b", "a#b", "a\\b", "{x}", "ü", "%2e", "a\n"]
    )
    @pytest.mark.parametrize(
        "template", ["https://h.example/{v}", "https://h.example{v}"]
    )
    def test_refused_in_a_path(self, template: str, value: str) -> None:
        with pytest.raises(ValueError, match="v does not fit"):
            fill_server(template, {"v": value})

    @given(st.text(st.characters(codec="ascii") | st.sampled_from("/.:@")))
    def test_a_value_behind_the_host_never_changes_it(self, value: str) -> None:
        for template in ("https://h.example{v}", "https://h.example/{v}"):
            try:
                url = httpx2.URL(check_base_url(fill_server(template, {"v": value})))
            except ValueError:
                continue
            is_path = value[:1] in ("", "/") or template.endswith("/{v}")
            appended = "" if is_path else value.lower()
            assert url.host == f"h.example{appended}"
            assert (url.userinfo, url.port) == (b"", None)

    @given(st.text(st.characters(codec="ascii") | st.sampled_from("/.:@")))
    def test_a_value_in_the_host_stays_below_its_domain(self, value: str) -> None:
        try:
            filled = fill_server("https://{v}.example.com/v1", {"v": value})
        except ValueError:
            return
        url = httpx2.URL(filled)
        assert url.host == f"{value}.example.com".lower()
        assert (url.userinfo, url.port, url.path) == (b"", None, "/v1")


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
            # Without a complete one, what there is of one: the server says what it misses.
            ((("a", "none"), ("none",)), ("a",)),
            (((), ("a", "none")), ()),
            # No client carries it.
            ((("unknown", "a"),), ("a",)),
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
        ("security", "missing"),
        [
            (None, ""),
            ((), ""),
            ((("a",),), ""),
            ((("none",),), "token"),
            ((("none",), ("a", "none2")), "token or username and password"),
            ((("none", "none2"),), "token with username and password"),
            ((("none",), ("none",)), "token"),
            ((("none",), ()), ""),
            ((("unknown",),), ""),
            ((("unnamed",),), "unnamed"),
        ],
    )
    def test_the_arguments_that_are_missing(self, security: Any, missing: str) -> None:
        present: dict[str, Credential] = {
            "a": self.KEY,
            "none": self.NONE,
            "none2": BasicAuth(None, None),
            "unnamed": self.NONE,
        }
        arguments = {"none": "token", "none2": "username and password", "a": "key"}
        assert missing_credentials(security, present, arguments) == missing

    @pytest.mark.parametrize(
        "credential", [KEY, TOKEN, NONE, BasicAuth("me", "the-password")]
    )
    def test_secrets_are_not_shown_nor_pickled(self, credential: Credential) -> None:
        assert "the-" not in repr(credential) + str(credential)
        for duplicate in (pickle.dumps, copy.copy):
            with pytest.raises(TypeError, match="not pickled"):
                duplicate(credential)
        if not credential.is_absent:
            attachment = credential.attach(secret_of(credential))
            assert "the-" in str(attachment.secrets)
            assert "the-" not in repr(attachment)

    def test_absent(self) -> None:
        assert self.NONE.is_absent and not self.TOKEN.is_absent
        assert BasicAuth(None, "p").is_absent and BasicAuth("u", None).is_absent

    @pytest.mark.parametrize("secret", ["", " \n"])
    def test_an_empty_secret_is_refused(self, secret: str) -> None:
        with pytest.raises(ValueError, match="the secret is empty"):
            TokenAuth(secret)
        with pytest.raises(ValueError, match="the secret is empty"):
            secret_of(TokenAuth(lambda: secret))

    def test_a_function_that_returns_no_string(self) -> None:
        wrong: Any = dict
        with pytest.raises(TypeError, match="expected a string, got dict"):
            secret_of(TokenAuth(wrong))

    def test_an_awaitable_that_is_no_coroutine(self) -> None:
        class Later:
            def __await__(self) -> Any:
                yield

        later: Any = Later
        with pytest.raises(TypeError, match="asynchronous client"):
            secret_of(TokenAuth(later))

    def test_a_colon_in_a_user_name(self) -> None:
        with pytest.raises(ValueError, match="colon"):
            BasicAuth("a:b", "c")

    def test_the_default_scheme(self) -> None:
        attachment = self.TOKEN.attach("the-token")
        assert attachment.headers == (("Authorization", "Bearer the-token"),)


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

    @pytest.mark.parametrize(
        ("media_type", "sent"),
        [
            ("text/plain", b"gr\xc3\xbcn"),
            ("text/plain; charset=latin-1", b"gr\xfcn"),
            ('text/plain; a=b; Charset="UTF-16LE"', b"g\0r\0\xfc\0n\0"),
        ],
    )
    def test_a_text_has_the_charset_of_its_media_type(
        self, media_type: str, sent: bytes
    ) -> None:
        body = build_body(CREATE_ITEM, content="grün", content_type=media_type)
        assert body.content == sent and body.is_replayable

    @pytest.mark.parametrize("charset", ["ascii", "rot13", "none-such"])
    def test_a_text_that_cannot_be_written(self, charset: str) -> None:
        with pytest.raises(ValueError, match=f"written as {charset}") as caught:
            build_body(
                CREATE_ITEM, content="grün", content_type=f"a/b; charset={charset}"
            )
        assert "grün" not in str(caught.value) and caught.value.__cause__ is None

    def test_a_form_is_an_object(self) -> None:
        wrong: Any = ["a"]
        with pytest.raises(TypeError, match="A form is an object, not list"):
            build_body(CREATE_ITEM, form=wrong)

    def test_a_form_that_is_a_text_is_sent_as_it_is(self) -> None:
        body = build_body(CREATE_ITEM, form="a=%20&b")
        assert body.content == b"a=%20&b"
        assert body.content_type == "application/x-www-form-urlencoded"

    @pytest.mark.parametrize(
        ("content", "stated", "sent"),
        [
            (("a.png", b"x"), "application/octet-stream", "image/png"),
            (("a.png", b"x"), "image/gif", "image/gif"),
            (("a", b"x"), "application/octet-stream", "application/octet-stream"),
            (("a.png", b"x", "text/x-own"), "image/gif", "text/x-own"),
        ],
    )
    def test_bytes_may_say_their_name_and_media_type(
        self, content: Any, stated: str, sent: str
    ) -> None:
        body = build_body(CREATE_ITEM, content=content, content_type=stated)
        assert (body.content, body.content_type) == (b"x", sent)
        assert body.is_replayable

    def test_a_named_file_is_opened(self, tmp_path: Path) -> None:
        path = tmp_path / "a.bin"
        path.write_bytes(b"abc")
        named: Any = ("a.gif", path, "image/gif")
        body = build_body(CREATE_ITEM, content=named)
        file: Any = body.content
        assert file.read() == b"abc"
        body.close()
        assert file.closed

    def test_a_tuple_of_pieces_is_sent_in_pieces(self) -> None:
        body = build_body(CREATE_ITEM, content=(b"a", b"b"))
        assert body.content == (b"a", b"b")

    @pytest.mark.parametrize("wrong", [("a",), ("a", b"b", "c/d", "e")])
    def test_another_tuple_is_no_content(self, wrong: Any) -> None:
        with pytest.raises(TypeError, match=r"a tuple is \(name, content"):
            build_body(CREATE_ITEM, content=wrong)

    def test_a_media_type_cannot_bring_a_field_of_its_own(self) -> None:
        with pytest.raises(ValueError, match="Content-Type"):
            build_body(CREATE_ITEM, content=("a", b"x", "a/b\r\nEvil: 1"))

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

    def test_a_path_is_read_and_names_the_file(self, tmp_path: Path) -> None:
        path = tmp_path / "a.png"
        path.write_bytes(b"png")
        body = build_body(CREATE_ITEM, multipart={"a": path, "b": [path, b"x"]})
        assert body.is_replayable is True
        assert body.parts is not None
        assert [(n, name) for n, (name, _, _) in body.parts] == [
            *(("a", "a.png"), ("b", "a.png"), ("b", "b"))
        ]
        contents: list[Any] = [content for _, (_, content, _) in body.parts]
        assert [c if isinstance(c, bytes) else c.read() for c in contents] == [
            *(b"png", b"png", b"x")
        ]
        body.close()
        assert contents[0].closed and contents[1].closed

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
