# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Keeping secrets out of logs and errors."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeAlias
from urllib.parse import quote, quote_plus, unquote, unquote_to_bytes

MASK = "***"

MakeMasker: TypeAlias = Callable[[tuple[str, ...], tuple[str, ...]], "Masker"]
"""Returns the masker of secrets and of names, see `Masker`."""

# A shorter value protects nothing, and masking it would garble every text.
_SHORTEST_SECRET = 4

_SECRET_NAMES = frozenset(
    {
        "access_token",
        "api_key",
        "apikey",
        "auth_token",
        "authorization",
        "authtoken",
        "client_secret",
        "cookie",
        "password",
        "proxy-authorization",
        "refresh_token",
        "secret",
        "set-cookie",
        "set-cookie2",
        "signature",
        "token",
    }
)
# Words in the name of a user's header whose value is secret. `Author` and
# `Idempotency-Key` are not secrets.
_SECRET_WORDS = (
    r"auth(?!ors?\b)|cookie|credential|jwt|(?<!idempotency-)keys?(?![a-z])"
    r"|pass(?:w|phrase|code|$)|secret|session|signature|token"
)
#: A part of each alternative of that.
_HINTS = (
    *("auth", "cookie", "credential", "jwt", "key", "pass", "secret", "session"),
    *("signature", "token"),
)
# Separators are kept.
_PARAMETERS = r"([?#&])"
_USER = r"(?i)\A([a-z0-9+.-]*:)?//[^/]*@"


class Masker:
    """Masks the secrets of one request.

    Args:
        secrets: the values themselves, wherever they occur.
        names: parameters and headers whose value is always secret.
    """

    __slots__ = ("_names", "_plain", "_secrets")

    def __init__(self, secrets: Iterable[str] = (), names: Iterable[str] = ()) -> None:
        long_enough = {text for text in secrets if len(text) >= _SHORTEST_SECRET}
        spellings = {each for text in long_enough for each in _usual_spellings(text)}
        # The longest first: a secret may be a part of another one.
        self._secrets = sorted(spellings, key=lambda text: (-len(text), text))
        self._plain = sorted((text.encode() for text in long_enough), key=len)[::-1]
        self._names = _SECRET_NAMES | {name.lower() for name in names}

    def knows(self, name: str) -> bool:
        """Whether the value of a header or parameter is secret by its name."""
        return name.lower() in self._names

    def header(self, name: str, value: str) -> str:
        """Mask the secrets in the value of a header field."""
        shown = self.text(value)
        return MASK if shown == value and self.knows(name) else shown

    def text(self, text: str) -> str:
        """Mask the secrets in a string."""
        for secret in self._secrets:
            text = text.replace(secret, MASK)
        if "%" in text:
            content = self._without_encoded(text.encode(errors="surrogatepass"))
            text = content.decode(errors="surrogatepass")
        return text

    def content(self, content: bytes) -> bytes:
        """Mask the secrets in bytes."""
        for secret in self._secrets:
            content = content.replace(secret.encode(), MASK.encode())
        return self._without_encoded(content) if b"%" in content else content

    def _without_encoded(self, content: bytes) -> bytes:
        """Mask secrets that are partly percent-encoded."""
        for secret in self._plain:
            decoded = unquote_to_bytes(content.replace(b"+", b" "))
            if secret in decoded or secret in unquote_to_bytes(content):
                content = _any_spelling(secret).sub(MASK.encode(), content)
        return content

    def url(self, url: str) -> str:
        """Mask the user name and password of a URL, and the values of secret parameters.

        Parameters may be in the fragment too (RFC 6749, 4.2.2).
        """
        if "?" not in url and "@" not in url and "#" not in url and "&" not in url:
            return self.text(url)
        start, *parameters = re.split(_PARAMETERS, url)
        shown = re.sub(_USER, rf"\1//{MASK}@", start)
        return self.text(shown + "".join(map(self._pair, parameters)))

    def _pair(self, pair: str) -> str:
        name, equals, _ = pair.partition("=")
        if equals and self.knows(unquote(name)):
            return f"{name}={MASK}"
        return pair


class Maskers:
    """The masker of a client's last request, reused for the same secrets."""

    __slots__ = ("_last",)

    def __init__(self) -> None:
        self._last: tuple[tuple[str, ...], tuple[str, ...], Masker] | None = None

    def get(self, secrets: tuple[str, ...], names: tuple[str, ...]) -> Masker:
        """See `Masker`."""
        last = self._last  # another thread may put its own there at any time
        if last is not None and last[0] == secrets and last[1] == names:
            return last[2]
        masker = Masker(secrets, names)
        self._last = secrets, names, masker
        return masker


@lru_cache(maxsize=4096)
def looks_secret(name: str) -> bool:
    """Whether the name of a header or parameter looks like that of a secret."""
    lowered = name.lower()
    # Searching for parts of words first saves most programs the pattern.
    if not any(hint in lowered for hint in _HINTS):
        return False
    return re.search(_SECRET_WORDS, lowered) is not None


def secrets_in(name: str, value: str) -> Iterable[str]:
    """List the values to mask in a header whose name `looks_secret`.

    These are the value, the part after the name of a scheme (``Bearer``), and the
    values of cookies.
    """
    yield value
    if "cookie" in name.lower():
        yield from (pair.partition("=")[2].strip() for pair in value.split(";"))
    else:
        yield value.partition(" ")[2].strip()


def _usual_spellings(secret: str) -> Iterable[str]:
    """Encode a secret as in text, in addresses, in forms and in JSON."""
    yield secret
    yield quote(secret, safe="")
    yield quote_plus(secret)
    escaped = json.dumps(secret)[1:-1]
    yield escaped
    yield escaped.replace("/", "\\/")


def _any_spelling(secret: bytes) -> re.Pattern[bytes]:
    """Return a pattern for a secret of which each byte may be percent-encoded."""
    return re.compile(
        b"".join(
            b"(?:%b|(?i:%%%02X)%b)"
            % (re.escape(bytes([byte])), byte, b"|\\+" if byte == 0x20 else b"")
            for byte in secret
        )
    )
