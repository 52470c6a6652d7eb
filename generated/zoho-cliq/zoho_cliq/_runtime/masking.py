# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Keeping secrets out of logs and errors."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from urllib.parse import quote, quote_plus, unquote

MASK = "***"

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
# What may be a part of a character that is encoded for an address, JSON, HTML or a log.
_ESCAPES = r"%[0-9A-Fa-f]{2}|\\|&#?\w{1,32};"
_USER = r"(?i)\A([a-z0-9+.-]*:)?//[^/]*@"


def _may_escape(text: str) -> bool:
    """Whether a string has a sign that begins an escape: few have, and this is quick."""
    return "%" in text or "\\" in text or "&" in text


class Masker:
    """Masks the secrets of one request.

    Args:
        secrets: the values themselves, wherever they occur.
        names: parameters and headers whose value is always secret.
    """

    __slots__ = ("_given", "_names", "_plain", "_secrets")

    def __init__(self, secrets: Iterable[str] = (), names: Iterable[str] = ()) -> None:
        self._given = tuple(text for text in secrets if len(text) >= _SHORTEST_SECRET)
        spellings = {each for text in self._given for each in _usual_spellings(text)}
        # The longest first: a secret may be a part of another one.
        self._secrets = sorted(spellings, key=lambda text: (-len(text), text))
        encoded = {each for text in self._given for each in _encoded(text)}
        self._plain = sorted(encoded, key=len)[::-1]
        self._names = _SECRET_NAMES | {name.lower() for name in names}

    def and_of(self, secrets: Iterable[str]) -> Masker:
        """Return a masker of further secrets, and of the same names."""
        return Masker((*self._given, *secrets), self._names)

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
        if self._plain and _may_escape(text) and re.search(_ESCAPES, text):
            content = self._without_encoded(text.encode(errors="surrogatepass"))
            text = content.decode(errors="surrogatepass")
        return text

    def content(self, content: bytes) -> bytes:
        """Mask the secrets in bytes."""
        for secret in self._secrets:
            spelling = secret.encode(errors="surrogatepass")
            content = content.replace(spelling, MASK.encode())
        return self._without_encoded(content) if self._plain else content

    def _without_encoded(self, content: bytes) -> bytes:
        """Mask secrets that are partly encoded, whatever the encodings.

        What cannot be masked by itself is masked with the whole content.
        """
        from .spellings import decodings, pattern_of

        seen = tuple(decodings(content))
        for secret in self._plain:
            # A secret may itself have what looks like an escape.
            forms = [f for f in decodings(secret) if len(f) >= _SHORTEST_SECRET]
            if not any(form in each for form in forms for each in seen):
                continue
            content = pattern_of(secret).sub(MASK.encode(), content)
            seen = tuple(decodings(content))
            if any(form in each for form in forms for each in seen):
                return MASK.encode()
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

    These are the value, the part after the name of a scheme (``Bearer``), the password of
    ``Basic``, and the values of cookies.
    """
    yield value
    if "cookie" in name.lower():
        yield from (pair.partition("=")[2].strip() for pair in value.split(";"))
    else:
        scheme, _, credentials = value.partition(" ")
        yield credentials.strip()
        if scheme.lower() == "basic":
            yield _password_in(credentials)


def _password_in(credentials: str) -> str:
    """The password of `Basic` (RFC 7617, 2); empty if there is none."""
    try:
        pair = b64decode(credentials.strip(), validate=True).decode()
    except ValueError:
        return ""
    return pair.partition(":")[2]


def _usual_spellings(secret: str) -> Iterable[str]:
    """Encode a secret as in text, addresses, forms, JSON, and as a whole."""
    yield secret
    yield quote(secret, safe="")
    yield quote_plus(secret)
    escaped = json.dumps(secret)[1:-1]
    yield escaped
    yield escaped.replace("/", "\\/")
    encoded = secret.encode(errors="surrogatepass")
    yield encoded.hex()
    yield encoded.hex().upper()
    packed = b64encode(encoded).decode("ascii").rstrip("=")
    yield packed
    yield packed.replace("+", "-").replace("/", "_")


def _encoded(secret: str) -> Iterable[bytes]:
    """Encode a secret as UTF-8, and as Latin-1, in which header fields are sent."""
    yield secret.encode(errors="surrogatepass")
    with suppress(UnicodeEncodeError):
        yield secret.encode("latin-1")
