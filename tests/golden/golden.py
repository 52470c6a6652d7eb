"""The cases: a folder with descriptions, perhaps a status table, and what they become."""

from __future__ import annotations

from pathlib import Path

from cliqgen.diagnostics import Diagnostics
from cliqgen.pipeline import Run, generate
from cliqgen.request import GenerateRequest

CASES = Path(__file__).parent / "cases"
EXPECTED = "expected"


def case_names() -> list[str]:
    return sorted(path.name for path in CASES.iterdir() if path.is_dir())


def generated_files(name: str) -> dict[str, str]:
    """The printed files of a case; the runtime, which is only copied, stays out."""
    folder = CASES / name
    tables = list(folder.glob("status-codes.*"))
    request = GenerateRequest(
        specs=tuple(sorted(folder.glob("*.yaml"))),
        status_codes=tables[0] if tables else None,
        package=name,
    )
    found = Diagnostics()
    files = generate(Run(request, found)).files
    findings = [f"{d.severity.value} {d.code}: {d.message}" for d in found]
    files["diagnostics.txt"] = "".join(line + "\n" for line in findings)
    return {path: text for path, text in files.items() if "/_runtime/" not in path}
