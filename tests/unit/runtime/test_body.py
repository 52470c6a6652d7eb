"""The body of a request: JSON, forms, parts and bytes, before anything is sent."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from client_example import CREATE_ITEM
from client_runtime.building import build_body, encoded_text
from client_runtime.model import UNSET
from client_runtime.operation import Operation


class TestBodies:
    def test_one_kind_at_a_time(self) -> None:
        with pytest.raises(TypeError, match="expected one body, found several"):
            build_body(CREATE_ITEM, json=None, form={})

    def test_none_is_json_null_but_unset_is_not_a_body(self) -> None:
        assert build_body(CREATE_ITEM, json=None).content == b"null"
        body = build_body(
            CREATE_ITEM, json=UNSET, form=UNSET, multipart=UNSET, content=None
        )
        assert body.content is None and body.content_type is None

    @pytest.mark.parametrize("is_equal", [False, True])
    def test_content_that_compares_in_its_own_way(self, is_equal: bool) -> None:
        """As arrays do, which compare each of their items with None."""

        class Chunks(list[bytes]):
            def __eq__(self, other: object) -> bool:
                if is_equal:
                    return True
                raise ValueError("ambiguous")

        chunks = Chunks([b"a", b"b"])
        assert build_body(CREATE_ITEM, content=chunks).content is not None

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

    def test_content_of_a_client_without_files(self) -> None:
        value: Any = [b"a"]
        with pytest.raises(TypeError, match="a string or bytes, found a list"):
            encoded_text(value, "text/plain")

    def test_a_named_text(self) -> None:
        content: Any = ("a.txt", "grün", "text/plain; charset=latin-1")
        body = build_body(CREATE_ITEM, content=content)
        assert body.content == b"gr\xfcn"

    def test_a_form_is_an_object(self) -> None:
        wrong: Any = ["a"]
        with pytest.raises(TypeError, match="a form is an object, not list"):
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
    def test_another_tuple_is_not_content(self, wrong: Any) -> None:
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
