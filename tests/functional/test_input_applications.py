"""`module:object`: an application is imported in a process of its own for its document."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from cliqgen.address import Application, StandardInput, Url, address_of
from cliqgen.recorded import read_source, source_record
from cliqgen.request import Filters, GenerateRequest
from cliqgen.source import application

if TYPE_CHECKING:
    from functional_support import CommandLine

DOCUMENT = """\
DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Orders", "version": "1"},
    "paths": {
        "/orders": {
            "get": {
                "operationId": "orders.list",
                "responses": {"204": {"description": "done"}},
            }
        }
    },
}
"""
APP = f"""\
{DOCUMENT}
class App:
    def openapi(self):
        return DOCUMENT

app = App()
"""
TO_OUT = ("--package", "shop", "-o", "out")

FASTAPI = """\
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Orders")

class Order(BaseModel):
    number: int

@app.get("/orders/{number}", operation_id="orders.get")
def read(number: int) -> Order:
    return Order(number=number)

def create_app() -> FastAPI:
    return app
"""
LITESTAR = """\
from dataclasses import dataclass
from litestar import Litestar, get
from litestar.openapi import OpenAPIConfig

@dataclass
class Order:
    number: int

@get("/orders/{number:int}", operation_id="orders.get")
async def read(number: int) -> Order:
    return Order(number)

app = Litestar([read], openapi_config=OpenAPIConfig("Orders", "1"))
"""


@pytest.mark.parametrize("source", [FASTAPI, LITESTAR], ids=["fastapi", "litestar"])
def test_applications_of_real_frameworks(cli: CommandLine, source: str) -> None:
    cli.write("orders/__init__.py", "")
    cli.write("orders/main.py", source)
    result = cli.run("generate", "orders.main:app", *TO_OUT)
    assert result.exit_code == 0, result.output
    assert "out: 1 operation" in result.stdout
    resource = (cli.folder / "out/shop/resources/orders.py").read_text("utf-8")
    assert "def get(self, number: int" in resource and "-> Order:" in resource
    assert cli.run("check", "out").exit_code == 0
    assert cli.run("check", "orders.main:app", *TO_OUT).exit_code == 0
    assert "0 changed" in cli.run("generate", "out").stdout
    same = cli.run("diff", "out", "orders.main:app", "--package", "shop")
    assert "Verdict: none" in same.stdout
    assert sorted(p.name for p in (cli.folder / "orders").iterdir()) == [
        "__init__.py",
        "main.py",
    ]


def test_a_factory_of_fastapi(cli: CommandLine) -> None:
    cli.write("main.py", FASTAPI)
    for name in ("main:create_app", "main:create_app()"):
        assert "valid: 1 operation" in cli.run("validate", name).stdout


#: How frameworks give their document away, by the object that is named.
WAYS = {
    "Django Ninja": "def get_openapi_schema(self): return DOCUMENT",
    "Litestar": "@property\n    def openapi_schema(self): return Schema()",
    "flask-smorest": "spec = Schema()",
    "APIFlask": "@property\n    def spec(self): return DOCUMENT",
    "flask-openapi3": "@property\n    def api_doc(self): return DOCUMENT",
    "Flask-RESTX": "@property\n    def __schema__(self): return DOCUMENT",
    "a middleware": "def __init__(self): self.app = type('X', (), "
    "{'openapi': lambda self: DOCUMENT})()",
    "a coroutine": "async def openapi(self): return DOCUMENT",
    "as JSON": "def openapi(self): import json; return json.dumps(DOCUMENT)",
    "connexion": "def __init__(self):\n        api = type('Api', (), "
    "{'specification': DOCUMENT})()\n        self.middleware = "
    "type('Middleware', (), {'apis': [api]})()",
}


@pytest.mark.parametrize("way", WAYS)
def test_ways_to_give_a_document_away(cli: CommandLine, way: str) -> None:
    schema = "class Schema:\n    def to_schema(self): return DOCUMENT\n"
    schema += "    to_dict = to_schema\n"
    cli.write(
        "main.py", f"{DOCUMENT}\n{schema}\nclass App:\n    {WAYS[way]}\n\napp = App()"
    )
    result = cli.run("validate", "main:app")
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    "named",
    ["main:DOCUMENT", "main:factory", "main:factory()", "main:later", "main:a.b"],
)
def test_other_objects_that_have_one(cli: CommandLine, named: str) -> None:
    cli.write(
        "main.py",
        f"{APP}\nclass a: b = app\ndef factory(x=1): return app\n"
        "async def later(): return app\n",
    )
    assert cli.run("validate", named).exit_code == 0


def test_what_json_does_not_know_is_written_as_meant(cli: CommandLine) -> None:
    cli.write(
        "main.py",
        APP + "import datetime, enum\nclass Kind(str, enum.Enum): a = 'x'\n"
        "DOCUMENT['info']['version'] = Kind.a\n"
        "DOCUMENT['tags'] = ({'name': 'a', 'x-when': datetime.date(2026, 1, 2)},)\n",
    )
    status, result = cli.json("inspect", "main:app", "-q")
    assert status == 0 and result["version"] == "x"


def test_what_it_prints_stays_out_of_the_document(cli: CommandLine) -> None:
    cli.write(
        "main.py", f"import sys\nprint('x' * 10**6)\nsys.stderr.write('y')\n{APP}"
    )
    result = cli.run("generate", "main:app", *TO_OUT)
    assert result.exit_code == 0 and "xx" not in result.output
    assert not list(cli.folder.rglob("__pycache__"))


def test_the_configuration_names_one(cli: CommandLine, monkeypatch: Any) -> None:
    """It is imported from the folder of the configuration."""
    cli.write("main.py", APP)
    cli.write(
        "cliqgen.toml", 'specs = ["main:app"]\npackage = "shop"\noutput = "out"\n'
    )
    (cli.folder / "below").mkdir()
    monkeypatch.chdir(cli.folder / "below")
    assert cli.run("generate", "--trust").exit_code == 0
    (cli.folder / "main.py").unlink()
    assert cli.run("check").exit_code == 0
    gone = cli.run("generate")
    assert gone.exit_code == 2 and "no module main" in gone.stderr


FAULTS = {
    "module": ("mian:app", "no module mian found", "Did you mean 'main:app'?"),
    "inner module": ("main.sub:app", "no module main.sub found", "remedy: "),
    "no such": ("nothing.at.all:app", "no module nothing found", "Run cliqgen in"),
    "object": ("main:ap", "main has no ap", "Did you mean 'main:app'?"),
    "far object": ("main:server", "main has no server", "Did you mean 'main:app'?"),
    "inner": ("main:app.x", "main has no x", "remedy: "),
    "undocumented": ("main:number", "main:number is an instance of", "main:app."),
    "class": ("main:App", "main:App is the class main.App", "main:app."),
    "wants more": ("main:wants", "main:wants is an instance of", "main:app."),
    "dependency": ("needy:app", "No module named 'gone_framework'", "Install gone_"),
    "raises": ("bad:app", "bad:app failed: ValueError: no such", "bad.py:3: raise"),
    "later": ("later:app", "later:app failed: KeyError: 'x'", "later.py:3: return"),
    "syntax": ("syntax:app", "failed: SyntaxError: ", "syntax.py:1: def"),
    "exits": ("exits:app", "ends the process with status 3", "going down"),
    "ends": ("ends:app", "ends the process with status 4", "remedy: Import it"),
    "dies": ("dies:app", "ends the process by signal 9", "remedy: Import it"),
    "no text": ("data:app", "data:app is an instance of", "remedy: "),
}


CODES = {
    **dict.fromkeys(FAULTS, "application-failed"),
    **dict.fromkeys(
        ("module", "inner module", "no such", "object", "far object", "inner"),
        "application-missing",
    ),
    **dict.fromkeys(
        ("undocumented", "class", "wants more", "no text"), "application-undocumented"
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_an_application_does_wrong(cli: CommandLine, fault: str) -> None:
    cli.write("main.py", f"{APP}\nnumber = 5\ndef wants(x): return app\n")
    cli.write("needy.py", "import gone_framework\n")
    cli.write("bad.py", "\ndef f():\n    raise ValueError('no such\\nthing')\nf()\n")
    cli.write(
        "later.py",
        "class App:\n    def openapi(self):\n        return {}['x']\napp = App()",
    )
    cli.write("syntax.py", "def\n")
    cli.write("exits.py", "import sys\nprint('going down')\nsys.exit(3)\n")
    cli.write("ends.py", "import os\nos._exit(4)\n")
    cli.write("dies.py", "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n")
    cli.write("data.py", "class App:\n    def openapi(self): return 7\napp = App()\n")
    named, says, remedy = FAULTS[fault]
    result = cli.run("validate", named)
    said = " ".join(result.stderr.split())
    assert result.exit_code == 2 and f"{named}: error[{CODES[fault]}]" in said
    assert says in said and remedy in said
    assert "Traceback" not in result.output and "importing.py" not in result.output


def test_a_module_below_src(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    cli.write("src/orders/main.py", APP)
    result = cli.run("validate", "orders.main:app")
    assert result.exit_code == 2 and "PYTHONPATH=src" in result.stderr
    monkeypatch.setenv("PYTHONPATH", "src")
    assert cli.run("validate", "orders.main:app").exit_code == 0


def test_one_that_never_ends(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does anything go on that it has started."""
    monkeypatch.setattr(application, "APPLICATION_SECONDS", 1.5)
    cli.write(
        "main.py",
        "import subprocess, sys, time\nprint('listening', flush=True)\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "open('pid', 'w').write(str(child.pid))\ntime.sleep(60)\n",
    )
    began = time.monotonic()
    result = cli.run("validate", "main:app")
    assert result.exit_code == 2 and time.monotonic() - began < 20
    said = " ".join(result.stderr.split())
    assert (
        "main:app does not finish: " in said and "takes longer than 1.5 seconds" in said
    )
    assert "listening" in said and '"__main__"' in said
    child = int((cli.folder / "pid").read_text())
    for _ in range(100):
        if not _is_running(child):
            return
        time.sleep(0.05)
    raise AssertionError("what it started goes on")


def _is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_threads_of_an_application_are_not_waited_for(cli: CommandLine) -> None:
    cli.write(
        "main.py",
        "import threading, time\nthreading.Thread(target=time.sleep, args=[60]).start()\n"
        + APP,
    )
    began = time.monotonic()
    assert cli.run("validate", "main:app").exit_code == 0
    assert time.monotonic() - began < 20


def test_secrets_in_what_it_raises_are_masked(cli: CommandLine) -> None:
    cli.write("main.py", "url = 'postgres://me:hunter2@db/x'\nraise ValueError(url)\n")
    cli.write("exits.py", "print('amqp://me:hunter2@mq/')\nraise SystemExit(1)\n")
    for named in ("main:app", "exits:app"):
        result = cli.run("validate", named)
        assert "hunter2" not in result.output and "://***@" in result.output


def test_a_relative_reference_lies_in_no_folder(cli: CommandLine) -> None:
    cli.write("main.py", APP + "DOCUMENT['paths']['/a'] = {'$ref': 'near.yaml'}\n")
    cli.write("near.yaml", "get: {}\n")
    result = cli.run("validate", "main:app")
    assert result.exit_code == 1
    assert "cannot be resolved: main:app has no folder" in result.stderr


def test_a_file_of_that_name_goes_first(cli: CommandLine) -> None:
    cli.write("main.py", "raise SystemExit(9)\n")
    cli.write("main:app", json.dumps(_document()))
    assert cli.run("validate", "main:app").exit_code == 0
    assert cli.run("generate", "main:app", *TO_OUT).exit_code == 0
    assert cli.run("generate", "out").exit_code == 0


def test_a_file_is_recorded_as_one_whatever_it_is_called(tmp_path: Path) -> None:
    for name in ("main:app", "-"):
        request = GenerateRequest(specs=(tmp_path / name,))
        stated = source_record(request, "shop", Filters(), tmp_path)
        assert stated.specs == (f"./{name}",)
        assert read_source(stated, tmp_path).specs == (tmp_path / name,)


def _document() -> Any:
    names: dict[str, Any] = {}
    exec(DOCUMENT, names)
    return names["DOCUMENT"]


def test_what_is_an_address(tmp_path: Path) -> None:
    for text in ("a.b:c", "a:b.c", "a:b()", "_a1:_b2"):
        assert isinstance(address_of(text, tmp_path), Application), text
    for text in (
        *(
            r"C:\api.yaml",
            "C:/api.yaml",
            "HEAD:api.yaml",
            "HEAD:./api",
            "a:b:c",
            "a: b",
        ),
        *(
            "api.yaml",
            "1a:b",
            "a.:b",
            ":b",
            "a:",
            "bundled:cliq",
            "a-b:c",
            "a/b:c",
            "./-",
        ),
    ):
        assert address_of(text, tmp_path) is None, text
    assert isinstance(address_of("-", tmp_path), StandardInput)
    assert isinstance(address_of("HTTPS://a.example/x", tmp_path), Url)


def test_a_revision_goes_first_in_a_comparison(cli: CommandLine) -> None:
    git = "git -c user.name=a -c user.email=a@example.org"
    cli.write("app/api.json", json.dumps(_document()))
    assert os.system(f"git init -q -b main && git add app && {git} commit -qm x") == 0
    cli.write("main.py", APP.replace("orders.list", "orders.all"))
    (cli.folder / "app/api.json").unlink()
    result = cli.run("diff", "main:app", "main:DOCUMENT")
    assert "client.orders.list is now client.orders.all" in result.stdout


def _strangers(cli: CommandLine, named: str) -> Path:
    """A repository with a client that says that it was made from an application."""
    folder = cli.folder / "repository"
    cli.write("repository/main.py", f"open('imported', 'w').close()\n{APP}")
    cli.write("repository/api.json", json.dumps(_document()))
    os.chdir(folder)
    assert cli.run("generate", "api.json", *TO_OUT).exit_code == 0
    path = folder / "out/.cliqgen.json"
    manifest = json.loads(path.read_text("utf-8"))
    manifest["source"]["specs"] = [named]
    path.write_text(json.dumps(manifest), "utf-8")
    return folder


@pytest.mark.parametrize(
    "command",
    [
        ("generate", "out"),
        ("generate", "-o", "out"),
        ("generate", "out", "--dry-run"),
        ("validate", "out"),
        ("inspect", "out"),
        ("check", "out"),
        ("check", "-o", "out"),
        ("diff", "out", "api.json"),
        ("vendor", "out"),
    ],
)
@pytest.mark.parametrize("named", ["main:app", "main:app()"])
def test_code_that_a_record_names_is_not_run(
    cli: CommandLine, command: tuple[str, ...], named: str
) -> None:
    folder = _strangers(cli, named)
    result = cli.run(*command)
    assert not (folder / "imported").exists()
    if command[0] not in ("check", "diff"):
        assert result.exit_code == 1 and "error[source-outside]" in result.stderr
        assert "whose code is run only if you pass it" in result.stderr


def test_code_that_is_kept_with_a_client_is_not_run(cli: CommandLine) -> None:
    """Where what is kept is said to be an application, and there is none in store."""
    folder = _strangers(cli, "main:app")
    path = folder / "out/.cliqgen.json"
    manifest = json.loads(path.read_text("utf-8"))
    manifest["documents"]["specs"] = ["main:app"]
    path.write_text(json.dumps(manifest), "utf-8")
    for command in (("check", "out"), ("diff", "out", "out"), ("generate", "out")):
        assert cli.run(*command).exit_code in (1, 2)
        assert not (folder / "imported").exists()


def test_what_the_user_named_is_imported_where_it_was(cli: CommandLine) -> None:
    """From its own folder, wherever the command runs, and no other object."""
    folder = _strangers(cli, "main:app")
    assert cli.run("generate", "main:app", *TO_OUT).exit_code == 0
    os.chdir(cli.folder)
    cli.write("main.py", "raise SystemExit('another one')\n")
    again = cli.run("generate", "repository/out")
    assert again.exit_code == 0, again.output
    path = folder / "out/.cliqgen.json"
    path.write_text(path.read_text().replace('"main:app"', '"main:DOCUMENT"'))
    assert "error[source-outside]" in cli.run("generate", "repository/out").stderr


def test_the_folder_that_it_was_imported_from_is_gone(cli: CommandLine) -> None:
    cli.write("code/main.py", APP)
    os.chdir(cli.folder / "code")
    assert cli.run("generate", "main:app", *TO_OUT[:2], "-o", "../out").exit_code == 0
    os.chdir(cli.folder)
    (cli.folder / "code").rename("away")
    assert cli.run("check", "out").exit_code == 0
    result = cli.run("generate", "out")
    assert result.exit_code == 2 and "error[application-missing]" in result.stderr
    assert "code does not exist" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there are no modes")
def test_the_interpreter_is_the_one_of_cliqgen(cli: CommandLine) -> None:
    cli.write(
        "main.py", f"import sys\n{APP}\nDOCUMENT['info']['title'] = sys.executable"
    )
    status, result = cli.json("inspect", "main:app", "-q")
    assert status == 0 and result["title"] == sys.executable
