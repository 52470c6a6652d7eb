"""cliqgen explain."""

from __future__ import annotations

from collections.abc import Iterator

import click

from cliqgen.cli.options import format_option
from cliqgen.cli.report import echo_json
from cliqgen.codes import CODES, Place, Rule
from cliqgen.comparison.explanations import EXPLANATIONS, reason_of_verdict
from cliqgen.comparison.kinds import KINDS, Side
from cliqgen.nearest import hint, nearest

#: The languages of examples; what is not listed is YAML.
_LANGUAGES = {Place.CONFIGURATION: "toml", Place.COMMAND: "console"}


@click.command("explain")
@click.argument("codes", nargs=-1, metavar="[CODE]...")
@format_option
def command(codes: tuple[str, ...], output_format: str) -> None:
    """Explain the codes of diagnostics and of changes that diff reports.

    Prints a page for each CODE; without CODE, lists all of them.

    \b
    Examples:
      cliqgen explain operation-merged
      cliqgen explain argument-narrowed
    """
    known = _explanations()
    for code in codes:
        if code not in known:
            near = nearest(code.strip().lower().replace("_", "-"), known)
            raise click.BadParameter(
                f"unknown code {code!r}{hint(near)}", param_hint="CODE"
            )
    chosen = {code: known[code] for code in codes or sorted(known)}
    if output_format == "json":
        echo_json(chosen)
        return
    for index, (code, explanation) in enumerate(chosen.items()):
        if codes:
            text = page(code, CODES[code]) if code in CODES else change_page(code)
            click.echo(("\n" if index else "") + text, nl=False)
        else:
            click.echo(_entry(code, explanation))


def page(code: str, rule: Rule) -> str:
    """All there is to say about a code, as Markdown."""
    return "\n".join(_page(code, rule)) + "\n"


def _page(code: str, rule: Rule) -> Iterator[str]:
    yield from (f"# {code} ({rule.severity.value})", "")
    yield from ("## What it does", "", rule.summary, "")
    yield from ("## Why is this bad?", "", rule.why, "")
    yield from ("## Example", "", *_example(rule.place, rule.bad), "")
    if rule.good:
        yield from ("Use instead:", "", *_example(rule.place, rule.good), "")
    yield from ("## Remedy", "", rule.remedy)


def change_page(name: str) -> str:
    """All there is to say about a kind of change, as Markdown."""
    return "\n".join(_change_page(name)) + "\n"


def _change_page(name: str) -> Iterator[str]:
    kind, explanation = KINDS[name], EXPLANATIONS[name]
    language = "python" if kind.side is Side.PYTHON else "yaml"
    yield from (f"# {name} ({kind.level.value}, {kind.verdict})", "")
    yield from ("## What changed", "", kind.meaning, "")
    yield from ("## What it means for callers", "", explanation.effect, "")
    yield from ("## Why this verdict", "", reason_of_verdict(kind), "")
    yield from ("## Example", "", "Before:", "", f"```{language}")
    yield from (explanation.before, "```", "", "After:", "", f"```{language}")
    yield from (explanation.after, "```", "", "## What to do", "", explanation.remedy)


def _example(place: Place, text: str) -> Iterator[str]:
    if place is Place.WORDS:
        yield text
        return
    prompt = "$ " if place is Place.COMMAND else ""
    yield f"```{_LANGUAGES.get(place, 'yaml')}"
    yield prompt + text
    yield "```"


def _entry(code: str, explanation: dict[str, str]) -> str:
    """A code in the list of all."""
    label = explanation.get("severity") or explanation["level"]
    lines = [f"{code} ({label})", f"  {explanation['meaning']}"]
    if "remedy" in explanation:
        lines.append(f"  remedy: {explanation['remedy']}")
    return "\n".join(lines)


def _explanations() -> dict[str, dict[str, str]]:
    """Codes of diagnostics, and ids of changes."""
    codes = {
        code: {
            "severity": rule.severity.value,
            "meaning": rule.summary,
            "why": rule.why,
            "bad": rule.bad,
            "good": rule.good,
            "remedy": rule.remedy,
        }
        for code, rule in CODES.items()
    }
    kinds = {
        name: {
            "level": kind.level.value,
            "side": kind.side.value,
            "verdict": str(kind.verdict),
            "meaning": kind.meaning,
            "effect": EXPLANATIONS[name].effect,
            "why": reason_of_verdict(kind),
            "before": EXPLANATIONS[name].before,
            "after": EXPLANATIONS[name].after,
            "remedy": EXPLANATIONS[name].remedy,
        }
        for name, kind in KINDS.items()
    }
    return {**codes, **kinds}
