"""Calls by text and by namespaces: resolved where the name is known, or else a warning."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from usage_support import expected, used

BEGIN = "import sys, re, builtins\nfrom shop import Shop\nC = Shop()\n"

UNRESOLVED = {
    "exec of a class": (
        "exec(\"Shop('t').pets.create()\")",
        "exec runs text that names Shop",
    ),
    "eval of a client": ("eval('C.pets.get(1)')", "eval runs text that names C"),
    "bytes": ("eval(b'C.pets.get(1)')", "eval runs text that names C"),
    "builtins": (
        "builtins.exec('C.ping()')",
        "builtins.exec runs text that names C",
    ),
    "compile": (
        "exec(compile('C.ping()', '', 'exec'))",
        "compile runs text that names C",
    ),
    "a package": ("exec('import shop')", "exec runs text that names shop"),
    "text that is made": ("eval(sys.argv[1])", "eval runs text that is not known"),
    "a text in parts": ("exec(f'C.{sys.argv[1]}')", "exec runs text that is not known"),
    "a name of the module that is made": (
        "globals()[sys.argv[1]].pets.list()",
        "this takes any name of the module",
    ),
    "an attribute that is made": (
        "C.__getattribute__(sys.argv[1]).list()",
        "getattr takes any name of client",
    ),
}


@pytest.mark.parametrize("title", UNRESOLVED)
def test_what_may_call_the_client_is_said(title: str, tmp_path: Path) -> None:
    line, reason = UNRESOLVED[title]
    calls, unresolved = used(tmp_path, {"main.py": f"{BEGIN}{line}\n"})
    assert calls == set()
    assert f"main.py:4 {reason}" in unresolved


RESOLVED = """
    import sys
    import operator
    from sys import modules
    from shop import Shop
    C = Shop()
    globals()["C"].pets.list()  # pets.list
    globals().get("C").pets.get(1)  # pets.get
    vars()["C"].pets.create()  # pets.create
    C.__getattribute__("orders").list()  # orders.list
    object.__getattribute__(C, "orders").cancel(1)  # orders.cancel
    sys.modules[__name__].C.pets.toys.add(1)  # pets.toys.add
    modules[__name__].C.ping()  # ping
    sys.modules["main"].C.pets.iter()  # pets.iter
    def inner():
        client = Shop()
        locals()["client"].pets.list()  # pets.list
"""


def test_names_in_namespaces_are_followed(tmp_path: Path) -> None:
    text = textwrap.dedent(RESOLVED)
    calls, unresolved = used(tmp_path, {"main.py": text})
    assert calls == expected(text, "main.py")
    assert unresolved == []


@pytest.mark.parametrize(
    "text",
    [
        "eval('1 + 1')",
        "exec('x = [1]; print(x)')",
        "eval('Council.pets')",
        "re.compile(sys.argv[1])",
        "exec(compile('x = 1', '', 'exec'))",
        "globals()['other'] = 3",
        "globals()['name'].run()",
        "sys.modules['json'].dumps(1)",
    ],
)
def test_harmless_text_is_no_warning(text: str, tmp_path: Path) -> None:
    calls, unresolved = used(tmp_path, {"main.py": f"{BEGIN}{text}\n"})
    assert (calls, unresolved) == (set(), [])


@pytest.mark.parametrize("text", ["eval(sys.argv[1])", "globals()[sys.argv[1]].run()"])
def test_modules_without_the_client_may_run_any_text(text: str, tmp_path: Path) -> None:
    assert used(tmp_path, {"main.py": f"import sys\n{text}\n"}) == (set(), [])
