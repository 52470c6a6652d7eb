"""Addresses of descriptions that are not files: URLs, applications, standard input.

An address has a name by which it is printed and recorded. Its secrets, which are the user
information of a URL (RFC 3986, 3.2.1) and keys or tokens in its query, are not part of
that name.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, quote, quote_plus, unquote, unquote_plus, urlsplit

from msgspec import Struct

from cliqgen.bundled import BUNDLED
from cliqgen.diagnostics import Position, UsageError, usage_failure
from cliqgen.masking import MASK, masked_query, secret_values

#: Standard input on a command line.
STANDARD_INPUT = "-"
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_WORD = r"[^\W\d]\w*"
#: `package.module:object`, or `package.module:factory()`.
_APPLICATION = re.compile(rf"({_WORD}(?:\.{_WORD})*):({_WORD}(?:\.{_WORD})*)(\(\))?")
#: Attributes with these names are not objects: `HEAD:api.yaml` is a file of a revision.
_SUFFIXES = (".yaml", ".yml", ".json")
#: Characters of a secret that is looked for in what a server returns.
_SHORTEST = 4
#: Characters that a path and a query may contain unescaped (RFC 3986, 3.3 and 3.4), and `%`.
_PLAIN = "/%:@!$&'()*+,;=~?"


@dataclass(frozen=True)
class Url:
    """A document on a server.

    `name` has no secrets. `target` is the URL to request, without user information and
    fragment, and `credentials` are the user information.
    """

    name: str
    target: str = field(repr=False)
    credentials: tuple[str, str] | None = field(default=None, repr=False)

    @property
    def is_whole(self) -> bool:
        """Whether the target is complete, and not masked as in a record."""
        return f"={MASK}" not in self.target

    @property
    def has_secrets(self) -> bool:
        """Whether it contains secrets that its name does not."""
        return self.credentials is not None or self.name != self.target

    def without_secrets(self, text: str) -> str:
        """A string in which the server may have repeated the secrets of this URL."""
        for secret in sorted(self._secrets(), key=len, reverse=True):
            text = text.replace(secret, MASK)
        return text

    def _secrets(self) -> Iterator[str]:
        """The secrets as they are, and as a URL has them; short ones do not count."""
        user, password = self.credentials or ("", "")
        given = [password or user]
        for value in secret_values(urlsplit(self.target).query):
            given += [value, unquote(value), unquote_plus(value)]
        for secret in given:
            if len(secret) >= _SHORTEST:
                yield from {secret, quote(secret, safe=""), quote_plus(secret)}


class Application(Struct, frozen=True):
    """An object of a module, imported with a folder as the first place to search.

    A `name` that ends in `()` means that the object has to be called.
    """

    name: str
    folder: Path = Path()

    @property
    def module(self) -> str:
        return self.name.partition(":")[0]

    @property
    def attribute(self) -> str:
        """The object's name in the module, with dots for attributes."""
        return self.name.partition(":")[2].removesuffix("()")


class StandardInput(Struct, frozen=True):
    """Standard input of the command."""

    name: str = STANDARD_INPUT


Address = Url | Application | StandardInput
#: Where a description comes from.
Spec = Path | Address


def spec_of(text: str, folder: Path) -> Spec:
    """The path or address that a user gives, relative to a folder.

    Raises:
        UsageError: it starts like a URL, but cannot be read
    """
    return address_of(text, folder) or folder / text


def address_of(text: str, folder: Path) -> Address | None:
    """The address in a string; None for a path.

    An existing file or folder with that name takes precedence over an application.

    Raises:
        UsageError: it starts like a URL, but cannot be read
    """
    if text == STANDARD_INPUT:
        return StandardInput()
    if _SCHEME.match(text):
        return url_of(text)
    if is_application(text) and not _is_there(folder / text):
        return Application(text, folder.absolute())
    return None


def recorded_address(name: str) -> Address | None:
    """The address of a recorded name; None for a path.

    Raises:
        ValueError: it starts like a URL, but is not one
    """
    if name == STANDARD_INPUT:
        return StandardInput()
    if _SCHEME.match(name):
        try:
            return url_of(name)
        except UsageError as error:
            raise ValueError(str(error)) from None
    return Application(name) if is_application(name) else None


def is_application(text: str) -> bool:
    """Whether a string has the form `module:object`; a drive of Windows is not a module."""
    match = _APPLICATION.fullmatch(text)
    if match is None or text == BUNDLED or text.lower().endswith(_SUFFIXES):
        return False
    return not (sys.platform == "win32" and len(match[1]) == 1)


def url_of(text: str) -> Url:
    """The parts of a URL.

    Raises:
        UsageError: it is not an http or https URL, or malformed
    """
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
        host = host.encode("idna").decode("ascii") if not host.isascii() else host
    except ValueError:  # an invalid port, an unclosed bracket
        raise _invalid(text, "is not a valid URL") from None
    if parts.scheme not in ("http", "https"):
        raise _invalid(text, f"has the scheme {parts.scheme}, expected http or https")
    if not host or not re.fullmatch(r"[A-Za-z0-9._~:-]+", host):
        raise _invalid(text, "has no host")
    if any(c <= " " or c == "\x7f" for c in text):
        raise _invalid(text, "contains characters that a URL cannot have")
    credentials = None
    if parts.username is not None or parts.password is not None:
        credentials = unquote(parts.username or ""), unquote(parts.password or "")
    shown = f"[{host}]" if ":" in host else host
    netloc = shown if port is None else f"{shown}:{port}"
    path, query = quote(parts.path, safe=_PLAIN), quote(parts.query, safe=_PLAIN)
    bare = SplitResult(parts.scheme, netloc, path, query, "")
    name = bare._replace(query=masked_query(query)).geturl()
    return Url(name, bare.geturl(), credentials)


def _invalid(text: str, why: str) -> UsageError:
    # A password may have any character, so all before the last @ may belong to it.
    shown = re.sub(r"(?s)//.*@", "//", text)
    shown = re.split(r"[?#]", shown, maxsplit=1)[0]
    return usage_failure("address-invalid", f"{shown!r} {why}", Position(shown))


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
