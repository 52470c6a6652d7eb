"""The package as such: what it exports, what it loads when, where it can be put."""

from __future__ import annotations

import ast
import json
import pydoc
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
import zoho_cliq

from .description import operations
from .support import TOKEN, Server

PACKAGE = Path(zoho_cliq.__file__).parent

#: The first method of each resource, a nested one like `chats.members` too.
METHODS = {
    operation.id.rpartition(".")[0]: operation.id
    for operation in reversed(operations())
}
#: Resources without methods of their own: what is below them has modules of its own.
NAMESPACES = {path.partition(".")[0] for path in METHODS} - set(METHODS)


def _run(code: str, path: Path, *arguments: str, where: Path | None = None) -> Any:
    """What a program prints as JSON, run apart from everything the tests have loaded."""
    program = f"import sys; sys.path.insert(0, {str(path)!r})\n{textwrap.dedent(code)}"
    command = [sys.executable, "-I", "-W", "error", "-c", program, *arguments]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, cwd=where
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return json.loads(done.stdout)


LOADED = """
import json, sys
def loaded():
    parts = [name.split(".") for name in sys.modules if name.startswith("zoho_cliq.")]
    return sorted(".".join(p[1:]) for p in parts if p[1] in ("resources", "models"))
"""


def test_importing_loads_nothing_that_is_not_used() -> None:
    code = f"""
    {LOADED.replace(chr(10), chr(10) + "    ")}
    import zoho_cliq
    after_import = [loaded(), "httpx2" in sys.modules, "msgspec" in sys.modules]
    from zoho_cliq import Cliq, AsyncCliq, CliqError, TooManyRequestsError
    AsyncCliq("t", network="n").with_options(timeout=5)
    with Cliq("t") as cliq:
        made = loaded()
        cliq.chats
        used = loaded()
    print(json.dumps([after_import, made, used]))
    """
    after_import, made, used = _run(code, PACKAGE.parent)
    assert after_import == [[], False, False]
    assert made == []
    assert "resources.chats" in used


def test_the_client_and_its_exceptions_load_no_list_of_models() -> None:
    code = """
    import sys, json
    import zoho_cliq
    from zoho_cliq import AsyncCliq, Cliq, CliqError, Hooks, stream
    assert not hasattr(zoho_cliq, "_unknown")
    for name in [name for name in sys.modules if name.startswith("zoho_cliq")]:
        del sys.modules[name]
    import zoho_cliq
    from zoho_cliq import AsyncCliq, Cliq, CliqError, Hooks, stream
    before = "zoho_cliq._exports" in sys.modules
    from zoho_cliq import Chat
    print(json.dumps([before, "zoho_cliq._exports" in sys.modules]))
    """
    assert _run(code, PACKAGE.parent) == [False, True]


def test_editors_read_the_names_that_there_are() -> None:
    """Imports for type checkers say of each name where it is, and so does what runs."""
    module = ast.parse((PACKAGE / "_exports.py").read_text())
    checked = next(node for node in module.body if isinstance(node, ast.If))
    imported = {
        name.name: node.module
        for node in checked.body
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }
    listed = next(
        ast.literal_eval(node.value)
        for node in checked.body
        if isinstance(node, ast.Assign)
    )
    assert listed == [*imported]
    code = """
    import json, importlib, sys
    import zoho_cliq
    imported = json.loads(sys.argv[1])
    for name, module in imported.items():
        place = importlib.import_module(f"zoho_cliq.{module}")
        assert getattr(zoho_cliq, name) is getattr(place, name), name
    assert set(zoho_cliq.__all__) <= set(dir(zoho_cliq))
    everything = {}
    exec("from zoho_cliq import *", everything)
    del everything["__builtins__"]
    print(json.dumps([zoho_cliq.__all__, sorted(everything)]))
    """
    exported, everything = _run(code, PACKAGE.parent, json.dumps(imported))
    assert sorted(exported) == sorted(listed)
    assert everything == sorted(listed)


def test_help_shows_the_package_and_all_that_it_exports() -> None:
    """`help` evaluates the annotations of structs, which Python 3.11 does not forgive."""
    assert "class Cliq(" in pydoc.render_doc(zoho_cliq, renderer=pydoc.plaintext)
    for name in zoho_cliq.__all__:
        exported = getattr(zoho_cliq, name)
        shown = pydoc.render_doc(exported, renderer=pydoc.plaintext)
        if isinstance(exported, type) and exported.__module__.startswith("zoho_cliq."):
            assert f"class {name}(" in shown


#: Runs the example of the docstring of each method, each with a package that is loaded
#: anew, and prints what was loaded: by the import and the client, and by the call.
EXAMPLES = f"""
{LOADED}
import ast, asyncio, datetime, importlib, inspect, textwrap
from operator import attrgetter
import httpx2
from pathlib import Path

class Names(dict):
    def __missing__(self, name):
        return getattr(sys.modules["zoho_cliq"], name)

def written(name):
    path = Path(name)
    path.write_bytes(b"content")
    return path

def answer(request):
    return httpx2.Response(404, json={{"message": "m"}})

async def finished(value):
    return await value if inspect.isawaitable(value) else value

def use(operation, kind):
    for name in [n for n in sys.modules if n.partition(".")[0] == "zoho_cliq"]:
        del sys.modules[name]
    zoho_cliq = importlib.import_module("zoho_cliq")
    transport = httpx2.MockTransport(answer)
    if kind == "Cliq":
        http = httpx2.Client(transport=transport)
    else:
        http = httpx2.AsyncClient(transport=transport)
    client = getattr(zoho_cliq, kind)("t", http_client=http)
    before = loaded()
    text = inspect.getdoc(attrgetter(operation)(client))
    example = textwrap.dedent(text.partition("\\nExample::\\n")[2]).strip()
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    code = compile(example, "<docstring>", "eval", flags=flags)
    names = Names(client=client, datetime=datetime, Path=written)
    try:
        asyncio.run(finished(eval(code, {{}}, names)))
    except zoho_cliq.NotFoundError as error:
        assert error.operation == operation
        return before, loaded()
    raise AssertionError(operation)

kind, *operations = sys.argv[1:]
print(json.dumps({{operation: use(operation, kind) for operation in operations}}))
"""


@pytest.mark.parametrize("kind", ["Cliq", "AsyncCliq"])
def test_a_call_loads_its_own_resource_only(kind: str, tmp_path: Path) -> None:
    found = _run(EXAMPLES, PACKAGE.parent, kind, *METHODS.values(), where=tmp_path)
    assert len(NAMESPACES) > 2
    assert len(found) == len(METHODS) > 50
    for path, operation in METHODS.items():
        before, after = found[operation]
        assert before == [], operation
        expected = _modules_of(path)
        assert expected <= set(after), operation
        shared = {"models", "models.shared", "models.shared_errors"}
        assert set(after) <= expected | shared, operation


def test_some_calls_and_what_they_load() -> None:
    operations = ("stars.list", "v2.chats.list", "chats.pinned_messages.list")
    found = _run(EXAMPLES, PACKAGE.parent, "Cliq", *operations)
    resources = {
        operation: [m for m in after if m.startswith("resources.")]
        for operation, (_, after) in found.items()
    }
    assert resources == {
        "stars.list": ["resources.stars"],
        "v2.chats.list": ["resources.v2", "resources.v2_chats"],
        "chats.pinned_messages.list": ["resources.chats"],
    }


def _modules_of(path: str) -> set[str]:
    """The modules that a method of a resource needs, but for models that are shared."""
    top, *below = path.split(".")
    module = f"{top}_{below[0]}" if top in NAMESPACES else top
    modules = {"resources", f"resources.{top}", f"resources.{module}"}
    if (PACKAGE / "models" / f"{module}.py").is_file():
        modules |= {"models", f"models.{module}"}
    return modules


def test_every_exported_name_is_there() -> None:
    assert len(set(zoho_cliq.__all__)) == len(zoho_cliq.__all__)
    for name in zoho_cliq.__all__:
        assert getattr(zoho_cliq, name) is not None
        assert name in dir(zoho_cliq)
    namespace: dict[str, Any] = {}
    exec("from zoho_cliq import *", namespace)
    assert set(zoho_cliq.__all__) <= set(namespace)
    with pytest.raises(AttributeError, match="Clique"):
        _ = zoho_cliq.Clique  # type: ignore[attr-defined]
    with pytest.raises(ImportError, match="Clique"):
        exec("from zoho_cliq import Clique")


def test_the_package_says_that_it_is_typed() -> None:
    assert (PACKAGE / "py.typed").is_file()


def test_imports_within_the_package_are_relative() -> None:
    files = sorted(PACKAGE.rglob("*.py"))
    assert len(files) > 30
    for file in files:
        tree = ast.parse(file.read_text("utf-8"))
        # Type checkers bring this one along, installed or not.
        unseen = {
            statement
            for node in ast.walk(tree)
            if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
            for statement in node.body
            if isinstance(statement, ast.ImportFrom)
            and statement.module == "typing_extensions"
        }
        for node in ast.walk(tree):
            if node in unseen:
                continue
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module or ""]
            else:
                continue
            roots = {name.partition(".")[0] for name in names}
            allowed = sys.stdlib_module_names | {"httpx2", "msgspec"}
            if file == PACKAGE / "testing" / "fixtures.py":
                allowed |= {"pytest"}  # which the extra `testing` brings
            assert roots <= allowed, f"{file.name}:{node.lineno}"


def test_a_copy_deep_in_another_package_works(tmp_path: Path, server: Server) -> None:
    vendor = tmp_path / "app" / "vendor" / "_x"
    vendor.mkdir(parents=True)
    for folder in (vendor, vendor.parent, vendor.parent.parent):
        (folder / "__init__.py").touch()
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGE, vendor / "zoho_cliq", ignore=ignore)

    server.reply(body=b'{"chats": [{"chat_id": "1", "name": "A"}]}')
    server.reply(404, b'{"code": "chat_not_found", "message": "m"}')
    server.reply(body=b'{"channel_id": "T1"}')
    server.reply(body=b'{"messages": []}')
    server.reply(body=b'{"data": []}')
    code = """
    import asyncio, importlib, json, pickle, pkgutil, sys
    from app.vendor._x import zoho_cliq
    from app.vendor._x.zoho_cliq import AsyncCliq, Chat, Cliq, NotFoundError

    token, url = sys.argv[1:]
    with Cliq(token, base_url=url) as cliq:
        chats = cliq.chats.list().chats
        try:
            cliq.chats.get("2")
        except NotFoundError as error:
            again = pickle.loads(pickle.dumps(error))
            caught = [type(again).__module__, again.code]
        channel = cliq.channels.get("T1")

    async def use():
        async with AsyncCliq(token, base_url=url) as cliq:
            return await cliq.messages.search(), await cliq.stars.list()

    found, stars = asyncio.run(use())
    for module in pkgutil.walk_packages(zoho_cliq.__path__, zoho_cliq.__name__ + "."):
        importlib.import_module(module.name)
    for name in zoho_cliq.__all__:
        getattr(zoho_cliq, name)
    print(json.dumps({
        "chats": chats == [Chat(chat_id="1", name="A")],
        "channel": channel.channel_id,
        "found": found.messages,
        "stars": stars.data,
        "caught": caught,
        "strangers": [name for name in sys.modules if name.startswith("zoho_cliq")],
    }))
    """
    assert _run(code, tmp_path, TOKEN, server.url) == {
        "chats": True,
        "channel": "T1",
        "found": [],
        "stars": [],
        "caught": ["app.vendor._x.zoho_cliq.errors", "chat_not_found"],
        "strangers": [],
    }
    assert [seen.target for seen in server.seen] == [
        "/api/v3/chats",
        "/api/v3/chats/2",
        "/api/v2/channels/T1",
        "/api/v3/messages/search",
        "/api/v3/stars",
    ]
