"""The table of findings in the README, made from `CODES`.

    python tests/readme/codes.py

writes it anew, between the marks.
"""

from __future__ import annotations

import re
from pathlib import Path

import cliqgen.codes
from cliqgen.codes import CODES

README = Path(__file__).resolve().parents[2] / "README.md"
BEGIN, END = "<!-- codes: begin -->\n", "<!-- codes: end -->\n"


def groups() -> dict[str, list[str]]:
    """The codes by the comments above them in `codes.py`."""
    text = Path(cliqgen.codes.__file__).read_text("utf-8")
    found: dict[str, list[str]] = {}
    title = ""
    for line in text[text.index("\nCODES:") :].splitlines():
        if heading := re.match(r"    # (.+)\.$", line):
            title = heading[1]
        elif code := re.match(r'    "([a-z0-9-]+)": ', line):
            found.setdefault(title, []).append(code[1])
    return found


def table() -> str:
    """Every code with its severity, its meaning and what to do about it."""
    lines: list[str] = []
    for title, codes in groups().items():
        lines += [
            f"### {title}",
            "",
            "| code | | meaning | remedy |",
            "|---|---|---|---|",
        ]
        for code in codes:
            known = CODES[code]
            cells = (known.severity.value, known.meaning, known.remedy)
            shown = " | ".join(cell.replace("|", "\\|") for cell in cells)
            lines.append(f"| `{code}` | {shown} |")
        lines.append("")
    return "\n".join(lines)


def main() -> None:
    """Write the table into the README."""
    before, mark, rest = README.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    assert mark and end, "the README has lost its marks"
    README.write_text(f"{before}{mark}\n{table()}\n{end}{after}", "utf-8")


if __name__ == "__main__":
    main()
