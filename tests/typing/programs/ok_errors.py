"""Catching what the client raises, and reading it."""

from collections.abc import Mapping
from typing import assert_type

import zoho_cliq
from zoho_cliq import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ClientError,
    Cliq,
    CliqError,
    ResponseDecodeError,
    ServerError,
    TooManyRequestsError,
)


def name_chat(cliq: Cliq, chat_id: str) -> str | None:
    try:
        return cliq.chats.get(chat_id).data.name
    except TooManyRequestsError as error:
        assert_type(error, TooManyRequestsError)
        assert_type(error.retry_after, float | None)
        if error.retry_after is not None:
            return f"wait {error.retry_after + 1:.0f}"
        return None
    except zoho_cliq.NotFoundError:
        return None
    except (ClientError, ServerError) as error:
        assert_type(error.status_code, int)
        assert_type(error.code, str | None)
        assert_type(error.message, str)
        assert_type(error.request_id, str | None)
        assert_type(error.headers, Mapping[str, str])
        assert_type(error.headers.get("x"), str | None)
        assert_type(error.body, bytes)
        return f"{error.operation} {error.method} {error.url}"
    except APITimeoutError as error:
        return error.message
    except APIConnectionError as error:
        assert_type(error.operation, str)
        return error.url
    except ResponseDecodeError as error:
        assert_type(error.status_code, int)
        assert_type(error.body, bytes)
        return None
    except CliqError as error:
        assert_type(error.message, str)
        assert_type(error.method, str)
        raise


def sort_out(error: CliqError) -> int:
    if isinstance(error, APIStatusError):
        return error.status_code
    return 0


def as_status(error: zoho_cliq.ConflictError) -> APIStatusError:
    return error


def as_base(error: APITimeoutError) -> CliqError:
    connection: APIConnectionError = error
    return connection
