"""Round trips of payloads through every component schema of OpenAPI documents.

    python tests/roundtrip/documents.py [--examples N] [--seconds N] DOCUMENT...

For each document it prints how many schemas there are, how many made the round trip, how
many were skipped and why, and those that failed with the payload that shows it. The exit
status is 1 if any failed.
"""

from __future__ import annotations

import argparse
import json
import re
import signal
import sys
import tempfile
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

import yaml
from cliqgen.diagnostics import CliqgenError
from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from hypothesis.errors import HypothesisException
from normalise import Unsupported
from payloads import Component, Package, difference, package_of


class _Slow(BaseException):
    """Making payloads of a schema takes too long."""


class _Lost(Exception):
    """A payload did not come back."""


def main() -> int:
    """Run over the documents of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", nargs="+", type=Path)
    parser.add_argument("--examples", type=int, default=5, help="payloads a schema")
    parser.add_argument("--seconds", type=int, default=3, help="at most, for a schema")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, _give_up)
    failed = 0
    for path in options.documents:
        with tempfile.TemporaryDirectory() as folder:
            failed += _document(path, Path(folder), options)
    return 1 if failed else 0


def _document(path: Path, folder: Path, options: argparse.Namespace) -> int:
    text = path.read_text("utf-8")
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data = json.loads(text) if path.suffix == ".json" else yaml.load(text, loader)
    name = re.sub(r"\W", "_", f"roundtrip_{path.stem}").lower()
    document = json.loads(
        json.dumps(data, default=str)
    )  # YAML knows dates, JSON does not
    skipped: Counter[str] = Counter()
    failures: list[str] = []
    passed = 0
    try:
        with package_of(document, folder, name) as package:
            for component in package.components:
                reason = _component(package, component, options)
                if reason is None:
                    passed += 1
                elif reason.startswith("lost"):
                    failures.append(f"{component.name}: {reason}")
                else:
                    skipped[reason] += 1
    except CliqgenError as error:
        print(f"{path.name}: not generated: {str(error)[:200]}")
        return 1
    total = passed + len(failures) + sum(skipped.values())
    print(
        f"{path.name}: {total} schemas, {passed} round-tripped, "
        f"{sum(skipped.values())} skipped, {len(failures)} failed"
    )
    for reason, count in skipped.most_common():
        print(f"  skipped {count}: {reason}")
    for failure in failures:
        print(f"  failed {failure}")
    return len(failures)


def _component(
    package: Package, component: Component, options: argparse.Namespace
) -> str | None:
    """None if the payloads of a component came back, else what happened."""
    # Once more and again, since hypothesis swallows what is raised in its callbacks.
    signal.setitimer(signal.ITIMER_REAL, options.seconds, 0.2)
    try:
        payloads = package.payloads(component)

        @seed(7)
        @settings(
            max_examples=options.examples,
            deadline=None,
            database=None,
            verbosity=Verbosity.quiet,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(payloads)
        def check(payload: Any) -> None:
            try:
                received = package.round_trip(component, payload)
            except Exception as error:
                raise _Lost(f"{error} of {json.dumps(payload)[:300]}") from None
            found = difference(payload, received)
            if found is not None:
                raise _Lost(f"{found} of {json.dumps(payload)[:300]}")

        check()
    except _Lost as error:
        return f"lost: {error}"
    except Unsupported as error:
        return str(error)
    except _Slow:
        return "too slow to make payloads of"
    except (HypothesisException, Exception) as error:
        return f"no payloads: {type(error).__name__}: {str(error)[:80]}"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return None


def _give_up(*_: object) -> None:
    raise _Slow


if __name__ == "__main__":
    sys.exit(main())
