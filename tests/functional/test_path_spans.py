"""Paths that say that a value may be several segments, and those that do not."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from cliqgen.openapi.path_forms import openapi_template
from cliqgen.openapi.path_spans import takes_slashes

if TYPE_CHECKING:
    from functional_support import Workshop


@pytest.mark.parametrize(
    ("path", "name"),
    [
        *[
            (path, "path")
            for path in ("/a/{path:.+}", "/a/{path:.*}", "/a/{path:path}")
        ],
        *[(path, "path") for path in ("/a/{path}{.+}", "/a/:path{.+}", "/a/:path(.*)")],
        *[(path, "path") for path in ("/a/{+path}", "/a/{path+}", "/a/{path*}")],
        *[(path, "path") for path in ("/a/{*path}", "/a/{**path}", "/a/{path...}")],
        *[(path, "path") for path in ("/a/{path}*", "/a/*path", "/a/:path*")],
        *[
            (path, "path")
            for path in ("/a/[...path]", "/a/[[...path]]", "/a/<path:path>")
        ],
        ("/a/{rest:path}", "rest"),
        ("/a/{proxy+}", "proxy"),
        ("/a/{proxy+}", "proxy+"),
        ("/a/<path:rest>", "rest"),
        ("/a/{name=projects/*}", "name"),
        ("/a/{name=projects/*/parts/*}:go", "name"),
        ("/a/{name=**}", "name"),
        ("/a/{name=projects/**}", "name"),
        # The name is a part of the converter's word, or has the word in it.
        ("/a/<path:p>", "p"),
        ("/a/<path:a>", "a"),
        ("/a/<path:h>", "h"),
        ("/a/<path:path>", "path"),
        ("/a/<path:th>", "th"),
        ("/a/<path:xpath>", "xpath"),
        ("/a/<path(minlength=2):p>", "p"),
        ("/a/<path : p>", "p"),
        ("/a/<regex('.+'):e>", "e"),
        ("/a/{p:path}", "p"),
        ("/a/{h:path}", "h"),
        ("/a/{ p : path }", "p"),
        # Marks at the edge of a name that is declared with them.
        ("/a/{rest*}", "rest*"),
        ("/a/{rest...}", "rest..."),
        ("/a/{+rest}", "+rest"),
        ("/a/{*rest}", "*rest"),
        ("/a/{...rest}", "...rest"),
        ("/a/{rest:path}", "rest:path"),
        ("/a/{rest:.*}", "rest:.*"),
        ("/a/{rest:.+}", "rest:.+"),
        ("/a/{rest:[a-z/]+}", "rest:[a-z/]+"),
        ("/a/{filters[path]+}", "filters[path]"),
        # Patterns that take a slash.
        ("/a/{id:[\\s\\S]+}", "id"),
        ("/a/{id:[\\s\\S]*}", "id"),
        ("/a/{id:\\S+}", "id"),
        ("/a/{id:\\D+}", "id"),
        ("/a/{id:\\W*}", "id"),
        ("/a/{id:[!-~]+}", "id"),
        ("/a/{id:[!-~]{1,9}}", "id"),
        ("/a/{id:[^\\s]+}", "id"),
        ("/a/{id:[^x]{2}}", "id"),
        ("/a/{id:[a-z]+/[a-z]+}", "id"),
        ("/a/{id:[a-z]+\\/[a-z]+}", "id"),
        ("/a/{id:[a-z]+\\x2F[a-z]+}", "id"),
        ("/a/{id:[a-z\\/]+}", "id"),
        ("/a/{id:[\\p{L}/]+}", "id"),
        ("/a/{id:(?:.)+}", "id"),
        ("/a/{id:(a|(.))+}", "id"),
        ("/a/{id:(?i)^.+$}", "id"),
        ("/a/{id:(?!api).*}", "id"),
        ("/a/{id:(?<of>.+)}", "id"),
        ("/a/{id:regex(^.+$)}", "id"),
        ("/a/:id(.*)?", "id"),
        ("/a/:id([^?]+)", "id"),
        ("/a/:id+", "id"),
        ("/a/{name:[a-z/]+}", "name"),
        ("/a/{name:[^?]+}", "name"),
        ("/a/*", "rest"),
        ("/a/{*}", "rest"),
        ("/a/{*}", "*"),
    ],
)
def test_the_path_says_that_a_value_may_be_several_segments(
    path: str, name: str
) -> None:
    assert openapi_template(path, [name]).spanning == {name}


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/a/{path}", "path"),
        ("/a/{id:[0-9]+}", "id"),
        ("/a/{id:[^/]+}", "id"),
        ("/a/{id:\\d+\\.\\d+}", "id"),
        ("/a/{code:(?:[a-z]{2}){1,3}}", "code"),
        ("/a/:path", "path"),
        ("/a/<int:id>", "id"),
        ("/a/{id}?", "id"),
        ("/a/[path]", "path"),
        ("/a/<xpath:x>", "x"),
        ("/a/<xpath:path>", "path"),
        ("/a/<pathx:x>", "x"),
        ("/a/<int:path>", "path"),
        ("/a/<path>", "path"),
        ("/a/<string(length=2):path>", "path"),
        ("/a/{x:xpath}", "x"),
        ("/a/{path:int}", "path"),
        ("/a/{name=*}", "name"),
        ("/a/{name=*}:go", "name"),
        ("/a/{name=x}", "name"),
        # Names that only look so.
        ("/a/{filters[path]}", "filters[path]"),
        ("/a/{filters[*]}", "filters[*]"),
        ("/a/{filters[a/b]}", "filters[a/b]"),
        ("/a/{id path}", "id path"),
        ("/a/{path id}", "path id"),
        ("/a/{x.*y}", "x.*y"),
        ("/a/{x.path}", "x.path"),
        ("/a/{x+y}", "x+y"),
        ("/a/{x-path}", "x-path"),
        ("/a/{a:b}", "a:b"),
        ("/a/{{path}}", "path"),
        # Patterns that take none, or no more than one.
        ("/a/{id:\\d+.\\d+}", "id"),
        ("/a/{id:\\w+}", "id"),
        ("/a/{id:[^\\/]+}", "id"),
        ("/a/{id:[^/?#]{1,9}}", "id"),
        ("/a/{id:[\\w.-]+}", "id"),
        ("/a/{id:[\\p{L}]+}", "id"),
        ("/a/{id:[[:alnum:]]+}", "id"),
        ("/a/{id:(?!.*/)[a-z]+}", "id"),
        ("/a/{id:(?:[a-z]+-)*[a-z]+}", "id"),
        ("/a/{id:\\*+}", "id"),
        ("/a/{id:\\.{2}}", "id"),
        ("/a/{id:.{1}}", "id"),
        ("/a/{id:regex(^[a-z]+$)}", "id"),
        ("/a/{id:[+}", "id"),
        ("/a/:id(\\d+)?", "id"),
        ("/a/{id:" + "x" * 300 + ".*}", "id"),
    ],
)
def test_else_a_value_is_one_segment(path: str, name: str) -> None:
    assert openapi_template(path, [name]).spanning == frozenset()


@pytest.mark.parametrize(
    "pattern",
    [
        "((((a?){99}){99}){99}){99}x",
        "(?:|a?|b?)" * 15 + "x",
        "(" * 199,
        "[" * 199,
        ")" * 199,
        "((((((|||a)*|||)*|||)*|||)*|||)*|||)*x",
    ],
)
def test_no_pattern_takes_long(pattern: str) -> None:
    before = time.process_time()
    assert not takes_slashes(pattern)
    assert time.process_time() - before < 0.5


@pytest.mark.parametrize(
    ("path", "name", "target"),
    [
        ("/a/<path:p>", "p", "/a/b/c%20d"),
        ("/a/<xpath:x>", "x", "/a/b%2Fc%20d"),
        ("/a/{name=*}", "name", "/a/b%2Fc%20d"),
        ("/a/{name=**}", "name", "/a/b/c%20d"),
        ("/a/{filters[path]}", "filters[path]", "/a/b%2Fc%20d"),
        ("/a/{id:[!-~]+}", "id", "/a/b/c%20d"),
    ],
)
def test_slashes_are_sent_as_they_are_where_it_says_so(
    workshop: Workshop, path: str, name: str, target: str
) -> None:
    made = workshop.build(f"""
        openapi: 3.0.3
        info: {{title: Paths, version: '1'}}
        paths:
          {path!r}:
            get:
              operationId: paths.get
              parameters:
              - {{name: {name!r}, in: path, required: true, schema: {{type: string}}}}
              responses: {{'204': {{description: ok}}}}
        """)
    client, exchange = made.call()
    exchange.answer(status=204)
    client.paths.get("b/c d")
    assert exchange.target == target
