"""A process of its own: imports an application and reports its OpenAPI document.

python importing.py REPORT MODULE OBJECT found|called

It imports nothing of cliqgen, since the application's folder comes first in the path. The
report is JSON: the `document` as text, or the `problem` and a `message`, and the `files` of
modules.
"""

from __future__ import annotations

import sys

sys.path[0] = "."  # instead of the folder of this file, with cliqgen's modules

import asyncio  # noqa: E402
import contextlib  # noqa: E402
import importlib  # noqa: E402
import inspect  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import re  # noqa: E402
import traceback  # noqa: E402
from collections.abc import Callable, Mapping  # noqa: E402
from functools import partial  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any, TypeGuard, cast  # noqa: E402

#: How many middlewares may be wrapped around an application.
_DEEPEST = 8
_FRAMES = 4


class Problem(Exception):
    """What is wrong with the address, as it is reported.

    `available` are the names in the place of a name that is missing, and `documented`
    those of objects that have a document.
    """

    def __init__(
        self,
        code: str,
        message: str,
        *,
        available: list[str] | None = None,
        documented: list[str] | None = None,
    ) -> None:
        super().__init__(message)
        self.report: dict[str, Any] = {
            "problem": code,
            "message": message,
            "available": available or [],
            "documented": documented or [],
        }


def main(report: str, module: str, attribute: str, how: str) -> None:
    """Write the report, and end without waiting for threads of the application."""
    here = str(Path.cwd())
    sys.path[0] = here
    try:
        content: dict[str, Any] = {
            "document": document_text(module, attribute, is_called=how == "called")
        }
    except Problem as problem:
        content = problem.report
    except Exception as error:
        content = failed(error, here)
    content["files"] = [*content.get("files", ()), *files_below(here)]
    draft = Path(f"{report}.draft")
    draft.write_text(json.dumps(content), "utf-8")
    draft.replace(report)
    os._exit(0)


def document_text(module: str, attribute: str, *, is_called: bool) -> str:
    """The document of an object, as JSON or as the text that the object has it in."""
    prepare_django()
    holder = imported(module)
    target = object_of(holder, attribute)
    if is_called:
        target = called(target)
    document = document_of(target)
    if document is None:
        others = documented(holder) if "." not in attribute else []
        raise Problem("no-document", type_name(target), documented=others)
    if isinstance(document, bytes):
        return document.decode("utf-8")
    if isinstance(document, str):
        return document
    return json.dumps(document, indent=2, ensure_ascii=False, default=plain)


def prepare_django() -> None:
    """Set up Django if the environment or manage.py names its settings."""
    try:
        manage = Path("manage.py").read_text("utf-8")
    except (OSError, ValueError):
        manage = ""
    named = re.search(r"DJANGO_SETTINGS_MODULE['\"]\s*,\s*['\"]([\w.]+)['\"]", manage)
    if named is not None:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", named[1])
    if os.environ.get("DJANGO_SETTINGS_MODULE"):
        try:
            django = importlib.import_module("django")
        except ModuleNotFoundError:  # then nothing in this environment needs it
            return
        django.setup()


def imported(module: str) -> Any:
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        parts = module.split(".")
        above = {".".join(parts[: n + 1]) for n in range(len(parts))}
        if error.name not in above:  # something that the module imports
            raise
        available = modules_of_folder()
        raise Problem("module-missing", error.name, available=available) from None


def modules_of_folder() -> list[str]:
    """The modules that could be named instead."""
    return [
        ".".join(path.with_suffix("").parts).removesuffix(".__init__")
        for pattern in ("*.py", "*/*.py", "*/*/*.py")
        for path in Path().glob(pattern)
    ]


def object_of(holder: Any, attribute: str) -> Any:
    for name in attribute.split("."):
        try:
            holder = getattr(holder, name)
        except AttributeError:
            raise Problem(
                "attribute-missing",
                name,
                available=[each for each in dir(holder) if not each.startswith("__")],
                documented=documented(holder),
            ) from None
    return holder


def documented(holder: Any) -> list[str]:
    """The names of objects of a module that look as if they had a document."""
    members: dict[str, Any] = dict(instance(holder))
    return [
        name
        for name, value in members.items()
        if not (name.startswith("_") or inspect.isclass(value))
        and not inspect.ismodule(value)
        and reads_of(value)
    ][:3]


def type_name(target: Any) -> str:
    is_class = inspect.isclass(target)
    type_: Any = target if is_class else type_of(target)
    what = "the class" if is_class else "an instance of"
    module = "" if type_.__module__ == "builtins" else f"{type_.__module__}."
    return f"{what} {module}{type_.__qualname__}"


def document_of(target: Any, depth: int = 0) -> Any:
    """The document of an application; None if it has none."""
    if depth > _DEEPEST or inspect.isclass(target):
        return None
    if is_description(target) or (depth == 0 and isinstance(target, str | bytes)):
        return target
    for read in reads_of(target):
        document = as_data(read())
        if is_description(document):
            return document
        if isinstance(document, str | bytes) and document:
            return document
    if is_factory(target):
        return document_of(called(target), depth + 1)
    for name in ("app", "application", "asgi_app", "wsgi_app", "_app"):
        inner = attribute_of(target, name)
        if inner is not None and not inspect.ismethod(inner) and inner is not target:
            document = document_of(inner, depth + 1)
            if document is not None:
                return document
    return None


def reads_of(target: Any) -> list[Callable[[], Any]]:
    """The ways in which frameworks provide a document.

    FastAPI `openapi()`, Litestar `openapi_schema.to_schema()`, Django Ninja
    `get_openapi_schema()`, flask-smorest and apispec `spec.to_dict()`, APIFlask and
    spectree `spec`, flask-openapi3 `api_doc`, Flask-RESTX `__schema__`, quart-schema and
    connexion by what their applications hold.
    """
    reads: list[Callable[[], Any]] = []
    if is_map(target):
        return reads
    type_ = type_of(target)
    for name in ("openapi", "get_openapi_schema"):
        if inspect.isroutine(getattr(type_, name, None)) or name in instance(target):
            reads.append(partial(call_of, target, name))
    if hasattr(type_, "openapi_schema"):
        reads.append(lambda: target.openapi_schema)
    for name in ("api_doc", "spec", "__schema__"):
        if hasattr(type_, name) or name in instance(target):
            reads.append(partial(in_context, target, name))
    if inspect.isroutine(getattr(type_, "to_dict", None)) and hasattr(
        type_, "openapi_version"
    ):
        reads.append(lambda: target)
    if "middleware" in instance(target) and hasattr(target.middleware, "apis"):
        reads.append(lambda: of_connexion(target.middleware))
    extensions = attribute_of(target, "extensions")
    if is_map(extensions):
        if "QUART_SCHEMA" in extensions:
            reads.append(lambda: of_quart(target, extensions["QUART_SCHEMA"]))
        if "flask-smorest" in extensions:
            reads.append(lambda: of_smorest(extensions["flask-smorest"]))
    return reads


def call_of(target: Any, name: str) -> Any:
    return getattr(target, name)()


def is_map(value: object) -> TypeGuard[Mapping[str, Any]]:
    return isinstance(value, Mapping)


def type_of(target: Any) -> Any:
    return cast("Any", type(target))


def instance(target: Any) -> Mapping[str, Any]:
    return getattr(target, "__dict__", {})


def in_context(target: Any, name: str) -> Any:
    """An attribute, read inside of Flask's context if there is an application."""
    app = target if hasattr(target, "test_request_context") else None
    app = app or attribute_of(target, "_app") or attribute_of(target, "app")
    if app is not None and hasattr(app, "test_request_context") and not is_async(app):
        with contextlib.suppress(RuntimeError), app.app_context():
            document = as_data(getattr(target, name))
            if is_description(document):
                return document
        with app.test_request_context():  # it asks for the URL of the request as well
            return as_data(getattr(target, name))
    return getattr(target, name)


def is_async(app: Any) -> bool:
    type_ = type_of(app)
    return inspect.iscoroutinefunction(getattr(type_, "full_dispatch_request", None))


def of_connexion(middleware: Any) -> Any:
    """The document of the first API of a connexion 3 application."""
    for api in middleware.apis:
        specification = getattr(api, "specification", None)
        raw = getattr(specification, "raw", specification)
        if is_map(raw):
            return dict(raw)
        path = Path(getattr(middleware, "specification_dir", "."), str(raw))
        if path.is_file():
            return path.read_text("utf-8")
    return None


def of_quart(app: Any, extension: Any) -> Any:
    provider: Any = getattr(extension, "openapi_provider", None)
    made: Any = provider(app, extension) if callable(provider) else provider
    return None if made is None else made.schema()


def of_smorest(extension: Any) -> Any:
    apis: Any = extension.get("apis", {}) if is_map(extension) else {}
    for each in apis.values():
        api: Any = each.get("ext_obj") if is_map(each) else each
        if api is not None and hasattr(api, "spec"):
            return api.spec
    return None


def as_data(value: Any) -> Any:
    """The data of what represents a document, awaited if need be."""
    if inspect.isawaitable(value):
        value = asyncio.run(awaited(value))
    for name in ("to_schema", "to_dict"):
        convert = getattr(value, name, None)
        if callable(convert) and not is_map(value):
            return convert()
    dump = getattr(value, "model_dump", None)
    if callable(dump):
        return dump(mode="json", by_alias=True, exclude_none=True)
    return value


async def awaited(value: Any) -> Any:
    return await value


def is_description(value: Any) -> bool:
    return is_map(value) and ("openapi" in value or "swagger" in value)


def is_factory(target: Any) -> bool:
    """Whether it is a function that can be called without arguments."""
    if not inspect.isroutine(target):
        return False
    try:
        inspect.signature(target).bind()
    except (TypeError, ValueError):
        return False
    return True


def called(target: Any) -> Any:
    value = target()
    return asyncio.run(awaited(value)) if inspect.isawaitable(value) else value


def attribute_of(target: Any, name: str) -> Any:
    try:
        return getattr(target, name, None)
    except Exception:  # a property that needs what is not there
        return None


def plain(value: Any) -> Any:
    """A value that JSON has no type for, as documents mean it."""
    if is_map(value):
        return dict(value)
    if isinstance(value, set | frozenset | tuple):
        return list(cast("Any", value))
    inner = getattr(value, "value", None)  # an enumeration
    if isinstance(inner, str | int | float | bool):
        return inner
    data = as_data(value)
    return str(value) if data is value else data


def failed(error: Exception, here: str) -> dict[str, Any]:
    """The report of what an application raised, with the frames that are its own."""
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if absolute(frame.filename) != absolute(__file__)
        and not frame.filename.startswith("<frozen")
    ]
    own = [f for f in frames if is_below(f.filename, here)] or frames
    lines = [
        f"{os.path.relpath(f.filename, here) if is_below(f.filename, here) else f.filename}"
        f":{f.lineno}: {(f.line or '').strip()}"
        for f in own[-_FRAMES:]
    ]
    if isinstance(error, SyntaxError) and error.filename:
        where = os.path.relpath(error.filename, here)
        lines = [f"{where}:{error.lineno}: {(error.text or '').strip()}"]
    first = str(error).strip().splitlines()
    message = f"{type(error).__name__}: {first[0]}" if first else type(error).__name__
    content: dict[str, Any] = {
        "problem": "failed",
        "message": message,
        "traceback": lines,
    }
    content["files"] = [
        str(absolute(f.filename)) for f in own if is_below(f.filename, here)
    ]
    if isinstance(error, ModuleNotFoundError) and error.name:
        content["missing"] = error.name.partition(".")[0]
    content["is_django"] = (
        type(error).__name__ in ("ImproperlyConfigured", "AppRegistryNotReady")
        and type(error).__module__ == "django.core.exceptions"
    )
    return content


def absolute(path: str) -> Path:
    return Path(path).absolute()


def is_below(path: str, folder: str) -> bool:
    """Whether a file is in a folder, and not in an environment in it."""
    whole = absolute(path)
    return whole.is_relative_to(folder) and "site-packages" not in whole.parts


def files_below(folder: str) -> list[str]:
    """The files of modules below a folder, which are what the document depends on."""
    files = {getattr(module, "__file__", None) for module in list(sys.modules.values())}
    own = str(absolute(__file__))
    below = {
        str(absolute(f)) for f in files if isinstance(f, str) and is_below(f, folder)
    }
    return sorted(below - {own})


if __name__ == "__main__":
    main(*sys.argv[1:5])
