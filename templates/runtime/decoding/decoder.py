"""The decoders of msgspec, one for each type."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any

import msgspec

from .union import decode_hook, is_model

_OFTEN = 100  # values that a hook made, after which a direct type is worth making
_LONGEST = 64  # answers for which a direct type that did not help is left alone


@cache
def decoder(type_: Any) -> Decoder:
    """The decoder of a type. Making one is dear, so each is made once."""
    return Decoder(type_)


class Decoder:
    """Decodes a type as it is declared.

    Where msgspec often has to ask for values of unions, what comes is decoded by the
    direct form of the type first (see `direct`), and as declared if that refuses it.
    """

    def __init__(self, type_: Any) -> None:
        evaluate_annotations(type_)
        self._type = type_
        self._decode_as_declared = msgspec.json.Decoder(
            type_, dec_hook=self._ask
        ).decode
        self._decode_directly: Callable[[bytes], Any] | None = None
        self._asked = 0
        self._is_settled = False  # whether it is known if there is a direct form
        self._waiting = self._pause = 0  # answers to decode as declared

    def decode(self, content: bytes) -> Any:
        """Decode a JSON text.

        Raises:
            msgspec.ValidationError: if it has not the type.
            ValueError: if it is not JSON.
            RecursionError: if it is nested too deeply.
        """
        if self._asked < _OFTEN:
            return self._decode_as_declared(content)
        if not self._is_settled:
            from .direct import direct_decoder

            with suppress(TypeError):  # msgspec does not take it after all
                self._decode_directly = direct_decoder(self._type)
            self._is_settled = True
        if self._decode_directly is None or self._waiting:
            self._waiting = max(self._waiting - 1, 0)
            return self._decode_as_declared(content)
        try:
            if not content.isascii():
                content.decode()  # msgspec does not look at what it passes over
            return self._decode_directly(content)
        except (ValueError, RecursionError):
            value = self._decode_as_declared(content)
        # Only where the direct form refused what the declared type takes.
        self._waiting = self._pause = min(2 * self._pause + 1, _LONGEST)
        return value

    def _ask(self, type_: type, raw: Any) -> Any:
        self._asked += 1
        return decode_hook(type_, raw)


def evaluate_annotations(type_: Any) -> None:
    """Evaluate the annotations of the models that a type consists of.

    Those of a generated module are texts until somebody asks for them (PEP 563). msgspec
    evaluates each by itself, and those of a base class for each class again, which takes
    three times as long as all of a class at once.

    What cannot be evaluated, such as that of a class with type parameters, stays a text.
    The members of unions made by `union.union` are left alone: few of them may come.
    """
    waiting, known = [type_], set[type]()
    while waiting:
        part = waiting.pop()
        if not is_model(part):
            waiting += getattr(part, "__args__", ())
            continue
        for class_ in part.__mro__:
            if class_ not in known:
                known.add(class_)
                waiting += _evaluated(class_)


def _evaluated(class_: type) -> list[Any]:
    """The annotations of the class itself."""
    annotations: dict[str, Any] = vars(class_).get("__annotations__", {})
    texts = [text for text in annotations.values() if isinstance(text, str)]
    if texts and len(texts) == len(annotations):
        with suppress(Exception):  # msgspec says what is wrong
            names = vars(sys.modules[class_.__module__])
            types = eval(f"({', '.join(texts)},)", names)
            annotations.update(dict(zip(annotations, types, strict=True)))
    return [*annotations.values()]
