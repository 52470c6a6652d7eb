"""Comparisons as Markdown, as annotations for GitHub, and as JUnit's XML.

Text of descriptions is escaped for each of them; nothing in it is acted upon.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from cliqgen.cli.report import count, safe
from cliqgen.comparison.finding import SIGNS, TITLES, Comparison, Finding
from cliqgen.comparison.kinds import Level, Side
from cliqgen.comparison.release import without_mentions
from cliqgen.diagnostics import Diagnostic, Position, Severity

_ANNOTATIONS = {
    Level.BREAKING: "error",
    Level.WARNING: "warning",
    Level.INFO: "notice",
}
_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}
#: What Markdown or the HTML in it would act upon (CommonMark 0.31.2, 2.4).
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&@:$])")


def markdown(comparison: Comparison) -> str:
    """A report to paste into a pull request."""
    return "\n".join(_markdown(comparison)) + "\n"


def _markdown(comparison: Comparison) -> Iterator[str]:
    verdict, wire = comparison.verdict(), comparison.verdict(Side.WIRE)
    yield f"## Verdict: {verdict}"
    if wire > verdict:
        yield from ("", f"On the wire only: {wire}.")
    for side in Side:
        findings = [f for f in comparison.findings if f.side is side]
        if findings:
            yield from ("", f"### {TITLES[side]}", "")
            yield "| Level | Change | Place | Fingerprint |"
            yield "|---|---|---|---|"
        for f in findings:
            place = "" if f.place is None else marked(str(f.place))
            message = f"`{f.id}` {marked(f.message)}"
            yield f"| {f.level.value} | {message} | {place} | `{f.fingerprint}` |"
    if comparison.changes:
        yield from ("", "### Description", "")
    for change in comparison.changes:
        yield f"- {marked(SIGNS[change.kind])} {change.what} {marked(change.name)}"


def marked(text: str) -> str:
    """Text escaped for Markdown, so that it stands for itself, also in a cell of a table."""
    return without_mentions(_MARKUP.sub(r"\\\1", safe(text).replace("\n", " ")))


def github(comparison: Comparison) -> str:
    """Workflow commands that annotate the lines of the description."""
    lines = [_annotation(finding) for finding in comparison.findings]
    lines.append(f"Verdict: {comparison.verdict()}")
    return "\n".join(lines) + "\n"


def _annotation(finding: Finding) -> str:
    title = f"cliqgen {finding.id}"
    message = f"{finding.message} ({finding.fingerprint})"
    return annotation(_ANNOTATIONS[finding.level], title, message, finding.place)


def workflow_commands(findings: Iterable[Diagnostic]) -> str:
    """Workflow commands for diagnostics, each with its remedy."""
    lines = [
        annotation(
            _COMMANDS[diagnostic.severity],
            f"cliqgen {diagnostic.code}",
            f"{diagnostic.message}\n{diagnostic.remedy}",
            diagnostic.position,
        )
        for diagnostic in findings
    ]
    return "".join(f"{line}\n" for line in lines)


def annotation(
    command: str, title: str, message: str, place: Position | None = None
) -> str:
    """One workflow command: `error`, `warning` or `notice`."""
    properties = {"title": title}
    if place is not None and place.member and place.pointer:
        message = f"#{place.pointer}: {message}"  # the line and column say little
    if place is not None:
        properties = {"file": _in_repository(place.file), **properties}
        if place.line:
            properties["line"] = str(place.line)
            properties["col"] = str(place.column)
    written = ",".join(f"{name}={_property(v)}" for name, v in properties.items())
    return f"::{command} {written}::{_message(message)}"


def _in_repository(file: str) -> str:
    """A path as annotations need it: from the top of what was checked out.

    GitHub says where that is (docs.github.com, "Variables reference"); elsewhere it is
    the working folder. Anything that is not a path of a file below it stays as it is.
    """
    path = Path(file)
    top = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd())
    try:
        if path.exists():
            return path.resolve().relative_to(top.resolve()).as_posix()
    except (OSError, ValueError):
        pass
    return file


def _message(text: str) -> str:
    lines = (safe(line).replace("%", "%25") for line in text.split("\n"))
    return "%0A".join(lines)


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def junit(comparison: Comparison) -> str:
    """A test suite in which each breaking finding or warning is a failure."""
    failures = [f for f in comparison.findings if f.level is not Level.INFO]
    suite = ElementTree.Element(
        "testsuite",
        name=f"cliqgen diff: {comparison.verdict()}",
        tests=str(max(1, len(comparison.findings))),
        failures=str(len(failures)),
        errors="0",
    )
    for finding in comparison.findings:
        case = ElementTree.SubElement(
            suite,
            "testcase",
            classname=safe(finding.symbol),
            name=f"{finding.id} {finding.fingerprint}",
        )
        if finding.place is not None:
            case.set("file", safe(finding.place.file))
            case.set("line", str(finding.place.line))
        if finding.level is not Level.INFO:
            failure = ElementTree.SubElement(
                case, "failure", type=finding.level.value, message=safe(finding.message)
            )
            failure.text = f"{safe(str(finding.place or finding.symbol))}"
    if not comparison.findings:
        name = count(0, "change")
        ElementTree.SubElement(suite, "testcase", classname="cliqgen", name=name)
    ElementTree.indent(suite)
    text = ElementTree.tostring(suite, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'
