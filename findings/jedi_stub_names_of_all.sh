#!/usr/bin/env bash
# jedi 0.20.1: names that a stub imports and lists in its `__all__` are not there for it. The
# typing specification makes them public, and mypy 1.19.0 takes them. jedi takes only imports
# of the form `from m import X as X`: with `__all__` alone it completes the module `client` but not
# its class `Client`, and a name that is imported from the package has no definition. So
# completion by a stub may lack all names although type checkers find no fault with it.
# Seen: `Client` is completed with the redundant alias only; mypy knows it in both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "jedi==0.20.1" "mypy==1.19.0"
cd "$folder"
for name in listed aliased; do
  mkdir "$name"
  printf 'class Client:\n    """Calls a service."""\n' >"$name/client.py"
  printf 'def __getattr__(name: str) -> object:\n    raise AttributeError(name)\n' >"$name/__init__.py"
  touch "$name/py.typed"
done
printf 'from .client import Client\n\n__all__ = ["Client"]\n' >listed/__init__.pyi
printf 'from .client import Client as Client\n' >aliased/__init__.pyi
"$folder/venv/bin/python" - <<'PYTHON'
import subprocess
import sys

import jedi

completed, defined, checked = {}, {}, {}
for package in ("listed", "aliased"):
    project = jedi.Project(".")
    script = jedi.Script(f"import {package}\n{package}.Cli", project=project)
    completed[package] = [each.name for each in script.complete(2, len(package) + 4)]
    text = f"from {package} import Client\nClient"
    found = jedi.Script(text, project=project).infer(2, 3)
    defined[package] = [each.full_name for each in found]
    program = f"{package}_user.py"
    with open(program, "w") as file:
        file.write(f"from {package} import Client\n\nclient: Client = Client()\n")
    command = [sys.executable, "-m", "mypy", "--strict", program]
    checked[package] = subprocess.run(command, capture_output=True).returncode
print("jedi", jedi.__version__)
print("completed:", completed)
print("definitions:", defined)
print("exit code of mypy --strict:", checked)
assert completed == {"listed": ["client"], "aliased": ["Client", "client"]}, completed
assert defined == {"listed": [], "aliased": ["aliased.client.Client"]}, defined
assert checked == {"listed": 0, "aliased": 0}, checked
PYTHON
