# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The seam to the client: the only module that knows where its runtime is."""

from __future__ import annotations

import builtins
import json
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, TypeGuard

import msgspec
from msgspec import UNSET

from ..._runtime.client import AsyncClient as AsyncClient
from ..._runtime.client import SyncClient as SyncClient
from ..._runtime.clock import Clock as Clock
from ..._runtime.decoding.codec import encode
from ..._runtime.decoding.error_body import parse_error_body as parse_error_body
from ..._runtime.decoding.wire_name import WIRE_NAME
from ..._runtime.extras import secret_headers
from ..._runtime.failures import ErrorTable as ErrorTable
from ..._runtime.hooks import Hooks as Hooks
from ..._runtime.hooks import RequestEvent as RequestEvent
from ..._runtime.limits import Limiter as Limiter
from ..._runtime.masking import Masker, looks_secret


def set_clock(client: SyncClient | AsyncClient, clock: Clock) -> None:
    """Have a client read the time, wait and keep to limits by another clock.

    It gets a limiter of its own, unless it was given one or none at all, so that no
    lock outlives a test.
    """
    settings = client._settings  # pyright: ignore[reportPrivateUsage]
    limiter = settings.limiter
    if type(limiter) is Limiter:
        limiter = Limiter(clock=clock.monotonic)
    client._settings = msgspec.structs.replace(  # pyright: ignore[reportPrivateUsage]
        settings, clock=clock, limiter=limiter
    )


def without_secrets(
    text: str, headers: Mapping[str, str], query: Mapping[str, Any]
) -> str:
    """Mask the secrets of a request in a string, judging by the names of its parts."""
    values = [str(query[name]) for name in query if looks_secret(name)]
    return Masker((*secret_headers(headers), *values)).text(text)


def base_path(client: SyncClient | AsyncClient) -> str:
    """The path of the server that a client calls, without a slash at its end."""
    settings = client._settings  # pyright: ignore[reportPrivateUsage]
    rest = settings.base_url.partition("://")[2]
    return ("/" + rest.partition("/")[2]).rstrip("/")


def model_class(name: str) -> type[Any]:
    """A class of models by module and name, as in ``chats.Chat``, or a builtin one."""
    module, _, last = name.rpartition(".")
    owner = import_module(f"...models.{module}", __package__) if module else builtins
    class_: type[Any] = getattr(owner, last)
    return class_


def as_json(value: Any) -> Any:
    """A value of the client's types as a server has it in JSON.

    Read-only fields of models are part of it, which a client never sends.

    Raises:
        TypeError, ValueError: if JSON cannot express it.
    """
    if isinstance(value, msgspec.Struct):
        return _fields(value)
    if _is_mapping(value):
        return {str(key): as_json(item) for key, item in value.items()}
    if _is_sequence(value):
        return [as_json(item) for item in value]
    return json.loads(encode(value))


def _fields(model: msgspec.Struct) -> dict[str, Any]:
    read_only: tuple[str, ...] = getattr(model, "__read_only__", ())
    written: dict[str, Any] = json.loads(encode(model))
    for field in msgspec.structs.fields(type(model)):
        item = getattr(model, field.name)
        if item is UNSET or item is field.default or field.encode_name == WIRE_NAME:
            continue
        if field.name in read_only or _is_made_of_models(item):
            written[field.encode_name] = as_json(item)
    return written


def _is_made_of_models(value: object) -> bool:
    if _is_mapping(value):
        return any(_is_made_of_models(item) for item in value.values())
    if _is_sequence(value):
        return any(_is_made_of_models(item) for item in value)
    return isinstance(value, msgspec.Struct)


def _is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def _is_sequence(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)
