"""The words by which parts of operation names are recognized."""

from __future__ import annotations

import re
from functools import lru_cache

from cliqgen.identifiers import words
from cliqgen.ir.english import singular


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: OpenAPI 3.2, 4.9.
HTTP_METHODS = _listed("get put post delete options head patch trace query")
#: Verbs for what a service does to things. Some are nouns as well: a search, an upload.
VERBS = HTTP_METHODS | _listed("""
    abort accept acknowledge activate add allow append apply approve archive assign attach
    authorize autocomplete bind block browse bulk call cancel capture cast change check clear
    clone close commit compact compare complete configure confirm connect convert copy count
    create deactivate debug decline decode decrypt deny deploy describe destroy detach
    disable discard disconnect dismiss discover download drain drop dump duplicate edit
    embed enable encode encrypt end enqueue estimate evaluate execute expire explain export
    extend extract fetch filter find finish follow force fork forward freeze generate grant
    handle hide import increment insert install interrupt introspect invalidate invite invoke issue
    join kick kill leave like link list load lock login logout lookup mark match merge migrate
    modify move mute notify open order pause paginate perform pin ping poll prepare preview
    print process promote provision prune publish pull purge push read reboot receive
    recommend recover redeem refresh refund register reindex reject release reload remove
    rename renew reopen reorder repair repeat replace replay report request rerun reschedule
    resend reset resize resolve restart restore resume retrieve retry return reveal revert
    review revoke rollback rotate run sample save scale scan schedule score search select
    send set share show shutdown sign simulate skip snapshot sort star start stop stream
    submit subscribe suspend swap switch sync synchronize tag terminate test toggle track transfer
    transform translate trigger truncate turn unarchive unassign unblock undelete undo
    unfollow unfreeze uninstall unlike unlink unlock unmute unpin unpublish unregister
    unshare unstar unsubscribe unsuspend update upgrade upload upsert use validate verify
    view void vote wake watch write
    """)
#: Verbs that are actions at the end of a path with POST; other words may be things.
_ACTIONS = VERBS - HTTP_METHODS - _listed("""
    access call change comment end issue like link list lock order report request review sample
    score share sign snapshot star tag test track transfer vote
    """)
#: Verbs that are actions at the end of a path with GET.
_READING_ACTIONS = _listed("""
    autocomplete browse check compare count describe discover download explain export fetch
    find get list lookup ping preview search stream validate verify watch
    """)
#: Plurals that describe one thing.
_ONE_THING = _listed("capabilities details preferences settings statistics stats")
#: No name begins with these: they belong to the word before.
_LINKING = _listed("""
    a after an and as at before below between by for from if in into is of off on or out
    over per since than that the then through to under until up via when where which while
    with within without
    """)
_MODULE_WORDS = _listed("""
    api apis app apps controller controllers endpoint endpoints handler handlers resource
    resources route router routers routes rest service services view views viewset viewsets
    """)
_VERSION = re.compile(
    r"v\d+(?:[._]\d+)*(?:(?:alpha|beta|rc|preview)\d*)?\Z"
    r"|(?:api)?\d{8}\Z|\d{4}-\d{2}(?:-\d{2})?\Z|\d+\.\d+(?:\.\d+)?\Z",
    re.IGNORECASE,
)
_PREFIXES = frozenset({"api", "apis", "rest"})


def small_words(text: str) -> list[str]:
    """The words of a name, in lower case."""
    return list(_small_words(text))


@lru_cache(maxsize=100_000)
def _small_words(text: str) -> tuple[str, ...]:
    """As `small_words`, cached since each cut splits its parts again."""
    return tuple(word.lower() for word in words(text))


def is_version(word: str) -> bool:
    """`v1`, `v2beta1`, `2010-04-01`, `1.0`."""
    return _VERSION.match(word) is not None


def is_prefix(word: str) -> bool:
    """Whether a word at the start of a path says nothing about the resource."""
    return word.lower() in _PREFIXES or is_version(word)


def is_module_word(word: str) -> bool:
    """Whether modules of programs commonly have that name."""
    return word in _MODULE_WORDS or is_version(word)


def is_action(word: str, method: str) -> bool:
    """Whether the last word of a path is an action."""
    if method == "GET":
        return word in _READING_ACTIONS
    return method == "POST" and word in _ACTIONS


def is_name(name: list[str]) -> bool:
    """Whether words can be the whole name of an operation."""
    if not name or name[0] in _LINKING or is_version(name[0]):
        return False
    return name[0][0].isidentifier() and name[0] not in _PREFIXES


def is_one_thing(noun: list[str]) -> bool:
    """Whether there is only one such thing, or one set of them, in its place."""
    return noun[-1] in _ONE_THING or singular(noun[-1]) == noun[-1]


def one_of(noun: list[str]) -> list[str]:
    """`order items` is `order item`."""
    return [*noun[:-1], singular(noun[-1])] if noun else []


def same_thing(one: list[str], other: list[str]) -> bool:
    """Whether two names mean the same, regardless of number and of gaps between words."""
    return _squeezed(one) & _squeezed(other) != set()


def _squeezed(noun: list[str]) -> set[str]:
    return {"".join(noun), "".join(one_of(noun))}
