"""Fuzzes the loader and the lowering, for a minute or up to an hour.

    python tests/fuzz/run.py [--seconds N] [--seed S] [--corpus DIR]
                             [--findings DIR] [--whole]
    python tests/fuzz/run.py --repeat FINDING

Ends with 0 if nothing was found, 1 if something was, 77 if atheris is not installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_LONGEST = 3600
_NO_ATHERIS = 77
_MEGABYTES = 2048
#: Of one input in bytes.
_LENGTH = 4096
#: How libFuzzer calls an input that took long, though not longer than it may.
_SLOW = "slow-unit-"
#: What libFuzzer may take for loading everything, and for its last input.
_GRACE = 120


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=int, default=60, help="at most 3600")
    parser.add_argument("--seed", type=int, default=0, help="0 for another each time")
    parser.add_argument("--corpus", type=Path, help="inputs to begin with, and to keep")
    parser.add_argument("--findings", type=Path, default=Path("fuzz-findings"))
    parser.add_argument("--whole", action="store_true", help="also print the code")
    parser.add_argument(
        "--repeat", type=Path, help="one finding: its folder, or a file of libFuzzer's"
    )
    given = parser.parse_args()
    if given.repeat is not None:
        return _repeat(given.repeat)
    if not 1 <= given.seconds <= _LONGEST:
        parser.error(f"--seconds is between 1 and {_LONGEST}")
    if importlib.util.find_spec("atheris") is None:
        _say("NOT FUZZED: atheris is not installed (pip install 'cliqgen[fuzz]')")
        return _NO_ATHERIS
    with tempfile.TemporaryDirectory() as folder:
        return _fuzz(given, Path(folder))


def _fuzz(given: argparse.Namespace, folder: Path) -> int:
    findings: Path = given.findings.resolve()
    findings.mkdir(parents=True, exist_ok=True)
    before = set(findings.iterdir())
    corpus: Path = (given.corpus or folder / "corpus").resolve()
    _write_corpus(corpus)
    options = {
        "max_total_time": given.seconds,
        "seed": given.seed,
        "max_len": _LENGTH,
        # The target has its own, shorter limit, of the processor's time.
        "timeout": 60,
        "rss_limit_mb": _MEGABYTES,
        "artifact_prefix": f"{findings}/",
        "print_final_stats": 1,
    }
    command = [sys.executable, str(_HERE / "fuzz_worker.py"), str(findings)]
    command += [str(folder / "work"), "whole" if given.whole else "part"]
    command += [f"-{name}={value}" for name, value in options.items()]
    try:
        ended = subprocess.run(
            [*command, str(corpus)], timeout=given.seconds + _GRACE, check=False
        ).returncode
    except subprocess.TimeoutExpired:
        ended = -1
    kept = sorted(set(findings.iterdir()) - before)
    found = [path for path in kept if not path.name.startswith(_SLOW)]
    for path in kept:
        _say(f"FOUND: {_headline(path)}" if path in found else f"slow, no more: {path}")
        _say(f"  again: python tests/fuzz/run.py --repeat {path}")
        if path.is_dir():
            _say((path / "fault.txt").read_text("utf-8"))
    if ended and not found:
        _say(f"FOUND: the process ended with {ended}, no input was kept")
    return 1 if found or ended else 0


def _write_corpus(folder: Path) -> None:
    from fuzz_documents import corpus

    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(corpus()):
        (folder / f"seed-{number:03}").write_bytes(data)


def _headline(path: Path) -> str:
    """The kind of a fault; what libFuzzer itself stopped at is a file."""
    if path.is_dir():
        return (path / "fault.txt").read_text("utf-8").partition("\n")[0]
    return f"an input that libFuzzer stopped at, {path}"


def _repeat(finding: Path) -> int:
    """Run the files of a finding once more; atheris is needed for libFuzzer's alone."""
    from fuzz_target import Target

    if finding.is_dir():
        files = {path.name: path.read_bytes() for path in (finding / "in").iterdir()}
        arguments = tuple((finding / "arguments").read_text("utf-8").splitlines())
    elif importlib.util.find_spec("atheris") is None:
        _say("NOT REPEATED: atheris, which reads this file, is not installed")
        return _NO_ATHERIS
    else:
        from atheris import FuzzedDataProvider
        from fuzz_documents import case

        files, arguments = case(finding.read_bytes(), FuzzedDataProvider)
    with tempfile.TemporaryDirectory() as work:
        fault = Target(Path(work) / "work", whole=True).run(files, arguments)
    _say("it ends well" if fault is None else f"{fault.kind}\n\n{fault.text}")
    return 0 if fault is None else 1


def _say(text: str) -> None:
    sys.stdout.write(text.encode("utf-8", "replace").decode() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.path.insert(0, str(_HERE))
    sys.exit(main())
