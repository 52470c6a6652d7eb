"""Rules about filters."""

from __future__ import annotations

from cliqgen.codes.rule import Place, Rule, error

RULES: dict[str, Rule] = {
    "filter-syntax": error(
        "A filter is malformed.",
        why="It is not clear what it should match.",
        remedy="Write `tag:GLOB`, `path:GLOB`, `method:GLOB` or `id:GLOB`.",
        place=Place.COMMAND,
        bad="cliqgen validate api.yaml --include pets",
        good="cliqgen validate api.yaml --include path:/pets",
    ),
    "filter-unmatched": error(
        "A filter matches no operation.",
        why="Often it has a typo, or the description changed.",
        remedy="Correct it; filters are case-sensitive, except for methods, and `*` matches "
        "anything.",
        place=Place.COMMAND,
        bad="cliqgen validate api.yaml --include path:/pets --include path:/cats",
        good="cliqgen validate api.yaml --include path:/pets",
    ),
    "filter-empty": error(
        "The filters leave no operation.",
        why="The client would have no method.",
        remedy="Include more, or exclude less.",
        place=Place.COMMAND,
        bad="cliqgen validate api.yaml --include path:/pets --exclude method:get",
        good="cliqgen validate api.yaml --include path:/pets",
    ),
}
