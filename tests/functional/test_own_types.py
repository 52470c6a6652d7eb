"""Classes of the user's own for the values of formats."""

from __future__ import annotations

import importlib
import ipaddress
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from functional_support import Build, Workshop, operation

#: What a user writes beside the client.
TIMES = """\
from __future__ import annotations

from typing import NamedTuple


class Stamp:
    def __init__(self, hour: int) -> None:
        self.hour = hour

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Stamp) and other.hour == self.hour

    def __hash__(self) -> int:
        return hash(self.hour)


class LateStamp(Stamp):
    pass


def read(text: str) -> Stamp:
    return Stamp(int(text.removesuffix("h")))


def write(stamp: Stamp) -> str:
    return f"{stamp.hour}h"


class Money(NamedTuple):
    amount: int
    currency: str

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"

    @classmethod
    def parse(cls, text: str) -> Money:
        amount, currency = text.split()
        return cls(int(amount), currency)
"""
SPANS = """\
from datetime import timedelta


def read(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def write(span: timedelta) -> float:
    return span.total_seconds()
"""
TYPES: dict[str, Any] = {
    "date-time": {
        "type": "acme_own.times:Stamp",
        "decode": "acme_own.times:read",
        "encode": "acme_own.times:write",
    },
    "money": {
        "type": "acme_own.times:Money",
        "decode": "acme_own.times:Money.parse",
    },
}
FIELDS = """\
/things:
  get:
    operationId: getThing
    tags: [things]
    responses:
      '200':
        description: ok
        content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
  post:
    operationId: addThing
    tags: [things]
    requestBody:
      required: true
      content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
    responses: {'204': {description: done}}
"""
STAMP = "{type: string, format: date-time}"


def things(field: str) -> str:
    """A document with a thing of one field `it`."""
    thing = f"Thing: {{type: object, properties: {{it: {field}}}}}"
    return operation(FIELDS, components=f"schemas:\n  {thing}")


def call(parameter: str) -> str:
    """A document with an operation of one parameter `it`."""
    path = "/things/{it}" if "in: path" in parameter else "/things"
    return operation(f"""\
        {path}:
          get:
            operationId: find
            tags: [things]
            parameters: [{{name: it, {parameter}}}]
            responses: {{'204': {{description: done}}}}
        """)


@pytest.fixture(scope="module", name="own")
def _own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The user's module `acme_own.times`."""
    folder = tmp_path_factory.mktemp("own") / "acme_own"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "times.py").write_text(TIMES)
    (folder / "spans.py").write_text(SPANS)
    sys.path.insert(0, str(folder.parent))
    importlib.invalidate_caches()
    yield importlib.import_module("acme_own.times")
    sys.path.remove(str(folder.parent))
    for name in ("acme_own.times", "acme_own.spans", "acme_own"):
        sys.modules.pop(name, None)


@pytest.fixture(name="build")
def _build(workshop: Workshop, own: Any) -> Build:
    assert own.Stamp
    return workshop.build


@pytest.mark.parametrize(
    ("field", "wire", "value"),
    [
        (STAMP, "5h", "Stamp(5)"),
        ("{type: [string, 'null'], format: date-time}", "5h", "Stamp(5)"),
        ("{type: [string, 'null'], format: date-time}", None, "None"),
        (f"{{anyOf: [{STAMP}, {{type: 'null'}}]}}", "5h", "Stamp(5)"),
        (f"{{anyOf: [{STAMP}, {{type: integer}}]}}", "5h", "Stamp(5)"),
        (f"{{anyOf: [{STAMP}, {{type: integer}}]}}", 5, "5"),
        (f"{{anyOf: [{STAMP}, {{type: string}}]}}", "later", "'later'"),
        (
            f"{{anyOf: [{STAMP}, {{type: array, items: {STAMP}}}]}}",
            ["5h"],
            "[Stamp(5)]",
        ),
        (f"{{type: array, items: {STAMP}}}", ["5h", "6h"], "[Stamp(5), Stamp(6)]"),
        (
            f"{{type: object, additionalProperties: {STAMP}}}",
            {"a": "5h"},
            "{'a': Stamp(5)}",
        ),
        (
            f"{{type: object, required: [a], properties: {{a: {STAMP}}}, "
            f"additionalProperties: {STAMP}}}",
            {"a": "5h", "b": "6h"},
            "Stamp(6)",
        ),
        ("{type: string, format: money}", "3 EUR", "Money(3, 'EUR')"),
    ],
)
def test_what_is_read_and_sent_is_of_the_class(
    build: Build, own: Any, field: str, wire: Any, value: str
) -> None:
    used = {n: t for n, t in TYPES.items() if n in field}
    client, exchange = build(things(field), types=used).call()
    exchange.answer({"it": wire})
    thing = client.things.get_thing()
    got = thing.it.additional_fields["b"] if value == "Stamp(6)" else thing.it
    assert got == eval(value, {"Stamp": own.Stamp, "Money": own.Money})
    client.things.add_thing(body=thing)
    assert exchange.json == {"it": wire}


def test_a_value_that_is_none_stays_as_it_came(
    build: Build, own: Any, caplog: pytest.LogCaptureFixture
) -> None:
    client, exchange = build(
        things(STAMP), types={"date-time": TYPES["date-time"]}
    ).call()
    exchange.answer({"it": "never"})
    exchange.answer({"it": 7})
    exchange.answer({"it": "never"})
    exchange.answer({"it": "8h"})
    got = [client.things.get_thing().it for _ in range(4)]
    assert got == ["never", 7, "never", own.Stamp(8)]
    assert "Invalid `Stamp`" in caplog.text
    assert "Expected `Stamp`, got `int`" in caplog.text
    assert "never" not in caplog.text


@pytest.mark.parametrize("wire", ["never", 7, True, ["5h"], {"hour": 5}])
def test_a_strict_client_refuses_what_is_none(
    build: Build, own: Any, wire: Any
) -> None:
    built = build(things(STAMP), types={"date-time": TYPES["date-time"]})
    client, exchange = built.call(strict=True)
    exchange.answer({"it": wire})
    with pytest.raises(built.package.ResponseDecodeError, match=r"Stamp.*\$\.it"):
        client.things.get_thing()


@pytest.mark.parametrize(
    ("parameter", "sent"),
    [
        (f"in: query, schema: {STAMP}", "/things?it=5h"),
        (f"in: path, required: true, schema: {STAMP}", "/things/5h"),
        (f"in: query, schema: {{type: array, items: {STAMP}}}", "/things?it=5h&it=6h"),
        (
            "in: query, explode: false, " f"schema: {{type: array, items: {STAMP}}}",
            "/things?it=5h,6h",
        ),
        (
            "in: query, style: deepObject, "
            f"schema: {{type: object, additionalProperties: {STAMP}}}",
            "/things?it%5Ba%5D=5h",
        ),
        (
            f"in: query, content: {{application/json: {{schema: {STAMP}}}}}",
            "/things?it=%225h%22",
        ),
    ],
)
def test_parameters_are_written_by_the_function(
    build: Build, own: Any, parameter: str, sent: str
) -> None:
    built = build(call(parameter), types={"date-time": TYPES["date-time"]})
    client, exchange = built.call()
    given: Any = own.Stamp(5)
    if "array" in parameter:
        given = [own.Stamp(5), own.LateStamp(6)]
    elif "object" in parameter:
        given = {"a": own.Stamp(5)}
    client.things.find(it=given) if "query" in parameter else client.things.find(given)
    assert exchange.target == sent


def test_headers_are_written_by_the_function(build: Build, own: Any) -> None:
    built = build(
        call(f"in: header, schema: {STAMP}"), types={"date-time": TYPES["date-time"]}
    )
    client, exchange = built.call()
    client.things.find(it=own.Stamp(5))
    assert exchange.last.headers["it"] == "5h"


@pytest.mark.parametrize(
    ("media", "sent"),
    [
        ("application/x-www-form-urlencoded", b"it=5h&price=3+EUR"),
        ("multipart/form-data", b'name="it"\r\n\r\n5h\r\n'),
        ("multipart/form-data", b'name="price"\r\n\r\n3 EUR\r\n'),
    ],
)
def test_forms_are_written_by_the_function(
    build: Build, own: Any, media: str, sent: bytes
) -> None:
    price = "{type: string, format: money}"
    spec = operation(f"""\
        /things:
          post:
            operationId: add
            tags: [things]
            requestBody:
              required: true
              content:
                {media}:
                  schema: {{type: object, properties: {{it: {STAMP}, price: {price}}}}}
            responses: {{'204': {{description: done}}}}
        """)
    client, exchange = build(spec, types=TYPES).call()
    client.things.add(it=own.Stamp(5), price=own.Money(3, "EUR"))
    assert sent.replace(b"+", b"%20") in exchange.last.content.replace(b"+", b"%20")


def test_a_body_and_an_answer_may_be_one_value(build: Build, own: Any) -> None:
    spec = operation(f"""\
        /now:
          put:
            operationId: turn
            tags: [clock]
            requestBody: {{required: true, content: {{application/json: {{schema: {STAMP}}}}}}}
            responses:
              '200':
                description: ok
                content: {{application/json: {{schema: {STAMP}}}}}
        """)
    client, exchange = build(spec, types={"date-time": TYPES["date-time"]}).call()
    exchange.answer("6h")
    assert client.clock.turn(body=own.Stamp(5)) == own.Stamp(6)
    assert exchange.json == "5h"


def test_a_class_by_itself_reads_and_str_writes(build: Build) -> None:
    built = build(
        things("{type: array, items: {type: string, format: ipv4-network}}"),
        types={"ipv4-network": "ipaddress:IPv4Network"},
    )
    client, exchange = built.call()
    exchange.answer({"it": ["10.0.0.0/30"]})
    network = ipaddress.IPv4Network("10.0.0.0/30")
    assert client.things.get_thing().it == [network]
    thing = built.package.Thing(it=[network])
    client.things.add_thing(body=thing)
    assert exchange.json == {"it": ["10.0.0.0/30"]}


@pytest.mark.parametrize(
    ("schema", "wire", "sent"),
    [
        ("{type: integer, format: seconds}", 90, 90),
        ("{type: number, format: seconds}", 1.5, 1.5),
        ("{type: number, format: seconds}", 2, 2),
    ],
)
def test_numbers_have_formats_too(
    build: Build, own: Any, schema: str, wire: Any, sent: Any
) -> None:
    stated = {
        "type": "datetime:timedelta",
        "decode": "acme_own.spans:read",
        "encode": "acme_own.spans:write",
    }
    client, exchange = build(things(schema), types={"seconds": stated}).call()
    exchange.answer({"it": wire})
    thing = client.things.get_thing()
    assert thing.it == timedelta(seconds=wire)
    client.things.add_thing(body=thing)
    assert exchange.last.content.decode() == f'{{"it":{sent}}}'


def test_webhooks_bring_the_class(build: Build, own: Any) -> None:
    spec = """\
        openapi: 3.1.0
        info: {title: Example, version: '1'}
        paths: {}
        webhooks:
          rang:
            post:
              requestBody:
                content:
                  application/json:
                    schema: {type: array, items: {type: string, format: date-time}}
              responses: {'204': {description: done}}
        """
    built = build(spec, types={"date-time": TYPES["date-time"]})
    webhooks = importlib.import_module(f"{built.package.__name__}.webhooks")
    assert webhooks.parse_rang(b'["5h"]') == [own.Stamp(5)]
    assert webhooks.parse_rang(b'["never"]') == ["never"]
    with pytest.raises(webhooks.WebhookDecodeError, match="Invalid `Stamp`"):
        webhooks.parse_rang(b'["never"]', strict=True)


def test_cookies_and_bodies_of_failures(build: Build, own: Any) -> None:
    spec = operation(f"""\
        /now:
          get:
            operationId: tell
            tags: [clock]
            parameters: [{{name: at, in: cookie, schema: {STAMP}}}]
            responses:
              '204': {{description: done}}
              '404':
                description: none
                content:
                  application/json:
                    schema: {{type: object, properties: {{from: {STAMP}}}}}
        """)
    built = build(spec, types={"date-time": TYPES["date-time"]})
    client, exchange = built.call()
    exchange.answer({"from": "6h"}, 404)
    with pytest.raises(built.package.NotFoundError) as caught:
        client.clock.tell(at=own.Stamp(5))
    assert exchange.last.headers["cookie"] == "at=5h"
    assert caught.value.model.from_ == own.Stamp(6)


def test_tuples_and_components_hold_the_class(build: Build, own: Any) -> None:
    pair = f"{{type: array, items: false, prefixItems: [{STAMP}, {{type: integer}}]}}"
    client, exchange = build(
        things(pair), types={"date-time": TYPES["date-time"]}
    ).call()
    exchange.answer({"it": ["5h", 2]})
    thing = client.things.get_thing()
    assert thing.it == (own.Stamp(5), 2)
    client.things.add_thing(body=thing)
    assert exchange.json == {"it": ["5h", 2]}


def test_a_format_of_numbers_and_texts_is_one_class(build: Build, own: Any) -> None:
    built = build(
        things("{type: [number, string], format: decimal}"),
        types={"decimal": {"type": "fractions:Fraction", "encode": "builtins:float"}},
    )
    client, exchange = built.call()
    for wire in ("1/2", 0.5):
        exchange.answer({"it": wire})
        exchange.answer({"it": wire})
        thing = client.things.get_thing()
        assert thing.it == Fraction(1, 2)
        client.things.add_thing(body=thing)
        assert exchange.json == {"it": 0.5}
        exchange.replies.clear()


PROGRAM = """\
from typing import assert_type

from acme_own.times import Stamp

from {package} import Fragment, Thing

client = Fragment(base_url="https://a.example.com")
assert_type(client.things.get_thing().it, list[Stamp] | None)
client.things.add_thing(body=Thing(it=[Stamp(5)]))
client.things.add_thing(body=Thing(it=["5h"]))  # type: ignore[list-item]
"""


def test_type_checkers_see_the_class(build: Build, own: Any, tmp_path: Path) -> None:
    built = build(
        things(f"{{type: array, items: {STAMP}}}"),
        types={"date-time": TYPES["date-time"]},
    )
    package = built.package.__name__
    program = PROGRAM.format(package=package).replace("Fragment", built.class_name)
    (tmp_path / "program.py").write_text(program)
    folders = [str(built.folder), str(Path(own.__file__).parents[1])]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "program.py"],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": os.pathsep.join(folders)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.returncode) == (
        "Success: no issues found in 1 source file\n",
        0,
    )
