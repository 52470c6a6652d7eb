"""References over files, through names that schemas give themselves, and in odd places."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

HEAD = "openapi: 3.1.0\ninfo: {title: Example, version: '1'}\n"
#: An operation that answers with a schema.
PATHS = """\
paths:
  /x:
    get:
      operationId: x.get
      tags: [x]
      responses:
        '200':
          description: ok
          content: {application/json: {schema: SCHEMA}}
"""

IDENTIFIED = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /x:
    get:
      operationId: x.get
      tags: [x]
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: 'https://example.com/s/outer'}}}
components:
  schemas:
    Outer:
      $id: https://example.com/s/outer
      type: object
      properties:
        by_id: {$ref: inner}
        by_anchor: {$ref: '#mark'}
        by_pointer: {$ref: '#/$defs/Local'}
        by_both: {$ref: 'inner#mark'}
        by_document: {$ref: '#/components/schemas/Plain'}
      $defs:
        Local: {type: object, properties: {local: {type: string}}}
        Marked: {$anchor: mark, type: object, properties: {marked: {type: string}}}
    Inner:
      $id: https://example.com/s/inner
      type: object
      properties: {inner: {type: string}}
      $defs:
        Other: {$anchor: mark, type: object, properties: {other: {type: string}}}
    Plain: {type: object, properties: {plain: {type: string}}}
"""


def _spec(schema: str, rest: str = "") -> str:
    return HEAD + PATHS.replace("SCHEMA", schema) + textwrap.dedent(rest)


def _answer(made: Client, value: object) -> object:
    client, wire = made.call(strict=True)
    wire.answer(value)
    return client.x.get()


def test_ids_and_anchors_have_scopes(workshop: Workshop) -> None:
    made = workshop.build(IDENTIFIED)
    answer = _answer(
        made,
        {
            "by_id": {"inner": "a"},
            "by_anchor": {"marked": "b"},
            "by_pointer": {"local": "c"},
            "by_both": {"other": "d"},
            "by_document": {"plain": "e"},
        },
    )
    assert made.codes == []
    assert answer.by_id.inner == "a"  # type: ignore[attr-defined]
    assert answer.by_anchor.marked == "b"  # type: ignore[attr-defined]
    assert answer.by_pointer.local == "c"  # type: ignore[attr-defined]
    assert answer.by_both.other == "d"  # type: ignore[attr-defined]
    assert answer.by_document.plain == "e"  # type: ignore[attr-defined]


def test_an_anchor_of_another_schema_is_not_found(workshop: Workshop) -> None:
    made = workshop.build(IDENTIFIED.replace("'#/components/schemas/Plain'", "'#far'"))
    assert made.codes == ["schema-missing"]


def test_an_id_is_no_property(workshop: Workshop) -> None:
    made = workshop.build(
        _spec(
            "{type: object, properties: {$id: {type: string}, "
            "next: {$ref: '#/components/schemas/A'}}}",
            """\
            components:
              schemas:
                A: {type: object, properties: {a: {type: string}}, example: {$id: 'x:y'}}
            """,
        )
    )
    assert _answer(made, {"next": {"a": "1"}}).next.a == "1"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "schema",
    [
        "{$id: one, $ref: '#/components/schemas/A'}",
        "{$id: 'https://example.com/one', $ref: '#/components/schemas/A'}",
        "{$id: one, allOf: [{$ref: '#/components/schemas/A'}]}",
        "{$id: one, $ref: '#/components/schemas/B', properties: "
        "{own: {$ref: '#/components/schemas/A'}}}",
    ],
)
def test_an_id_beside_a_reference_from_the_document(
    workshop: Workshop, schema: str
) -> None:
    """The pointer is of no place in that schema, so it starts at the document."""
    made = workshop.build(
        _spec(
            schema,
            """\
            components:
              schemas:
                A: {type: object, properties: {a: {type: string}}}
                B: {type: object, properties: {a: {type: string}}}
            """,
        )
    )
    answer = _answer(made, {"a": "1", "own": {"a": "2"}})
    assert answer.a == "1"  # type: ignore[attr-defined]
    if "own" in schema:
        assert answer.own.a == "2"  # type: ignore[attr-defined]


def test_a_document_that_names_itself(workshop: Workshop) -> None:
    """OpenAPI 3.2: references by that name need no network."""
    text = _spec(
        "{$ref: 'https://example.com/api#/components/schemas/A'}",
        """\
        $self: https://example.com/api
        components:
          schemas:
            A: {type: object, properties: {a: {$ref: 'api#/components/schemas/B'}}}
            B: {type: object, properties: {b: {type: string}}}
        """,
    ).replace("3.1.0", "3.2.0")
    answer = _answer(workshop.build(text), {"a": {"b": "1"}})
    assert answer.a.b == "1"  # type: ignore[attr-defined]


def test_files_in_folders_below(workshop: Workshop) -> None:
    made = workshop.build(
        {
            "api.yaml": _spec("{$ref: 'a/one%20two.yaml#/A~1B'}"),
            "a/one two.yaml": "A/B: {type: object, properties: {"
            "up: {$ref: '../b/c.json#/x~0y/0'}, own: {$ref: '#/A~1B'}, "
            "again: {$ref: './one%20two.yaml#/A~1B'}, "
            "whole: {$ref: whole.yaml}}}\n",
            "a/whole.yaml": "type: object\nproperties: {w: {type: integer}}\n",
            "b/c.json": '{"x~y": [{"type": "object", "properties": '
            '{"c": {"type": "string"}, "d": {"$ref": "../a/../a/whole.yaml"}}}]}',
        }
    )
    assert made.codes == []
    answer = _answer(
        made,
        {
            "up": {"c": "1", "d": {"w": 2}},
            "own": {"whole": {"w": 3}},
            "again": {"whole": {"w": 4}},
        },
    )
    assert answer.up.c == "1" and answer.up.d.w == 2  # type: ignore[attr-defined]
    assert type(answer.own) is type(answer.again)  # type: ignore[attr-defined]
    assert type(answer.own) is type(answer)  # type: ignore[attr-defined]


def test_files_that_refer_to_each_other(workshop: Workshop) -> None:
    made = workshop.build(
        {
            "api.yaml": _spec("{$ref: 'a.yaml#/A'}"),
            "a.yaml": "A: {type: object, properties: {b: {$ref: 'b.yaml#/B'}}}\n",
            "b.yaml": "B: {type: object, properties: {a: {$ref: 'a.yaml#/A'}}}\n",
        }
    )
    answer = _answer(made, {"b": {"a": {"b": {}}}})
    assert type(answer.b.a) is type(answer)  # type: ignore[attr-defined]


ODD = {
    "api.yaml": """\
        openapi: 3.0.3
        info:
          title: Example
          version: '1'
          description: {$ref: texts.yaml#/about}
        tags: {$ref: 'parts.yaml#/tags'}
        paths:
          /x:
            get: {$ref: 'parts.yaml#/get'}
            parameters: {$ref: 'parts.yaml#/parameters'}
          /y:
            $ref: 'parts.yaml#/item'
            parameters: [{name: more, in: query, schema: {type: integer}}]
            delete:
              operationId: y.delete
              tags: [y]
              responses: {'204': {description: done}}
        components:
          mediaTypes:
            json: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
          schemas:
            A: {type: object, properties: {$ref: 'parts.yaml#/properties'}}
        """,
    "texts.yaml": "about: What the *API* is about.\nlist: Gets it.\n",
    "parts.yaml": """\
        tags: [{name: x, description: {$ref: texts.yaml#/list}}]
        parameters: [{name: shared, in: query, schema: {type: string}}]
        properties: {a: {type: string}, again: {$ref: 'api.yaml#/components/schemas/A'}}
        get:
          operationId: x.get
          tags: [x]
          summary: {$ref: texts.yaml#/list}
          responses:
            '200':
              description: ok
              content: {$ref: 'api.yaml#/components/mediaTypes/json'}
        item:
          post:
            operationId: y.create
            tags: [y]
            requestBody:
              required: true
              content:
                application/json: {$ref: 'api.yaml#/components/mediaTypes/json/application~1json'}
            responses: {'204': {description: done}}
        """,
}


def test_references_in_odd_places(workshop: Workshop) -> None:
    made = workshop.build(ODD)
    assert set(made.codes) == {"ref-place"}
    client, wire = made.call()
    wire.answer({"a": "1", "again": {"a": "2"}})
    assert client.x.get(shared="s").again.a == "2"
    assert wire.query == [("shared", "s")]
    assert client.x.get.__doc__.startswith("Gets it.")


def test_a_path_item_is_its_own_members_and_those_referred_to(
    workshop: Workshop,
) -> None:
    made = workshop.build(ODD)
    client, wire = made.call()
    wire.answer(status=204)
    client.y.create(body=made.package.A(a="1"), more=2)
    assert wire.json == {"a": "1"} and wire.query == [("more", "2")]
    client.y.delete(more=3)
    assert wire.last.method == "DELETE"


def test_a_pointer_through_a_reference(workshop: Workshop) -> None:
    made = workshop.build(
        _spec(
            "{$ref: '#/components/schemas/A/properties/b'}",
            """\
            components:
              schemas:
                A: {$ref: '#/components/schemas/C'}
                C: {type: object, properties: {b: {type: object, properties: {d: {type: string}}}}}
            """,
        )
    )
    assert _answer(made, {"d": "1"}).d == "1"  # type: ignore[attr-defined]
