"""Singulars of English plurals, as far as names of lists need them.

Rules by the ending of a word, and lists of exceptions. A word that is not a plural is
unchanged. Libraries for this turn `status` into `statu` and `indices` into `indice`: they
expect only plurals, while names of lists are often singular.
"""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=100_000)
def singular(word: str) -> str:
    """The singular of a word, in its case: `branches` is `branch`, `status` stays."""
    if len(word) > 2 and word[-1] == "s" and word[:-1].isupper():
        return word[:-1]  # URLs
    lower = word.lower()
    result = _singular(lower)
    kept = 0
    while kept < min(len(result), len(lower)) and result[kept] == lower[kept]:
        kept += 1
    ending = result[kept:]
    return word[:kept] + (ending.upper() if word.isupper() else ending)


def _singular(word: str) -> str:
    for plural, one in _IRREGULAR.items():
        is_part = len(plural) >= _SHORTEST_PART and word.endswith(plural)
        if word == plural or is_part:
            return word.removesuffix(plural) + one
    if not word.endswith("s") or len(word) <= 2 or _is_unchanged(word):
        return word
    for ending, one in _ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            return word[:-1] if _ends(word, _ONLY_S) else stem + one
    return word[:-1]


def _is_unchanged(word: str) -> bool:
    """Whether a word that ends with s is not a plural, or its own singular."""
    if _ends(word, _UNCHANGED):
        return True
    if word.endswith(("ss", "sis")):
        return True
    return word.endswith("us") and not _ends(word, _PLURALS_IN_US)


def _ends(word: str, words: frozenset[str]) -> bool:
    """Whether a word is among others, or is a compound that ends with a longer one."""
    return word in words or any(
        len(end) >= _SHORTEST_PART and word.endswith(end) for end in words
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Only words of at least this length are matched at the end of compounds.
_SHORTEST_PART = 6

#: Irregular plurals, and those of other languages.
_IRREGULAR = {
    **{"people": "person", "children": "child", "men": "man", "women": "woman"},
    **{"feet": "foot", "teeth": "tooth", "geese": "goose", "mice": "mouse"},
    **{"dice": "die", "oxen": "ox", "quizzes": "quiz"},
    **{"criteria": "criterion", "phenomena": "phenomenon", "errata": "erratum"},
    **{"bacteria": "bacterium", "addenda": "addendum", "strata": "stratum"},
    **{"indices": "index", "appendices": "appendix", "matrices": "matrix"},
    **{"vertices": "vertex", "vortices": "vortex", "axes": "axis"},
    **{"radii": "radius", "nuclei": "nucleus", "stimuli": "stimulus"},
    **{"alumni": "alumnus", "cacti": "cactus", "fungi": "fungus", "foci": "focus"},
    **{"formulae": "formula", "antennae": "antenna", "schemata": "schema"},
    **{"analyses": "analysis", "paralyses": "paralysis", "catalyses": "catalysis"},
    **{"theses": "thesis", "syntheses": "synthesis", "crises": "crisis"},
    **{"diagnoses": "diagnosis", "prognoses": "prognosis", "synopses": "synopsis"},
    **{"oases": "oasis", "neuroses": "neurosis", "emphases": "emphasis"},
    **{"leaves": "leaf", "wolves": "wolf", "halves": "half", "calves": "calf"},
    **{"shelves": "shelf", "selves": "self", "elves": "elf", "loaves": "loaf"},
    **{"thieves": "thief", "sheaves": "sheaf", "scarves": "scarf", "hooves": "hoof"},
    **{"knives": "knife", "lives": "life", "wives": "wife"},
    **{"parentheses": "parenthesis", "hypotheses": "hypothesis"},
}

#: Singulars that end with s.
_UNCHANGED = _words(
    "series species news gas canvas atlas alias bias pancreas lens chaos cosmos ethos "
    "kudos os ios macos dos ddos qos pos eros this axis praxis chassis debris iris tennis "
    "analytics economics electronics ethics genetics graphics logistics mathematics "
    "physics politics robotics athletics clothes kubernetes jenkins windows "
    "sms mms dns https tls aws gps cms lms kms rds sns sqs ecs eks gcs vps yes always perhaps "
    "mars paris texas christmas"
)
#: Plurals of words that end with u; all others in -us are singulars.
_PLURALS_IN_US = _words(
    "menus submenus cpus gpus vcpus tpus npus skus gurus haikus emus ous mtus"
)

#: Words whose singular lacks only the s, unlike others of their ending.
_ONLY_S = _words(
    # -ies of words in -ie
    "movies cookies zombies selfies calories pies ties lies dies genies brownies "
    "prairies rookies bookies smoothies newbies freebies hoodies foodies cuties birdies "
    "hippies groupies pixies sorties magpies goalies necktie neckties lingeries aeries "
    # -oes of words in -oe
    "shoes horseshoes toes foes canoes oboes hoes floes aloes roes "
    # -ches of words in -che
    "caches aches headaches niches avalanches quiches psyches creches pastiches cliches "
    "moustaches mustaches porsches apaches "
    # -uses of words in -use
    "uses reuses misuses causes clauses pauses houses spouses muses fuses excuses abuses "
    "ruses blouses mouses refuses recluses accuses diffuses "
)

#: Endings of plurals and of their singulars, longer ones first.
_ENDINGS = (
    ("aliases", "alias"),
    ("biases", "bias"),
    ("canvases", "canvas"),
    ("atlases", "atlas"),
    ("gases", "gas"),
    ("irises", "iris"),
    ("lenses", "lens"),
    ("uses", "us"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("tzes", "tz"),
    ("zzes", "zz"),
    ("axises", "axis"),
    ("plusses", "plus"),
    ("sses", "ss"),
    ("xes", "x"),
    ("oes", "o"),
    ("ies", "y"),
)
