"""The process that atheris drives: libFuzzer ends it, so `run.py` waits for it.

Called with the folder for what is found, the folder to work in, whether to go on to the
code (`whole` or `part`), and libFuzzer's arguments.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["cliqgen"]):
    from fuzz_target import Fault, Target
    import cliqgen.archive
    import cliqgen.config.read
    import cliqgen.ir.lower
    import cliqgen.manifest
    import cliqgen.openapi.parse
    import cliqgen.passes.run
    import cliqgen.source.load
    import cliqgen.statuscodes.load

from fuzz_documents import Arguments, Files, case


class Findings:
    """Keeps one case of each kind of fault, as a folder that `run.py --repeat` takes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: set[str] = set()

    def add(self, fault: Fault, files: Files, arguments: Arguments) -> None:
        if fault.kind in self._known:
            return
        self._known.add(fault.kind)
        name = hashlib.sha256(fault.kind.encode()).hexdigest()[:12]
        folder = self._folder / name
        (folder / "in").mkdir(parents=True, exist_ok=True)
        for path, content in files.items():
            (folder / "in" / path).write_bytes(content)
        (folder / "arguments").write_text("\n".join(arguments), "utf-8")
        (folder / "fault.txt").write_text(
            f"{fault.kind}\n\n{fault.text}", "utf-8", "backslashreplace"
        )


def main() -> None:
    findings = Findings(Path(sys.argv[1]))
    target = Target(Path(sys.argv[2]), whole=sys.argv[3] == "whole")

    def one(data: bytes) -> None:
        files, arguments = case(data, atheris.FuzzedDataProvider)
        fault = target.run(files, arguments)
        if fault is not None:
            findings.add(fault, files, arguments)

    atheris.Setup([sys.argv[0], *sys.argv[4:]], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
