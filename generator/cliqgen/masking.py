"""Masking of secrets: the user information of URLs, and keys and tokens in their queries.

What a user passes can have a password where none is expected: as the name of a package, as
a filter, as a folder. So this looks for URLs anywhere in a string, also in those that are
written wrongly or that a path has lost a slash of. Where it is not clear how far a password
reaches, more is masked rather than less. Strings without a URL stay as they are.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

MASK = "***"
#: An example of a URL with user information, which is nobody's.
EXAMPLE = "https://USER:PASSWORD@HOST/"
_SECRET_WORDS = frozenset(
    {"auth", "authorization", "code", "credential", "credentials", "jwt", "key"}
    | {"passwd", "password", "pwd", "secret", "session", "sig", "signature", "token"}
    | {"bearer", "cred", "creds", "hmac", "pass", "passphrase", "sid", "ticket"}
)
_SECRET_ENDS = ("key", "password", "secret", "signature", "token")
#: Where a URL begins: a common scheme with any number of slashes, or two slashes.
_BEGIN = r"(?:(?:https?|ftps?|wss?):[/\\]*+|(?<![/\\])[/\\]{2,}+)"
#: The part up to the first colon: a user, or a host if a port follows.
_FIRST = r"[^\s/\\:'\"\[]*+"
_PORT = r"(?:\d+|\{[^}\s]*\})?(?:[/?#\\\s'\"]|$)"
#: User information (RFC 3986, 3.2.1), be it written correctly or not: a password that may
#: contain anything, one of digits and blanks, or only a user, which may be a token.
_USER_INFO = re.compile(
    rf"({_BEGIN})(?:"
    rf"{_FIRST}:(?!{_PORT})(?:(?!://).)*@"
    rf"|{_FIRST}:\d+[ \t][^/\\'\"]*@"
    r"|[^\s/\\'\"?#]+@)",
    re.IGNORECASE,
)
#: The example alone: what another URL begins with is masked.
_EXAMPLES = re.compile(rf"{re.escape(EXAMPLE)}(?=[\s;]|$)")
#: Servers separate pairs by `&`, some of them by `;`.
_QUERY_PAIR = re.compile(r"([?&;#])([\w.%-]{1,100}=[^\s&;#'\"]+)")
#: What ends a sentence, or encloses a URL, rather than being the end of its query.
_PUNCTUATION = ":,.;)]}>"
#: A URL in quotes, which ends with them.
_QUOTED = re.compile(
    rf"(?<=(['\"]))(?:[\w.+-]+:)?{_BEGIN}[^'\"\n]*+(?=\1)", re.IGNORECASE
)
_STARTS = re.compile(rf"(?:\w+:)?{_BEGIN}", re.IGNORECASE)


def without_secrets(text: str) -> str:
    """A string with the secrets of its URLs masked."""
    if "@" in text:
        text = "\n".join(map(_without_user_info, text.split("\n")))
    if "=" not in text:
        return text
    text = _QUOTED.sub(lambda match: _with_masked_pairs(match[0]), text)
    return _QUERY_PAIR.sub(_with_masked_pair, text)


def name_without_secrets(name: str) -> str:
    """The same for a string that, if it starts like a URL, is one to its end."""
    masked = without_secrets(name)
    return _with_masked_pairs(masked) if _STARTS.match(masked) else masked


def masked_query(query: str) -> str:
    """A query with the values of secret parameters masked."""
    return "".join(map(_masked_pair, re.split("([&;])", query)))


def secret_values(query: str) -> list[str]:
    """The values of the secret parameters of a query, as it has them."""
    pairs = re.split("[&;]", query)
    return [pair.partition("=")[2] for pair in pairs if _masked_pair(pair) != pair]


def _without_user_info(line: str) -> str:
    """A line without user information, apart from the example."""
    return EXAMPLE.join(map(_masked_line, _EXAMPLES.split(line)))


def _masked_line(line: str) -> str:
    """A line without user information; what follows the last `@` cannot be any."""
    end = line.rfind("@") + 1
    return _USER_INFO.sub(rf"\1{MASK}@", line[:end]) + line[end:]


def _with_masked_pairs(url: str) -> str:
    parts = re.split(r"([?&;#])", url)
    return parts[0] + "".join(map(_masked_pair, parts[1:]))


def _with_masked_pair(match: re.Match[str]) -> str:
    """A pair in a sentence, whose punctuation follows it."""
    pair = match[2].rstrip(_PUNCTUATION)
    return match[1] + _masked_pair(pair) + match[2][len(pair) :]


def _masked_pair(pair: str) -> str:
    name, sign, value = pair.partition("=")
    return f"{name}={MASK}" if sign and value and _is_secret(unquote(name)) else pair


def _is_secret(name: str) -> bool:
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).lower()
    words = re.split(r"[^a-z0-9]+", spaced)
    return bool(_SECRET_WORDS & {*words}) or words[-1].endswith(_SECRET_ENDS)
