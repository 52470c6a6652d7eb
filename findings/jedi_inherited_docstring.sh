#!/usr/bin/env bash
# jedi 0.20.1: a method that overrides a documented one and has no docstring itself has no
# documentation in completions and help, although inspect.getdoc, and so help() and pydoc, give
# that of the base class, and language servers such as pyright's show it on hover. So a library
# that documents a method once, on the base of two classes, documents it nowhere in editors and
# notebooks that ask jedi.
# Seen: docstring() of the overriding method is its signature alone; that of a method that is
# inherited without being overridden holds the text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "jedi==0.20.1"
"$folder/venv/bin/python" - <<'PYTHON'
import inspect

import jedi

code = '''
class Documented:
    def rows(self, limit: int) -> object:
        """All rows, in order."""

class Overriding(Documented):
    def rows(self, limit: int) -> str:
        return ""

class Inheriting(Documented):
    pass

Overriding().rows
Inheriting().rows
'''
exec(code)
lines = code.splitlines()
script = jedi.Script(code)


def shown(expression):
    [name] = script.help(lines.index(expression) + 1, len(expression) - 1)
    return name.docstring()


overriding, inheriting = shown("Overriding().rows"), shown("Inheriting().rows")
print("jedi", jedi.__version__)
print("overridden:", repr(overriding))
print("inherited:", repr(inheriting))
print("inspect.getdoc:", repr(inspect.getdoc(Overriding.rows)))
assert inspect.getdoc(Overriding.rows) == "All rows, in order."
assert "All rows" in inheriting, inheriting
assert overriding == "rows(limit: int) -> str", overriding
PYTHON
