"""Encodings: how the properties of a form are sent (OpenAPI 3.1, 4.8.15)."""

from __future__ import annotations

import inspect
from email.parser import BytesParser
from email.policy import HTTP
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import pytest

if TYPE_CHECKING:
    from functional_support import Exchange, Workshop

FORM = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /searches:
    post:
      operationId: searches.add
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              properties:
                plain: {type: array, items: {type: string}}
                commas: {type: array, items: {type: string}}
                bars: {type: array, items: {type: string}}
                spaces: {type: array, items: {type: integer}}
                own: {type: object, properties: {a: {type: string}, b: {type: integer}}}
                deep: {type: object, properties: {a: {type: string}, b: {type: integer}}}
                text: {type: string}
                path: {type: string}
                whole: {type: array, items: {type: integer}}
                usual: {type: object, properties: {a: {type: string}}}
            encoding:
              plain: {style: form, explode: true}
              commas: {style: form, explode: false}
              bars: {style: pipeDelimited}
              spaces: {style: spaceDelimited, explode: false}
              own: {style: form}
              deep: {style: deepObject}
              text: {style: form, explode: false}
              path: {allowReserved: true}
              whole: {contentType: application/json}
              usual: {contentType: application/json}
      responses: {'204': {description: done}}
  /uploads:
    post:
      operationId: uploads.add
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                commas: {type: array, items: {type: string}}
                deep: {type: object, properties: {a: {type: string}, b: {type: integer}}}
                image: {type: string, format: binary}
                photo: {type: string, format: binary}
                notes: {type: array, items: {type: string}}
                page: {type: string}
                tags: {type: array, items: {type: string}}
                usual: {type: object, properties: {a: {type: string}}}
                feed: {type: object, properties: {a: {type: string}}}
            encoding:
              commas: {style: form, explode: false}
              deep: {style: deepObject}
              image: {contentType: image/png}
              photo: {contentType: 'image/png, image/jpeg'}
              page: {contentType: text/html; charset=utf-8}
              tags: {contentType: application/json}
              usual: {contentType: application/json}
              feed: {contentType: application/atom+xml}
              missing: {contentType: text/plain}
      responses: {'204': {description: done}}
"""

EITHER = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /edits:
    post:
      operationId: edits.add
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [image]
              properties:
                image:
                  oneOf:
                    - {type: string, format: binary}
                    - {type: array, items: {type: string, format: binary}}
                source:
                  oneOf:
                    - {type: string, format: binary}
                    - type: object
                      required: [url]
                      properties: {url: {type: string}}
      responses: {'204': {description: done}}
"""

KINDS = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /mail:
    post:
      operationId: mail.send
      requestBody:
        required: true
        content:
          multipart/related:
            schema:
              type: object
              required: [head, image]
              properties:
                head: {type: object, properties: {a: {type: string}}}
                image: {type: string, format: binary}
      responses: {'204': {description: done}}
"""


@pytest.mark.parametrize(
    ("arguments", "body"),
    [
        ({"plain": ["a", "b"]}, "plain=a&plain=b"),
        ({"commas": ["a,b", "c"]}, "commas=a%2Cb,c"),
        ({"bars": ["a", "b c"]}, "bars=a%7Cb%20c"),
        ({"spaces": [1, 2]}, "spaces=1%202"),
        ({"own": {"a": "x", "b": 1}}, "a=x&b=1"),
        ({"deep": {"a": "x", "b": 1}}, "deep%5Ba%5D=x&deep%5Bb%5D=1"),
        ({"text": "a,b"}, "text=a%2Cb"),
        ({"path": "a/b?c=d&e"}, "path=a/b?c=d%26e"),
        ({"whole": [1, 2]}, "whole=%5B1%2C2%5D"),
        ({"usual": {"a": "x"}}, "usual=%7B%22a%22%3A%22x%22%7D"),
        ({}, ""),
    ],
)
def test_the_fields_of_a_form(
    workshop: Workshop, arguments: dict[str, Any], body: str
) -> None:
    made = workshop.build(FORM)
    client, wire = made.call()
    given = {
        name: _model(made.package, name, value) if isinstance(value, dict) else value
        for name, value in arguments.items()
    }
    client.searches.add(**given)
    assert wire.last.content.decode() == body
    parse_qsl(body, strict_parsing=bool(body))


def _model(package: Any, name: str, value: dict[str, Any]) -> Any:
    return getattr(package, f"SearchesAddBody{name.capitalize()}")(**value)


def test_what_is_usual_is_not_said_in_the_code(workshop: Workshop) -> None:
    text = workshop.build(FORM).text("resources/searches.py")
    assert '"commas": Encoding(style="form", explode=False)' in text
    assert '"whole": Encoding(content_type="application/json")' in text
    for name in ("plain", "text", "usual"):
        assert f'"{name}": Encoding' not in text


def test_the_parts_of_a_multipart_form(workshop: Workshop) -> None:
    made = workshop.build(FORM)
    client, wire = made.call()
    client.uploads.add(
        commas=["a", "b c"],
        deep=made.package.UploadsAddBodyDeep(a="x", b=1),
        image=b"png",
        photo=("p.jpg", b"jpg", "image/jpeg"),
        notes=["n", "m"],
        page="<p>",
        tags=["t", "u"],
        usual=made.package.UploadsAddBodyUsual(a="x"),
    )
    assert _parts(wire) == [
        ("commas", "text/plain", b"a,b c"),
        ("deep[a]", "text/plain", b"x"),
        ("deep[b]", "text/plain", b"1"),
        ("image", "image/png", b"png"),
        ("photo", "image/jpeg", b"jpg"),
        ("notes", "text/plain", b"n"),
        ("notes", "text/plain", b"m"),
        ("page", "text/html", b"<p>"),
        ("tags", "application/json", b'"t"'),
        ("tags", "application/json", b'"u"'),
        ("usual", "application/json", b'{"a":"x"}'),
    ]


def test_a_file_says_of_which_media_type_it_is(workshop: Workshop) -> None:
    client, wire = workshop.build(FORM).call()
    client.uploads.add(image=("i.webp", b"webp", "image/webp"), photo=b"x")
    assert _parts(wire) == [
        ("image", "image/webp", b"webp"),
        ("photo", "image/png", b"x"),
    ]
    assert "As one of `image/png`, `image/jpeg`." in client.uploads.add.__doc__


def test_what_cannot_be_done_is_said(workshop: Workshop) -> None:
    found = [f for f in workshop.build(FORM).findings if f.code == "encoding-unused"]
    assert [f.message.split(" ")[3] for f in found] == ["'feed'", "'missing'"]


def test_a_file_may_be_one_of_several_things(workshop: Workshop) -> None:
    client, wire = workshop.build(EITHER).call()
    annotations = inspect.signature(client.edits.add).parameters
    assert annotations["image"].annotation == "FileLike | Sequence[FileLike]"
    assert annotations["source"].annotation.startswith("FileLike | ")
    client.edits.add(image=[b"a", ("b.png", b"b")], source=b"c")
    assert [(name, content) for name, _, content in _parts(wire)] == [
        ("image", b"a"),
        ("image", b"b"),
        ("source", b"c"),
    ]


def test_a_form_without_parts_has_no_body(workshop: Workshop) -> None:
    client, wire = workshop.build(FORM).call()
    client.uploads.add()
    assert wire.last.content == b""


def test_other_kinds_of_multipart(workshop: Workshop) -> None:
    made = workshop.build(KINDS)
    client, wire = made.call()
    client.mail.send(head=made.package.MailSendBodyHead(a="x"), image=b"png")
    kind = wire.last.headers["Content-Type"]
    assert kind.startswith("multipart/related; boundary=")
    (finding,) = [f for f in made.findings if f.code == "part-named"]
    assert finding.message == "the parts of multipart/related are sent with their names"
    assert [part[1:] for part in _parts(wire)] == [
        ("application/json", b'{"a":"x"}'),
        ("application/octet-stream", b"png"),
    ]


def _parts(wire: Exchange) -> list[tuple[str, str, bytes]]:
    head = f"Content-Type: {wire.last.headers['Content-Type']}\r\n\r\n".encode()
    message: Any = BytesParser(policy=HTTP).parsebytes(head + wire.last.content)
    return [
        (
            part.get_param("name", header="content-disposition"),
            part.get_content_type(),
            part.get_payload(decode=True),
        )
        for part in message.iter_parts()
    ]


SCHEMAS = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /parts:
    post:
      operationId: parts.add
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                packed: {type: string, contentEncoding: base64}
                image: {type: string, contentEncoding: base64}
                several: {type: array, items: {type: string, contentEncoding: base64}}
                nested: {type: array, items: {type: array, items: {type: integer}}}
                maybe: {anyOf: [{type: array, items: {type: string}}, {type: 'null'}]}
            encoding:
              image: {contentType: image/png}
              maybe: {style: form, explode: false}
      responses: {'204': {description: done}}
  /list:
    post:
      operationId: list.add
      requestBody:
        required: true
        content: {multipart/mixed: {schema: {type: array, items: {type: string}}}}
      responses: {'204': {description: done}}
"""


def test_what_is_base64_by_its_schema_is_sent_so(workshop: Workshop) -> None:
    client, wire = workshop.build(SCHEMAS).call()
    client.parts.add(packed=b"\x00\xff", image=b"png", several=[b"a", b"b"])
    assert _parts(wire) == [
        ("packed", "application/octet-stream", b"AP8="),
        ("image", "image/png", b"cG5n"),
        ("several", "application/octet-stream", b"YQ=="),
        ("several", "application/octet-stream", b"Yg=="),
    ]
    assert b"filename" not in wire.last.content


def test_an_array_inside_of_one_is_json(workshop: Workshop) -> None:
    client, wire = workshop.build(SCHEMAS).call()
    client.parts.add(nested=[[1, 2], [3]])
    assert _parts(wire) == [
        ("nested", "application/json", b"[1,2]"),
        ("nested", "application/json", b"[3]"),
    ]


def test_the_style_of_what_may_be_null_counts(workshop: Workshop) -> None:
    client, wire = workshop.build(SCHEMAS).call()
    client.parts.add(maybe=["a", "b"])
    assert _parts(wire) == [("maybe", "text/plain", b"a,b")]


def test_parts_without_names_are_not_supported(workshop: Workshop) -> None:
    made = workshop.build(SCHEMAS)
    (finding,) = [f for f in made.findings if f.code == "form-unnamed"]
    assert finding.message == "the parts of multipart/mixed have no names"
    client, wire = made.call()
    client.list.add(body={"a": "x"})
    assert _parts(wire) == [("a", "text/plain", b"x")]


OWN_TYPES = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /parts:
    post:
      operationId: parts.add
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                page: {type: string, contentMediaType: text/html}
                icon: {contentMediaType: image/png}
                packed: {type: string, contentEncoding: base64, contentMediaType: image/png}
                several: {type: array, items: {type: string, contentMediaType: text/csv}}
                maybe: {anyOf: [{type: string, contentMediaType: text/css}, {type: 'null'}]}
                json: {type: string, contentMediaType: application/json}
                any: {contentMediaType: image/*}
                upload: {type: string, contentMediaType: application/octet-stream}
                stated: {type: string, contentMediaType: text/html}
                number: {type: integer, contentMediaType: text/html}
            encoding:
              stated: {contentType: text/markdown}
      responses: {'204': {description: done}}
"""


@pytest.mark.parametrize(
    ("name", "value", "media_type", "content"),
    [
        ("page", "<p>", "text/html", b"<p>"),
        ("icon", b"png", "image/png", b"png"),
        ("packed", b"png", "image/png", b"cG5n"),
        ("several", ["a,b"], "text/csv", b"a,b"),
        ("maybe", "a {}", "text/css", b"a {}"),
        ("json", '{"a": 1}', "application/json", b'{"a": 1}'),
        ("any", b"png", "application/octet-stream", b"png"),
        ("upload", b"x", "application/octet-stream", b"x"),
        ("stated", "*x*", "text/markdown", b"*x*"),
        ("number", 7, "text/plain", b"7"),
    ],
)
def test_a_part_is_of_the_media_type_that_its_schema_states(
    workshop: Workshop, name: str, value: object, media_type: str, content: bytes
) -> None:
    client, wire = workshop.build(OWN_TYPES).call()
    client.parts.add(**{name: value})
    assert _parts(wire) == [(name, media_type, content)]


def test_a_string_of_any_bytes_is_a_file(workshop: Workshop) -> None:
    client, wire = workshop.build(OWN_TYPES).call()
    client.parts.add(upload=("a.zip", b"PK"))
    assert b'filename="a.zip"' in wire.last.content


def test_tabs_of_swagger(workshop: Workshop) -> None:
    made = workshop.build("""\
        swagger: '2.0'
        info: {title: Example, version: '1'}
        host: api.example.com
        paths:
          /form:
            post:
              operationId: form.send
              consumes: [application/x-www-form-urlencoded]
              parameters:
              - {name: t, in: formData, type: array, items: {type: string},
                 collectionFormat: tsv}
              - {name: c, in: formData, type: array, items: {type: string}}
              - {name: m, in: formData, type: array, items: {type: string},
                 collectionFormat: multi}
              responses: {'204': {description: done}}
        """)
    client, wire = made.call()
    client.form.send(t=["a", "b"], c=["a", "b"], m=["a", "b"])
    assert wire.last.content == b"t=a%09b&c=a,b&m=a&m=b"
