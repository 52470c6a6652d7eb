"""Generate from documents as published, each alone and all of a folder together.

    python .ci/vendor_documents.py FOLDER...

Counts what goes in (operations, and distinct ones once query strings and the numbers at
the ends of parameter names are cut off) against what comes out, imports every module of
every package, builds a decoder for every model and answer, and has pyright strict and
mypy strict judge all packages. Exits with 1 if anything is missing or wrong.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

METHODS = {"get", "put", "post", "delete", "patch", "head", "options"}
IMPORT_ALL = """
import importlib, pkgutil, sys
import msgspec
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
hook = sys.modules[package.__name__ + "._runtime.decoding.union"].decode_hook
operation_class = sys.modules[package.__name__ + "._runtime.operation"].Operation
for name in package.__all__:
    value = getattr(package, name)
    if isinstance(value, type) and issubclass(value, msgspec.Struct):
        msgspec.json.Decoder(value, dec_hook=hook)
found = 0
for name, module in list(sys.modules.items()):
    if name.startswith(package.__name__ + ".resources."):
        for value in vars(module).values():
            if isinstance(value, operation_class):
                found += 1
                for answer in value.responses.values():
                    if answer is not None:
                        msgspec.json.Decoder(answer, dec_hook=hook)
print(found)
"""


def main(folders: list[Path]) -> int:
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        good = True
        for folder in folders:
            documents = sorted(folder.glob("*.y*ml"))
            prefix = re.sub(r"\W", "_", folder.name)
            good &= check(f"{prefix}_together", documents, out)
            for document in documents:
                good &= check(f"{prefix}_{document.stem}", [document], out)
        good &= type_check(out)
    return 0 if good else 1


def check(package: str, documents: list[Path], out: Path) -> bool:
    """Generate one package and import it; print a line of counts."""
    written, distinct = count(documents)
    command = [sys.executable, "-m", "cliqgen", "generate", *map(str, documents)]
    command += ["-o", str(out / f"{package}-project"), "--package", package]
    run = subprocess.run(
        [*command, "--format", "json"],
        capture_output=True,
        text=True,
    )
    report = json.loads(run.stdout)
    generated = (report["result"] or {}).get("operations", 0)
    (out / f"{package}-project" / package).rename(out / package)
    imported = subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORT_ALL, package],
        capture_output=True,
        text=True,
        cwd=out,
    )
    merged = [d for d in report["diagnostics"] if d["code"] == "operation-merged"]
    repaired = [
        d for d in report["diagnostics"] if d["code"].startswith("path-parameter")
    ]
    placed = all(
        d["position"] and d["position"]["line"] and d["remedy"] for d in repaired
    )
    good = (
        run.returncode == 0
        and imported.stdout.strip() == str(distinct) == str(generated)
        and len(merged) == written - distinct
        and placed
    )
    print(
        f"{'ok' if good else 'WRONG':5} {package}: {written} described, "
        f"{distinct} distinct, {generated} generated, {len(merged)} merged, "
        f"{len(repaired)} path parameters repaired"
    )
    if not good:
        print(run.stderr[-2000:], imported.stderr[-2000:], sep="\n")
    return good


def count(documents: list[Path]) -> tuple[int, int]:
    """Operations described, and distinct ones among them."""
    written = 0
    distinct: set[tuple[str, str]] = set()
    for document in documents:
        data = yaml.safe_load(document.read_text("utf-8"))
        for path, item in data["paths"].items():
            url = re.sub(r"(?<=\D)\d+\}", "}", path.split("?")[0])
            for method in METHODS & set(item):
                written += 1
                distinct.add((method, url))
    return written, len(distinct)


def type_check(out: Path) -> bool:
    packages = [
        p.name for p in sorted(out.iterdir()) if not p.name.endswith("-project")
    ]
    settings = {
        "include": packages,
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
    }
    (out / "pyrightconfig.json").write_text(json.dumps(settings))
    commands = (
        ["pyright", "--pythonpath", sys.executable],
        ["mypy", "--strict", *(part for name in packages for part in ("-p", name))],
    )
    good = True
    for command in commands:
        run = subprocess.run(
            [sys.executable, "-m", *command], capture_output=True, text=True, cwd=out
        )
        good &= run.returncode == 0
        print(f"{command[0]}: {run.stdout.strip().splitlines()[-1]}")
        if run.returncode:
            print(run.stdout[-3000:])
    return good


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
