"""English plurals: what one of several things is called."""

from __future__ import annotations

#: Words that end like plurals and are none, or are spelt alike.
_UNCHANGED = frozenset(
    {
        *("access", "address", "alias", "analytics", "atlas", "aws"),
        *("basics", "bias", "bonus", "bus", "bypass", "campus"),
        *("canvas", "census", "chaos", "class", "compass", "consensus"),
        *("corps", "cors", "corpus", "cosmos", "css", "diagnostics"),
        *("dns", "express", "focus", "gas", "genius", "gps"),
        *("gss", "https", "ics", "is", "js", "kubernetes"),
        *("lens", "minus", "mathematics", "mms", "news", "nexus"),
        *("os", "pass", "physics", "plus", "process", "rds"),
        *("rss", "sas", "series", "sms", "species", "sns"),
        *("sqs", "status", "sts", "surplus", "tls", "virus"),
        *("vps", "was"),
    }
)
_IRREGULAR = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "data": "data",
    "media": "media",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "indices": "index",
    "vertices": "vertex",
    "matrices": "matrix",
    "appendices": "appendix",
    "analyses": "analysis",
    "diagnoses": "diagnosis",
    "hypotheses": "hypothesis",
    "theses": "thesis",
    "bases": "base",
    "axes": "axis",
    "crises": "crisis",
    "quizzes": "quiz",
    "menus": "menu",
    "gnus": "gnu",
    "movies": "movie",
    "cookies": "cookie",
    "calories": "calorie",
    "zombies": "zombie",
    "selfies": "selfie",
    "ties": "tie",
    "pies": "pie",
    "caches": "cache",
    "niches": "niche",
    "headaches": "headache",
    "shoes": "shoe",
    "toes": "toe",
    "shelves": "shelf",
    "leaves": "leaf",
    "halves": "half",
    "wolves": "wolf",
    "knives": "knife",
    "wives": "wife",
    "lives": "life",
    "buses": "bus",
    "gases": "gas",
    "lenses": "lens",
    "aliases": "alias",
    "canvases": "canvas",
    "biases": "bias",
    "atlases": "atlas",
    "addenda": "addendum",
}
#: Endings of plurals, the longest first, and what stands there in the singular.
_ENDINGS = (
    ("statuses", "status"),
    ("viruses", "virus"),
    ("bonuses", "bonus"),
    ("campuses", "campus"),
    ("corpuses", "corpus"),
    ("sses", "ss"),
    ("shes", "sh"),
    ("ches", "ch"),
    ("xes", "x"),
    ("zzes", "zz"),
    ("oes", "o"),
)
_NO_PLURAL = ("ss", "us", "is")
_SHORTEST = 3


def singular(word: str) -> str:
    """What one of them is called, in small letters; the word itself if it is no plural."""
    low = word.lower()
    if low in _UNCHANGED or len(low) < _SHORTEST:
        return low
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    for ending, replacement in _ENDINGS:
        if low.endswith(ending):
            return low[: -len(ending)] + replacement
    if low.endswith("ies") and len(low) > len("ties"):
        return f"{low[:-3]}y"
    if not low.endswith("s") or low.endswith(_NO_PLURAL):
        return low
    return low[:-1]


def is_plural(word: str) -> bool:
    """Whether the word means several things."""
    return singular(word) != word.lower()
