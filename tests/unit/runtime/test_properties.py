"""What holds whatever comes: waiting times, masking, the encoding of parameters, limits."""

from __future__ import annotations

import datetime
import math
import string
from email.utils import format_datetime
from typing import Any
from urllib.parse import parse_qsl, quote, quote_plus, unquote

import pytest
from client_runtime.limits import Limiter
from client_runtime.locations import expand_path
from client_runtime.masking import Masker
from client_runtime.operation import Operation, RateLimit
from client_runtime.parameters import query_string, unescaped
from client_runtime.retry_after import LONGEST_BELIEVED, read_retry_after
from hypothesis import assume, given
from hypothesis import strategies as st

UTC = datetime.UTC
TEXT = st.text(st.characters(codec="utf-8"))
LATIN = st.text(st.characters(codec="latin-1"))


def believed(seconds: float) -> float | None:
    return seconds if 0 <= seconds <= LONGEST_BELIEVED else None


class TestRetryAfter:
    @given(LATIN, LATIN, LATIN)
    def test_it_never_fails(self, value: str, moment: str, ms: str) -> None:
        headers = {"retry-after": value, "date": moment, "retry-after-ms": ms}
        seconds = read_retry_after(headers)
        assert seconds is None or (seconds >= 0 and math.isfinite(seconds))

    @given(st.text("0123456789:, +-GMTJanSuefbrz.", max_size=40))
    def test_nor_for_what_is_almost_a_date(self, value: str) -> None:
        seconds = read_retry_after({"retry-after": value, "date": value})
        assert seconds is None or (seconds >= 0 and math.isfinite(seconds))

    @given(st.integers(0, 10**12), st.sampled_from(["", " ", "\t"]))
    def test_seconds(self, seconds: int, blank: str) -> None:
        expected = believed(seconds)
        assert read_retry_after({"retry-after": f"{blank}{seconds}{blank}"}) == expected

    @given(st.floats(allow_nan=False, allow_infinity=False))
    def test_fractions(self, seconds: float) -> None:
        assert read_retry_after({"retry-after": repr(seconds)}) == believed(seconds)

    @given(
        st.datetimes(datetime.datetime(1971, 1, 1), datetime.datetime(2100, 1, 1)),
        st.integers(-(10**6), 10**6),
    )
    def test_a_date_is_relative_to_the_servers_own_clock(
        self, now: datetime.datetime, seconds: int
    ) -> None:
        now = now.replace(microsecond=0, tzinfo=UTC)
        later = now + datetime.timedelta(seconds=seconds)
        headers = {
            "date": format_datetime(now, usegmt=True),
            "retry-after": format_datetime(later, usegmt=True),
        }
        assert read_retry_after(headers) == believed(seconds)

    @given(st.integers(0, 10**9))
    def test_milliseconds_win(self, ms: int) -> None:
        headers = {"retry-after-ms": str(ms), "retry-after": "7"}
        assert read_retry_after(headers) == believed(ms / 1000)


SECRET = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=4)


class TestMasking:
    """A secret of four characters or more; what stands around it cannot complete it."""

    @given(SECRET, st.lists(st.sampled_from(["~", "\n", "<"]), max_size=5))
    def test_it_is_in_no_text(self, secret: str, around: list[str]) -> None:
        masker = Masker([secret])
        spellings = (secret, quote(secret, safe=""), quote(secret), quote_plus(secret))
        for spelling in spellings:
            text = "".join([*around, spelling, *around])
            if any(s in "".join(around) or s in "***" for s in spellings):
                continue
            shown = masker.text(text)
            assert not any(s in shown.replace("***", "") for s in spellings)
            content = masker.content(text.encode())
            assert spelling.encode() not in content.replace(b"***", b"")

    @given(SECRET, TEXT)
    def test_it_is_in_no_address(self, secret: str, other: str) -> None:
        assume(secret not in "https://h/p?key=")  # it would be masked there too
        masker = Masker([secret], names=["Key"])
        query = query_string({"key": secret, "KEY": secret})
        shown = masker.url(f"https://h/p?{query}")
        assert shown == "https://h/p?key=***&KEY=***"
        shown = Masker(names=["key"]).url(
            f"https://h/?a=1&{query_string({'key': other})}"
        )
        assert shown == "https://h/?a=1&key=***"

    @given(SECRET, st.sampled_from(["X-Key", "Authorization", "Cookie", "X-Other"]))
    def test_it_is_in_no_header(self, secret: str, name: str) -> None:
        masker = Masker([secret], names=["x-key"])
        assert secret not in masker.header(name, f"<{secret}>").replace("***", "")
        assert Masker(names=["x-key"]).header("x-key", secret) == "***"

    @given(SECRET, st.booleans())
    def test_however_it_is_percent_encoded(self, secret: str, lower: bool) -> None:
        """Each byte may be encoded or not, in small letters or capitals."""
        masker = Masker([secret])
        every = "".join(f"%{byte:02X}" for byte in secret.encode())
        text = every.lower() if lower else every
        shown = unquote(masker.url(f"https://h/{text}"))
        assert "***" in shown and secret not in shown.replace("***", "")

    @given(st.lists(SECRET, min_size=2, max_size=4))
    def test_several(self, secrets: list[str]) -> None:
        text = "\n".join(secrets)
        shown = Masker(secrets).text(text).replace("***", "")
        if "\n" not in "".join(secrets) and not any(s in "***" for s in secrets):
            assert not any(secret in shown for secret in secrets)


class TestParameters:
    @given(TEXT.filter(lambda text: text.strip(".") != ""), TEXT)
    def test_a_path_parameter_comes_back(self, value: str, other: str) -> None:
        if not other or set(other) == {"."} or _is_dots(value) or _is_dots(other):
            return
        path = expand_path("/a/{x}/b/{y}", {"x": value, "y": other})
        empty, a, first, b, second = path.split("/")
        assert (empty, a, b) == ("", "a", "b")
        assert (unquote(first), unquote(second)) == (value, other)
        assert set(path) <= set(string.ascii_letters + string.digits + "-._~%/")

    @given(st.dictionaries(TEXT, TEXT | st.lists(TEXT)))
    def test_a_query_comes_back(self, values: dict[str, Any]) -> None:
        pairs = [
            (name, item)
            for name, value in values.items()
            for item in (value if isinstance(value, list) else [value])
        ]
        text = query_string(values)
        assert parse_qsl(text, keep_blank_values=True) == [
            p for p in pairs if any(p)
        ] or (("", "") in pairs)
        assert set(text) <= set(string.ascii_letters + string.digits + "-._~%=&")

    @given(st.text(string.ascii_letters + string.digits + "_- .", min_size=1))
    def test_an_id_that_is_escaped_or_not(self, plain: str) -> None:
        if not plain.strip("."):
            return
        once = expand_path("/{id}", {"id": unescaped(plain)})
        assert once == "/" + quote(plain, safe="")
        assert expand_path("/{id}", {"id": unescaped(quote(plain, safe=""))}) == once

    @given(st.sampled_from([".", "..", "%2e", "%2E%2e", ".%2E", "%252e", "%25252E."]))
    def test_dots(self, value: str) -> None:
        with pytest.raises(ValueError, match="cannot be"):
            expand_path("/{id}/x", {"id": value})


def _is_dots(value: str) -> bool:
    while (decoded := unquote(value)) != value:
        value = decoded
    parts = value.replace("\\", "/").split("/")
    return any(part.partition(";")[0] in (".", "..") for part in parts)


class Locking:
    """A server that locks for a while whoever exceeds its limit."""

    def __init__(self, limit: int, period: float, lock: float) -> None:
        self._limit, self._period, self._lock = limit, period, lock
        self.arrivals: list[float] = []
        self.until = 0.0
        self.inside = 0

    def accepts(self, now: float) -> bool:
        if now < self.until:
            self.inside += 1
            return False
        self.arrivals = [t for t in self.arrivals if t > now - self._period] + [now]
        if len(self.arrivals) <= self._limit:
            return True
        self.arrivals, self.until = [], now + self._lock
        return False


@given(
    st.integers(1, 4),
    st.integers(1, 900),
    st.lists(st.tuples(st.integers(0, 40), st.booleans()), min_size=1, max_size=60),
)
def test_nothing_is_sent_into_a_lock(
    limit: int, lock: int, calls: list[tuple[int, bool]]
) -> None:
    """Even if others use up the limit as well, which is what leads to locks."""
    now = [1000.0]
    call: Operation[None] = Operation(
        id="o",
        method="GET",
        path="/",
        responses={},
        rate_limit=RateLimit(requests=limit, period=60.0, lock=float(lock)),
    )
    server = Locking(limit, 60.0, float(lock))
    limiter = Limiter(clock=lambda: now[0])
    for pause, is_somebody_else in calls:
        now[0] += pause
        if is_somebody_else:
            if now[0] >= server.until:  # the others keep to locks, too
                server.accepts(now[0])
            continue
        before = server.until
        while (seconds := limiter.acquire(call)) > 0:
            now[0] += seconds
        known, inside = server.until == before, server.inside
        is_accepted = server.accepts(now[0])
        limiter.observe(call, lock=None if is_accepted else float(lock))
        if not is_accepted and known and server.inside > inside:
            # Locked by others, without our knowledge: from now on it is known.
            server.until = now[0] + lock
        else:
            assert server.inside == inside
        if not is_accepted:
            assert limiter.acquire(call) == pytest.approx(lock)
