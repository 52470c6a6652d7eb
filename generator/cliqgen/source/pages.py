"""Pages for people that show a document: Swagger UI, ReDoc, Scalar and their like."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from cliqgen.address import Url, url_of
from cliqgen.diagnostics import UsageError

_BEGINNING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s|html)", re.I
)
#: How the pages name it: an option of their script, or an attribute of their element.
_NAMED = re.compile(
    r"""(?:\burl|spec-?url|data-url|apiDescriptionUrl|openapi-?url|Redoc\.init\()"""
    r"""["']?\s{0,9}[:=]?\s{0,9}["']([^"'<>\s]{1,500})["']""",
    re.I,
)
_LIKELY = re.compile(
    r"\.(?:json|ya?ml)\b|openapi|swagger|schema|api-?docs|api-json", re.I
)
_NOT = re.compile(r"\.(?:js|css|png|svg|ico|html?)(?:[?#]|$)", re.I)
#: Hosts whose pages show a file, and how the path of the page becomes that of the file.
_FILE_PAGES = {
    "github.com": ("/blob/", "/raw/"),
    "gitlab.com": ("/-/blob/", "/-/raw/"),
    "codeberg.org": ("/src/", "/raw/"),
    "bitbucket.org": ("/src/", "/raw/"),
}
#: Bytes of a page that are searched.
_SEARCHED = 1 << 20


def is_page(content: bytes, headers: Mapping[str, str]) -> bool:
    """Whether what was read is HTML, by its beginning or its media type."""
    if _BEGINNING.match(content[:1024]):
        return True
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    is_markup = content.lstrip()[:1] == b"<"
    return is_markup and media_type in ("text/html", "application/xhtml+xml")


def named_document(content: bytes, url: str) -> Url | None:
    """The document that a page at a URL plainly shows."""
    parts = urlsplit(url)
    if parts.hostname in _FILE_PAGES:
        before, after = _FILE_PAGES[parts.hostname]
        if before in parts.path:
            return url_of(
                parts._replace(path=parts.path.replace(before, after, 1)).geturl()
            )
    text = content[:_SEARCHED].decode("utf-8", "replace")
    for match in _NAMED.finditer(text):
        named = html.unescape(match[1]).replace("\\/", "/")
        if not _LIKELY.search(named) or _NOT.search(named):
            continue
        try:
            return url_of(urljoin(url, named))
        except (UsageError, ValueError):
            continue
    return None
