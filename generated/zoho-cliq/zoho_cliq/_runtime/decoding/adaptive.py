# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Decoding responses that contradict their description almost as fast as valid ones."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import Any

import msgspec

from .declared import declared
from .decoder import decoder
from .lenient import Builder, EnoughLearned
from .parsing import parse_json
from .places import Places, Problem
from .tolerant import Tolerant, decode_tolerantly, tolerant_hook, tolerate

_SAMPLE = 40  # contradictions after which a tolerant type is tried


@cache
def adaptive_decoder(type_: Any) -> AdaptiveDecoder:
    """Return the lenient decoder of a type, which learns for the life of the process."""
    return AdaptiveDecoder(type_)


class AdaptiveDecoder:
    """Decodes a type leniently, and learns where responses contradict it.

    A response is decoded as declared, and by a tolerant type if that fails. A response
    with new contradictions is built piece by piece, which takes many times as long; the
    next tolerant type takes them into account.
    """

    def __init__(self, type_: Any) -> None:
        self._declared = declared(type_)
        self._places = Places()
        self._tolerant: tuple[msgspec.json.Decoder[Any], Tolerant] | None = None
        self._revision: int = 0  # of the places, when the tolerant type was made
        self._surprises = 0  # responses since then that it did not decode
        self._was_contradicted = False

    def decode(self, content: bytes) -> tuple[Any, tuple[Problem, ...]]:
        """Decode JSON as far as it matches.

        Raises:
            ValueError: if it is not JSON.
            RecursionError: if it is nested too deeply.
        """
        if not self._was_contradicted:
            with suppress(msgspec.ValidationError):
                return decoder(self._declared.type).decode(content), ()
        value, builder = self._decode_tolerantly(content) or self._build(content)
        problems = builder.problems()
        self._was_contradicted = bool(problems)
        return value, problems

    def _build(self, content: bytes) -> tuple[Any, Builder]:
        """Build a value with contradictions that are not known yet.

        The beginning of a response usually shows all contradictions in it.
        """
        raw = parse_json(content)
        root = self._places.root
        sample, whole = Builder(_SAMPLE), Builder()
        self._surprises += 1
        try:
            return sample.build(self._declared, raw, root), sample
        except EnoughLearned:
            decoded = self._decode_tolerantly(content)
        return decoded or (whole.build(self._declared, raw, root), whole)

    def _decode_tolerantly(self, content: bytes) -> tuple[Any, Builder] | None:
        self._refresh()
        if self._tolerant is not None:
            with suppress(msgspec.ValidationError):
                return decode_tolerantly(*self._tolerant, content)
        return None

    def _refresh(self) -> None:
        """Rebuild the tolerant type, if enough was learned to be worth it."""
        revision: int = self._places.revision
        if revision == self._revision or self._surprises * 16 < self._places.count:
            return
        self._revision, self._surprises = revision, 0
        try:
            tolerant = tolerate(self._declared, self._places.root)
            made = msgspec.json.Decoder(tolerant.type, dec_hook=tolerant_hook)
            self._tolerant = made, tolerant
        except TypeError:  # a model that was not generated
            self._tolerant = None
