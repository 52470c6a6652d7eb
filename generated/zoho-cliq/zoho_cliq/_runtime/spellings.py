# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The spellings of a secret in a string: encoded for addresses, JSON, HTML or a log.

A server may repeat a request in its response in any of them, or in several at once, as in an
address within the parameter of another one.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import codepoint2name

_MOST = 4  # times that a string is decoded
_ESCAPE = re.compile(
    rb"%([0-9A-Fa-f]{2})|\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))|(&#?\w{1,32};?)",
    re.DOTALL,
)
_OF_HTML = {ord("'"): "apos", **codepoint2name}


def decodings(content: bytes) -> Iterator[bytes]:
    """Yield a string as it is, and decoded again and again."""
    for _ in range(_MOST + 1):
        yield content
        if b"+" in content:
            yield content.replace(b"+", b" ")
        decoded = _ESCAPE.sub(_decoded, content)
        if decoded == content:
            return
        content = decoded


def _decoded(escape: re.Match[bytes]) -> bytes:
    percent, unicode, hexadecimal, character, entity = escape.groups()
    byte = percent or hexadecimal
    if byte:
        return bytes.fromhex(byte.decode())
    if unicode:
        return chr(int(unicode, 16)).encode(errors="surrogatepass")
    if character:
        return character
    return html.unescape(entity.decode(errors="replace")).encode()


def pattern_of(secret: bytes) -> re.Pattern[bytes]:
    """Return a pattern for a secret of which each character may be encoded.

    Args:
        secret: UTF-8, or else Latin-1.
    """
    try:
        text, charset = secret.decode(errors="surrogatepass"), "utf-8"
    except UnicodeDecodeError:
        text, charset = secret.decode("latin-1"), "latin-1"
    return re.compile(b"".join(_any_spelling(each, charset) for each in text))


def _any_spelling(character: str, charset: str) -> bytes:
    code, raw = ord(character), character.encode(charset, "surrogatepass")
    spellings = [b"".join(map(_any_byte, raw)), rb"\\{1,8}" + re.escape(raw)]
    if character == " ":
        spellings.append(rb"\+")
    if code < 0x10000:
        spellings.append(rb"(?i:\\{1,8}u%04x)" % code)
    if code < 0x100:
        spellings.append(rb"(?i:\\{1,8}x%02x)" % code)
    references = [b"#0{0,6}%d" % code, b"#x0{0,6}%x" % code]
    if code in _OF_HTML:
        references.append(_OF_HTML[code].encode())
    spellings.append(b"(?i:&(?:amp;){0,4}(?:%b);?)" % b"|".join(references))
    return b"(?:%b)" % b"|".join(spellings)


def _any_byte(byte: int) -> bytes:
    return b"(?:%b|(?i:%%(?:25){0,4}%02X))" % (re.escape(bytes([byte])), byte)
