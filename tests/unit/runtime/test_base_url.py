"""Base URLs: which are accepted, and how those of a description are chosen and filled."""

from __future__ import annotations

from typing import Any, ClassVar

import httpx2
import pytest
from client_runtime.base_url import (
    check_base_url,
    choose_server,
    fill_server,
    with_server_path,
)
from hypothesis import given
from hypothesis import strategies as st


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

    def test_an_address_is_not_a_path(self) -> None:
        with pytest.raises(ValueError, match="must begin with a slash"):
            with_server_path("https://h", "https://evil.example")


class TestChooseServer:
    SERVERS: ClassVar[dict[str, str]] = {
        "us": "https://us.example.com",
        "eu": "https://eu.example.com",
    }

    def test_by_name(self) -> None:
        assert choose_server(self.SERVERS, "eu", "region") == "https://eu.example.com"

    def test_an_unknown_name_is_refused_with_those_that_there_are(self) -> None:
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
    def test_what_is_not_a_text_is_named(self, value: object, kind: str) -> None:
        with pytest.raises(
            TypeError, match=f"region: expected a string.* found {kind}"
        ):
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
