"""The table of pairs: two descriptions, and what the step means for callers.

Each file of `cases` is a list of cases. Its name is their area, or that of its folder where
an area has several files:

    name      what changes, in a few words; the test's id
    verdict   major (breaking), minor or patch, at the Python surface of the client; none
              where nothing at all is found
    symbol    what a finding has to name, as callers write it: `client.things.list`,
              `client.things`, `Thing`, `Thing.size`, `NotFoundError`, `Api` for the
              constructor; left out where nothing is found
    wire      breaking, compatible or none: what the change is for requests and answers,
              whatever the client; none where these stay as they are
    old       a merge patch (RFC 7386) onto `base.yaml`; left out for the base itself
    new       a merge patch onto the old description
    program   a typed program of a user, accepted with the old client, and with the new
              one unless the verdict is major
    order     `reversed`: in the new description everything whose order means nothing
              (paths, components, properties, parameters, `required`) stands in reverse
    finds     kinds of findings that there must be, and `spares` those that must not
    about     symbols that findings of these kinds are about, each and no others
    says      what the message of a finding must hold

Several patches are applied one after the other; one with `info` and `paths` is a whole
document instead. `old_statuses` and `new_statuses` are status tables, the new one being
the old one where it is left out.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

import yaml

HERE = Path(__file__).resolve().parent
CASES = HERE / "cases"

Verdict = Literal["major", "minor", "patch", "none"]
Wire = Literal["breaking", "compatible", "none"]

_KEYS = frozenset(
    {"name", "verdict", "symbol", "wire", "old", "new", "program"}
    | {"old_statuses", "new_statuses", "order", "finds", "spares", "about", "says"}
)
#: Lists whose order means nothing.
_SETS = frozenset({"parameters", "required"})


@dataclass(frozen=True)
class Description:
    """An OpenAPI document and the status table that goes with it."""

    document: dict[str, Any]
    statuses: list[dict[str, Any]] | None = None


@dataclass(frozen=True)
class Case:
    """One row of the table."""

    area: str
    name: str
    verdict: Verdict
    symbol: str | None
    wire: Wire
    old: Description
    new: Description
    program: str
    finds: frozenset[str] = frozenset()
    spares: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    says: str = ""

    @property
    def id(self) -> str:
        return f"{self.area}-{self.name}"


def base() -> dict[str, Any]:
    """The description that the cases change."""
    document: dict[str, Any] = _read(HERE / "base.yaml")
    return document


@cache
def read_cases() -> list[Case]:
    """All cases, in the order of their files and in these as written."""
    document = base()
    return [
        _case(file.relative_to(CASES).with_suffix("").parts[0], row, document)
        for file in sorted(CASES.rglob("*.yaml"))
        for row in _read(file)
    ]


def _read(file: Path) -> Any:
    """A document of YAML, by libyaml where it is, which takes an eighth of the time."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(file.read_text("utf-8"), loader)


def merged(target: Any, patch: Any) -> Any:
    """The target with a merge patch applied (RFC 7386, 2)."""
    if not isinstance(patch, dict):
        return copy.deepcopy(patch)
    changes = cast("dict[str, Any]", patch)
    result = dict(cast("dict[str, Any]", target)) if isinstance(target, dict) else {}
    for key, value in changes.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key), value)
    return result


def _case(area: str, row: dict[str, Any], document: dict[str, Any]) -> Case:
    unknown = row.keys() - _KEYS
    if unknown:
        raise ValueError(f"{area}: {row.get('name')}: unknown {sorted(unknown)}")
    old = _document(document, row.get("old", {}))
    new = _document(old, row.get("new", {}))
    if row.get("order") == "reversed":
        new = backwards(new)
    statuses = row.get("old_statuses")
    return Case(
        area=area,
        name=row["name"],
        verdict=row["verdict"],
        symbol=row.get("symbol"),
        wire=row["wire"],
        old=Description(old, statuses),
        new=Description(new, row.get("new_statuses", statuses)),
        program=row["program"],
        finds=frozenset(row.get("finds", ())),
        spares=frozenset(row.get("spares", ())),
        about=frozenset(row.get("about", ())),
        says=row.get("says", ""),
    )


def backwards(value: Any, key: str = "") -> Any:
    """The same description with all in reverse whose order means nothing."""
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        return {k: backwards(v, k) for k, v in reversed(members.items())}
    if isinstance(value, list):
        items = [backwards(item) for item in cast("list[Any]", value)]
        return items[::-1] if key in _SETS else items
    return value


def _document(
    document: dict[str, Any], stated: dict[str, Any] | list[dict[str, Any]]
) -> dict[str, Any]:
    for patch in stated if isinstance(stated, list) else [stated]:
        is_whole = {"info", "paths"} <= patch.keys()
        document = patch if is_whole else merged(document, patch)
    return document
