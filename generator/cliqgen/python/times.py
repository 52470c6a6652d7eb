"""Times whose pattern requires another form than the default.

A pattern is analyzed as a string and never run, since it may not terminate.
"""

from __future__ import annotations

import re

from cliqgen.ir.types import Primitive, Type, without_null
from cliqgen.python.code import Code, literal

_DIGIT = r"(?:\\d|\[0-9\])"
#: A required fraction of a second, by the least number of its digits.
_FRACTION = re.compile(
    rf"(?:\\\.|\[\.\])(?:{_DIGIT}\{{(?P<least>\d)(?:,\d*)?\}}|(?P<some>{_DIGIT}\+)"
    rf"|(?P<each>{_DIGIT}+))(?!\)*(?:[?*]|\{{0))"
)
_TIMESPECS = {3: "milliseconds", 6: "microseconds"}
#: The end of a pattern that matches no text.
_END = re.compile(r"(?:\$|\\Z|\\z|\)(?!\?))+\Z")
_OFFSET = re.compile(rf"(?:\[[^\]]*\+[^\]]*\]|\\\+).*(?:{_DIGIT}|\d)")
_SECONDS = re.compile(rf"{_DIGIT}(?:\{{\d\}}|\+)?\)*\??\Z")
#: A zone at the end of a part of a pattern, which cannot be omitted there.
_ZONE = re.compile(
    r"(?:[Zz]|\[[Zz]{1,2}\]"
    r"|(?:\[[^\]]*\+[^\]]*\]|\\\+|\((?:\?:)?\\\+\|-\))(?![?*])"
    r"(?:[^|()]|\([^()]*\)\??)+)\Z"
)


def time_form(
    type_: Type,
    limits: tuple[tuple[str, int | float | str], ...],
    *,
    in_body: bool = False,
) -> Code | None:
    """The form of a time by its pattern; None for the default, or if it is not a time.

    A time in a body may lack its zone, unless the pattern requires one; elsewhere it may not.
    """
    pattern = dict(limits).get("pattern")
    is_time = without_null(type_) == Primitive("datetime")
    if not is_time or not isinstance(pattern, str):
        return None
    timespec, zone = _timespec(pattern), _zone(pattern)
    parts = [f"timespec={literal(timespec)}"] if timespec else []
    parts += [f"zone={literal(zone)}"] if zone != "Z" else []
    parts += ["needs_zone=True"] if in_body and _needs_zone(pattern) else []
    return Code(f"TimeForm({', '.join(parts)})") if parts else None


def _timespec(pattern: str) -> str | None:
    fraction = _FRACTION.search(pattern)
    if fraction is None:
        return "seconds" if _has_no_fraction(pattern) else None
    digits = 3
    if fraction["least"]:
        digits = int(fraction["least"])
    elif fraction["each"]:
        digits = fraction["each"].count("d") + fraction["each"].count("[")
    return _TIMESPECS.get(digits)


def _has_no_fraction(pattern: str) -> bool:
    """Whether a pattern for the whole time has seconds but no fraction."""
    ending = _END.search(pattern)
    is_whole = ending is not None and "$" in ending[0]
    return is_whole and "." not in pattern and pattern.replace("(?:", "").count(":") > 1


def _zone(pattern: str) -> str:
    """The zone of a time: `Z` unless the pattern, up to its end, excludes it."""
    ending = _END.search(pattern)
    if "Z" in pattern or "z" in pattern or ending is None or "$" not in ending[0]:
        return "Z"
    if _OFFSET.search(pattern):
        return "+00:00"
    bare = pattern[: ending.start()]
    return "" if _SECONDS.search(bare) and "T" in bare else "Z"


def _needs_zone(pattern: str) -> bool:
    """Whether a pattern clearly ends in a required zone."""
    ending = _END.search(pattern)
    bare = pattern if ending is None else pattern[: ending.start()]
    return all(_ZONE.search(choice) for choice in _last_choices(bare))


def _last_choices(pattern: str) -> list[str]:
    """The alternatives of the innermost open group, or else of the whole pattern."""
    groups = [[""]]
    for part in re.findall(r"\\.|\[[^\]]*\]|.", pattern, re.DOTALL):
        if part == "|":
            groups[-1].append("")
        elif part == ")" and len(groups) > 1:
            inner = "|".join(groups.pop())
            groups[-1][-1] += f"{inner})"
        else:
            groups[-1][-1] += part
            if part == "(":
                groups.append([""])
    return groups[-1]
