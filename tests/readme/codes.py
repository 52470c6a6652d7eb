"""The tables of the documentation that are made from the code.

    python tests/readme/codes.py

writes them into their pages: all codes (`CODES`), all kinds of changes (`KINDS`), the
options of clients (`ClientOptions` of the runtime), and the stages of the pipeline, in the
order that `tests/unit/test_architecture.py` holds.
"""

from __future__ import annotations

import ast
import re
import runpy
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from cliqgen.codes import GROUPS
from cliqgen.comparison import kinds
from cliqgen.python.options import client_options

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "generator" / "docs"


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
            f"## {title}",
            "",
            "| code | severity | meaning | remedy |",
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
        lines += [f"## {title}", "", "| id | level | verdict | meaning |"]
        lines.append("|---|---|---|---|")
        for name in names:
            kind = kinds.KINDS[name]
            meaning = kind.meaning.replace("|", "\\|")
            lines.append(f"| `{name}` | {kind.level} | {kind.verdict} | {meaning} |")
        lines.append("")
    return "\n".join(lines)


def options() -> str:
    """Every option of a client with its default and its meaning."""
    lines = ["| option | default | meaning |", "|---|---|---|"]
    for option in client_options():
        is_shown = option.default not in ("UNSET", "None", "()")
        default = f"`{option.default}`" if is_shown else ""
        lines.append(f"| `{option.name}` | {default} | {option.documentation} |")
    lines.append("")
    return "\n".join(lines)


def stages() -> str:
    """Every stage of the pipeline in its order, each module with what its docstring says."""
    architecture = runpy.run_path(str(ROOT / "tests/unit/test_architecture.py"))
    lines = ["| rank | stage | what it is |", "|---|---|---|"]
    for rank, names in enumerate(architecture["STAGES"]):
        for name in names:
            summary = _summary(architecture["ROOT"], name)
            lines.append(f"| {rank} | `{name}` | {summary} |")
    lines.append("")
    return "\n".join(lines)


def _summary(root: Path, stage: str) -> str:
    """The first sentence of the docstring of a package or module."""
    path = root / stage / "__init__.py"
    path = path if path.is_file() else root / f"{stage}.py"
    text = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    sentence = " ".join(text.partition("\n\n")[0].split())
    return sentence.replace("|", "\\|").removesuffix(".")


#: Each table with the page that has it, between two marks.
TABLES: dict[str, tuple[Path, Callable[[], str]]] = {
    "codes": (DOCS / "findings.md", table),
    "changes": (DOCS / "changes.md", changes),
    "options": (DOCS / "runtime.md", options),
    "stages": (ROOT / "CONTRIBUTING.md", stages),
}


def with_table(name: str) -> str:
    """The text of a table's page, with the table as it has to be."""
    page, make = TABLES[name]
    begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->\n"
    before, mark, rest = page.read_text("utf-8").partition(begin)
    _, last, after = rest.partition(end)
    assert mark and last, f"{page} has lost the marks of {name}"
    return f"{before}{mark}\n{make()}\n{last}{after}"


def main() -> None:
    """Write all tables into their pages."""
    for name, (page, _) in TABLES.items():
        page.write_text(with_table(name), "utf-8")


if __name__ == "__main__":
    main()
