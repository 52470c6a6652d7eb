"""The tables of diagnostics and changes in the README, made from `GROUPS` and `KINDS`.

    python tests/readme/codes.py

writes them anew, between the marks.
"""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

from cliqgen.codes import GROUPS
from cliqgen.comparison import kinds

README = Path(__file__).resolve().parents[2] / "README.md"
BEGIN, END = "<!-- codes: begin -->\n", "<!-- codes: end -->\n"


def groups(module: ModuleType, name: str) -> dict[str, list[str]]:
    """The codes of a table by the comments above them in its module."""
    text = Path(str(module.__file__)).read_text("utf-8")
    found: dict[str, list[str]] = {}
    title = ""
    for line in text[text.index(f"\n{name}:") :].splitlines():
        if heading := re.match(r"    # (.+)\.$", line):
            title = heading[1]
        elif code := re.match(r'    "([a-z0-9-]+)": ', line):
            found.setdefault(title, []).append(code[1])
    return found


def table() -> str:
    """Every code with its severity, its summary and its remedy."""
    lines: list[str] = []
    for title, rules in GROUPS.items():
        lines += [
            f"### {title}",
            "",
            "| code | | meaning | remedy |",
            "|---|---|---|---|",
        ]
        for code, rule in rules.items():
            cells = (rule.severity.value, rule.summary, rule.remedy)
            shown = " | ".join(cell.replace("|", "\\|") for cell in cells)
            lines.append(f"| `{code}` | {shown} |")
        lines.append("")
    return "\n".join(lines)


def changes() -> str:
    """Every kind of change with its level, its verdict and its meaning."""
    lines: list[str] = []
    for title, names in groups(kinds, "KINDS").items():
        lines += [f"### {title}", "", "| id | level | verdict | meaning |"]
        lines.append("|---|---|---|---|")
        for name in names:
            kind = kinds.KINDS[name]
            meaning = kind.meaning.replace("|", "\\|")
            lines.append(f"| `{name}` | {kind.level} | {kind.verdict} | {meaning} |")
        lines.append("")
    return "\n".join(lines)


def main() -> None:
    """Write the tables into the README."""
    text = README.read_text("utf-8")
    for name, content in (("codes", table()), ("changes", changes())):
        begin, end = BEGIN.replace("codes", name), END.replace("codes", name)
        before, mark, rest = text.partition(begin)
        _, last, after = rest.partition(end)
        assert mark and last, "the README has lost its marks"
        text = f"{before}{mark}\n{content}\n{last}{after}"
    README.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
